import * as v from 'valibot';
import { ClaimSchema } from './claim';
import { ItemSchema } from './item';
import { ReadingSchema, TermSchema } from './reading';
import { SourceSchema } from './source';
import { StepSchema } from './step';

export const ObjectiveSchema = v.object({ id: v.string(), text: v.string() });
export type Objective = v.InferOutput<typeof ObjectiveSchema>;

/** What a teacher assigns: readings, claims, the whole item bank, and the route. */
export const ModuleSchema = v.object({
  format: v.literal('dateline-module/0'),
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
  glossary: v.array(TermSchema),
  claims: v.array(ClaimSchema),
  items: v.array(ItemSchema),
  steps: v.pipe(v.array(StepSchema), v.minLength(2)),
});
export type Module = v.InferOutput<typeof ModuleSchema>;

/** One line of the index of modules: what a start page needs before it loads one. */
export type ModuleSummary = Pick<Module, 'id' | 'title' | 'question' | 'hash'>;
