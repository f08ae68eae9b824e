import * as v from 'valibot';
import { ClaimSchema } from './claim';
import { ComparisonSchema } from './comparison';
import { ItemSchema } from './item';
import { RouteIdSchema } from './lesson-settings';
import { NamedPlaceSchema } from './named-place';
import { ReadingSchema, TermSchema } from './reading';
import { SourceSchema } from './source';
import { StepSchema } from './step';
import { TimelineEventSchema } from './timeline';

export const ObjectiveSchema = v.object({
  id: v.string(),
  text: v.string(),
  /** Over reviews it is secure only with an answer in the student's own words beside it. */
  needsWritten: v.optional(v.boolean()),
});
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
 * A module names the format that can read it: since 0.1 there are six more kinds of items,
 * since 0.2 four more kinds of map tasks; 1 has what the complete lesson needs, and stays as it is.
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
  /** Reports side by side, where the author compared some. */
  comparisons: v.optional(v.array(ComparisonSchema)),
  steps: v.pipe(v.array(StepSchema), v.minLength(2)),
  /** Dated events in order, where the author wrote them down. */
  timeline: v.optional(v.array(TimelineEventSchema)),
});
export type Module = v.InferOutput<typeof ModuleSchema>;

/** One line of the index of modules: what a start page needs before it loads one. */
export type ModuleSummary = Pick<Module, 'id' | 'title' | 'question' | 'hash'>;

/** What is built now has this format, whatever of it a module uses. */
export const MODULE_FORMAT: ModuleFormat = 'dateline-module/1';
