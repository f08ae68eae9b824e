import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../src/interop/base64url';
import { codeOf, findCodes } from '../../src/interop/text-code';

const bytes = fc.uint8Array({ maxLength: 400 });
const found = (text: string) => findCodes(text).codes.map((code) => [...code]);

describe('a code', () => {
  it('is found in a text, with others and in parts of any order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(bytes, { maxLength: 4, selector: String }),
        fc.integer({ min: 1, max: 300 }),
        (all, length) => {
          const parts = all.flatMap((each) => codeOf(each, length)).reverse();
          const read = findCodes(`Good morning,\n${parts.join('\n\nand\n')}\nBest wishes`);
          expect(read.broken).toEqual([]);
          expect(read.codes.map(String).sort()).toEqual(all.map(String).sort());
        },
      ),
    );
  });

  it('is found beside another one that has the same tag', () => {
    expect(found(`${codeOf(new Uint8Array())[0]} ${codeOf(Uint8Array.of(255))[0]}`)).toEqual([
      [],
      [255],
    ]);
    // Among some thousands two have the same one.
    const seen = new Map<string, number[]>();
    for (const one of fc.sample(fc.tuple(...Array.from({ length: 6 }, () => fc.nat(255))), {
      numRuns: 60_000,
      seed: 1,
    })) {
      const tag = codeOf(Uint8Array.from(one))[0]!.slice(4, 8);
      const other = seen.get(tag);
      seen.set(tag, one);
      if (!other || String(other) === String(one)) continue;
      const parts = [other, one].flatMap((each) => codeOf(Uint8Array.from(each), 3));
      expect(parts).toHaveLength(6);
      expect(found(parts.reverse().join(' ')).map(String).sort()).toEqual(
        [other, one].map(String).sort(),
      );
      return;
    }
    throw new Error('No two have the same tag');
  });

  it('is found where a mail has broken and marked its lines', () => {
    const code = codeOf(Uint8Array.from({ length: 200 }, (_, n) => n))[0]!;
    const mail = code.replace(/(.{70})(?!$)/g, '$1\n> ');
    expect(mail).not.toBe(code);
    expect(found(`> ${mail}\n> Amira`)).toEqual(found(code));
    expect(found(code)).toHaveLength(1);
  });

  it('is found once where it was pasted twice', () => {
    const code = codeOf(Uint8Array.of(1, 2, 3))[0]!;
    expect(found(`${code} ${code}`)).toEqual([[1, 2, 3]]);
  });

  it('says which parts are there where some are not', () => {
    const parts = codeOf(new Uint8Array(90), 40);
    expect(parts).toHaveLength(3);
    const { codes, broken } = findCodes(`${parts[2]} ${parts[0]}`);
    expect(codes).toEqual([]);
    expect(broken).toMatchObject([{ parts: [1, 3], of: 3 }]);
    expect(findCodes(parts[0]!.slice(0, -1)).broken).toMatchObject([{ parts: [], of: 3 }]);
  });

  it('is broken where a sign of it was changed', () => {
    const code = codeOf(Uint8Array.of(10, 20, 30, 40))[0]!;
    const changed = code.slice(0, -1) + (code.endsWith('A') ? 'Q' : 'A');
    expect(findCodes(changed)).toMatchObject({ codes: [], broken: [{ of: 1 }] });
  });

  it('is looked for in any text without an end', () => {
    const piece = fc.constantFrom('dh1.', 'AAAA.', '1-1.', '0-0.', '999-999.', '4.', 'AAAA', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(findCodes(pieces.join(''))).toHaveProperty('codes');
      }),
    );
    const started = performance.now();
    findCodes('dh1.AAAA.1-999.9999999.'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('base64url', () => {
  it('is what Node writes, and reads back', () => {
    fc.assert(
      fc.property(bytes, (each) => {
        const text = toBase64Url(each);
        expect(text).toBe(Buffer.from(each).toString('base64url'));
        expect([...fromBase64Url(text)!]).toEqual([...each]);
      }),
    );
  });

  it('has one text for one run of bytes', () => {
    for (const text of ['A', 'AB', 'AAB', 'AA=', 'A A', 'AA+A', 'é'])
      expect(fromBase64Url(text), text).toBeUndefined();
  });
});
