import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import CompareReadStep from '../../src/learn/compare/CompareReadStep.svelte';
import CompareStep from '../../src/learn/compare/CompareStep.svelte';
import type { ItemOf } from '../../src/model/item';
import type { LessonAct } from '../../src/session/lesson-machine';
import { actsFor, goto, Lesson, wrongResponse } from '../builders/a-lesson';
import { everyKind } from '../builders/every-kind';
import { hear } from '../builders/hear';
import { aPage } from './a-page';

const module = everyKind();
const half = module.items.find(({ id }) => id === 'q-half') as ItemOf<'compare'>;
const own = module.items.find(({ id }) => id === 'q-own') as ItemOf<'compare'>;
const stepOf = { 'q-half': 'half', 'q-own': 'own' } as Record<string, string>;

function thePage(item: ItemOf<'compare'>, ...acts: LessonAct[]) {
  const page = aPage(Lesson.start(module).after(goto(stepOf[item.id]!, item.id), ...acts));
  const props = () => {
    const view = page.question();
    return { view, item: view.item as never, port: page.port, nextTitle: 'Next' };
  };
  const { container, rerender } = render(CompareStep, { props: props() });
  const marked = () =>
    [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);
  return {
    ...page,
    container,
    marked,
    press: async (name: string | RegExp) => {
      await fireEvent.click(await screen.findByRole('button', { name }));
      await rerender(props());
    },
    choose: async (row: RegExp, status: string) => {
      const group = screen.getByRole('group', { name: row });
      await fireEvent.click(within(group).getByRole('radio', { name: status }));
    },
  };
}
const said = hear();
const status = () => document.querySelector('.say')?.textContent;

describe('a comparison that is done for the student', () => {
  it('shows both reports, each row with its status, its reason and its sentences, and the way on', () => {
    const page = aPage(Lesson.start(module).after(goto('shown')));
    const { container } = render(CompareReadStep, {
      props: { view: page.comparison(), port: page.port, nextTitle: 'Next' },
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'What was planned and what was built',
    );
    expect(screen.getByRole('region', { name: /^First report: The Harbour Gazette/ })).toBeTruthy();
    expect(
      screen.getByRole('region', { name: /^Second report: The Harbour Gazette/ }),
    ).toBeTruthy();
    const rows = [...container.querySelectorAll('[data-option]')];
    expect(rows.map((row) => row.querySelector('.status')?.textContent)).toEqual([
      'They differ',
      'Only in the first',
      'They do not say',
    ]);
    expect(rows[0]!.querySelectorAll('blockquote')).toHaveLength(2);
    expect(rows[2]!.querySelectorAll('blockquote')).toHaveLength(0);
    expect(within(rows[2] as HTMLElement).getAllByRole('link')).toHaveLength(2);
    expect(container.querySelectorAll('mark')).toHaveLength(3);
    expect(screen.getAllByText('marked for row 1:')[1]).toBeTruthy();
    expect(container.querySelector('[data-action="continue"]')).toBeTruthy();
  });
});

describe('a comparison with help', () => {
  it('marks the sentences without saying which row an open one is for, and shows what is given', () => {
    const { container, marked } = thePage(half);
    expect(marked()).toHaveLength(4);
    expect(marked().filter((text) => text.startsWith('marked for row 1'))).toHaveLength(2);
    expect(marked().filter((text) => text.startsWith('marked:'))).toHaveLength(2);
    expect(container.querySelector('[data-option="in-time"]')?.textContent).toContain(
      'done for you',
    );
    const group = screen.getByRole('group', { name: /masts/ });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((radio) => radio.parentElement?.textContent.trim()),
    ).toEqual(['Expected, then happened', 'Expected, did not', 'They do not say']);
  });

  it('asks for every row first', async () => {
    const { container, choose, sent } = thePage(half);
    await choose(/masts/, 'They do not say');
    await fireEvent.click(container.querySelector('[data-action="check"]')!);
    expect(status()).toBe('Choose something for every row first.');
    await expect.poll(said).toContain(status());
    expect(sent).toEqual([]);
  });

  it('leads a miss to the paragraph, says at its row why not, and keeps the rows that fit', async () => {
    const { container, choose, press } = thePage(half);
    await choose(/masts/, 'They do not say');
    await choose(/pay/, 'They do not say');
    await press('Check');
    expect(screen.getByRole('heading', { name: 'The report says something else.' })).toBeTruthy();
    expect(container.querySelector('mark')).toBeNull();
    await press(/^Paragraph 2: Fishermen/);
    expect(screen.getByText('Paragraph 2 is the place.')).toBeTruthy();
    expect(screen.getByText(/1 of 2 rows fit\./)).toBeTruthy();
    const row = container.querySelector('[data-option="masts"]')!;
    expect(row.querySelector('.mark')?.textContent).toContain('Both reports speak of masts.');
    expect(container.querySelector('[data-option="tolls"] .mark')?.textContent).toContain(
      'This fits',
    );
    await press('Check again');
    expect(status()).toBe('Change your answer first.');
    await choose(/masts/, 'Expected, then happened');
    await press('Check again');
    expect(screen.getByRole('heading', { level: 2, name: /Right at the second try/ })).toBeTruthy();
    expect(row.isConnected).toBe(false);
    expect(container.querySelectorAll('[data-option="masts"] blockquote')).toHaveLength(2);
    expect(container.querySelector('[data-action="continue"]')).toBeTruthy();
  });

  it('has nothing to look for where only a silence was missed', async () => {
    const { choose, press } = thePage(half);
    await choose(/masts/, 'Expected, then happened');
    await choose(/pay/, 'Expected, then happened');
    await press('Check');
    expect(screen.getByRole('heading', { name: 'No sentence shows that.' })).toBeTruthy();
    expect(screen.getByText(/No sentence speaks of paying\./)).toBeTruthy();
  });
});

describe('a comparison to do alone', () => {
  it('marks nothing before the answer, and the sentences of what was missed after it', async () => {
    const { marked, press } = thePage(own);
    expect(marked()).toEqual([]);
    const again = thePage(own, ...actsFor(own, 'shown').slice(0, 2));
    expect(again.marked()).toHaveLength(1);
    expect(press).toBeTruthy();
  });

  it('shows at the end each row, what was answered, and why', () => {
    const [miss, pick] = actsFor(own, 'shown');
    const { container } = thePage(own, miss!, pick!, {
      type: 'response.submit',
      itemId: own.id,
      response: wrongResponse(own, 1),
    });
    const way = container.querySelector('[data-option="way"]')!;
    expect(way.querySelector('.mark')?.textContent).toMatch(/Your answer was “.+”/);
    expect(way.querySelector('.status')?.textContent).toBe('Only in the second');
    expect(container.querySelector('[data-option="height"] .mark')?.textContent).toContain(
      'This fits',
    );
    expect(screen.getByRole('heading', { level: 2, name: /Each row above/ })).toBeTruthy();
  });

  it('opens both readings, and folds them again', async () => {
    const { container } = thePage(own);
    expect(container.textContent).not.toContain('The makers belong to a club');
    const button = screen.getByRole('button', { name: 'Open both readings' });
    await fireEvent.click(button);
    expect(container.textContent).toContain('The makers belong to a club');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await fireEvent.click(button);
    expect(container.textContent).not.toContain('The makers belong to a club');
  });

  it('leads from one report to the other', async () => {
    thePage(own);
    const [toSecond, toFirst] = screen.getAllByRole('button', { name: 'Go to the other report' });
    Element.prototype.scrollIntoView = () => undefined;
    await fireEvent.click(toSecond!);
    await expect.poll(() => document.activeElement?.textContent).toContain('Second report');
    await fireEvent.click(toFirst!);
    await expect.poll(() => document.activeElement?.textContent).toContain('First report');
  });
});
