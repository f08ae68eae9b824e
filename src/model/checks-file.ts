import * as v from 'valibot';
import { id, text } from './authored';

/** What a question asks of a reader: to find, to understand, or to weigh (PISA 2018). */
export const ProcessSchema = v.picklist(['locate', 'understand', 'evaluate']);
export type Process = v.InferOutput<typeof ProcessSchema>;

/**
 * `checks.yaml`: what only the author of a module can tell the program checks. None of it reaches
 * the module or its students.
 */
export const ChecksFileSchema = v.strictObject({
  /** Two sides that a reader could take: who speaks for each, as ids of entities.yaml and in other words. */
  sides: v.optional(
    v.pipe(
      v.array(
        v.strictObject({ name: text, entities: v.array(id), words: v.optional(v.array(text), []) }),
      ),
      v.length(2, 'needs two sides, or leave it out'),
    ),
  ),
  /** Topics of claims on which each side must be heard. */
  contested: v.optional(v.array(text), []),
  /** Topics on which the sources give more of one side, and why that is so. */
  oneSided: v.optional(v.array(v.strictObject({ topic: text, because: text })), []),
  /** Names as they are not written here, and what stands in their place. */
  names: v.optional(v.array(v.strictObject({ not: text, write: text })), []),
  /** Words that never stand alone: their sentence also has one of `by`. */
  attributed: v.optional(v.array(v.strictObject({ words: text, by: v.array(text) })), []),
  /** Words of page furniture and unrelated stories, which no text of the module may hold. */
  never: v.optional(v.array(text), []),
  /** Names and titles so long that six or seven words of them may stand in the articles too. */
  longNames: v.optional(v.array(text), []),
  /** Capitalised words that name nobody: titles, works, treaties. */
  otherNames: v.optional(v.array(text), []),
});
export type ChecksFile = v.InferOutput<typeof ChecksFileSchema>;
