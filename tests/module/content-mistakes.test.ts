import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/model/problem';
import { Draft } from '../builders/shipped';
import { across } from './mistakes/across';
import { equalToTheKey } from './mistakes/equal-to-the-key';
import { others } from './mistakes/impossible';
import { evidence } from './mistakes/inexact-evidence';
import { unaskable } from './mistakes/unaskable';
import { unknownIds } from './mistakes/unknown-ids';
import { untimely } from './mistakes/untimely';
import { twice } from './mistakes/used-twice';

const asRead = (line: string | RegExp): unknown =>
  typeof line === 'string' ? line : expect.stringMatching(line);

describe.each([
  ['an unknown id stops the build', unknownIds],
  ['evidence stops the build', evidence],
  ['a distractor that equals the key stops the build', equalToTheKey],
  ['an id used twice stops the build', twice],
  ['what cannot be asked stops the build', unaskable],
  ['what is said across reports stops the build', across],
  ['a mistake in the timeline stops the build', untimely],
  ['the build stops at', others],
])('%s:', { timeout: 30_000 }, (_group, mistakes) => {
  it.each(Object.entries(mistakes))('%s', (_name, mistake) => {
    const draft = new Draft();
    const line = mistake(draft);
    const { module, problems } = draft.compile();
    expect(module).toBeUndefined();
    expect(problems.map(problemLine)).toContainEqual(asRead(line));
  });
});

describe('the problems', { timeout: 30_000 }, () => {
  it('are listed all at once, whatever file they are in', () => {
    const draft = new Draft();
    const lines = [
      unknownIds['a map']!,
      unknownIds['a term of the glossary']!,
      unknownIds['an objective of a forecast']!,
      equalToTheKey['a misreading']!,
      equalToTheKey['a number']!,
      evidence['in other words than the reading']!,
      others['a day that the calendar does not have, 2008-13-04']!,
      others['a forecast with two outcomes']!,
      others['a claim that nobody reports']!,
      others['a result before the end']!,
      twice['glossary.yaml']!,
    ].map((mistake) => String(mistake(draft)));
    expect(draft.problems().sort()).toEqual(lines.sort());
  });

  it('of what cannot be asked are listed all at once', () => {
    const draft = new Draft();
    const lines = Object.values(unaskable)
      .slice(0, 2)
      .map((mistake) => mistake(draft));
    const problems = draft.problems();
    for (const line of lines) expect(problems).toContainEqual(asRead(line));
  });

  it.each(['a map', 'an objective of a claim', 'a claim that makes a number false'])(
    'hold nothing but the mistake: %s',
    (name) => {
      const draft = new Draft();
      const line = unknownIds[name]!(draft);
      expect(draft.problems()).toEqual([line]);
    },
  );
});

describe('what is written and never used', { timeout: 30_000 }, () => {
  it('is a warning and lets the module be built', () => {
    const draft = new Draft();
    draft.edit('claims.yaml', (claims) => {
      const { text, kind, topic, objective, reports } = claims[0]!;
      claims.push({ id: 'claim-idle', text, kind, topic, objective, reports });
    });
    draft.edit('glossary.yaml', (terms) => terms.push({ id: 'idle', name: 'Idle', note: 'Idle.' }));
    draft.edit('module.yaml', ({ objectives }) => objectives.push({ id: 'o99', text: 'Rest.' }));
    const { module, problems, warnings } = draft.compile();
    expect(problems).toEqual([]);
    expect(module?.claims.map(({ id }) => id)).toContain('claim-idle');
    expect(warnings.map(problemLine)).toEqual(
      expect.arrayContaining([
        'claims.yaml: claim-idle: is used by no question: let it be asked, or remove it',
        'module.yaml: objectives.o99: is served by no question: ask for it, or remove it',
        'glossary.yaml: idle: is linked by no reading: link it, or remove it',
      ]),
    );
  });

  it('is no claim that gives the reason against a statement, even of a question that was taken out', () => {
    const draft = new Draft();
    draft.edit('claims.yaml', (claims) => {
      const { text, kind, topic, objective, reports } = claims[0]!;
      claims.push({ id: 'claim-reason', text, kind, topic, objective, reports });
      const statement = claims.find((claim) => claim.statement)!.statement!;
      statement.misreadings[0]!.by = 'claim-reason';
    });
    expect(draft.compile().warnings.map(problemLine)).toEqual([]);
  });
});
