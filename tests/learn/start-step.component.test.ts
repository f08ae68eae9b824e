import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { dueParts } from '../../src/learn/due-parts';
import StartStep from '../../src/learn/StartStep.svelte';
import type { Assignment } from '../../src/model/assignment';
import { arrange } from '../../src/model/arrange';
import type { RouteId } from '../../src/model/lesson-settings';
import { OWN_SETTINGS } from '../../src/model/settings-of';
import { selectView } from '../../src/session/select-view';
import { goto, keyResponse, Lesson, submit } from '../builders/a-lesson';
import { withRoutes } from '../builders/with-routes';
import { aPage } from './a-page';

const routed = withRoutes();
const settings = OWN_SETTINGS;
const begin = (stated = {}) => {
  const all = { ...settings, ...stated };
  return Lesson.start(arrange(routed, all, ''), [], 'page', all);
};
const assigned: Assignment = {
  v: 1,
  id: '0123456789abcdef',
  moduleId: routed.id,
  moduleHash: routed.hash,
  settings,
  pass: 60,
  note: 'Read slowly.\n<b>Then</b> answer.',
  due: '2026-05-12T08:00',
};

async function theStart(lesson = begin(), assignment?: Assignment) {
  const page = aPage(lesson);
  const takeRoute = vi.fn<(route: RouteId) => void>();
  const port = { ...page.port, takeRoute, assignment: () => assignment };
  const view = selectView(lesson.snapshot.context);
  if (view.kind !== 'start') throw new Error(view.kind);
  const rendered = render(StartStep, { props: { view, port, nextTitle: 'The plan' } });
  // What may be chosen comes after the first paint.
  if (assignment) await screen.findByText('From your teacher');
  else await screen.findByRole('group', { name: 'Length' });
  return { ...page, ...rendered, takeRoute };
}
const press = () => fireEvent.click(document.querySelector('[data-action="continue"]')!);

describe('the start of a lesson', () => {
  it('says what it is about, asks its question, and tells about how long it takes', async () => {
    await theStart();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(routed.title);
    expect(screen.getByText(routed.question)).toBeTruthy();
    expect(screen.getByText(routed.intro!)).toBeTruthy();
    expect(screen.getByText('About 20 minutes, more if you read slowly.')).toBeTruthy();
  });

  it('leads to the first text', async () => {
    const { sent, takeRoute } = await theStart();
    await press();
    expect(sent).toEqual([{ type: 'step.next' }]);
    expect(takeRoute).not.toHaveBeenCalled();
  });

  it('takes another route with its button, and not before', async () => {
    const { sent, takeRoute } = await theStart();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /whole lesson/ }).checked).toBe(
      true,
    );
    await fireEvent.click(screen.getByRole('radio', { name: /short way/ }));
    expect(screen.getByText('About 10 minutes, more if you read slowly.')).toBeTruthy();
    expect(takeRoute).not.toHaveBeenCalled();
    await press();
    expect(takeRoute).toHaveBeenCalledExactlyOnceWith('short');
    expect(sent).toEqual([]);
  });

  it('says that another route begins a new attempt, once something was answered', async () => {
    const there = begin().after(goto('check'));
    const { item } = there.here;
    const answered = there.after(submit(item!, keyResponse(item!)), goto('start'));
    const { takeRoute } = await theStart(answered);
    expect(screen.queryByText(/a new attempt begins/)).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: /more maps/ }));
    expect(screen.getByText(/a new attempt begins.*stays on this device/)).toBeTruthy();
    await press();
    expect(takeRoute).toHaveBeenCalledExactlyOnceWith('long');
  });

  it('tells what a teacher asks for, as text, and leaves no choice of the route', async () => {
    const { container } = await theStart(begin(), assigned);
    const section = container.querySelector('[data-assignment]')!;
    expect(section.textContent).toContain('Read slowly.\n<b>Then</b> answer.');
    expect(section.querySelector('b')).toBeNull();
    expect(section.textContent).toContain('Due 12 May, 08:00');
    expect(section.textContent).toContain('To pass: 60 % of the points.');
    expect(screen.queryByRole('group', { name: 'Length' })).toBeNull();
  });

  it.each([
    [{ tries: 1 }, 'Each question has one try.'],
    [{ reveal: 'end' }, 'Each question has one try. What was right shows at the end.'],
  ])('tells of the rules %j', async (rules, text) => {
    await theStart(begin(rules));
    expect(screen.getByText(text)).toBeTruthy();
  });
});

describe('when something is due', () => {
  it('is told as the clock of the school shows it, in whatever zone the device is', () => {
    expect(dueParts('2026-05-12T08:00')).toEqual({ day: '12 May', time: '08:00' });
    expect(dueParts('2026-12-31T23:59')).toEqual({ day: '31 December', time: '23:59' });
  });

  it('is told as it was written where no calendar has such a day', () => {
    expect(dueParts('2026-99-99T08:00')).toEqual({ day: '2026-99-99', time: '08:00' });
  });
});
