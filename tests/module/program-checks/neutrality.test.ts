import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { ChecksFileSchema } from '../../../src/model/checks-file';
import { aSmallLesson, saidBy } from '../../builders/checked';

const sides = [
  { name: 'the makers', entities: ['nordland'], words: ['Nordlund'] },
  { name: 'the town', entities: [], words: ['the mayor', 'the council'] },
];
type Topics = { contested?: string[]; oneSided?: { topic: string; because: string }[] };

/** What is said of the topic "bridge" where some speakers hold a position on it. */
function heard(speakers: string[], topics: Topics = {}): string[] {
  const lesson = aSmallLesson();
  lesson.content.checks = parse(ChecksFileSchema, { sides, ...topics });
  const [claim] = lesson.content.claims;
  lesson.content.claims = speakers.map((speaker) => ({
    ...claim!,
    kind: 'position',
    topic: 'bridge',
    text: `${speaker} said that it was good.`,
  }));
  const { wrong, short } = saidBy(6, lesson);
  return [...wrong, ...short].filter((line) => line.includes('bridge') || line.includes('ferry'));
}
const because = 'The reports quote nobody else.';

describe('a topic on which the sides hold positions', () => {
  it('is balanced from one to two to two to one', () => {
    expect(heard(['Nordlund', 'The mayor', 'The mayor'])).toEqual([]);
    expect(heard(['Nordlund', 'Nordlund', 'The mayor'])).toEqual([]);
  });

  it('needs to be, although nobody has named it as contested', () => {
    expect(heard(['Nordlund', 'The mayor', 'The council', 'The mayor'])).toEqual([
      'claims.yaml: topic bridge: has 1 positions of the makers and 3 of the town: add what the other side said, if a report tells it, or say under oneSided in checks.yaml why none does',
    ]);
    expect(heard(['Nordlund', 'Nordlund'])).toHaveLength(1);
  });

  it('says nothing with one position, unless it is named as contested', () => {
    expect(heard(['Nordlund'])).toEqual([]);
    expect(heard(['Nordlund'], { contested: ['bridge'] })).toHaveLength(1);
  });

  it('may be one-sided where its author says why', () => {
    const oneSided = [{ topic: 'bridge', because }];
    expect(heard(['Nordlund', 'Nordlund'], { oneSided })).toEqual([]);
  });

  it('needs no excuse any more once both sides are heard', () => {
    const oneSided = [{ topic: 'bridge', because }];
    expect(heard(['Nordlund', 'The mayor'], { oneSided })).toEqual([
      'checks.yaml: oneSided: bridge: has 1 positions of the makers and 1 of the town: both are heard: take the topic out',
    ]);
  });

  it('is one that claims have', () => {
    expect(heard([], { oneSided: [{ topic: 'ferry', because }] })).toContain(
      'checks.yaml: ferry: is the topic of no claim: use a topic of claims.yaml',
    );
  });
});

describe('the verbs of both sides', () => {
  it('are compared at each level, because a student reads one of them', () => {
    const lesson = aSmallLesson();
    lesson.content.checks = parse(ChecksFileSchema, { sides });
    const reading = lesson.module.readings.find(({ id }) => id === 'plan')!;
    const uneven = `${'The council said yes. '.repeat(12)}${'Nordlund warned it. '.repeat(12)}`;
    const texts = reading.paragraphs.map(() => ({ text: uneven, terms: [], said: [] }));
    reading.levels = { support: { paragraphs: texts } };
    expect(saidBy(6, lesson).short).toContainEqual(
      'readings: said: is 0 % of the verbs of the makers and 100 % of those of the town in the support text: use the same verbs for both',
    );
    expect(saidBy(6, lesson).short.filter((line) => line.includes('standard text'))).toEqual([]);
  });
});
