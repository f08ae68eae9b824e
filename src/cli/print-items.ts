import type { Item } from '../model/item';
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

function answers(item: Item): string[] {
  if (!('options' in item)) {
    const why = Object.entries(item.whyFalse).map(
      ([code, reason]) => `- ${code}: ${inline(reason)}`,
    );
    return [`- **${item.key.join(', ')}** (key)`, ...why];
  }
  return item.options.map(({ text, correct, whyFalse, misread, falseBy }) => {
    if (correct) return `- **${inline(text)}** (key)`;
    const reason = [whyFalse, misread, falseBy === undefined ? undefined : `false by ${falseBy}`];
    return `- ${inline(text)}: ${inline(reason.filter((each) => each !== undefined && each !== '').join('; '))}`;
  });
}

/** Text as text: no mark of Markdown or HTML in it counts. */
const inline = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`);
