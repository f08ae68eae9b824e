import type { Item } from '../../model/item';
import type { Module } from '../../model/module';
import type { Checked } from './check';
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

type Part = ShownText['part'];
const at = (
  part: Part,
  file: string,
  path: string,
  ...texts: readonly (string | undefined)[]
): ShownText[] =>
  texts.flatMap((text) => (text === undefined || text === '' ? [] : [{ file, path, text, part }]));

/** Everything that a student may come to read, at every level. */
export const shownTexts = (module: Module): ShownText[] => [
  ...textsOfRoute(module),
  ...textsOfSources(module),
  ...textsOfReadings(module),
  ...textsOfComparisons(module),
  ...module.claims.flatMap(({ id, text }) => at('told', 'claims.yaml', id, text)),
  ...module.items.flatMap((item) => {
    const { file, path } = placeOf(item);
    const { key, wrong, reasons, beside } = textsOfItem(item);
    return [
      ...at('asked', file, path, item.stem, ...key, ...reasons, ...beside),
      ...at('wrong', file, path, ...wrong),
    ];
  }),
];

/** The frame of a lesson: what it is called, what it aims at, and the names of its steps and routes. */
function textsOfRoute({ title, question, intro, objectives, routes = [], steps }: Module) {
  const here = (path: string, ...texts: (string | undefined)[]) =>
    at('told', 'module.yaml', path, ...texts);
  // A group is the heading of several steps, and stands under the first of them.
  const isFirst = (index: number) =>
    steps.findIndex(({ group }) => group === steps[index]?.group) === index;
  return [
    ...here('title', title),
    ...here('question', question),
    ...here('intro', intro),
    ...objectives.flatMap(({ id, text }) => here(`objectives.${id}`, text)),
    ...routes.flatMap((route) => here(`routes.${route.id}`, route.title)),
    ...steps.flatMap((step, index) =>
      here(`route.${step.id}`, step.title, isFirst(index) ? step.group : undefined),
    ),
  ];
}

/** What stands beside the readings: cards of sources, notes of the glossary, dated events, places. */
const textsOfSources = ({ sources, glossary, timeline = [], places = [] }: Module) => [
  ...sources.flatMap(({ id, title, publisher, agency, spoken, published }) => {
    const names = [publisher, agency, spoken];
    return at('told', 'sources.yaml', id, title, ...names, published.label, published.how);
  }),
  ...glossary.flatMap(({ id, name, note }) => at('told', 'glossary.yaml', id, name, note)),
  ...timeline.flatMap(({ id, event, caveat }) => at('told', 'timeline.yaml', id, event, caveat)),
  ...places.flatMap(({ id, name, note }) => at('told', 'places.yaml', id, name, note)),
];

/** Readings at every level; their titles are the same at all of them. */
const textsOfReadings = ({ readings }: Module) =>
  readings.flatMap(({ id, title, dateline, paragraphs, levels = {} }) => [
    ...at('told', `readings/${id}.md`, 'title', title),
    ...at('told', `readings/${id}.md`, 'dateline', dateline),
    ...paragraphs.flatMap(({ n, text }) =>
      at('reading', `readings/${id}.md`, `paragraph ${n}`, text),
    ),
    ...Object.entries(levels).flatMap(([level, { paragraphs = [] } = {}]) =>
      paragraphs.flatMap(({ text }, index) =>
        at('reading', `readings/${id}.${level}.md`, `paragraph ${index + 1}`, text),
      ),
    ),
  ]);

const textsOfComparisons = ({ comparisons = [] }: Module) =>
  comparisons.flatMap(({ id, title, intro, left, right, rows, statuses }) => [
    ...at('told', 'comparisons.yaml', id, title, intro, left.label, right.label),
    ...at('told', 'comparisons.yaml', `${id}.statuses`, ...statuses.map(({ label }) => label)),
    ...rows.flatMap(({ id: row, text, why }) =>
      at('told', 'comparisons.yaml', `${id}.rows.${row}`, text, why),
    ),
  ]);

/** What only a teacher reads; it may say what an article has wrong. */
export function teacherTexts({ teacher }: Pick<Checked, 'teacher'>): ShownText[] {
  if (!teacher) return [];
  const here = (path: string, ...texts: string[]) => at('told', 'teacher.yaml', path, ...texts);
  const listed = (path: string, list: readonly string[]) =>
    list.flatMap((text, index) => here(`${path}[${index}]`, text));
  return [
    ...listed('overview', teacher.overview),
    ...teacher.standards.flatMap(({ text }, index) => here(`standards[${index}]`, text)),
    ...teacher.contested.flatMap(({ on, text }, index) => here(`contested[${index}]`, on, text)),
    ...teacher.sources.flatMap(({ notes }, index) => listed(`sources[${index}].notes`, notes)),
    ...listed('together', teacher.together),
  ];
}

/** A text without what it quotes. */
export const outsideQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, ' ');
