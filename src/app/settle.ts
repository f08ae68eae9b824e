import type { AppState } from './app-state.svelte';
import { lessonPart } from '../model/lesson-part';
import { keepParts } from './keep-parts';
import { loadAhead } from './load-ahead';
import { loadPreferences } from './load-preferences';
import { currentSettings, onSettings } from './settings';
import { watchVoices } from './speech';

/** What can wait until the page is usable: fonts, voices, and keeping the app for offline use. */
export function settle(app: AppState): void {
  forgetReload();
  // At once: a page in the background may never be idle, and could show what is another's.
  void import('./who-channel').then(({ hearOfOthers }) => hearOfOthers(app));
  const whenIdle = (work: () => void) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(work, { timeout: 3000 })
      : setTimeout(work, 300);
  const later = () =>
    whenIdle(() => {
      // A student may leave before they have come; then nobody misses them.
      void import('./fonts.css').catch(() => undefined);
      // While there is a connection: what is wanted most where nothing else can be had.
      void import('./attempt-copy').catch(() => undefined);
      app.lookThroughKept();
      followSettings(app);
      // One file has nothing beside it to keep: it is offline already.
      if (import.meta.env.MODE === 'single') app.offlineReady = true;
      else if (import.meta.env.PROD) void keepForOffline(app);
    });
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

function followSettings(app: AppState): void {
  app.settings = currentSettings();
  onSettings((settings) => (app.settings = settings));
  if (matchMedia('(forced-colors: active)').matches) void loadPreferences();
  if ('speechSynthesis' in window)
    watchVoices(speechSynthesis, app.module.language, (voice) => (app.voice = voice));
}

/** The page runs: should its script be missing another time, it may be loaded anew again. */
function forgetReload(): void {
  try {
    sessionStorage.removeItem('dateline.reloaded');
  } catch {
    // Storage is blocked: there is no such note.
  }
}

async function keepForOffline(app: AppState): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const loading = import('workbox-window').catch(() => undefined);
  const { Workbox } = (await loading) ?? {};
  if (!Workbox) return;
  const worker = new Workbox('./sw.js');
  // Another tab's consent activates the new version for this one too: offer it, never force it.
  let consented = false;
  const offer = () => {
    // From the other tab's consent on, what this page has not loaded yet is gone for good.
    void loadAhead(app.module);
    app.offerUpdate(() => {
      consented = true;
      worker.messageSkipWaiting();
    });
  };
  worker.addEventListener('waiting', offer);
  worker.addEventListener('controlling', ({ isUpdate }) => {
    if (consented) reloadOnceSaved(app);
    else if (isUpdate) app.offerUpdate(() => reloadOnceSaved(app));
  });
  const registration = await worker.register().catch((error: unknown) => {
    console.error('Dateline cannot be kept for offline use', error);
    return undefined;
  });
  if (!registration) return;
  // Workbox hears of versions found from now on; one may be on its way already.
  const installing = navigator.serviceWorker.controller && registration.installing;
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed') offer();
  });
  const keepLesson = async () => {
    const { id } = app.module;
    app.offlineReady = false;
    const isKept = await keepParts([lessonPart(id)]);
    if (id === app.module.id) app.offlineReady = isKept;
  };
  app.onlesson = () => void keepLesson();
  await keepLesson();
}

/** A new version never costs a response: what is on its way to the disk arrives first. */
function reloadOnceSaved(app: AppState): void {
  setTimeout(() => {
    const saving = app.session?.saving;
    if (saving === 'saving' || saving === 'failed') reloadOnceSaved(app);
    else location.reload();
  }, 50);
}
