import type { Item, ItemOf, Option } from '../model/item';
import type { Module } from '../model/module';
import type { Step } from '../model/step';

/** Every item of a module for reading by eye: key, reasons, evidence, gates. */
export function printItems(module: Module): string {
  const head = `# ${inline(module.title)}\n\n${module.items.length === 1 ? 'One item' : `${module.items.length} items`}.`;
  const asked = new Set(module.steps.flatMap(idsOf));
  const parts = module.items.map((item, index) =>
    printItem(item, index + 1, asked.has(item.id), module),
  );
  return `${[head, ...parts].join('\n\n')}\n`;
}

const idsOf = (step: Step) =>
  step.kind === 'prediction' ? [step.itemId] : 'itemIds' in step ? step.itemIds : [];

/** One line an item, for counting and searching. */
export const listItems = ({ items }: Module): string =>
  items.map(({ id, family, stem }) => `${id}\t${family}\t${stem}\n`).join('');

function printItem(item: Item, n: number, asked: boolean, { claims }: Module): string {
  const lines = [
    `## ${n}. ${inline(item.stem)}`,
    '',
    `${item.kind}, ${item.family}, ${asked ? 'asked' : 'in the bank'} · \`${item.id}\` · objective ${item.objective}`,
    '',
    ...answers(item),
  ];
  for (const id of item.claimIds) {
    const claim = claims.find((each) => each.id === id);
    lines.push('', `Claim \`${id}\`: ${inline(claim?.text ?? 'is not in the module')}`);
  }
  for (const { exact, paragraph } of item.evidence)
    lines.push('', `> ${inline(exact)}`, `> — ${paragraph}`);
  if (item.searched.length > 0) lines.push('', `Searched: ${item.searched.join(', ')}`);
  if (item.gates.length > 0) lines.push('', `Gates passed: ${item.gates.join(', ')}`);
  if (item.forms.length > 0)
    lines.push('', `Other forms: ${item.forms.map((id) => `\`${id}\``).join(', ')}`);
  return lines.join('\n');
}

type Printer<K extends Item['kind']> = (item: ItemOf<K>) => string[];
const key = (text: string) => `- **${inline(text)}** (key)`;
const because = (text: string, ...reasons: (string | undefined)[]) => {
  const given = reasons.filter((each) => each !== undefined && each !== '');
  return given.length === 0
    ? `- ${inline(text)}`
    : `- ${inline(text)}: ${inline(given.join('; '))}`;
};
const optionLines = ({ options }: { options: Option[] }) =>
  options.map(({ text, correct, whyFalse, misread, falseBy }) =>
    correct
      ? key(text)
      : because(text, whyFalse, misread, falseBy === undefined ? undefined : `false by ${falseBy}`),
  );
const textOf = (list: { id: string; text: string }[], id: string) =>
  list.find((each) => each.id === id)?.text ?? '';

const printers: { [K in Item['kind']]: Printer<K> } = {
  choice: optionLines,
  prediction: optionLines,
  multi: optionLines,
  'map-select': (item) => [
    key(item.key.join(', ')),
    ...Object.entries(item.whyFalse).map(([code, reason]) => because(code, reason)),
  ],
  typed: ({ accepts, rejects }) => [
    ...accepts.map(key),
    ...rejects.map(({ text, whyFalse, misread }) => because(text, whyFalse, misread)),
  ],
  evidence: (item) =>
    item.sentences.map(({ id, text, whyFalse }) =>
      item.key.includes(id) ? key(text) : because(text, whyFalse),
    ),
  order: (item) => item.key.map((id, at) => `${at + 1}. ${inline(textOf(item.entries, id))}`),
  match: ({ lefts, rights }) => [
    ...lefts.map(({ text, right }) => key(`${text} – ${textOf(rights, right)}`)),
    ...rights
      .filter(({ id }) => !lefts.some(({ right }) => right === id))
      .map(({ text }) => because(text, 'belongs to none')),
  ],
  'map-sort': (item) => [
    key(item.countries.map((code) => `${code}: ${item.key[code] ?? ''}`).join(', ')),
    ...Object.entries(item.whyFalse).map(([code, reason]) => because(code, reason)),
  ],
  'map-place': (item) =>
    item.places.map(({ id, name, lat, lon }) => {
      const place = `${name} (${lat}, ${lon})`;
      return id === item.key ? key(place) : because(place, item.whyFalse[id]);
    }),
  'map-route': (item) => [
    key(item.key.join(' – ')),
    ...Object.entries(item.whyFalse).map(([code, reason]) => because(code, reason)),
  ],
  'map-time': (item) => [
    ...item.stops.map(({ id, label, joined }) =>
      id === item.asked
        ? key(`${label}: ${joined.join(', ')}`)
        : because(`${label}: ${joined.join(', ')}`),
    ),
    ...Object.entries(item.whyFalse).map(([code, reason]) => because(code, reason)),
  ],
  compare: ({ rows, statuses }) =>
    rows.flatMap(({ text, key: status, why, whyFalse }) => [
      key(`${text}: ${labelOf(statuses, status)} – ${why}`),
      ...Object.entries(whyFalse).map(([id, reason]) => because(labelOf(statuses, id), reason)),
    ]),
  written: ({ words, criteria, modelAnswer }) => [
    `${words.min} to ${words.max} words. A good answer:`,
    ...criteria.map(({ text }) => because(text)),
    '',
    `Model answer: ${inline(modelAnswer)}`,
  ],
};
const labelOf = (list: { id: string; label: string }[], id: string) =>
  list.find((each) => each.id === id)?.label ?? id;
const answers = (item: Item): string[] => (printers[item.kind] as Printer<Item['kind']>)(item);

/** Text as text: no mark of Markdown or HTML in it counts. */
const inline = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`);
