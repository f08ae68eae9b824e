import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectItems } from '../../src/questions/select-items';
import { anItem, aQuotation, aTyped } from '../builders/an-item';

const candidate = (claim: number, sentence: number, family: string, objective: string) =>
  anItem({
    id: `${claim}-${family}`,
    claimIds: [`claim-${claim}`],
    evidence: [aQuotation({ exact: `Sentence ${sentence}.` })],
    family,
    objective,
  });

const typed = (claim: number) =>
  aTyped({
    id: `${claim}-typed`,
    claimIds: [`claim-${claim}`],
    family: 'who-gap',
    evidence: [aQuotation({ exact: `Sentence ${claim}.` })],
  });

const anyCandidates = fc
  .uniqueArray(
    fc.record({
      claim: fc.nat(9),
      family: fc.constantFrom('who', 'what-did', 'when', 'supported'),
      objective: fc.constantFrom('o1', 'o2', 'o3'),
    }),
    { selector: ({ claim, family }) => `${claim}-${family}`, maxLength: 24 },
  )
  // Two claims may stand in one sentence.
  .map((list) =>
    list.map(({ claim, family, objective }) =>
      candidate(claim, Math.floor(claim / 2), family, objective),
    ),
  );
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

describe('the questions chosen for a reading', () => {
  it('are one a claim and one a sentence, and as many as can be had', () => {
    fc.assert(
      fc.property(
        anyCandidates,
        fc.integer({ min: 1, max: 6 }),
        fc.string(),
        (list, take, seed) => {
          const chosen = selectItems(list, take, seed);
          const sentences = new Set(list.map(({ evidence }) => evidence[0]!.exact));
          expect(new Set(chosen.map(({ claimIds }) => claimIds[0])).size).toBe(chosen.length);
          expect(new Set(chosen.map(({ evidence }) => evidence[0]!.exact)).size).toBe(
            chosen.length,
          );
          expect(chosen).toHaveLength(Math.min(take, sentences.size));
        },
      ),
    );
  });

  it('are one a claim even where two sentences show it', () => {
    const list = [candidate(1, 1, 'who', 'o1'), candidate(1, 2, 'supported', 'o2')];
    expect(selectItems(list, 2, 'seed')).toHaveLength(1);
  });

  it('are the same whatever order the candidates came in', () => {
    const shuffled = anyCandidates.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.string(), ([list, other], seed) => {
        expect(ids(selectItems(other, 4, seed))).toEqual(ids(selectItems(list, 4, seed)));
      }),
    );
  });

  it('begin with the core of the reading', () => {
    const list = [1, 3, 5, 7, 9, 11].map((claim) => candidate(claim, claim, 'who', 'o1'));
    fc.assert(
      fc.property(fc.subarray([1, 3, 5, 7, 9, 11], { maxLength: 3 }), fc.string(), (core, seed) => {
        const isCore = (id: string) => core.some((claim) => id === `claim-${claim}`);
        const chosen = selectItems(list, 4, seed, isCore).map(({ claimIds }) => claimIds[0]!);
        expect(chosen.slice(0, core.length).every(isCore)).toBe(true);
        expect(chosen.filter(isCore)).toHaveLength(core.length);
      }),
    );
  });

  it('are of different families and objectives where they can be', () => {
    const list = [1, 2, 3, 4].flatMap((claim) => [
      candidate(claim, claim, 'who', claim % 2 ? 'o1' : 'o2'),
      candidate(claim, claim, 'supported', claim % 2 ? 'o1' : 'o2'),
    ]);
    const chosen = selectItems(list, 2, 'seed');
    expect(new Set(chosen.map(({ family }) => family)).size).toBe(2);
    expect(new Set(chosen.map(({ objective }) => objective)).size).toBe(2);
  });

  it('begin with one to choose, and ask to produce two answers in five', () => {
    const list = [1, 2, 3, 4, 5].flatMap((claim) => [
      candidate(claim, claim, 'who', 'o1'),
      candidate(claim, claim, 'supported', 'o2'),
      typed(claim),
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.string(), (take, seed) => {
        const kinds = selectItems(list, take, seed).map(({ kind }) => kind);
        expect(kinds[0]).toBe('choice');
        const produced = kinds.filter((kind) => kind === 'typed').length;
        expect(produced).toBe(Math.min(take - 1, Math.ceil(0.4 * take)));
      }),
    );
  });

  it('are as many where nothing but choices or nothing to choose can be had', () => {
    const choices = [1, 2, 3].map((claim) => candidate(claim, claim, 'who', 'o1'));
    expect(selectItems(choices, 3, 'seed')).toHaveLength(3);
    expect(selectItems([1, 2, 3].map(typed), 3, 'seed')).toHaveLength(3);
  });
});
