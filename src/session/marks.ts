import { FLAG_LIMIT, NOTE_LIMIT } from '../model/limits';
import type { Fact } from '../model/log';

type FactOf<T extends Fact['type']> = Extract<Fact, { type: T }>;
/** A fact that leaves the lesson where it is: words marked, a question flagged. */
export type Remark = FactOf<'highlight' | 'unhighlight' | 'flag'>;

/** Words of a reading that the student marked, with a note or without. */
export type Mark = Omit<FactOf<'highlight'>, 'type'>;
/** “This question seems wrong”, with what the student said of it. */
export type Flag = { word: string };
/** What the student has marked and flagged, as it stands after the log so far. */
export type Remarks = { marks: Record<string, Mark>; flags: Record<string, Flag> };

/** The marks and flags after one more fact. */
export function applyRemark<R extends Remarks>(remarks: R, fact: Remark): R {
  switch (fact.type) {
    case 'highlight': {
      const { markId, readingId, paragraphId, quote, note } = fact;
      const mark: Mark = { markId, readingId, paragraphId, quote };
      if (note !== undefined && note !== '') mark.note = note;
      return { ...remarks, marks: { ...remarks.marks, [markId]: mark } };
    }
    case 'unhighlight':
      return { ...remarks, marks: without(remarks.marks, fact.markId) };
    case 'flag': {
      const { itemId, word, on } = fact;
      const flags = on ? { ...remarks.flags, [itemId]: { word } } : without(remarks.flags, itemId);
      return { ...remarks, flags };
    }
  }
}

/** Whether a fact fits its schema, so that the log can be read again, and says anything new. */
export function isNews({ marks, flags }: Remarks, fact: Remark): boolean {
  if (fact.type === 'highlight' && (fact.quote.exact === '' || isLong(fact.note, NOTE_LIMIT)))
    return false;
  if (fact.type === 'flag' && isLong(fact.word, FLAG_LIMIT)) return false;
  const before = { marks, flags };
  return JSON.stringify(applyRemark(before, fact)) !== JSON.stringify(before);
}

const isLong = (text: string | undefined, limit: number) => (text?.length ?? 0) > limit;

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
