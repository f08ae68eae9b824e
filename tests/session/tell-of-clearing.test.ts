import { describe, expect, it } from 'vitest';
import { isTimeToTell, shouldTell } from '../../src/session/tell-of-clearing';
import { goto, Lesson, next, workThrough } from '../builders/a-lesson';
import { aModule } from '../builders/a-module';

describe('that the browser may clear the answers', () => {
  const kept = { persisted: false, installed: false, told: false };

  it('is told where the browser does not promise to keep them, or cannot say', () => {
    expect(shouldTell(kept)).toBe(true);
    expect(shouldTell({ ...kept, persisted: undefined })).toBe(true);
  });

  it('is not told where it promised, where the app is on the home screen, or a second time', () => {
    expect(shouldTell({ ...kept, persisted: true })).toBe(false);
    expect(shouldTell({ ...kept, installed: true })).toBe(false);
    expect(shouldTell({ ...kept, told: true })).toBe(false);
  });
});

describe('the moment to tell it', () => {
  const module = aModule();
  const start = Lesson.start(module);
  const isTime = (lesson: Lesson) => isTimeToTell(module, lesson.progress);
  const right = () => 'right' as const;

  it('is not the first reading, and not while a section is being answered', () => {
    expect(isTime(start)).toBe(false);
    const asked = start.after(next);
    expect(isTime(asked)).toBe(false);
    const half = workThrough(asked, right, ({ here }) => here.item?.id === 'claim-2-a');
    expect(half.progress.records['claim-1-a']?.tries).toHaveLength(1);
    expect(isTime(half)).toBe(false);
    expect(isTime(half.after(goto('read-first')))).toBe(false);
  });

  it('is the next step after the answers of the first section', () => {
    const after = workThrough(start, right, ({ here }) => here.step.id === 'predict');
    expect(isTime(after)).toBe(true);
    expect(isTime(after.after(goto('read-second')))).toBe(true);
  });

  it('is never amid questions or on the map', () => {
    const after = workThrough(start, right, ({ here }) => here.step.id === 'predict');
    for (const step of ['check-first', 'map', 'second-look'])
      expect(isTime(after.after(goto(step))), step).toBe(false);
  });

  it('is the result, if there is anything to lose', () => {
    expect(isTime(start.after(goto('result')))).toBe(false);
    const asked = start.after(next);
    const one = workThrough(asked, right, ({ here }) => here.item?.id === 'claim-2-a');
    expect(isTime(one.after(goto('result')))).toBe(true);
  });
});
