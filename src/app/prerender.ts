import { render } from 'svelte/server';
import { loaders, modules } from 'virtual:dateline/modules';
import { unpackModule } from '../model/packed-module';
import { m } from '../messages/compiled/messages';
import App from './App.svelte';
import { AppState } from './app-state.svelte';

/** The opening screen of the first module as HTML, with the data that index.html needs. */
export async function prerender(version: string) {
  const summary = modules[0];
  const load = summary && loaders[summary.id];
  if (!load) throw new Error('No module was built in');
  const module = unpackModule((await load()).default);
  const app = new AppState(module);
  app.startFresh();
  const { body } = await render(App, { props: { app, version } });
  const addresses = module.steps.slice(1).flatMap(({ id, ...step }) => {
    const count = 'itemIds' in step && step.itemIds.length > 1 ? step.itemIds.length : 0;
    const step0 = `/${module.id}/${id}`;
    return [step0, ...Array.from({ length: count }, (_, at) => `${step0}/${at + 1}`)];
  });
  return {
    body,
    title: module.title,
    question: module.question,
    language: module.language,
    addresses,
    noscript: m.noscript(),
  };
}
