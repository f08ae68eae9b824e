/*
 * RFC 4180: comma, quotes doubled, CRLF, a heading. UTF-8 with a byte order mark, because
 * spreadsheets take it for another encoding without one.
 */

/** A number is written as it is; a text is made safe first. */
export type Cell = string | number | undefined;

const BOM = '\uFEFF';
const EOL = '\r\n';

/** A spreadsheet takes a text that begins so, after quotes and blanks, for a formula. */
const FORMULA = /^["'\s\p{Cf}]*[=+\-@＝＋－＠]|^["']*[\t\r\n]/u;
/** The same after what another list separator, or a reader without quotes, takes for a new cell. */
const INNER = /([;,\t\r\n|]["'\s\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu;

/** A text that no spreadsheet runs: an apostrophe stands before what begins a formula. */
export function withoutFormula(text: string): string {
  const inside = text.replace(INNER, "$1'");
  return FORMULA.test(inside) ? `'${inside}` : inside;
}

/** One field as it stands in the file. */
export function csvField(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  // NUL ends a text for some readers.
  const safe = withoutFormula(cell.replaceAll('\0', ''));
  return safe === '' ? '' : `"${safe.replaceAll('"', '""')}"`;
}

/** One line of the file, with its end. */
export const csvLine = (cells: readonly Cell[]): string => cells.map(csvField).join(',') + EOL;

/** What a file begins with. */
export const csvHead = (columns: readonly string[]): string => BOM + csvLine(columns);

/** A file's name from its parts: letters, digits and hyphens, on every system. */
export function csvName(parts: readonly string[]): string {
  const tidy = parts.map((part) =>
    part
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60),
  );
  return `${tidy.filter((part) => part !== '').join('_')}.csv`;
}
