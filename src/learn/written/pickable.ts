import type { Level, Paragraph, Reading } from '../../model/reading';
import type { Slots } from '../../model/response';
import { evidenceAt } from '../../session/level';
import { quoteSpan } from '../../session/quote-anchor';

/** A sentence that can be attached: as evidence quotes it, and as it is read at the student's level. */
export type Pickable = { slot: Slots[number]; shown: string; n: number };

/** The sentences of a paragraph of the standard text. Two of them that one easier sentence says are one. */
export async function pickable(
  reading: Reading,
  paragraph: Paragraph,
  level: Level,
  sentencesOf: (text: string) => Promise<{ start: number; end: number }[]>,
): Promise<Pickable[]> {
  const spans = await sentencesOf(paragraph.text);
  const all = spans.map((span): Pickable => {
    const slot = {
      reading: reading.id,
      paragraph: paragraph.id,
      ...quoteSpan(paragraph.text, span),
    };
    return { slot, shown: evidenceAt(reading, slot, level).exact, n: paragraph.n };
  });
  return all.filter(({ shown }, at) => all.findIndex((other) => other.shown === shown) === at);
}
