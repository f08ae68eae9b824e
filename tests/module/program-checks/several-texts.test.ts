import { describe, expect, it } from 'vitest';
import { needsSeveralTexts } from '../../../src/module/program-checks/asked-items';
import { aSmallLesson } from '../../builders/checked';

/** A question that rests on one paragraph, which its author wrote from some sources. */
function restingOn(kind: 'report' | 'reference', ...sourceIds: string[]): boolean {
  const { module } = aSmallLesson();
  const item = module.items.find(({ id }) => id === 'q-company')!;
  const { reading, paragraph } = item.evidence[0]!;
  const text = module.readings.find(({ id }) => id === reading)!;
  text.sourceIds = sourceIds;
  text.paragraphs.find(({ id }) => id === paragraph)!.sourceIds = sourceIds;
  for (const source of module.sources) source.kind = kind;
  return needsSeveralTexts(item, module);
}

describe('a question that needs several texts', () => {
  it('rests on two readings', () => {
    const { module } = aSmallLesson();
    const order = module.items.find(({ id }) => id === 'q-order')!;
    expect(new Set(order.evidence.map(({ reading }) => reading)).size).toBe(2);
    expect(needsSeveralTexts(order, module)).toBe(true);
  });

  it('or has another reading searched for what is not there', () => {
    const { module } = aSmallLesson();
    const company = module.items.find(({ id }) => id === 'q-company')!;
    expect(needsSeveralTexts(company, module)).toBe(false);
    expect(needsSeveralTexts({ ...company, searched: ['plan'] }, module)).toBe(true);
  });

  it('or on what two news reports say, although they stand in one reading', () => {
    expect(restingOn('report', 'gazette-plan', 'gazette-opening')).toBe(true);
    expect(restingOn('report', 'gazette-plan')).toBe(false);
  });

  it('is none that rests on a background, however many references it was written from', () => {
    expect(restingOn('reference', 'gazette-plan', 'gazette-opening', 'gazette-trip')).toBe(false);
  });
});
