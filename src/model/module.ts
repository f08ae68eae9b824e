import * as v from 'valibot';
import { ClaimSchema } from './claim';
import { ItemSchema, type Item } from './item';
import { RouteIdSchema } from './lesson-settings';
import { NamedPlaceSchema } from './named-place';
import { ReadingSchema, TermSchema } from './reading';
import { SourceSchema } from './source';
import { StepSchema } from './step';

export const ObjectiveSchema = v.object({ id: v.string(), text: v.string() });
export type Objective = v.InferOutput<typeof ObjectiveSchema>;

/** A way through a module: some leave out steps that others have. */
export const RouteSchema = v.object({
  id: RouteIdSchema,
  title: v.pipe(v.string(), v.minLength(1)),
  /** About how long it takes. */
  minutes: v.pipe(v.number(), v.minValue(1)),
});
export type Route = v.InferOutput<typeof RouteSchema>;

/**
 * A module names the lowest format that can read it: since 0.1 there are six more kinds of items,
 * since 0.2 four more kinds of map tasks; 1 has routes and the steps of the complete lesson.
 */
export const ModuleFormatSchema = v.picklist([
  'dateline-module/0',
  'dateline-module/0.1',
  'dateline-module/0.2',
  'dateline-module/1',
]);
export type ModuleFormat = v.InferOutput<typeof ModuleFormatSchema>;

/** What a teacher assigns: readings, claims, the whole item bank, and the route. */
export const ModuleSchema = v.object({
  format: ModuleFormatSchema,
  id: v.string(),
  title: v.string(),
  /** The inquiry question. */
  question: v.string(),
  language: v.string(),
  /** What it is about, in two or three sentences. */
  intro: v.optional(v.string()),
  /** The ways through it; where nothing is said there is one, `core`. */
  routes: v.optional(v.array(RouteSchema)),
  /** SHA-256 of everything else in this object, hexadecimal. An attempt names it. */
  hash: v.string(),
  objectives: v.array(ObjectiveSchema),
  sources: v.array(SourceSchema),
  readings: v.array(ReadingSchema),
  /** The map of the readings, and the places on it. */
  map: v.optional(v.string()),
  places: v.optional(v.array(NamedPlaceSchema)),
  glossary: v.array(TermSchema),
  claims: v.array(ClaimSchema),
  items: v.array(ItemSchema),
  steps: v.pipe(v.array(StepSchema), v.minLength(2)),
});
export type Module = v.InferOutput<typeof ModuleSchema>;

/** One line of the index of modules: what a start page needs before it loads one. */
export type ModuleSummary = Pick<Module, 'id' | 'title' | 'question' | 'hash'>;

const EARLY_KINDS: readonly Item['kind'][] = ['choice', 'prediction', 'map-select'];
const LATE_KINDS: readonly Item['kind'][] = ['map-sort', 'map-place', 'map-route', 'map-time'];

/** What else of a module may ask for a later format. */
type Parts = Partial<Pick<Module, 'intro' | 'routes' | 'steps'>>;

const isOfFormat1 = ({ intro, routes, steps = [] }: Parts): boolean =>
  intro !== undefined ||
  routes !== undefined ||
  steps.some(
    (step) =>
      step.kind === 'start' ||
      step.minutes !== undefined ||
      step.routes !== undefined ||
      'shortItemIds' in step,
  );

/** The lowest format that can read a module with these items and parts. */
export function formatOf(items: readonly Item[], parts: Parts = {}): ModuleFormat {
  if (isOfFormat1(parts)) return 'dateline-module/1';
  if (items.some(({ kind }) => LATE_KINDS.includes(kind))) return 'dateline-module/0.2';
  return items.every(({ kind }) => EARLY_KINDS.includes(kind))
    ? 'dateline-module/0'
    : 'dateline-module/0.1';
}
