import type { Quoted } from '../model/authored';
import { quoteAt } from '../model/packed-module';
import type { Reading } from '../model/reading';
import type { Evidence } from '../model/text-quote';
import { splitSentences } from '../text/split-sentences';

export type Located = { evidence: Evidence } | { what: string; fix: string };

/** Finds an author's quotation in its reading: one or more whole sentences of one paragraph. */
export function locateEvidence(
  { reading: id, exact }: Quoted,
  readings: Map<string, Reading>,
): Located {
  const reading = readings.get(id);
  if (!reading)
    return { what: `"${id}" is not a reading`, fix: 'name the id of a file in readings/' };
  const paragraph = reading.paragraphs.find(({ text }) => text.includes(exact));
  if (!paragraph)
    return {
      what: `"${shorten(exact)}" does not stand in the reading "${id}"`,
      fix: 'copy the sentence from the reading, character for character',
    };
  const { text } = paragraph;
  const start = text.indexOf(exact);
  const end = start + exact.length;
  const sentences = splitSentences(text);
  if (!sentences.some((s) => s.start === start) || !sentences.some((s) => s.end === end))
    return {
      what: `"${shorten(exact)}" is not a whole sentence of the reading "${id}"`,
      fix: 'quote from the start of a sentence to the end of one',
    };
  return { evidence: quoteAt(reading, reading.paragraphs.indexOf(paragraph), start, end) };
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
