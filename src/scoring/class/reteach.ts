import type { Module } from '../../model/module';
import type { Counted, ItemFigures } from './item-figures';

/** A question is to be taught again where fewer than this share were right at the first try … */
export const RETEACH_BELOW = 0.6;
/** … and at least so many were not: one student is a talk, not a lesson. */
export const RETEACH_FROM = 2;

/** The sentence to read once more, and where it stands. */
export type Reread = { text: string; source: string; reading: string; n: number };

/** A question that much of the class misread. */
export type Reteach = {
  figures: ItemFigures;
  /** What most of those who missed it chose. */
  wrong: Counted | undefined;
  reread: Reread | undefined;
};

/** What to teach again, the most misread first. */
export function reteachFirst(module: Module, figures: readonly ItemFigures[]): Reteach[] {
  return figures
    .filter(
      ({ firstRight, help, missed }) =>
        firstRight !== undefined && firstRight < RETEACH_BELOW && help + missed >= RETEACH_FROM,
    )
    .sort((a, b) => (a.firstRight ?? 0) - (b.firstRight ?? 0) || a.column.n - b.column.n)
    .map((one) => ({
      figures: one,
      wrong: one.choices.find(({ right }) => !right),
      reread: rereadOf(module, one.column.itemId),
    }));
}

/** Questions that students were certain of and missed, the most frequent first. */
export const confidentButWrong = (figures: readonly ItemFigures[]): ItemFigures[] =>
  figures
    .filter(({ certainWrong }) => certainWrong.length > 0)
    .sort((a, b) => b.certainWrong.length - a.certainWrong.length || a.column.n - b.column.n);

/** The first sentence that shows the answer of an item; nothing where the sources are silent. */
export function rereadOf(module: Module, itemId: string): Reread | undefined {
  const evidence = module.items.find(({ id }) => id === itemId)?.evidence[0];
  const reading = module.readings.find(({ id }) => id === evidence?.reading);
  const paragraph = reading?.paragraphs.find(({ id }) => id === evidence?.paragraph);
  if (!evidence || !reading || !paragraph) return undefined;
  const sources = paragraph.sourceIds.flatMap(
    (id) => module.sources.find((source) => source.id === id)?.publisher ?? [],
  );
  return {
    text: evidence.exact,
    source: sources.join(', '),
    reading: reading.title,
    n: paragraph.n,
  };
}
