import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import TimelinePage from '../../src/learn/TimelinePage.svelte';
import { Lesson, workThrough } from '../builders/a-lesson';
import { hear } from '../builders/hear';
import { theShippedModule } from '../builders/shipped';
import { aPage } from './a-page';

const module = theShippedModule();
const { timeline = [] } = module;
const start = Lesson.start(module);
const end = workThrough(start, () => 'right');

function thePage(lesson: Lesson) {
  const { context, port } = aPage(lesson);
  const back = { title: 'What was expected', href: '#/here' };
  return render(TimelinePage, { props: { context: context(), port, back } });
}

describe('the timeline', () => {
  const heard = hear();
  it('lists every event at the end, by year, each with how its date is known', () => {
    thePage(end);
    expect(screen.getAllByRole('listitem')).toHaveLength(timeline.length);
    const years = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(years).toEqual([...new Set(timeline.map(({ date }) => date.slice(0, 4)))]);
    for (const item of screen.getAllByRole('listitem'))
      expect(item.textContent).toMatch(/The date (is|rests)/);
  });

  it('leads to the paragraph that told of an event', () => {
    thePage(end);
    const told = timeline.find(({ claimIds }) => claimIds.length > 0)!;
    const item = document.querySelector<HTMLElement>(`[data-event="${told.id}"]`)!;
    const [link] = within(item).getAllByRole('link');
    expect(link!.getAttribute('href')).toMatch(/^#\/small\/.+\/p\d+$/);
  });

  it('sets apart in words what no report could know, and only at the end', () => {
    const { unmount } = thePage(start);
    expect(screen.queryByText(/no report of this lesson/)).toBeNull();
    expect(
      screen.getByText('What became known later shows at the end of the lesson.'),
    ).toBeTruthy();
    unmount();
    thePage(end);
    const later = timeline.filter((event) => event.later);
    expect(screen.getAllByText(/no report of this lesson/)).toHaveLength(later.length);
  });

  it('can be narrowed to what was reported then, or is known now, and says how much is left', async () => {
    thePage(end);
    await fireEvent.click(screen.getByRole('radio', { name: 'Known now' }));
    const later = timeline.filter((event) => event.later).length;
    expect(screen.getAllByRole('listitem')).toHaveLength(later);
    await vi.waitFor(() => expect(heard()).toContain(`${later} events`));
    await fireEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(timeline.length);
  });

  it('has a way back to the place in the lesson', () => {
    thePage(start);
    const link = screen.getByRole('link', { name: 'Back to: What was expected' });
    expect(link.getAttribute('href')).toBe('#/here');
  });
});
