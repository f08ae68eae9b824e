import type { Item } from '../../model/item';
import type { Module } from '../../model/module';
import { textsOfItem } from './item-texts';

/** A text that a student may come to read, and where its author finds it. */
export type ShownText = {
  file: string;
  path: string;
  text: string;
  /** `wrong`: a false option; all else is put forward as true. */
  part: 'reading' | 'told' | 'asked' | 'wrong';
};

/** The file and the place of an item's words. */
export function placeOf({ id, kind, origin, family, claimIds }: Item): {
  file: string;
  path: string;
} {
  if (origin === 'generated')
    return { file: 'claims.yaml', path: `${claimIds[0] ?? id} (${family})` };
  return { file: kind.startsWith('map-') ? 'checkpoints.yaml' : 'items.yaml', path: id };
}

/** Everything that a student may come to read, at every level. */
export function shownTexts(module: Module): ShownText[] {
  const { title, question, intro, objectives, sources, readings, glossary, claims, items } = module;
  const { comparisons = [], timeline = [] } = module;
  const at = (
    part: ShownText['part'],
    file: string,
    path: string,
    ...texts: (string | undefined)[]
  ): ShownText[] =>
    texts.flatMap((text) =>
      text === undefined || text === '' ? [] : [{ file, path, text, part }],
    );
  return [
    ...at('told', 'module.yaml', 'title', title),
    ...at('told', 'module.yaml', 'question', question),
    ...at('told', 'module.yaml', 'intro', intro),
    ...objectives.flatMap(({ id, text }) => at('told', 'module.yaml', `objectives.${id}`, text)),
    ...sources.flatMap(({ id, title, published }) =>
      at('told', 'sources.yaml', id, title, published.how),
    ),
    ...readings.flatMap(({ id, paragraphs, levels = {} }) => [
      ...paragraphs.flatMap(({ n, text }) =>
        at('reading', `readings/${id}.md`, `paragraph ${n}`, text),
      ),
      ...Object.entries(levels).flatMap(([level, { paragraphs = [] } = {}]) =>
        paragraphs.flatMap(({ text }, index) =>
          at('reading', `readings/${id}.${level}.md`, `paragraph ${index + 1}`, text),
        ),
      ),
    ]),
    ...glossary.flatMap(({ id, name, note }) => at('told', 'glossary.yaml', id, name, note)),
    ...timeline.flatMap(({ id, event, caveat }) => at('told', 'timeline.yaml', id, event, caveat)),
    ...claims.flatMap(({ id, text }) => at('told', 'claims.yaml', id, text)),
    ...comparisons.flatMap(({ id, title, intro, left, right, rows }) =>
      at('told', 'comparisons.yaml', id, title, intro, left.label, right.label).concat(
        rows.flatMap(({ id: row, text, why }) =>
          at('told', 'comparisons.yaml', `${id}.rows.${row}`, text, why),
        ),
      ),
    ),
    ...items.flatMap((item) => {
      const { file, path } = placeOf(item);
      const { key, wrong, reasons, beside } = textsOfItem(item);
      return [
        ...at('asked', file, path, item.stem, ...key, ...reasons, ...beside),
        ...at('wrong', file, path, ...wrong),
      ];
    }),
  ];
}

/** A text without what it quotes. */
export const outsideQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, ' ');
