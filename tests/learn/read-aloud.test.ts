import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginReading,
  readAloud,
  type Piece,
  type ReadAloud,
  type ReadAloudAct,
} from '../../src/learn/read-aloud';

/** Pieces of blocks with so many sentences each: "0.0", "0.1", "1.0" … */
function script(...sentences: number[]): Piece[] {
  return sentences.flatMap((count, block) =>
    Array.from({ length: count }, (_, n) => ({
      block,
      start: n,
      end: n + 1,
      text: `${block}.${n}`,
    })),
  );
}
const over = (state: ReadAloud, how: 'done' | 'failed' = 'done'): ReadAloudAct => ({
  type: 'over',
  run: state.run,
  how,
});
/** Lets the voice finish so many sentences. */
function spoken(state: ReadAloud, count: number): ReadAloud {
  return count === 0 ? state : spoken(readAloud(state, over(state)), count - 1);
}
const after = (state: ReadAloud, ...acts: ReadAloudAct[]) => acts.reduce(readAloud, state);
const at = ({ pieces, at }: ReadAloud) => pieces[at]?.text;
const back: ReadAloudAct = { type: 'skip', by: -1 };
const on: ReadAloudAct = { type: 'skip', by: 1 };

describe('reading aloud', () => {
  const pieces = script(1, 3, 2);

  it('begins speaking where it is told to', () => {
    expect(beginReading(pieces, 4)).toMatchObject({ phase: 'speaking', at: 4 });
  });

  it('goes from sentence to sentence and ends after the last', () => {
    const state = beginReading(pieces, 0);
    expect(at(spoken(state, 4))).toBe('2.0');
    expect(spoken(state, 6).phase).toBe('ended');
  });

  it('has ended at once where there is nothing to read', () => {
    const state = beginReading([], 0);
    expect(state.phase).toBe('ended');
    expect(after(state, { type: 'play' }, on, back).phase).toBe('ended');
  });

  it('goes on after a pause from the sentence that was cut off', () => {
    const state = spoken(beginReading(pieces, 0), 2);
    const paused = readAloud(state, { type: 'pause' });
    expect(paused.phase).toBe('paused');
    const again = readAloud(paused, { type: 'play' });
    expect([again.phase, at(again)]).toEqual(['speaking', at(state)]);
    expect(again.run).toBeGreaterThan(state.run);
  });

  it('does not hear what a sentence reports that was cut off', () => {
    const state = beginReading(pieces, 0);
    const late = over(state);
    for (const cut of [[{ type: 'pause' }], [{ type: 'pause' }, { type: 'play' }], [on]] as const) {
      const now = after(state, ...cut);
      expect(readAloud(now, late)).toBe(now);
      expect(readAloud(now, over(state, 'failed'))).toBe(now);
    }
  });

  it('begins anew after the end', () => {
    expect(after(spoken(beginReading(pieces, 0), 6), { type: 'play' })).toMatchObject({
      phase: 'speaking',
      at: 0,
    });
  });

  it('speaks the same sentence again at another speed, and only if it was speaking', () => {
    const state = spoken(beginReading(pieces, 0), 1);
    expect(readAloud(state, { type: 'restart' })).toMatchObject({
      at: state.at,
      run: state.run + 1,
    });
    const paused = readAloud(state, { type: 'pause' });
    expect(readAloud(paused, { type: 'restart' })).toBe(paused);
  });

  it('goes on to the next block, and ends behind the last', () => {
    const state = beginReading(pieces, 0);
    expect(at(after(state, on))).toBe('1.0');
    expect(at(after(state, on, on))).toBe('2.0');
    expect(after(state, on, on, on).phase).toBe('ended');
  });

  it('goes back to the beginning of the block, then to the block before', () => {
    const state = beginReading(pieces, 2);
    expect(at(after(state, back))).toBe('1.0');
    expect(at(after(state, back, back))).toBe('0.0');
    expect(at(after(state, back, back, back))).toBe('0.0');
  });

  it('stays paused while blocks are skipped', () => {
    const paused = readAloud(beginReading(pieces, 0), { type: 'pause' });
    expect(after(paused, on, on, back)).toMatchObject({ phase: 'paused', at: 1 });
  });

  it('says when the voice failed, and tries the same sentence again', () => {
    const state = spoken(beginReading(pieces, 0), 2);
    const failed = readAloud(state, over(state, 'failed'));
    expect(failed.phase).toBe('failed');
    expect(after(failed, { type: 'play' })).toMatchObject({ phase: 'speaking', at: state.at });
  });

  it('turns to new text while it speaks, and waits with it otherwise', () => {
    const fresh = script(2, 2);
    const turn: ReadAloudAct = { type: 'script', pieces: fresh, from: 2 };
    const state = beginReading(pieces, 0);
    expect(readAloud(state, turn)).toMatchObject({ phase: 'speaking', at: 2, pieces: fresh });
    expect(after(state, { type: 'pause' }, turn)).toMatchObject({ phase: 'paused', at: 2 });
    expect(after(spoken(state, 6), turn)).toMatchObject({ phase: 'paused', at: 2 });
    expect(after(state, { type: 'script', pieces: [], from: 0 }).phase).toBe('ended');
  });

  it('never leaves the text, whatever is pressed and reported', () => {
    const acts = fc.oneof(
      fc.constantFrom<ReadAloudAct>(
        { type: 'play' },
        { type: 'pause' },
        { type: 'restart' },
        on,
        back,
      ),
      fc.record({
        type: fc.constant('over' as const),
        run: fc.nat(30),
        how: fc.constantFrom('done' as const, 'failed' as const),
      }),
      fc.constant('over now' as const),
    );
    const lengths = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lengths, fc.array(acts, { maxLength: 40 }), (sentences, list) => {
        let state = beginReading(script(...sentences), 0);
        for (const act of list) {
          const before = state;
          state = readAloud(state, act === 'over now' ? over(state) : act);
          expect(state.pieces[state.at]).toBeDefined();
          expect(state.run).toBeGreaterThanOrEqual(before.run);
          // A piece that is to be spoken now has a number of its own.
          if (state !== before) expect(state.run).toBeGreaterThan(before.run);
        }
      }),
    );
  });
});
