import { fireEvent, render, screen, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import EvidencePickStep from '../../src/learn/EvidencePickStep.svelte';
import MatchStep from '../../src/learn/MatchStep.svelte';
import MultiStep from '../../src/learn/MultiStep.svelte';
import OrderStep from '../../src/learn/OrderStep.svelte';
import TypedStep from '../../src/learn/TypedStep.svelte';
import WrittenStep from '../../src/learn/WrittenStep.svelte';
import type { Item } from '../../src/model/item';
import { actsFor, goto, Lesson } from '../builders/a-lesson';
import { everyKind } from '../builders/every-kind';
import { hear } from '../builders/hear';
import { aPage } from './a-page';

const module = everyKind();
const PAGES = {
  multi: MultiStep,
  typed: TypedStep,
  evidence: EvidencePickStep,
  order: OrderStep,
  match: MatchStep,
  written: WrittenStep,
};
type Kind = keyof typeof PAGES;
const itemOf = (kind: Kind): Item => module.items.find((item) => item.kind === kind)!;

function thePage(kind: Kind, ...acts: Parameters<Lesson['after']>) {
  const item = itemOf(kind);
  const page = aPage(Lesson.start(module).after(goto('check', item.id), ...acts));
  const props = () => {
    const view = page.question();
    return { view, item: view.item, port: page.port, nextTitle: 'Second look' };
  };
  const Page = PAGES[kind] as unknown as Component<ReturnType<typeof props>>;
  const { container, rerender, unmount } = render(Page, { props: props() });
  return {
    ...page,
    container,
    unmount,
    press: async (name: string | RegExp) => {
      await fireEvent.click(await screen.findByRole('button', { name }));
      await rerender(props());
    },
    /** What was answered last. */
    answered: () => {
      const act = page.sent.findLast(({ type }) => type === 'response.submit');
      return act?.type === 'response.submit' ? act.response : undefined;
    },
  };
}
const status = () => document.querySelector('.say')?.textContent;
const said = hear();
const retrying = (kind: Kind) => actsFor(itemOf(kind), 'shown').slice(0, 2);

describe.each(Object.keys(PAGES) as Kind[])('the page of an item of kind %s', (kind) => {
  it('carries the hooks for tests, its stem as the heading, and no way on', () => {
    const { container } = thePage(kind);
    expect(container.querySelector('form')?.dataset).toMatchObject({
      itemId: itemOf(kind).id,
      itemKind: kind,
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(itemOf(kind).stem);
    expect(container.querySelector('[data-action="check"]')).toBeTruthy();
    expect(container.querySelector('[data-action="continue"]')).toBeNull();
  });

  it('asks for an answer where there is none', async () => {
    const { container, sent } = thePage(kind);
    await fireEvent.click(container.querySelector('[data-action="check"]')!);
    expect(status()).toMatch(/ first\.|Write at least 20 words/);
    await expect.poll(said).toContain(status());
    expect(sent).toEqual([]);
  });
});

describe('several options', () => {
  const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  const letter = (key: string) => fireEvent.keyDown(screen.getByRole('group'), { key });

  it('are check boxes, with “all that apply” and no number', () => {
    const { container } = thePage('multi');
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    const name = `${itemOf('multi').stem} Choose all that apply.`;
    expect(screen.getByRole('group', { name })).toBeTruthy();
    expect(container.textContent).not.toMatch(/Choose 2/);
  });

  it('are chosen and given up by click and by letter', async () => {
    const { press, answered } = thePage('multi');
    await fireEvent.click(box(/steel/));
    await letter('b');
    await letter('c');
    await letter('c');
    expect(box(/fishermen/).checked).toBe(false);
    await press('Check');
    const ids = (itemOf('multi') as Extract<Item, { kind: 'multi' }>).options.map(({ id }) => id);
    expect(answered()).toEqual({ kind: 'multi', optionIds: ids.slice(0, 2) });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Right.');
  });

  it('that were missed in part keep what holds, close what does not, and say that one is missing', async () => {
    const { press, sent } = thePage('multi');
    await fireEvent.click(box(/steel/));
    await fireEvent.click(box(/fishermen/));
    await press('Check');
    await press(/^Paragraph 1/);
    expect(box(/steel/).checked).toBe(true);
    expect(box('The fishermen stopped the work Your first answer').disabled).toBe(true);
    expect(screen.getByText('Something that the report supports is not chosen yet.')).toBeTruthy();
    expect(screen.getByText(/nobody says that they stopped/)).toBeTruthy();
    const before = sent.length;
    await fireEvent.click(box(/flood/));
    await press('Check again');
    expect(sent).toHaveLength(before + 1);
    expect(screen.getByText(/Right at the second try/)).toBeTruthy();
  });
});

describe('an answer to type', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your answer' });

  it('is sent as it was typed, and shows how the report writes it', async () => {
    const { press, answered } = thePage('typed');
    await fireEvent.input(field(), { target: { value: ' nordlund-steel ' } });
    await press('Check');
    expect(answered()).toEqual({ kind: 'typed', text: 'nordlund-steel' });
    expect(screen.getByText('Right answer: Nordlund Steel')).toBeTruthy();
    expect(field().readOnly).toBe(true);
  });

  it('that was missed stands in the field, and has to be changed', async () => {
    const { press, sent } = thePage('typed', ...retrying('typed'));
    expect(field().value).toBe('the council');
    expect(screen.getByText('You typed: the council')).toBeTruthy();
    await press('Check again');
    expect(status()).toContain('Change your answer first.');
    expect(sent).toEqual([]);
    expect(screen.queryByText(/Right answer/)).toBeNull();
  });
});

describe('a sentence to find', () => {
  it('is one of a reading’s, in its paragraphs', () => {
    thePage('evidence');
    const second = within(screen.getByRole('group', { name: 'Paragraph 2' }));
    expect(second.getAllByRole('radio')).toHaveLength(3);
    expect(screen.getAllByRole('radio')).toHaveLength(6);
  });

  it('is not marked while it is looked for again', () => {
    const { container } = thePage('evidence', ...retrying('evidence'));
    expect(container.querySelector('mark')).toBeNull();
    expect(screen.getByText(/choose another sentence/)).toBeTruthy();
    expect(
      screen.getByRole<HTMLInputElement>('radio', { name: /Your first answer/ }).disabled,
    ).toBe(true);
  });

  it('is shown after a second miss', () => {
    const { container } = thePage('evidence', ...actsFor(itemOf('evidence'), 'shown').slice(0, 3));
    expect(screen.getByText('This is the sentence that shows it:')).toBeTruthy();
    expect(container.querySelector('mark')?.textContent).toBe(
      itemOf('evidence').evidence[0]!.exact,
    );
    expect(screen.getByRole('radio', { name: /Right answer/ })).toBeTruthy();
  });
});

describe('an order', () => {
  const entries = () =>
    [...document.querySelectorAll('li[data-option] .text')].map((each) => each.textContent);
  const move = (text: string, way: 'earlier' | 'later') =>
    fireEvent.click(screen.getByRole('button', { name: `Move “${text}” ${way}` }));

  it('is changed by buttons, and says where an entry is now', async () => {
    thePage('order');
    const [first, second] = entries() as [string, string];
    await move(first, 'later');
    expect(entries().slice(0, 2)).toEqual([second, first]);
    await expect.poll(said).toContain(`“${first}” is now 2 of 4.`);
    await move(second, 'earlier');
    await expect.poll(said).toContain(`“${second}” is the first already.`);
    expect(entries().slice(0, 2)).toEqual([second, first]);
  });

  it('that was missed names the first wrong pair, and stands as it was left', () => {
    thePage('order', ...retrying('order'));
    expect(entries()[0]).toBe('The steel came late');
    expect(
      screen.getByText('“The council voted for the bridge” comes before “The bridge opened”.'),
    ).toBeTruthy();
  });

  it('that was missed twice says for each entry where it belongs', () => {
    thePage('order', ...actsFor(itemOf('order'), 'shown').slice(0, 3));
    expect(screen.getByText('The right place of each entry is shown above.')).toBeTruthy();
    expect(screen.getAllByText(/^Right place: \d$/)).toHaveLength(4);
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
  });
});

describe('pairs', () => {
  const choose = (left: string, right: string) => {
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: left });
    const option = [...select.options].find(({ text }) => text.endsWith(right))!;
    return fireEvent.change(select, { target: { value: option.value } });
  };

  it('are chosen in a list for each entry, and checked when all are', async () => {
    const { press, answered, sent } = thePage('match');
    await choose('The fishermen', 'asked for a higher arch');
    await press('Check');
    expect(status()).toContain('Choose something for every entry first.');
    expect(sent).toEqual([]);
    await choose('The mayor', 'praised the workers');
    await choose('A retired teacher', 'crossed the bridge first');
    await press('Check');
    expect(answered()?.kind).toBe('match');
    expect(screen.getAllByText('It belongs together')).toHaveLength(3);
    // What was given is read whole, once the answer has been painted, and no list is left to open.
    expect(await screen.findByText(/^[A-C] · praised the workers$/)).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('that were missed say which do not fit, until they are changed', async () => {
    thePage('match', ...retrying('match'));
    expect(screen.getByText('3 pairs do not fit.')).toBeTruthy();
    expect(screen.getAllByText('Does not fit')).toHaveLength(3);
    await choose('The mayor', 'praised the workers');
    expect(screen.getAllByText('Does not fit')).toHaveLength(2);
    expect(screen.queryByText(/It belongs together|What belongs to it/)).toBeNull();
  });
});

describe('an answer in one’s own words', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /20 to 120 words/ });
  const write = (value: string) => fireEvent.input(field(), { target: { value } });
  const LONG = 'word '.repeat(20);

  it('counts its words, and asks for enough of them', async () => {
    const { press } = thePage('written');
    await write('Because – of steel');
    expect(screen.getByText('3 words; 20 to 120 are asked for.')).toBeTruthy();
    await press('Hand in my answer');
    expect(status()).toContain('Write at least 20 words. There are 3 so far.');
  });

  it('is kept within two seconds, when the field is left, and when the page goes', async () => {
    const { sent, unmount } = thePage('written');
    await write('Bec');
    await write('Because');
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(2000);
    const draft = (text: string) => ({ type: 'draft.set', itemId: 'q-own-words', text });
    expect(sent).toEqual([draft('Because')]);
    await write('Because of');
    await fireEvent.blur(field());
    await write('Because of steel');
    unmount();
    expect(sent.slice(1)).toEqual([draft('Because of'), draft('Because of steel')]);
    vi.advanceTimersByTime(5000);
    expect(sent).toHaveLength(3);
  });

  it('is there again where it was left', () => {
    thePage('written', { type: 'draft.set', itemId: 'q-own-words', text: 'Because' });
    expect(field().value).toBe('Because');
  });

  it('is compared by the student, and only then with a model answer', async () => {
    const { press, container, sent } = thePage('written');
    await write(LONG);
    await press('Hand in my answer');
    expect(container.querySelector('[data-action="continue"]')).toBeTruthy();
    expect(screen.queryByText('A model answer')).toBeNull();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'It names two causes.' }));
    await press('Keep this and show a model answer');
    expect(screen.getByRole('heading', { name: 'A model answer' })).toBeTruthy();
    expect(screen.getByText('You found 1 of 3 in your answer.')).toBeTruthy();
    expect(container.textContent).not.toMatch(/Right\.|✓|✕|points/);
    expect(sent.map(({ type }) => type)).toEqual(['response.submit', 'self.check']);
  });

  it('has the student’s highlights beside it', () => {
    const mark = { exact: 'three years', prefix: 'cross in ', suffix: '.' };
    thePage('written', {
      type: 'mark.set',
      markId: 'm1',
      readingId: 'plan',
      paragraphId: 'plan-1',
      quote: mark,
      note: 'Too soon?',
    });
    expect(screen.getByText('Your highlights in the readings (1)')).toBeTruthy();
    expect(screen.getByText('three years')).toBeTruthy();
    expect(screen.getByText('Your note: Too soon?')).toBeTruthy();
  });
});
