import type { Item } from '../../model/item';
import type { Module } from '../../model/module';
import type { Step } from '../../model/step';

/** What a step asks, by the ids of its items. */
export const itemIdsOf = (step: Step): readonly string[] =>
  'itemIds' in step ? step.itemIds : 'itemId' in step ? [step.itemId] : [];

type Asking = Extract<Step, { kind: 'questions' | 'checkpoint' | 'compare' }>;
/** Whether what a step asks is scored; of a forecast, the answer comes later. */
export const isAsking = (step: Step): step is Asking =>
  step.kind === 'questions' || step.kind === 'checkpoint' || step.kind === 'compare';

/** The steps of the core route, or of the first one where no route has this name. */
export function coreSteps({ steps, routes = [] }: Module): Step[] {
  const core = routes.find(({ id }) => id === 'core') ?? routes[0];
  return core ? steps.filter((step) => step.routes?.includes(core.id) ?? true) : steps;
}

/** The items of the core route, each once, in the order in which they are asked. */
export function coreItems(module: Module): Item[] {
  const byId = new Map(module.items.map((item) => [item.id, item]));
  return [...new Set(coreSteps(module).flatMap(itemIdsOf))].flatMap((id) => byId.get(id) ?? []);
}

const UNSCORED: readonly Item['kind'][] = ['prediction', 'written'];
/** Whether an answer earns something: a forecast and an answer in one's own words do not. */
export const isScored = ({ kind }: Item): boolean => !UNSCORED.includes(kind);

/**
 * Whether an item cannot be answered from one text: it rests on two readings, or on what two news reports say in one. A
 * text that its author wrote from several references is one text.
 */
export function needsSeveralTexts(item: Item, module: Module): boolean {
  const readings = new Set([...item.evidence.map(({ reading }) => reading), ...item.searched]);
  const used = sourcesOf(item, module);
  const reports = module.sources.filter(({ id, kind }) => kind === 'report' && used.has(id));
  return readings.size > 1 || reports.length > 1;
}

/** The sources that an item draws on, in its evidence and in what was searched. */
export function sourcesOf({ evidence, searched }: Item, { readings }: Module): Set<string> {
  const ids = [...evidence.map(({ reading }) => reading), ...searched];
  const byReading = readings.filter(({ id }) => ids.includes(id));
  return new Set(
    byReading.flatMap(({ id, sourceIds, paragraphs }) => {
      const quoted = evidence.filter(({ reading }) => reading === id);
      const own = paragraphs.filter((p) => quoted.some(({ paragraph }) => paragraph === p.id));
      return own.length > 0 ? own.flatMap((paragraph) => paragraph.sourceIds) : sourceIds;
    }),
  );
}
