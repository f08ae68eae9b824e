import { rereadSettings } from './settings';

/*
 * How the pages look is kept for whoever works here now, under one key. While someone else
 * works, a student's settings wait in the student's record, and those of nobody in particular
 * under a key of their own. What they hold is none of this file's business.
 */
const NOW = 'dateline.settings';
const UNNAMED = 'dateline.settings.unnamed';

/** The settings of who works here now; nothing where they are the usual ones. */
export function presentSettings(): unknown {
  return read(NOW);
}

/** Puts somebody's settings in force, or the usual ones. */
export function useSettings(settings: unknown): void {
  write(NOW, settings);
  rereadSettings();
}

/** The settings that wait for someone without a name. */
export function unnamedSettings(): unknown {
  return read(UNNAMED);
}
export function keepUnnamedSettings(settings: unknown): void {
  write(UNNAMED, settings);
}

function read(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function write(key: string, settings: unknown): void {
  try {
    if (settings === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Storage is blocked: the settings hold until the page is closed.
  }
}
