import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, csvHead, csvLine, csvName, withoutFormula } from '../../src/interop/csv';
import { hostileName } from '../builders/a-class';

/** A reader of RFC 4180 that shares nothing with the writer. */
function parse(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let [field, quoted] = ['', false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') {
        field += char;
        at++;
      } else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === separator || char === '\n') {
      rows.at(-1)!.push(field);
      field = '';
      if (char === '\n') rows.push([]);
    } else if (char !== '\r' || text[at + 1] !== '\n') field += char;
  }
  return rows.slice(0, -1);
}

const isFormula = (cell: string) => /^["\s]*[=+\-@]|^[\t\r]/.test(cell);

describe('a line of comma-separated values', () => {
  it('is read again as it was written, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileName, fc.string()), { minLength: 1 }), (texts) => {
        const cells = parse(csvLine(texts))[0];
        expect(cells).toEqual(texts.map((text) => withoutFormula(text.replaceAll('\0', ''))));
        for (const cell of cells ?? []) expect(isFormula(cell)).toBe(false);
      }),
    );
  });

  it('holds no formula for a reader with semicolons either', () => {
    fc.assert(
      fc.property(fc.array(hostileName, { minLength: 1, maxLength: 5 }), (texts) => {
        for (const cell of parse(csvLine(texts), ';').flat())
          expect(
            isFormula(cell.replace(/^["']*/, (start) => (start.includes("'") ? "'" : ''))),
          ).toBe(false);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['"=1+1', '\'"=1+1'],
    [' "=1+1', '\' "=1+1'],
    ['\u200B=1', "'\u200B=1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['NATO–Russia', 'NATO–Russia'],
    ['a-b = c', 'a-b = c'],
  ])('makes %j safe', (text, safe) => expect(withoutFormula(text)).toBe(safe));

  it('leaves a number a number, a negative one too, and nothing nothing', () => {
    expect(csvLine([-0.5, 3, undefined, '', NaN, 'a "b"'])).toBe('-0.5,3,,,,"a ""b"""\r\n');
  });

  it('begins with a byte order mark and its heading', () => {
    expect(csvHead(['student', 'score'])).toBe('\uFEFF"student","score"\r\n');
  });

  it('drops what ends a text for some readers', () => expect(csvField('a\0b')).toBe('"ab"'));
});

describe('the name of the file', () => {
  it('says class, lesson and day in letters that every system takes', () => {
    expect(csvName(['History 10B', 'NATO and Russia, 2008–2009', '2026-05-12'])).toBe(
      'History-10B_NATO-and-Russia-2008-2009_2026-05-12.csv',
    );
    expect(csvName(['../..', '', 'Łódź/7'])).toBe('Łódź-7.csv');
  });

  it('never holds a separator of folders or a control character', () => {
    fc.assert(
      fc.property(fc.array(hostileName), (parts) => {
        expect(csvName(parts)).toMatch(/^[\p{L}\p{M}\p{N}_-]*\.csv$/u);
      }),
    );
  });
});
