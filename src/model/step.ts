import * as v from 'valibot';
import { RouteIdSchema } from './lesson-settings';

const common = {
  id: v.string(),
  title: v.string(),
  /** The heading of the route rail that it stands under. */
  group: v.string(),
  /** About how long it takes. */
  minutes: v.optional(v.number()),
  /** The routes that it stands on; all where nothing is said. */
  routes: v.optional(v.array(RouteIdSchema)),
};
const asking = {
  itemIds: v.pipe(v.array(v.string()), v.minLength(1)),
  /** What the short route asks of these. */
  shortItemIds: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
};

/** One stop on the lesson's route. */
export const StepSchema = v.variant('kind', [
  /** What the lesson is about, and how it is worked through; only as the first step. */
  v.object({ ...common, kind: v.literal('start') }),
  v.object({ ...common, kind: v.literal('reading'), readingId: v.string() }),
  v.object({ ...common, kind: v.literal('prediction'), itemId: v.string() }),
  v.object({
    ...common,
    kind: v.literal('questions'),
    ...asking,
    /** What is asked after these of a student who reads the stretch text. It earns no points. */
    stretchItemIds: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
  }),
  v.object({ ...common, kind: v.literal('checkpoint'), ...asking }),
  /** Two reports side by side; without items they are only read. */
  v.object({
    ...common,
    kind: v.literal('compare'),
    comparisonId: v.string(),
    itemIds: v.array(v.string()),
  }),
  /** A forecast beside what came of it. */
  v.object({ ...common, kind: v.literal('resolution'), itemId: v.string() }),
  /** Missed items return here in another form. */
  v.object({ ...common, kind: v.literal('retry') }),
  v.object({ ...common, kind: v.literal('result') }),
  /** Days after the end: items return by a schedule. It stands apart from the way through. */
  v.object({ ...common, kind: v.literal('review') }),
]);
export type Step = v.InferOutput<typeof StepSchema>;
/** All that a step may ask, at whatever level; what the second look and a review ask follows from the log. */
export function mayAsk(step: Step): readonly string[] {
  if (step.kind === 'questions') return [...step.itemIds, ...(step.stretchItemIds ?? [])];
  return 'itemIds' in step ? step.itemIds : 'itemId' in step ? [step.itemId] : [];
}

export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;
