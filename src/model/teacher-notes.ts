import * as v from 'valibot';
import { id, text } from './authored';
import { ProcessSchema } from './checks-file';
import { TimelineEntrySchema } from './timeline';

/** `teacher.yaml`: what a module says to whoever teaches it. None of it reaches a student. */
export const TeacherFileSchema = v.strictObject({
  /** What it is about and how it goes, a paragraph each. */
  overview: v.array(text),
  /** Standards that its objectives serve. */
  standards: v.optional(v.array(v.strictObject({ code: text, text, objectives: v.array(id) })), []),
  /** What to know before a class asks. */
  contested: v.optional(v.array(v.strictObject({ on: text, text })), []),
  /** What a source has wrong or leaves unclear, and how the module handles it. */
  sources: v.optional(v.array(v.strictObject({ source: id, notes: v.array(text) })), []),
  /** What is true of all of them together. */
  together: v.optional(v.array(text), []),
});
export type TeacherFile = v.InferOutput<typeof TeacherFileSchema>;

/** The same as the teacher's pages load it, with how each date is known, and what each item asks for. */
export const TeacherNotesSchema = v.object({
  ...TeacherFileSchema.entries,
  timeline: v.array(
    v.pick(TimelineEntrySchema, ['id', 'date', 'event', 'dated', 'caveat', 'later']),
  ),
  /** By the id of the item. */
  processes: v.record(v.string(), ProcessSchema),
});
export type TeacherNotes = v.InferOutput<typeof TeacherNotesSchema>;
