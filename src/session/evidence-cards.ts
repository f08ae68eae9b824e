import type { Item } from '../model/item';
import type { Module } from '../model/module';
import type { Level, Paragraph, Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { Evidence } from '../model/text-quote';
import { evidenceAt, readingAt } from './level';

/** A quoted sentence with what its card shows. */
export type EvidenceCard = {
  evidence: Evidence;
  paragraph: Paragraph;
  reading: Reading;
  sources: Source[];
  /** The step that shows the reading. */
  stepId: string | undefined;
};

/** A reading that was looked through and says nothing of what is asked. */
export type SearchedReading = { reading: Reading; sources: Source[]; stepId: string | undefined };

/** Quotations as their cards show them, at the student's level. */
export function cardsOf(module: Module, list: Evidence[], level: Level): EvidenceCard[] {
  return list.flatMap((quoted) => {
    const original = readingOf(module, quoted.reading);
    const evidence = evidenceAt(original, quoted, level);
    const reading = readingAt(original, level);
    const paragraph = reading.paragraphs.find(({ id }) => id === evidence.paragraph);
    if (!paragraph) return [];
    const sources = sourcesOf(module, paragraph.sourceIds);
    return [{ evidence, paragraph, reading, sources, stepId: stepOfReading(module, reading) }];
  });
}

/** The readings that an item was looked for in. */
export function searchedFor(module: Module, { searched }: Item): SearchedReading[] {
  return searchedIn(module, searched);
}

/** Readings that were looked through, by their ids. */
export function searchedIn(module: Module, ids: readonly string[]): SearchedReading[] {
  return ids.map((id) => {
    const reading = readingOf(module, id);
    const sources = sourcesOf(module, reading.sourceIds);
    return { reading, sources, stepId: stepOfReading(module, reading) };
  });
}

/** The step that shows a reading: the one that reads it, or else one that compares it. */
export function stepOfReading(module: Module, { id }: Reading): string | undefined {
  const isRead = module.steps.find((step) => step.kind === 'reading' && step.readingId === id);
  const shown = module.comparisons?.filter(({ left, right }) =>
    [left.reading, right.reading].includes(id),
  );
  const compares = module.steps.find(
    (step) => step.kind === 'compare' && shown?.some((one) => one.id === step.comparisonId),
  );
  return (isRead ?? compares)?.id;
}

/** A reading that the module names. */
export function readingOf(module: Module, id: string): Reading {
  const reading = module.readings.find((known) => known.id === id);
  if (!reading) throw new Error(`Module ${module.id} has no reading ${id}`);
  return reading;
}

/** Sources by their ids, in the module's order. */
export function sourcesOf(module: Module, ids: string[]): Source[] {
  return module.sources.filter(({ id }) => ids.includes(id));
}
