import type { Item } from '../../model/item';
import type { Module } from '../../model/module';
import type { Reading } from '../../model/reading';
import { textsOfItem } from './item-texts';
import { placeOf } from './shown-texts';

type Said = { file: string; path: string; text: string };

/** Whether a reading tells what became known after the reports. */
export const isLater = ({ known }: Pick<Reading, 'known'>): boolean => known === 'later';

/** Whether an item rests on nothing that became known later. */
export function isEarly(item: Item, { readings }: Module): boolean {
  const read = [...item.evidence.map(({ reading }) => reading), ...item.searched];
  return !readings.some((reading) => isLater(reading) && read.includes(reading.id));
}

/** What is read before what became known later, beside the readings themselves. */
export function earlyTexts(module: Module): Said[] {
  const { title, question, intro, objectives, sources, glossary, items, readings } = module;
  const said = (file: string, path: string, ...texts: (string | undefined)[]): Said[] =>
    texts.flatMap((text) => (text === undefined ? [] : [{ file, path, text }]));
  const early = readings.filter((reading) => !isLater(reading));
  const linked = new Set(
    early.flatMap(({ paragraphs, levels = {} }) =>
      [...paragraphs, ...Object.values(levels).flatMap((level) => level?.paragraphs ?? [])].flatMap(
        ({ terms }) => terms.map(({ term }) => term),
      ),
    ),
  );
  const at = module.steps.findIndex(
    (step) => step.kind === 'reading' && !early.some(({ id }) => id === step.readingId),
  );
  return [
    ...said('module.yaml', 'title', title),
    ...said('module.yaml', 'question', question),
    ...said('module.yaml', 'intro', intro),
    ...objectives.flatMap(({ id, text }) => said('module.yaml', `objectives.${id}`, text)),
    ...module.steps
      .slice(0, at < 0 ? undefined : at)
      .flatMap((step) => said('module.yaml', `route.${step.id}`, step.title, step.group)),
    ...sources
      .filter(({ kind }) => kind === 'report')
      .flatMap((source) => said('sources.yaml', source.id, source.title, source.published.how)),
    ...glossary
      .filter(({ id }) => linked.has(id))
      .flatMap(({ id, name, note }) => said('glossary.yaml', id, name, note)),
    ...(module.places ?? [])
      .filter(({ readingIds }) => early.some(({ id }) => readingIds.includes(id)))
      .flatMap(({ id, name, note }) => said('places.yaml', id, name, note)),
    ...(module.comparisons ?? []).flatMap(({ id, intro: about, rows }) => [
      ...said('comparisons.yaml', id, about),
      ...rows.flatMap((row) => said('comparisons.yaml', `${id}.rows.${row.id}`, row.text, row.why)),
    ]),
    ...items
      .filter((item) => isEarly(item, module))
      .flatMap((item) => {
        const { file, path } = placeOf(item);
        const { key, reasons, beside } = textsOfItem(item);
        return said(file, path, item.stem, ...key, ...reasons, ...beside);
      }),
  ];
}
