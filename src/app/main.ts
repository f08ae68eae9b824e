import '../ui/tokens.css';
import { flushSync, hydrate, mount } from 'svelte';
import { loaders, modules } from 'virtual:dateline/modules';
import { m } from '../messages/compiled/messages';
import { baseLocale, overwriteGetLocale } from '../messages/compiled/runtime';
import { loadPageOf, loadScreen } from '../learn/step-pages.svelte';
import { unpackModule } from '../model/packed-module';
import type { Module } from '../model/module';
import type { LessonContext } from '../session/lesson-machine';
import { selectView } from '../session/select-view';
import { announce } from '../ui/announce';
import App from './App.svelte';
import { AppState } from './app-state.svelte';
import type { Link } from './open-link';
import { readResumeMark } from './resume-mark';
import { parseAddress, wingOf } from './routes';
import { takeOverEarly } from './take-over-early';

// There is one language yet: without this, every message asks the address anew which one it is.
overwriteGetLocale(() => baseLocale);
// The script is there and runs: see early-page.js.
document.documentElement.setAttribute('data-app', '');

/** Starts the app in place of the prerendered opening, or on top of it. */
async function start(target: HTMLElement, link?: Link): Promise<void> {
  const address = parseAddress(location.hash);
  const asked = typeof address === 'object' ? address.moduleId : readResumeMark()?.moduleId;
  const wanted = link?.module.id ?? asked;
  const known = modules.find(({ id }) => id === wanted);
  // A module that came as a file is kept beside the attempts at it.
  const imported = known ? undefined : (link?.module ?? (await importedModule(wanted)));
  let summary = known ?? imported ?? modules[0];
  // Nobody asked for the lesson that was open last: where it cannot be had now, others can.
  const mayLeave = !link && typeof address !== 'object' && summary !== modules[0];
  let module =
    imported ??
    (await loadBuiltIn(summary).catch((error: unknown) => {
      if (!mayLeave) throw error;
      console.error(error);
      return undefined;
    }));
  if (!module && mayLeave) {
    summary = modules[0];
    module = await loadBuiltIn(summary);
    history.replaceState(null, '', '#/home');
  }
  if (!summary || !module) throw new Error('No module was built in');
  const builtIn = modules.map(({ id }) => id);
  const app = new AppState(module, builtIn, link?.keptFor);
  const prerendered = target.childElementCount > 0;
  await app.start();
  const context = app.session?.lesson.actor.getSnapshot().context;
  if (context) await loadFirstPage(context, app.screen);
  const props = { app, version: __VERSION__ };
  // Only a fresh first screen matches what was prerendered.
  const isOpening =
    summary === modules[0] &&
    context?.progress.seq === 0 &&
    app.unknown === undefined &&
    app.screen === undefined &&
    app.session?.attempt.v === 2;
  if (prerendered && isOpening) hydrate(App, { target, props });
  else {
    target.replaceChildren();
    mount(App, { target, props });
  }
  flushSync();
  document.documentElement.removeAttribute('data-resume');
  document.documentElement.setAttribute('data-ready', '');
  // What is hidden takes no focus: only now.
  takeOverEarly(target);
  const { settle } = await import('./settle');
  settle(app);
}

async function loadBuiltIn(summary: { id: string } | undefined): Promise<Module | undefined> {
  const load = summary && loaders[summary.id];
  return load && unpackModule((await load()).default);
}

/** The module of the attempt that was worked on last, where it is not built in. */
async function importedModule(id: string | undefined): Promise<Module | undefined> {
  const mark = readResumeMark();
  if (id === undefined || mark?.moduleId !== id) return undefined;
  const { moduleOfAttempt } = await import('./find-module');
  return moduleOfAttempt(mark.attemptId).catch(() => undefined);
}

/** What cannot be shown is told of by the page's own boundary. */
async function loadFirstPage(context: LessonContext, screen: AppState['screen']): Promise<void> {
  try {
    await (screen === 'timeline' ? loadScreen(screen) : loadPageOf(selectView(context)));
  } catch (error) {
    console.error(error);
  }
}

// On a page that the service worker serves `boot.js` has done so before the first paint.
try {
  if (localStorage.getItem('dateline.settings') !== null)
    void import('./settings').then(({ showKeptSettings }) => showKeptSettings());
} catch {
  // Storage is blocked: there is nothing to show.
}

const target = document.getElementById('app');
const wing = wingOf(location.hash);
const startHere = (place: HTMLElement) =>
  wing === 'lesson'
    ? start(place)
    : wing === 'a'
      ? import('./open-link').then(({ openLink }) => openLink(place, start))
      : import('./start-apart').then(({ startApart }) => startApart(place, wing));
if (target)
  startHere(target).catch((error: unknown) => {
    console.error(error);
    document.documentElement.removeAttribute('data-resume');
    const note = document.createElement('p');
    note.className = 'load-failed';
    note.textContent = `${m.load_failed_title()}. ${m.load_failed_text()}`;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = m.try_again();
    again.onclick = () => location.reload();
    note.append(' ', again);
    target.prepend(note);
    announce(note.textContent);
  });
