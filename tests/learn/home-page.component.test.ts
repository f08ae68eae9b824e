import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import HomePage from '../../src/learn/HomePage.svelte';
import type { Home, HomeAttempt, HomePort } from '../../src/learn/home-port';
import { today } from '../../src/learn/local-day';
import type { LessonPort } from '../../src/learn/lesson-port';
import { hear } from '../builders/hear';

const begun: HomeAttempt = {
  id: 'begun',
  lastAt: 2000,
  at: 'What was expected',
  done: 3,
  total: 12,
  isFinished: false,
  review: undefined,
};
const finished: HomeAttempt = {
  ...begun,
  id: 'finished',
  lastAt: 1000,
  isFinished: true,
  review: { state: 'due', n: 2, day: today() },
};
const lesson = { id: 'one', title: 'One lesson', question: 'Did it rain?', attempts: [] };
const other = { id: 'two', title: 'Another lesson', question: 'Who knew?', attempts: [] };

async function thePage(home: Home, stated: Partial<HomePort> = {}) {
  const port = {
    look: () => Promise.resolve(home),
    goOn: vi.fn(() => Promise.resolve(true)),
    begin: vi.fn(() => Promise.resolve(true)),
    openFile: vi.fn(() => Promise.resolve(undefined)),
    ...stated,
  };
  const props = { port: {} as LessonPort, loadHome: () => Promise.resolve(port) };
  render(HomePage, { props });
  await screen.findByRole('heading', { name: 'Lessons' });
  return port;
}
const section = (name: string) => document.querySelector<HTMLElement>(`[data-home="${name}"]`)!;

describe('the start page', () => {
  const heard = hear();

  it('lists every lesson, and begins one', async () => {
    const port = await thePage({ name: undefined, lessons: [lesson, other] });
    const items = within(section('lessons')).getAllByRole('listitem');
    expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual([
      'One lesson',
      'Another lesson',
    ]);
    await fireEvent.click(screen.getByRole('button', { name: /^Begin ?: Another lesson/ }));
    expect(port.begin).toHaveBeenCalledWith('two');
    expect(section('due')).toBeNull();
    expect(section('go-on')).toBeNull();
  });

  it('puts what is due before everything else', async () => {
    const lessons = [{ ...lesson, attempts: [begun, finished] }];
    const port = await thePage({ name: 'Ana', lessons });
    expect(section('due').textContent).toContain('Review 2 of 4 is due today.');
    const [first] = document.querySelectorAll('[data-home]');
    expect(first).toBe(section('due'));
    await fireEvent.click(screen.getByRole('button', { name: /^Review ?: One lesson/ }));
    expect(port.goOn).toHaveBeenCalledWith('one', 'finished', 'review');
  });

  it('goes on with what was begun, last worked on first', async () => {
    const lessons = [
      { ...lesson, attempts: [finished] },
      { ...other, attempts: [begun] },
    ];
    const port = await thePage({ name: undefined, lessons });
    const items = within(section('go-on')).getAllByRole('listitem');
    expect(items[0]!.textContent).toContain('At “What was expected”. 3 of 12 steps are done.');
    await fireEvent.click(within(items[0]!).getByRole('button'));
    expect(port.goOn).toHaveBeenCalledWith('two', 'begun', 'place');
  });

  it('says when the next review comes, where none is due', async () => {
    const review = { state: 'waiting', n: 1, day: today() + 1 } as const;
    const lessons = [{ ...lesson, attempts: [{ ...finished, review }] }];
    await thePage({ name: undefined, lessons });
    expect(section('due')).toBeNull();
    expect(section('go-on').textContent).toContain('Next review: tomorrow.');
  });

  it('says so where something cannot be opened', async () => {
    const lessons = [{ ...lesson, attempts: [begun] }];
    await thePage({ name: undefined, lessons }, { goOn: () => Promise.resolve(false) });
    await fireEvent.click(screen.getByRole('button', { name: /^Go on/ }));
    await vi.waitFor(() => expect(heard().join()).toContain('This could not be opened.'));
  });

  it('refuses a file of a lesson that is not here', async () => {
    const openFile = () => Promise.resolve('other-lesson' as const);
    await thePage({ name: undefined, lessons: [lesson] }, { openFile });
    const input = document.querySelector<HTMLInputElement>('[data-action="open-file"]')!;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'copy.json')] });
    await fireEvent.change(input);
    expect(await screen.findByText(/belongs to a lesson that is not on this device/)).toBeTruthy();
  });

  it('leads to the teachers’ pages', async () => {
    await thePage({ name: undefined, lessons: [lesson] });
    expect(screen.getByRole('link', { name: 'For teachers' }).getAttribute('href')).toBe('#/teach');
  });
});
