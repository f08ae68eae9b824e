import * as v from 'valibot';
import { LevelSchema } from './reading';

export { OWN_SETTINGS } from './settings-of';

/** Which of the routes of a module is taken; a module that has one route only knows `core`. */
export const RouteIdSchema = v.picklist(['short', 'core', 'long']);
export type RouteId = v.InferOutput<typeof RouteIdSchema>;

/** How a lesson is to be worked through: chosen by a teacher, or by a student who works alone. */
export const LessonSettingsSchema = v.object({
  route: RouteIdSchema,
  /** The level that the texts have at first; the student may change it. */
  level: LevelSchema,
  /** Ids of steps that are left out. */
  leaveOut: v.array(v.string()),
  /** Ids of items that are not asked. */
  off: v.array(v.string()),
  /** Items in whose place another form is asked: id of the item, id of the form. */
  swaps: v.array(v.tuple([v.string(), v.string()])),
  /** Tries at a question before its answer shows. */
  tries: v.picklist([1, 2]),
  /** When answers show: after each question, or all of them at the result. */
  reveal: v.picklist(['each', 'end']),
  /** Whether each student is given other forms and another order, or all the same. */
  variants: v.boolean(),
});
export type LessonSettings = v.InferOutput<typeof LessonSettingsSchema>;
