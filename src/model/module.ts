import * as v from 'valibot';
import { ClaimSchema } from './claim';
import { ComparisonSchema } from './comparison';
import { ItemSchema, type Item } from './item';
import { NamedPlaceSchema } from './named-place';
import { ReadingSchema, TermSchema } from './reading';
import { SourceSchema } from './source';
import { StepSchema, type Step } from './step';

export const ObjectiveSchema = v.object({ id: v.string(), text: v.string() });
export type Objective = v.InferOutput<typeof ObjectiveSchema>;

/**
 * A module names the lowest format that can read it: since 0.1 there are six more kinds of items,
 * since 0.2 four more kinds of map tasks,
 * since 1 a timeline, reviews, comparisons, and what else the complete lesson needs.
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
});
export type Module = v.InferOutput<typeof ModuleSchema>;

/** One line of the index of modules: what a start page needs before it loads one. */
export type ModuleSummary = Pick<Module, 'id' | 'title' | 'question' | 'hash'>;

const EARLY_KINDS: readonly Item['kind'][] = ['choice', 'prediction', 'map-select'];
const LATE_KINDS: readonly Item['kind'][] = ['map-sort', 'map-place', 'map-route', 'map-time'];

const NEW_STEPS: readonly Step['kind'][] = ['compare', 'resolution'];

/** What else of a module settles its format. */
type Parts = Partial<Pick<Module, 'steps' | 'readings' | 'comparisons'>>;

/** The lowest format that can read a module with these items and parts. */
export function formatOf(items: readonly Item[], parts: Parts = {}): ModuleFormat {
  if (needsOne(parts) || items.some(isOfOne)) return 'dateline-module/1';
  if (items.some(({ kind }) => LATE_KINDS.includes(kind))) return 'dateline-module/0.2';
  return items.every(({ kind }) => EARLY_KINDS.includes(kind))
    ? 'dateline-module/0'
    : 'dateline-module/0.1';
}

const needsOne = ({ steps = [], readings = [], comparisons }: Parts): boolean =>
  comparisons !== undefined ||
  steps.some(({ kind }) => NEW_STEPS.includes(kind)) ||
  readings.some(({ cards, known }) => cards !== undefined || known !== undefined);

/** Whether an item is of a kind, or has something, that came with format 1. */
const isOfOne = (item: Item): boolean =>
  item.kind === 'compare' ||
  (item.kind === 'prediction' && item.resolution.status !== undefined) ||
  (item.kind === 'written' &&
    [item.slots, item.limit, item.starters].some((one) => one !== undefined));
