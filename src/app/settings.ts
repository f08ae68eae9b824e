import { readSettings, type Settings } from '../model/settings';
import { loadPreferences } from './load-preferences';
import { showSettings } from './show-settings';

/** The settings of whoever works on this device now; `boot.js` reads this entry too. */
const KEY = 'dateline.settings';
const listeners = new Set<(settings: Settings) => void>();
/** What this page shows, also where nothing can be kept. */
let current: Settings | undefined;

/** The settings that this page goes by. */
export function currentSettings(): Settings {
  current ??= readSettings(keptEntry());
  return current;
}

function keptEntry(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return undefined; // blocked, or no JSON
  }
}

/** Makes these the settings of this device and of this page; whether the browser keeps them. */
export function applySettings(settings: Settings): boolean {
  current = settings;
  void paint(settings);
  for (const listener of listeners) listener(settings);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when settings are applied, until the function that it gives is called. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is on this device already is shown; for a page on which `boot.js` has not run. */
export function showKeptSettings(): void {
  void paint(currentSettings());
}

/** Somebody else works here now: this page goes by what is kept for them. */
export function rereadSettings(): void {
  current = undefined;
  const settings = currentSettings();
  void paint(settings);
  for (const listener of listeners) listener(settings);
}

async function paint(settings: Settings): Promise<void> {
  await loadPreferences();
  if (settings === current) showSettings(settings, document);
}
