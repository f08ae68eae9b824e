import { render } from 'svelte/server';
import { loaders, modules } from 'virtual:dateline/modules';
import { loadPageOf, stepPages } from '../learn/step-pages.svelte';
import { unpackModule } from '../model/packed-module';
import { OWN_SETTINGS } from '../model/settings-of';
import { arrange } from '../model/arrange';
import type { Item } from '../model/item';
import type { Module } from '../model/module';
import { m } from '../messages/compiled/messages';
import { startProgress } from '../session/progress';
import { selectView } from '../session/select-view';
import App from './App.svelte';
import { AppState } from './app-state.svelte';
import { showEarly } from './early-page.js';

/** The opening screen of the first module as HTML, with the data that index.html needs. */
export async function prerender(version: string) {
  const summary = modules[0];
  const load = summary && loaders[summary.id];
  if (!load) throw new Error('No module was built in');
  const module = unpackModule((await load()).default);
  const app = new AppState(module);
  app.startFresh();
  const { body } = await render(App, { props: { app, version } });
  const arranged = arrange(module, OWN_SETTINGS, '');
  const ofLesson = arranged.steps.slice(1).flatMap(({ id, ...step }) => {
    const count = 'itemIds' in step && step.itemIds.length > 1 ? step.itemIds.length : 0;
    const step0 = `/${module.id}/${id}`;
    return [step0, ...Array.from({ length: count }, (_, at) => `${step0}/${at + 1}`)];
  });
  // Those of the pages beside it that can be named; early.js hides the opening at the others.
  const apart = ['', '/modules', '/assign', '/gradebook'].map((page) => `/teach${page}`);
  const addresses = [...ofLesson, ...apart, '/privacy'];
  return {
    moduleId: module.id,
    body,
    questions: await firstQuestions(arranged, app.port),
    showEarly: showEarly.toString(),
    title: module.title,
    question: module.question,
    language: module.language,
    addresses,
    noscript: m.noscript(),
    starting: m.starting(),
  };
}

/**
 * What a question of a kind says that has no answer yet, and the page it is shown on. Kinds whose
 * controls are the browser's own can be answered before the app is there; the others wait for it.
 */
const EARLY: Partial<Record<Item['kind'], { page: string; empty: () => string }>> = {
  choice: { page: '/learn/QuestionStep.svelte', empty: m.choose_first },
  multi: { page: '/learn/MultiStep.svelte', empty: m.choose_first },
  typed: { page: '/learn/TypedStep.svelte', empty: m.typed_first },
  match: { page: '/learn/MatchStep.svelte', empty: m.match_first },
  evidence: { page: '/learn/EvidencePickStep.svelte', empty: m.sentence_first },
};

/** The first question of each block, as a visitor who opens a link to it sees it. */
async function firstQuestions(module: Module, port: AppState['port']) {
  const drawn = module.steps.map(async (step, at) => {
    if (step.kind !== 'questions') return [];
    const progress = { ...startProgress(module), place: { stepId: step.id } };
    const context = { module, progress, settings: OWN_SETTINGS, attemptId: '', writer: '' };
    const view = selectView({ ...context, last: undefined });
    const early = view.kind === 'questions' ? EARLY[view.item.kind] : undefined;
    if (view.kind !== 'questions' || !early) return [];
    await loadPageOf(view);
    const Page = stepPages.of(view.item);
    if (!Page) throw new Error(`The page of ${view.item.kind} items could not be loaded`);
    const props = { view, item: view.item, port, nextTitle: '' };
    const { body } = await render(Page, { props, idPrefix: `early${at}-` });
    const address = `/${module.id}/${step.id}`;
    const { page, empty } = early;
    return [{ addresses: [address, `${address}/1`], body, page, empty: empty() }];
  });
  return (await Promise.all(drawn)).flat();
}
