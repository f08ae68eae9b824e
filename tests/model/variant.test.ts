import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { upgradeAttempt } from '../../src/model/attempt';
import type { Item } from '../../src/model/item';
import { ModuleSchema, type Module } from '../../src/model/module';
import { isProduced } from '../../src/model/produced';
import { VARIANT, variantOf } from '../../src/model/variant';
import { gradeAttempt } from '../../src/scoring/grade-attempt';
import { foldLog } from '../../src/session/progress';
import { keyResponse, Lesson, workThrough } from '../builders/a-lesson';
import { everyKind } from '../builders/every-kind';
import { theFiveReports } from '../builders/shipped';

const shipped = theFiveReports();
const anySeed = fc.string({ maxLength: 12 }).map((text) => `${VARIANT}${text}`);
const setsOf = ({ steps }: Module) =>
  steps.flatMap((step) => (step.kind === 'questions' ? [step.itemIds] : []));
const itemIn = (module: Module, id: string): Item => module.items.find((item) => item.id === id)!;
const textsOf = (item: Item) =>
  'options' in item
    ? item.options.map(({ text }) => text)
    : item.kind === 'order'
      ? item.entries.map(({ text }) => text)
      : [];

describe('a module without a seed that chooses', () => {
  it.each(['', 'a1b2c3d4', 's'])('is the module itself: "%s"', (seed) => {
    expect(variantOf(shipped, seed)).toBe(shipped);
  });

  it.each(['attempt-v1.json', 'attempt-v2.json'])('is what %s goes on with', (name) => {
    const text = readFileSync(new URL(`../records/${name}`, import.meta.url), 'utf8');
    const attempt = upgradeAttempt(JSON.parse(text));
    expect(variantOf(shipped, attempt!.seed)).toBe(shipped);
  });
});

describe('a variant', { timeout: 30_000 }, () => {
  it('is the same for the same seed, whenever it is drawn', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(variantOf(shipped, seed)).toBe(variantOf(shipped, seed));
        expect(variantOf(structuredClone(shipped), seed)).toEqual(variantOf(shipped, seed));
      }),
      { numRuns: 10 },
    );
  });

  it('leaves the module as it was, and differs from seed to seed', () => {
    const before = JSON.stringify(shipped);
    const variants = ['one', 'two', 'three'].map((seed) => variantOf(shipped, VARIANT + seed));
    expect(JSON.stringify(shipped)).toBe(before);
    expect(new Set(variants.map((each) => setsOf(each).join())).size).toBe(3);
  });

  it('asks about the same claims in the same places, once each, and to produce as much', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const variant = variantOf(shipped, seed);
        expect(v.is(ModuleSchema, variant)).toBe(true);
        const asked = setsOf(variant).flat();
        expect(new Set(asked).size).toBe(asked.length);
        setsOf(variant).forEach((ids, set) => {
          ids.forEach((id, at) => {
            const [item, own] = [itemIn(variant, id), itemIn(shipped, setsOf(shipped)[set]![at]!)];
            expect(item.claimIds[0]).toBe(own.claimIds[0]);
            expect(isProduced(item)).toBe(isProduced(own));
            expect(item.asksConfidence).toBe(own.asksConfidence);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the first question of each set as it is, options and all', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const variant = variantOf(shipped, seed);
        setsOf(shipped).forEach(([id], set) => {
          expect(setsOf(variant)[set]![0]).toBe(id);
          expect(itemIn(variant, id!)).toEqual(itemIn(shipped, id!));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('changes nothing of an item but the order in which it is shown', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        for (const module of [shipped, everyKind()])
          for (const item of variantOf(module, seed).items) {
            const own = itemIn(module, item.id);
            expect([...textsOf(item)].sort()).toEqual([...textsOf(own)].sort());
            expect(keyResponse(item)).toEqual(keyResponse(own));
            if (item.kind === 'order')
              expect(item.entries.map(({ id }) => id)).not.toEqual(item.key);
            if (['how-many', 'agree', 'whose-word'].includes(item.family))
              expect(textsOf(item)).toEqual(textsOf(own));
          }
      }),
      { numRuns: 10 },
    );
  });

  it('puts the key in each of four places alike, over many seeds', () => {
    const id = setsOf(shipped)[0]![1]!;
    const counts = [0, 0, 0, 0];
    for (let n = 0; n < 400; n += 1) {
      const item = itemIn(variantOf(shipped, `${VARIANT}${n}`), id);
      if (item.kind === 'choice') counts[item.options.findIndex(({ correct }) => correct)]! += 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(60);
  });

  it('can be worked through to its end, and its log folds to the state that it left', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const variant = variantOf(shipped, seed);
        const lesson = workThrough(Lesson.start(variant), () => 'right');
        expect(lesson.here.step.kind).toBe('result');
        expect(foldLog(variant, lesson.log)).toEqual(lesson.progress);
        const missed = workThrough(Lesson.start(variant), () => 'shown');
        expect(foldLog(variant, missed.log)).toEqual(missed.progress);
        const { earned, possible } = gradeAttempt(variant, lesson.log);
        expect([earned, possible]).toEqual([possible, gradeAttempt(shipped, []).possible]);
      }),
      { numRuns: 3 },
    );
  });
});
