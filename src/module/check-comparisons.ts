import type { AuthoredComparison, AuthoredRow } from '../model/authored-comparisons';
import type { WrittenItemOf } from '../model/authored-items';
import type { Content } from '../model/content';
import type { Report } from './check-content';
import { offered } from './offered-statuses';

/** What is wrong with the comparisons: unknown readings, and sentences that do not fit a status. */
export function checkComparisons({ comparisons, readings }: Content, report: Report): void {
  for (const comparison of comparisons) {
    for (const side of ['left', 'right'] as const) {
      const { reading: id, paragraphs = [] } = comparison[side];
      const at = `${comparison.id}.${side}`;
      const reading = readings.find((each) => each.id === id);
      if (!reading) {
        report(`${at}.reading`, `"${id}" is not a reading`, 'name the id of a file in readings/');
        continue;
      }
      for (const n of paragraphs)
        if (n > reading.paragraphs.length)
          report(
            `${at}.paragraphs`,
            `"${id}" has no paragraph ${n}`,
            `use numbers from 1 to ${reading.paragraphs.length}`,
          );
    }
    checkApart(comparison, report);
    checkStatuses(comparison, report);
    const ids = comparison.rows.map(({ id }) => id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice !== undefined)
      report(`${comparison.id}.rows.${twice}`, 'is used twice', 'give each row its own id');
    for (const row of comparison.rows) checkRow(comparison, row, report);
  }
}

/** Two sides of one reading must not show the same paragraph. */
function checkApart({ id, left, right }: AuthoredComparison, report: Report): void {
  if (left.reading !== right.reading) return;
  const shared = left.paragraphs?.some((n) => right.paragraphs?.includes(n) ?? true) ?? true;
  if (shared)
    report(
      `${id}.right`,
      'shows a paragraph that stands on the left too',
      'compare two readings, or name other paragraphs of this one on each side',
    );
}

function checkStatuses(comparison: AuthoredComparison, report: Report): void {
  const labels = offered(comparison).map(({ label }) => label.toLowerCase());
  if (labels.length < 2)
    report(
      `${comparison.id}.statuses`,
      'offers fewer than two',
      'offer at least two to choose from',
    );
  if (new Set(labels).size < labels.length)
    report(`${comparison.id}.statuses`, 'two statuses have the same words', 'make them differ');
}

/** Which sentences a status needs. */
const NEEDS: Record<AuthoredRow['key'], readonly ('left' | 'right')[]> = {
  agree: ['left', 'right'],
  differ: ['left', 'right'],
  left: ['left'],
  right: ['right'],
  silent: [],
};

function checkRow(comparison: AuthoredComparison, row: AuthoredRow, report: Report): void {
  const at = `${comparison.id}.rows.${row.id}`;
  if (!offered(comparison).some(({ id }) => id === row.key))
    report(`${at}.key`, `"${row.key}" is not offered`, 'name it under statuses too');
  for (const side of ['left', 'right'] as const) {
    const isNeeded = NEEDS[row.key].includes(side);
    if (isNeeded && row[side] === undefined)
      report(
        `${at}.${side}`,
        `is missing, and "${row.key}" needs it`,
        'copy the sentence of that reading, character for character',
      );
    if (!isNeeded && row[side] !== undefined)
      report(
        `${at}.${side}`,
        `is there, and "${row.key}" says that this report does not speak of it`,
        'remove the sentence, or choose another key',
      );
  }
}

/** What is wrong with an item that asks for rows of a comparison. */
export function checkCompareItem(
  { id, comparison: name, rows, given, whyFalse }: WrittenItemOf<'compare'>,
  report: Report,
  { comparisons }: Content,
): void {
  const comparison = comparisons.find((each) => each.id === name);
  if (!comparison) {
    report(`${id}.comparison`, `"${name}" is not a comparison`, 'use an id of comparisons.yaml');
    return;
  }
  if (comparison.mode === 'modelled')
    report(
      `${id}.comparison`,
      `"${name}" is modelled: all its rows are shown solved`,
      'give it the mode half or own, or ask about another one',
    );
  const all = [...rows, ...given];
  for (const row of all)
    if (!comparison.rows.some((each) => each.id === row))
      report(`${id}.rows`, `"${row}" is not a row of "${name}"`, 'use an id of its rows');
  const twice = all.find((row, at) => all.indexOf(row) !== at);
  if (twice !== undefined)
    report(`${id}.rows`, `"${twice}" is named twice`, 'either ask for it or show it solved');
  for (const [row, reasons] of Object.entries(whyFalse)) {
    const asked = comparison.rows.find((each) => each.id === row);
    if (!asked || !rows.includes(row)) {
      report(`${id}.whyFalse.${row}`, 'is none of the rows to answer', 'name one of them');
      continue;
    }
    for (const status of Object.keys(reasons)) {
      if (status === asked.key)
        report(`${id}.whyFalse.${row}`, `"${status}" is the right status`, 'remove its reason');
      else if (!offered(comparison).some((each) => each.id === status))
        report(`${id}.whyFalse.${row}`, `"${status}" is not offered`, 'remove its reason');
    }
  }
}
