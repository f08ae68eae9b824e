import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GRADEBOOK_END,
  gradebookParts,
  handInPart,
  isGradebookText,
  readGradebookFile,
} from '../../src/interop/gradebook-file';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import type { KeptAssignment } from '../../src/model/assignment';
import type { KeptHandIn } from '../../src/model/hand-in';
import { aHandIn, anyClass, classModule, factsOf, hostileName } from '../builders/a-class';

const kept = (id: string, student: string, lines: Parameters<typeof factsOf>[0]): KeptHandIn => ({
  v: 1,
  id,
  handIn: aHandIn(factsOf(lines), { attemptId: id, student: student.slice(0, 200) }),
  sealed: false,
  from: `${student}.dateline-handin`,
  collectedAt: 5,
  marks: { written: { met: ['c-who'], level: 2, remark: student.slice(0, 500), at: 7 } },
});
const assignment: KeptAssignment = {
  v: 1,
  id: '0123456789abcdef',
  assignment: {
    v: 1,
    id: '0123456789abcdef',
    moduleId: classModule.id,
    moduleHash: classModule.hash,
    settings: OWN_SETTINGS,
  },
  className: 'History 10B',
  roster: ['A. Okafor'],
  madeAt: 1,
};
const textOf = (list: readonly KeptHandIn[]) =>
  [
    ...gradebookParts([assignment], [classModule]),
    ...list.map((one, at) => handInPart(one, at === 0)),
    GRADEBOOK_END,
  ].join('');

describe('the file of a whole gradebook', () => {
  it('is read again as it was written, whatever the names are', () => {
    fc.assert(
      fc.property(anyClass, fc.array(hostileName, { maxLength: 5 }), (lines, names) => {
        const list = lines.map((line, at) => kept(`a${at}`, names[at % 5] ?? 'S', line));
        const text = textOf(list);
        expect(isGradebookText(text)).toBe(true);
        expect(readGradebookFile(text)).toEqual({
          file: { assignments: [assignment], handIns: list, modules: [classModule] },
          unreadable: 0,
        });
      }),
      { numRuns: 20 },
    );
  });

  it('counts what cannot be read, and keeps the rest', () => {
    const broken = { ...kept('b', 'B', []), handIn: { v: 9 } } as unknown as KeptHandIn;
    const read = readGradebookFile(textOf([kept('a', 'A', []), broken]));
    expect(read).toMatchObject({ unreadable: 1, file: { handIns: [{ id: 'a' }] } });
  });

  it('answers any text with a value or a reason', () => {
    const whole = textOf([kept('a', 'A', [])]);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.nat(whole.length).map((at) => whole.slice(0, at)),
        ),
        (text) => {
          const read = readGradebookFile(text);
          expect('refused' in read || 'file' in read).toBe(true);
        },
      ),
    );
    expect(readGradebookFile(whole.slice(0, -9))).toEqual({ refused: 'damaged' });
    expect(readGradebookFile(whole.replace('gradebook/1', 'gradebook/2'))).toEqual({
      refused: 'newer',
    });
    expect(readGradebookFile('{"format":"dateline-attempt/2"}')).toEqual({ refused: 'foreign' });
  });
});
