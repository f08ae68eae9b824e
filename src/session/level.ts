import { LevelSchema, type Level, type Reading } from '../model/reading';
import { quoteAt } from '../model/packed-module';
import type { Evidence } from '../model/text-quote';

/** The levels at which some of these readings can be read, from the easiest on. */
export const levelsOf = (readings: readonly Reading[]): Level[] =>
  LevelSchema.options.filter(
    (level) => level === 'standard' || readings.some(({ levels }) => levels?.[level]),
  );

/** A reading as it is read at a level; the standard text where it has no other. */
export function readingAt(reading: Reading, level: Level): Reading {
  const other = level === 'standard' ? undefined : reading.levels?.[level];
  if (!other) return reading;
  const paragraphs = reading.paragraphs.map((paragraph, at) => {
    const { text, terms } = other.paragraphs[at] ?? paragraph;
    return { ...paragraph, text, terms };
  });
  return { ...reading, paragraphs };
}

/** A quotation of the standard text as the text of a level says it: whole sentences of one paragraph. */
export function evidenceAt(reading: Reading, evidence: Evidence, level: Level): Evidence {
  const at = reading.paragraphs.findIndex(({ id }) => id === evidence.paragraph);
  const other = level === 'standard' ? undefined : reading.levels?.[level]?.paragraphs[at];
  const start = reading.paragraphs[at]?.text.indexOf(evidence.exact) ?? -1;
  if (!other || start < 0) return evidence;
  const end = start + evidence.exact.length;
  const said = other.said.filter(([from, to]) => from < end && to > start);
  if (said.length === 0) return evidence;
  return quoteAt(
    readingAt(reading, level),
    at,
    Math.min(...said.map(([, , from]) => from)),
    Math.max(...said.map(([, , , to]) => to)),
  );
}
