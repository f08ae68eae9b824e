import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import WrittenStep from '../../src/learn/WrittenStep.svelte';
import type { ItemOf } from '../../src/model/item';
import type { LessonAct } from '../../src/session/lesson-machine';
import { goto, Lesson } from '../builders/a-lesson';
import { everyKind } from '../builders/every-kind';
import { hear } from '../builders/hear';
import { aPage } from './a-page';

const module = everyKind();
const item = module.items.find(({ id }) => id === 'q-with-evidence') as ItemOf<'written'>;
const [plan, opening] = item.evidence;
const LONG = 'word '.repeat(25);
const said = hear();
const status = () => document.querySelector('.say')?.textContent;

function thePage(...acts: LessonAct[]) {
  const page = aPage(Lesson.start(module).after(...acts, goto('write', item.id)));
  const props = () => {
    const view = page.question();
    return { view, item: view.item as never, port: page.port, nextTitle: 'Next' };
  };
  const { container, rerender } = render(WrittenStep, { props: props() });
  return {
    ...page,
    container,
    press: async (name: string | RegExp) => {
      await fireEvent.click(await screen.findByRole('button', { name }));
      await rerender(props());
    },
    redraw: () => rerender(props()),
  };
}
const drafted = (text: string, limit = '') =>
  ({
    type: 'draft.set',
    itemId: item.id,
    text,
    slots: [plan!, opening!],
    limit,
  }) satisfies LessonAct;
const write = (name: RegExp, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });

describe('an answer with its evidence', () => {
  it('takes a sentence of a reading, and another one of another reading only', async () => {
    const { press, container, sent, redraw } = thePage();
    await press('Attach sentence 1');
    const dialog = await screen.findByRole('dialog', { name: 'Choose a sentence as evidence' });
    const sentence = await screen.findByText(plan!.exact, { selector: '[data-sentence]' });
    await fireEvent.click(sentence);
    await redraw();
    expect(dialog.isConnected).toBe(false);
    expect(sent.at(-1)).toMatchObject({ type: 'draft.set', slots: [{ exact: plan!.exact }] });
    await expect.poll(said).toContain('Sentence 1 is attached.');
    expect(container.querySelector('[data-slot="plan-1"] mark')?.textContent).toBe(plan!.exact);
    await press('Attach sentence 2');
    await screen.findByText(opening!.exact, { selector: '[data-sentence]' });
    expect(
      screen.getByText('You have a sentence of this reading. Choose another reading.'),
    ).toBeTruthy();
    expect(screen.queryByText(plan!.exact, { selector: '[data-sentence]' })).toBeNull();
  });

  it('gives a sentence back', async () => {
    const { press, sent } = thePage(drafted(''));
    await press('Remove sentence 1');
    expect(sent.at(-1)).toMatchObject({ slots: [{ exact: opening!.exact }] });
    await expect.poll(said).toContain('Sentence 1 is removed.');
    expect(screen.getByRole('button', { name: 'Attach sentence 2' })).toBeTruthy();
  });

  it('says one thing after the other that is missing', async () => {
    const { press, sent } = thePage();
    await write(/20 to 60 words/, LONG);
    expect(screen.getByText('That fits.')).toBeTruthy();
    await press('Hand in my answer');
    expect(status()).toBe('Attach every sentence first: 0 of 2 are attached.');
    expect(sent.filter(({ type }) => type === 'response.submit')).toEqual([]);
  });

  it('is handed in with its sentences and with what the sources cannot tell', async () => {
    const { press, sent, container } = thePage(drafted(LONG.trim()));
    await press('Hand in my answer');
    expect(status()).toBe('Write what these sources cannot tell, too.');
    await write(/cannot tell/, ' Who paid? ');
    await press('Hand in my answer');
    expect(sent.at(-1)).toMatchObject({
      type: 'response.submit',
      response: {
        kind: 'written',
        text: LONG.trim(),
        slots: [{ exact: plan!.exact }, { exact: opening!.exact }],
        limit: 'Who paid?',
      },
    });
    // What the student compares with the criteria stands above them, and changes no more.
    expect(container.querySelectorAll('[data-slot] mark')).toHaveLength(2);
    expect(container.querySelector('p[data-limit]')?.textContent).toBe('Who paid?');
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
    expect(screen.getByRole('checkbox', { name: /what was expected/ })).toBeTruthy();
  });

  it('keeps what the sources cannot tell when the field is left', async () => {
    const { sent } = thePage();
    await write(/cannot tell/, 'Who paid');
    await fireEvent.blur(screen.getByRole('textbox', { name: /cannot tell/ }));
    expect(sent).toEqual([
      { type: 'draft.set', itemId: item.id, text: '', slots: [], limit: 'Who paid' },
    ]);
  });

  it('says how many words are missing, and how many are too many', async () => {
    thePage();
    await write(/20 to 60 words/, 'one two three');
    expect(screen.getByText('17 more to go.')).toBeTruthy();
    await write(/20 to 60 words/, 'word '.repeat(62));
    expect(screen.getByText('2 too many.')).toBeTruthy();
  });

  it('offers beginnings of sentences with the easier text only', () => {
    thePage();
    expect(screen.queryByRole('button', { name: /The council expected that/ })).toBeNull();
  });
});
