import type { Item } from '../../src/model/item';
import { reasonsOf } from '../builders/answers';
import { theShippedModule } from '../builders/shipped';

/** Everything that a student may come to read, each text with the place where it stands. */
export function studentTexts(): { where: string; text: string }[] {
  const { title, question, objectives, sources, readings, glossary, claims, items, comparisons } =
    theShippedModule();
  const at = (where: string, ...texts: (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : [{ where, text }]));
  return [
    ...at('module', title, question, ...objectives.map(({ text }) => text)),
    ...sources.flatMap((s) => at(s.id, s.title, s.published.how)),
    ...readings.flatMap(({ id, paragraphs, levels }) =>
      [...paragraphs, ...(levels?.support?.paragraphs ?? [])].flatMap(({ text }) => at(id, text)),
    ),
    ...glossary.flatMap(({ id, name, note }) => at(id, name, note)),
    ...claims.flatMap(({ id, text }) => at(id, text)),
    ...(comparisons ?? []).flatMap(({ id, title, intro, left, right, rows }) =>
      at(id, title, intro, left.label, right.label, ...rows.flatMap((r) => [r.text, r.why])),
    ),
    ...items.flatMap((item) => [
      ...at(item.claimIds[0] ?? item.id, item.stem),
      ...at(item.claimIds[0] ?? item.id, ...textsOf(item)),
    ]),
  ];
}

/** What an item shows beside its stem. */
function textsOf(item: Item): string[] {
  const texts = (list: { text: string }[]) => list.map(({ text }) => text);
  const taskTexts = ({ instruction, shows }: { instruction: string; shows: string }) => [
    instruction,
    shows,
  ];
  const own: { [K in Item['kind']]: (item: Extract<Item, { kind: K }>) => string[] } = {
    choice: ({ options }) => texts(options),
    prediction: ({ options, resolution }) => [...texts(options), resolution.text],
    'map-select': ({ instruction }) => [instruction],
    'map-sort': (task) => taskTexts(task),
    'map-place': (task) => [...taskTexts(task), ...task.places.map(({ name }) => name)],
    'map-route': (task) => taskTexts(task),
    'map-time': (task) => [
      ...taskTexts(task),
      ...task.notes,
      ...task.stops.map(({ label }) => label),
    ],
    multi: ({ options }) => texts(options),
    typed: ({ accepts }) => accepts,
    evidence: () => [],
    order: ({ entries }) => texts(entries),
    match: ({ lefts, rights }) => texts([...lefts, ...rights]),
    compare: ({ rows, statuses }) => [...texts(rows), ...statuses.map(({ label }) => label)],
    written: ({ criteria, modelAnswer, starters = [] }) => [
      ...texts(criteria),
      modelAnswer,
      ...starters,
    ],
  };
  return [...(own[item.kind] as (item: Item) => string[])(item), ...reasonsOf(item)];
}

/** A text without what it quotes. */
export const outsideQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, ' ');
