import { render } from 'svelte/server';
import { loaders, modules } from 'virtual:dateline/modules';
import QuestionStep from '../learn/QuestionStep.svelte';
import { unpackModule } from '../model/packed-module';
import { OWN_SETTINGS } from '../model/settings-of';
import { arrange } from '../model/arrange';
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
    body,
    questions: await firstQuestions(arranged, app.port),
    showEarly: showEarly.toString(),
    title: module.title,
    question: module.question,
    language: module.language,
    addresses,
    noscript: m.noscript(),
    empty: m.choose_first(),
    starting: m.starting(),
  };
}

/** The first question of each block, as a visitor who opens a link to it sees it. */
async function firstQuestions(module: Module, port: AppState['port']) {
  const drawn = module.steps.map(async (step, at) => {
    if (step.kind !== 'questions') return [];
    const progress = { ...startProgress(module), place: { stepId: step.id } };
    const context = { module, progress, settings: OWN_SETTINGS, attemptId: '', writer: '' };
    const view = selectView({ ...context, last: undefined });
    if (view.kind !== 'questions' || view.item.kind !== 'choice') return [];
    const props = { view, item: view.item, port, nextTitle: '' };
    const { body } = await render(QuestionStep, { props, idPrefix: `early${at}-` });
    const address = `/${module.id}/${step.id}`;
    return [{ addresses: [address, `${address}/1`], body }];
  });
  return (await Promise.all(drawn)).flat();
}
