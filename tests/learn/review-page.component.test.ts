import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ReviewDue from '../../src/learn/ReviewDue.svelte';
import ReviewNext from '../../src/learn/ReviewNext.svelte';
import ReviewPage from '../../src/learn/ReviewPage.svelte';
import { reviewItems } from '../../src/session/review-items';
import { selectView } from '../../src/session/select-view';
import { goto, Lesson, workThrough } from '../builders/a-lesson';
import { aModule, step, twoForms } from '../builders/a-module';
import { aPage } from './a-page';

const claims = ['claim-1', 'claim-2', 'claim-3'];
const module = aModule({
  items: claims.flatMap((id) => twoForms(id)),
  steps: [
    step.reading('read-first', 'first'),
    step.questions('check', ...claims.map((id) => `${id}-a`)),
    step.result(),
    step.review(),
  ],
});
const END = new Date(2026, 4, 4, 10);
/** A lesson that was done on that day. */
const finished = (() => {
  const done = workThrough(Lesson.start(module), () => 'right');
  return Lesson.start(
    module,
    done.log.map((entry) => ({ ...entry, at: END.getTime() })),
  );
})();
const onDay = (days: number) => vi.setSystemTime(new Date(2026, 4, 4 + days, 9));

function thePage(lesson: Lesson) {
  const at = lesson.after(goto('review'));
  const page = aPage(at);
  const view = selectView(at.snapshot.context);
  if (view.kind !== 'review-idle') throw new Error(view.kind);
  render(ReviewPage, { props: { view, context: page.context(), port: page.port } });
  return page;
}
const theResult = (lesson: Lesson) => {
  const { context, port } = aPage(lesson);
  return render(ReviewNext, { props: { context: context(), port } });
};

describe('reviews', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it('are announced on the result: the first comes tomorrow', () => {
    onDay(0);
    theResult(finished);
    expect(screen.getByText('Next review: tomorrow.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('stand beside what the student has marked, and beside nothing where there is none', () => {
    onDay(1);
    thePage(finished);
    expect(screen.queryByRole('heading', { name: 'Your highlights and notes' })).toBeNull();
    const [reading] = module.readings;
    const [paragraph] = reading!.paragraphs;
    const quote = { exact: paragraph!.text.slice(0, 12), prefix: '', suffix: '' };
    const mark = {
      markId: 'm1',
      readingId: reading!.id,
      paragraphId: paragraph!.id,
      quote,
      note: 'Who says so?',
    };
    thePage(finished.after({ type: 'mark.set', ...mark }));
    expect(screen.getByRole('heading', { name: 'Your highlights and notes' })).toBeTruthy();
    expect(screen.getByText('Who says so?')).toBeTruthy();
  });

  it('lead from the result to what is due', () => {
    onDay(1);
    theResult(finished);
    expect(screen.getByRole('link', { name: 'Begin review 1' }).getAttribute('href')).toBe(
      '#/small/review',
    );
  });

  it('cannot begin before their day, and say when it is', () => {
    onDay(0);
    thePage(finished);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Next review: tomorrow.')).toBeTruthy();
  });

  it('begin with items that are fixed then', async () => {
    onDay(3);
    const page = thePage(finished);
    expect(screen.getByText('Review 1 of 4 has been due since Tuesday 5 May.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Begin review 1' }));
    expect(page.sent).toEqual([
      { type: 'review.start', itemIds: reviewItems(module, finished.progress) },
    ]);
    expect(page.question().item.id).toBe('claim-1-b');
  });

  it('end with how it went, and with when the next one comes', () => {
    const there = finished.after(goto('review'));
    const begun = there.after({
      type: 'review.start',
      itemIds: reviewItems(module, there.progress).slice(0, 2),
    });
    const done = workThrough(begun, () => 'right');
    const start = finished.log.length;
    const log = done.log.map((entry, at) =>
      at < start ? entry : { ...entry, at: new Date(2026, 4, 5, 9).getTime() },
    );
    onDay(1);
    thePage(Lesson.start(module, log));
    expect(screen.getByText('2 of 2 right at once in the last review.')).toBeTruthy();
    expect(screen.getByText('Next review: Thursday 7 May, in 2 days.')).toBeTruthy();
  });

  it('are told of in one line when they are due, and not at all before', () => {
    const props = { context: finished.snapshot.context, port: aPage(finished).port };
    onDay(0);
    const before = render(ReviewDue, { props });
    expect(before.container.textContent.trim()).toBe('');
    onDay(1);
    const { container } = render(ReviewDue, { props });
    expect(container.textContent).toContain('Review 1 of 4 is due today.');
    expect(container.querySelector('[role]')).toBeNull();
  });
});
