import type { Component } from 'svelte';
import type { Item } from '../model/item';
import { mayAsk, type Step } from '../model/step';
import type { LessonView, QuestionView } from '../session/select-view';
import type { AskedKind, AskProps } from './ask-page';

type AskPage<K extends AskedKind> = Component<AskProps<K>>;

/** What the first reading does not need comes later: each page of the lesson with its styles. */
const loads = {
  prediction: async () => (await import('./PredictionStep.svelte')).default,
  result: async () => (await import('./ResultStep.svelte')).default,
  review: async () => (await import('./ReviewPage.svelte')).default,
  'compare-read': async () => (await import('./compare/CompareReadStep.svelte')).default,
  resolution: async () => (await import('./ResolutionStep.svelte')).default,
  timeline: async () => (await import('./TimelinePage.svelte')).default,
  choice: async () => (await import('./QuestionStep.svelte')).default,
  'map-select': async () => (await import('./CheckpointStep.svelte')).default,
  multi: async () => (await import('./MultiStep.svelte')).default,
  typed: async () => (await import('./TypedStep.svelte')).default,
  evidence: async () => (await import('./EvidencePickStep.svelte')).default,
  order: async () => (await import('./OrderStep.svelte')).default,
  match: async () => (await import('./MatchStep.svelte')).default,
  compare: async () => (await import('./compare/CompareStep.svelte')).default,
  written: async () => (await import('./WrittenStep.svelte')).default,
  'map-sort': async () => (await import('./MapSortStep.svelte')).default,
  'map-place': async () => (await import('./MapPlaceStep.svelte')).default,
  'map-route': async () => (await import('./MapRouteStep.svelte')).default,
  'map-time': async () => (await import('./MapTimeStep.svelte')).default,
} satisfies { [K in AskedKind]: () => Promise<AskPage<K>> } & Record<
  string,
  () => Promise<unknown>
>;
type Name = keyof typeof loads;
type Pages = { [K in Name]?: Awaited<ReturnType<(typeof loads)[K]>> };

let loaded = $state.raw<Pages>({});
let failed = $state.raw<Name[]>([]);

/** The pages that have arrived, and whether one of them could not be loaded. */
export const stepPages = {
  get loaded(): Pages {
    return loaded;
  },
  /** The page of an item; which item it takes, its kind has settled. */
  of({ kind }: QuestionView['item']): AskPage<AskedKind> | undefined {
    return loaded[kind] as AskPage<AskedKind> | undefined;
  },
  /** Whether the page of this view could not be loaded; what was loaded ahead of it does not count. */
  isMissing(view: LessonView): boolean {
    const name = nameOf(view);
    return name !== undefined && failed.includes(name);
  },
  lacks: (name: Name): boolean => failed.includes(name),
};

/** Loads the page of a view; it is there, or is known to be missing, when the promise is kept. */
export async function loadPageOf(view: LessonView): Promise<void> {
  const name = nameOf(view);
  if (name) await loadPage(name);
}

/** The same for a screen beside the lesson. */
export const loadScreen = (name: 'timeline'): Promise<void> => loadPage(name);

function nameOf(view: LessonView): Name | undefined {
  if ('item' in view) return view.item.kind;
  if (view.kind === 'review-idle') return 'review';
  return view.kind in loads ? (view.kind as Name) : undefined;
}

/** Loads what a step may show; in the second look that is any other form of an item. */
export async function loadPagesOfStep(step: Step, items: readonly Item[]): Promise<void> {
  const ids =
    step.kind === 'retry' || step.kind === 'review'
      ? items.flatMap(({ forms }) => forms)
      : mayAsk(step);
  const names: Name[] = items.flatMap(({ id, kind }) => (ids.includes(id) ? kind : []));
  const own = ['prediction', 'resolution', 'result', 'review'] as const;
  names.push(...own.filter((name) => name === step.kind));
  if (step.kind === 'compare' && step.itemIds.length === 0) names.push('compare-read');
  await Promise.all(names.filter((name, at) => names.indexOf(name) === at).map(loadPage));
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
