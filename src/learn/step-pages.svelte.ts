import type { Step } from '../model/step';
import type { LessonView } from '../session/select-view';

/** What the first reading does not need comes later: each page of the lesson with its styles. */
const loads = {
  prediction: async () => (await import('./PredictionStep.svelte')).default,
  question: async () => (await import('./QuestionStep.svelte')).default,
  checkpoint: async () => (await import('./CheckpointStep.svelte')).default,
  result: async () => (await import('./ResultStep.svelte')).default,
};
type Name = keyof typeof loads;
type Pages = { [K in Name]?: Awaited<ReturnType<(typeof loads)[K]>> };

let loaded = $state.raw<Pages>({});
let failed = $state.raw<Name[]>([]);

/** The pages that have arrived, and whether one of them could not be loaded. */
export const stepPages = {
  get loaded(): Pages {
    return loaded;
  },
  get isMissing(): boolean {
    return failed.length > 0;
  },
};

/** Loads the page of a view; it is there, or is known to be missing, when the promise is kept. */
export function loadPageOf(view: LessonView): Promise<void> {
  if ('item' in view && view.item.kind === 'map-select') return loadPage('checkpoint');
  return loadPageOfStep(view.kind === 'retry-empty' ? 'reading' : view.kind);
}

/** Loads what a step of a kind begins with. */
export async function loadPageOfStep(kind: Step['kind']): Promise<void> {
  if (kind === 'reading') return;
  await loadPage(kind === 'questions' || kind === 'retry' ? 'question' : kind);
}

async function loadPage(name: Name): Promise<void> {
  if (loaded[name]) return;
  try {
    const page = await loads[name]();
    loaded = { ...loaded, [name]: page };
    failed = failed.filter((other) => other !== name);
  } catch (error) {
    console.error(error);
    failed = [...failed, name];
  }
}
