import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AssignmentSchema } from '../../src/model/assignment';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import { askedSteps } from '../../src/teach/asked-items';
import {
  assignmentOf,
  draftLike,
  newDraft,
  optionalSteps,
  rosterOf,
  type Draft,
} from '../../src/teach/draft';
import { everyKind } from '../builders/every-kind';

const module = everyKind();
const made = { id: '0123456789abcdef', publicKey: undefined };
const draft = (over: Partial<Draft> = {}): Draft => ({
  ...newDraft({ off: [], swaps: [] }),
  ...over,
});
const problemsOf = (over: Partial<Draft>, publicKey?: string) => {
  const found = assignmentOf(draft(over), module, { id: made.id, publicKey });
  return 'problems' in found ? found.problems : [];
};
const key = 'A'.repeat(87);

describe('a draft', () => {
  it('that nobody has touched becomes an assignment of the usual settings', () => {
    expect(assignmentOf(draft(), module, made)).toEqual({
      assignment: {
        v: 1,
        id: made.id,
        moduleId: module.id,
        moduleHash: module.hash.slice(0, 12),
        settings: OWN_SETTINGS,
      },
    });
  });

  it('never takes the name of the class or of a student into the assignment', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{9,20}$/);
    fc.assert(
      fc.property(name, name, (className, student) => {
        const found = assignmentOf(draft({ className, roster: student }), module, made);
        expect(JSON.stringify(found)).not.toContain(className);
        expect(JSON.stringify(found)).not.toContain(student);
      }),
    );
  });

  it('becomes an assignment that fits its schema, or says what to put right', () => {
    const any: fc.Arbitrary<Partial<Draft>> = fc.record({
      pass: fc.oneof(fc.constant(''), fc.string(), fc.integer({ min: -5, max: 120 }).map(String)),
      note: fc.string({ maxLength: 260 }),
      due: fc.constantFrom('', '2026-05-12T08:00', '2026-05-12', 'soon'),
      sealed: fc.boolean(),
    });
    fc.assert(
      fc.property(any, fc.boolean(), (over, hasKey) => {
        const publicKey = hasKey ? key : undefined;
        const found = assignmentOf(draft(over), module, { id: made.id, publicKey });
        if ('assignment' in found) expect(v.is(AssignmentSchema, found.assignment)).toBe(true);
        else expect(found.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each(['0', '101', '50.5', 'half', '-1'])('has no pass mark of %s', (pass) => {
    expect(problemsOf({ pass })).toEqual(['pass']);
  });

  it('cannot be sealed without a key', () => {
    expect(problemsOf({ sealed: true })).toEqual(['key']);
    expect(problemsOf({ sealed: true }, key)).toEqual([]);
  });

  it('that asks nothing has to be put right', () => {
    const leaveOut = optionalSteps(module, 'core').map(({ id }) => id);
    expect(problemsOf({ settings: { ...OWN_SETTINGS, leaveOut } })).toEqual(['nothing-asked']);
  });

  it('leaves out what says nothing for its module, so that the link stays short', () => {
    const asked = askedSteps(module, OWN_SETTINGS).find(({ step }) => step.kind === 'questions')!;
    const settings = {
      ...OWN_SETTINGS,
      leaveOut: [asked.step.id, 'gone'],
      off: [asked.items[0]!.id, 'gone'],
      swaps: [['gone', 'other']] as [string, string][],
    };
    const found = assignmentOf(draft({ settings }), module, made);
    expect(found).toMatchObject({
      assignment: { settings: { leaveOut: [asked.step.id], off: [], swaps: [] } },
    });
  });

  it('made like an older one has all of it but the due date', () => {
    const first = draft({ pass: '60', note: 'Read.', due: '2026-05-12T08:00', roster: 'Ada\nBo' });
    const found = assignmentOf(first, module, made);
    if (!('assignment' in found)) throw new Error('There is no assignment');
    const roster = rosterOf(first.roster);
    const kept = { v: 1 as const, id: made.id, ...found, className: '', roster, madeAt: 0 };
    expect(draftLike(kept)).toEqual({ ...first, due: '' });
  });
});

describe('a class list', () => {
  it('has each name once, without blanks around it', () => {
    expect(rosterOf(' Ada \r\n\nBo\nAda\n')).toEqual(['Ada', 'Bo']);
  });

  it('keeps names as they were typed, whatever they look like', () => {
    expect(rosterOf('=cmd()\n<b>Bo</b>')).toEqual(['=cmd()', '<b>Bo</b>']);
  });
});
