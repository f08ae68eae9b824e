import { describe, expect, inject, it } from 'vitest';
import { buildInWorker } from '../../src/app/build-in-worker';
import { buildFromTexts, type Progress } from '../../src/module/build-from-texts';
import { asText, RAW_TEXTS } from './raw-texts';

const never = new AbortController().signal;

describe('a module of raw texts', () => {
  it('is the same byte for byte in Node, in a page and in a worker', async () => {
    const inNode = inject('builtInNode');
    expect(inNode.length).toBeGreaterThan(5000);
    expect(asText(buildFromTexts(RAW_TEXTS, '1'))).toBe(inNode);
    const outcome = await buildInWorker({ texts: RAW_TEXTS, seed: '1' }, () => undefined, never);
    expect(asText('built' in outcome && outcome.built)).toBe(inNode);
  });

  it('tells how far it is', async () => {
    const seen: Progress[] = [];
    await buildInWorker({ texts: RAW_TEXTS, seed: '1' }, (progress) => seen.push(progress), never);
    expect(seen.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(seen.every(({ of }) => of === 5)).toBe(true);
    expect(seen[1]?.doing).toBe('reading page.html');
  });

  it('can be cancelled while it is being made, and leaves nothing', async () => {
    const control = new AbortController();
    const { text } = RAW_TEXTS[0]!;
    // More than anyone would wait for: only an end of the worker lets this test pass.
    const texts = Array.from({ length: 20_000 }, (_, n) => ({
      name: `${n}.txt`,
      text: `${text}\n\nNumber ${n}.`,
    }));
    const seen: Progress[] = [];
    const outcome = await buildInWorker(
      { texts, seed: '1' },
      (progress) => {
        seen.push(progress);
        if (progress.done === 3) control.abort();
      },
      control.signal,
    );
    expect(outcome).toEqual({ cancelled: true });
    expect(seen.length).toBeLessThan(texts.length);
    const again = await buildInWorker(
      { texts: RAW_TEXTS, seed: '1' },
      () => undefined,
      control.signal,
    );
    expect(again).toEqual({ cancelled: true });
  });
});
