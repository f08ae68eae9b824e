import type { Module } from '../model/module';
import type { Summary } from '../module/build-from-texts';

/** Rows of cells as columns of even width; figures stand to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, String(cell).length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => {
          const text = String(cell);
          return typeof cell === 'number'
            ? text.padStart(widths[at] ?? 0)
            : text.padEnd(widths[at] ?? 0);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What became of the articles, as tables and questions for their author. */
export function printSummary({ articles, ...summary }: Summary): string {
  const rows = articles.map(({ name, kept, dropped, words, sentences }) => [
    shorten(name),
    kept,
    Object.values(dropped).reduce((sum, count) => sum + count, 0),
    words,
    sentences,
    Object.entries(dropped)
      .map(([label, count]) => `${count} ${label}`)
      .join(', '),
  ]);
  const parts = [
    table([['article', 'lines kept', 'dropped', 'words', 'sentences', 'of the dropped'], ...rows]),
    table([
      ['entities', summary.entities],
      ['claims', summary.claims],
      ['questions made', sum(summary.items)],
      ...Object.entries(summary.items).map(([family, count]) => [`  ${family}`, count]),
      ['questions asked', summary.asked],
      ['questions refused', sum(summary.refused)],
      ...Object.entries(summary.refused).map(([gate, count]) => [`  at ${gate}`, count]),
    ]),
  ];
  const open = articles.flatMap(({ name, questions }) =>
    questions.map((each) => `${name}: ${each}`),
  );
  if (open.length > 0)
    parts.push(`To be said by you:\n${open.map((line) => `- ${line}`).join('\n')}`);
  return parts.join('\n\n');
}

/** What a compiled content folder holds. */
export function printModule({ readings, claims, items, steps }: Module): string {
  const families = new Map<string, number>();
  for (const { family } of items) families.set(family, (families.get(family) ?? 0) + 1);
  return table([
    ['readings', readings.length],
    ['claims', claims.length],
    ['questions', items.length],
    ...[...families]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([family, count]) => [`  ${family}`, count]),
    ['steps', steps.length],
  ]);
}

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);
const shorten = (name: string) => (name.length > 40 ? `…${name.slice(-39)}` : name);
