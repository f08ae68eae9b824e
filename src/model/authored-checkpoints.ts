import * as v from 'valibot';
import { id, text } from './authored';
import { ProcessSchema } from './checks-file';

/*
 * The map tasks that an author writes, as they stand in `checkpoints.yaml`. Countries are named by
 * the codes of the map file.
 */

const code = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/, 'must be three capital letters, as the map file has them: GBR, not UK'),
);
const reasons = v.record(v.string(), text);
const common = {
  id,
  objective: id,
  stem: text,
  instruction: text,
  map: id,
  view: id,
  views: v.array(id),
  claims: v.array(id),
  /** Where it is not what questions of its kind usually ask. */
  process: v.optional(ProcessSchema),
};
const task = {
  ...common,
  /** What the map shows, said with the feedback: one or two sentences. */
  shows: text,
  /** A reading that stands beside the task. */
  card: v.optional(id),
};
const degrees = (most: number) =>
  v.pipe(
    v.number(),
    v.minValue(-most, `must be degrees from −${most} to ${most}`),
    v.maxValue(most, `must be degrees from −${most} to ${most}`),
  );

export const CheckpointSchema = v.variant('kind', [
  v.strictObject({
    ...common,
    kind: v.literal('map-select'),
    key: v.array(code),
    whyFalse: reasons,
  }),
  v.strictObject({
    ...task,
    kind: v.literal('map-sort'),
    /** Statuses of the map, in order: an answer one off counts half. */
    statuses: v.pipe(v.array(id), v.minLength(2, 'needs at least two statuses')),
    /** The countries to be sorted, each with its status. */
    key: v.record(code, id),
    /** Why a country has no other status. */
    whyFalse: reasons,
  }),
  v.strictObject({
    ...task,
    kind: v.literal('map-place'),
    /** Places to choose from in the list, the right one among them. */
    places: v.pipe(
      v.array(
        v.strictObject({ id, name: text, lat: degrees(90), lon: degrees(180), country: code }),
      ),
      v.minLength(3, 'needs at least three places'),
    ),
    key: id,
    whyFalse: v.optional(reasons, {}),
  }),
  v.strictObject({
    ...task,
    kind: v.literal('map-route'),
    /** From the beginning of the way to its end. */
    key: v.pipe(v.array(code), v.minLength(3, 'needs at least three countries')),
    whyFalse: reasons,
  }),
  v.strictObject({
    ...task,
    kind: v.literal('map-time'),
    /** From the first to the last; who joined may lie outside the map. */
    stops: v.pipe(
      v.array(v.strictObject({ id, label: text, joined: v.array(code) })),
      v.minLength(2, 'needs at least two stops'),
    ),
    /** The stop that is asked about. */
    asked: id,
    notes: v.optional(v.array(text), []),
    whyFalse: reasons,
  }),
]);
export type Checkpoint = v.InferOutput<typeof CheckpointSchema>;
export type CheckpointOf<K extends Checkpoint['kind']> = Extract<Checkpoint, { kind: K }>;
