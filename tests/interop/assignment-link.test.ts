import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeAssignment,
  encodeAssignment,
  LINK_MAX,
  readAssignmentFile,
  writeAssignmentFile,
} from '../../src/interop/assignment-link';
import { toBase64Url } from '../../src/interop/base64url';
import { ByteWriter } from '../../src/interop/bytes';
import { crc32 } from '../../src/interop/crc32';
import type { Assignment } from '../../src/model/assignment';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import { anyAssignment, anyText } from '../builders/any-hand-in';

const common: Assignment = {
  v: 1,
  id: '00112233445566aa',
  moduleId: 'nato-russia',
  moduleHash: '9d1f0c0b6a1e',
  settings: { ...OWN_SETTINGS, level: 'support', tries: 1 },
  pass: 60,
  note: 'Read the source cards first, then work alone. We talk about it on Tuesday.',
  due: '2026-12-01T08:00',
  seal: 'BM0IOkYAwl6DaYYCeIh66dB0y2WtJlMDyB-RadkeclLxOcunTdMaXgSsEY_uG7bbe6lqZvjz6CMUas3h0FPEHc0',
};
const refusal = (text: string) => {
  const read = decodeAssignment(text);
  return 'refused' in read ? read.refused : 'read';
};
/** A text with the check code that belongs to it. */
function withCheck(body: string): string {
  const crc = crc32(new TextEncoder().encode(body));
  return body + toBase64Url(Uint8Array.of(crc & 255, (crc >> 8) & 255, (crc >> 16) & 255));
}

describe('the text of an assignment’s link', () => {
  it('reads back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        expect(decodeAssignment(encodeAssignment(assignment))).toEqual({ assignment });
      }),
    );
  });

  it('stays short enough for a projector, with a key, a note and a date', () => {
    const address = 'https://history-department.example.org/dateline/#/a/';
    expect((address + encodeAssignment(common)).length).toBeLessThanOrEqual(300);
    expect(encodeAssignment({ ...common, note: undefined, seal: undefined }).length).toBeLessThan(
      70,
    );
  });

  it('stands in an address as it is', () => {
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        expect(encodeAssignment(assignment)).toMatch(/^1[rd][A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('is deflated where that is shorter', () => {
    const steps = Array.from({ length: 12 }, (_, n) => `questions-of-section-${n}`);
    const many = { ...common, settings: { ...OWN_SETTINGS, leaveOut: steps } };
    expect(encodeAssignment(many)).toMatch(/^1d/);
    expect(encodeAssignment(common)).toMatch(/^1r/);
    expect(decodeAssignment(encodeAssignment(many))).toEqual({ assignment: many });
  });

  it('can be read when it was written by version 1', () => {
    const [text = '', json = ''] = readFileSync('tests/records/assignment-link-v1.txt', 'utf8')
      .trim()
      .split('\n');
    expect(decodeAssignment(text)).toEqual({ assignment: JSON.parse(json) as Assignment });
  });

  it('may bring the end of a sentence along', () => {
    for (const end of ['.', ')', ' ', '\n', '”.', '>'])
      expect(decodeAssignment(encodeAssignment(common) + end)).toEqual({ assignment: common });
  });
});

describe('a text that is no link of ours', () => {
  it('is answered with a reason, whatever it is', () => {
    const sign = fc.constantFrom(...Array.from('1rdABCxyz012_-'));
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(200),
          fc.string({ unit: sign, maxLength: 80 }),
          fc.string({ unit: sign, maxLength: 80 }).map((text) => withCheck(`1r${text}`)),
          fc.string({ unit: sign, maxLength: 80 }).map((text) => withCheck(`1d${text}`)),
        ),
        (text) => {
          const read = decodeAssignment(text);
          expect('refused' in read || 'assignment' in read).toBe(true);
        },
      ),
    );
  });

  it('is damaged where any one sign was changed, or some are missing', () => {
    const text = encodeAssignment(common);
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === 'A' ? 'B' : 'A';
      expect(refusal(text.slice(0, at) + other + text.slice(at + 1)), `sign ${at}`).toBe('damaged');
      expect(refusal(text.slice(0, at)), `cut at ${at}`).toBe(at === 0 ? 'foreign' : 'damaged');
    }
  });

  it('is newer where its version mark is, and its check code is right', () => {
    expect(refusal(withCheck('2rWhateverAVersion2Writes'))).toBe('newer');
    expect(refusal(withCheck('zABC'))).toBe('newer');
  });

  it('is foreign where it is written in other signs', () => {
    for (const text of ['', ' ', 'hello world', 'a/b', '%E0%A4%A', 'é'])
      expect(refusal(text)).toBe('foreign');
  });

  it('is refused unread where it is too long', () => {
    expect(refusal('1r'.padEnd(LINK_MAX + 1, 'A'))).toBe('too-long');
  });

  it('is refused before it is inflated, where it stands for too much', () => {
    const bomb = new ByteWriter();
    bomb.whole(10_000_000);
    bomb.raw(deflateSync(new Uint8Array(10_000_000)));
    expect(refusal(withCheck(`1d${toBase64Url(bomb.bytes)}`))).toBe('damaged');
    const liar = new ByteWriter();
    liar.whole(50);
    liar.raw(deflateSync(new Uint8Array(10_000_000)));
    expect(refusal(withCheck(`1d${toBase64Url(liar.bytes)}`))).toBe('damaged');
  });
});

describe('an assignment’s file', () => {
  it('reads back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        expect(readAssignmentFile(writeAssignmentFile(assignment))).toEqual({ assignment });
      }),
    );
  });

  it('is refused with a reason where it is none', () => {
    const text = writeAssignmentFile(common);
    expect(readAssignmentFile('a letter')).toEqual({ refused: 'foreign' });
    for (const json of ['null', '[]', '{"format":"dateline-attempt/2"}'])
      expect(readAssignmentFile(json)).toEqual({ refused: 'foreign' });
    expect(readAssignmentFile(text.slice(0, -9))).toEqual({ refused: 'damaged' });
    expect(readAssignmentFile(text.replace('00112233445566aa', 'no id'))).toEqual({
      refused: 'damaged',
    });
    expect(readAssignmentFile(text.replace('assignment/1', 'assignment/2'))).toEqual({
      refused: 'newer',
    });
    expect(readAssignmentFile(' '.repeat(LINK_MAX * 4) + text)).toEqual({ refused: 'too-long' });
  });
});
