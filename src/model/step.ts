import * as v from 'valibot';

const common = {
  id: v.string(),
  title: v.string(),
  /** The heading of the route rail that it stands under. */
  group: v.string(),
};

/** One stop on the lesson's route. */
export const StepSchema = v.variant('kind', [
  v.object({ ...common, kind: v.literal('reading'), readingId: v.string() }),
  v.object({ ...common, kind: v.literal('prediction'), itemId: v.string() }),
  v.object({
    ...common,
    kind: v.literal('questions'),
    itemIds: v.pipe(v.array(v.string()), v.minLength(1)),
  }),
  v.object({
    ...common,
    kind: v.literal('checkpoint'),
    itemIds: v.pipe(v.array(v.string()), v.minLength(1)),
  }),
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
]);
export type Step = v.InferOutput<typeof StepSchema>;
export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;
