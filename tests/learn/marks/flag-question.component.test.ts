import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import FlagQuestion from '../../../src/learn/marks/FlagQuestion.svelte';
import { goto, Lesson } from '../../builders/a-lesson';
import { aModule } from '../../builders/a-module';
import { hear } from '../../builders/hear';
import { aPage } from '../a-page';

function theFlag() {
  const page = aPage(Lesson.start(aModule()).after(goto('check-first', 'claim-1-a')));
  const send: typeof page.port.send = (act) => {
    page.port.send(act);
    void view.rerender(props());
  };
  const props = () => ({
    itemId: page.question().item.id,
    flag: page.question().flag,
    port: { ...page.port, send },
  });
  const view = render(FlagQuestion, { props: props() });
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  return { ...view, ...page, press };
}
const words = () => screen.queryAllByRole('button').map((button) => button.textContent);
const status = () => document.querySelector('[data-flag] > p')?.textContent ?? '';
const said = hear();

describe('a question that seems wrong', () => {
  it('can be flagged without a word', async () => {
    const { press, sent } = theFlag();
    expect(words()).toEqual(['This question seems wrong']);
    await press('This question seems wrong');
    expect(sent).toEqual([]);
    await press('Save');
    expect(sent).toEqual([{ type: 'flag.set', itemId: 'claim-1-a', word: '', on: true }]);
    expect(status()).toBe('Kept for your teacher, with your answers.');
    await expect.poll(said).toContain('Kept for your teacher, with your answers.');
  });

  it('can be flagged with a word, which is shown and can be changed', async () => {
    const { press, sent } = theFlag();
    await press('This question seems wrong');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(document.activeElement).toBe(field);
    expect(field.maxLength).toBe(300);
    await fireEvent.input(field, { target: { value: ' Both are right ' } });
    expect(screen.getByText('16 of 300 characters')).toBeTruthy();
    await press('Save');
    expect(screen.getByText('“Both are right”')).toBeTruthy();
    await press('Change it');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Both are right');
    await press('Cancel');
    expect(sent).toHaveLength(1);
  });

  it('can be taken back, and the focus stays here', async () => {
    const { press, sent } = theFlag();
    await press('This question seems wrong');
    await press('Save');
    await press('Take it back');
    expect(sent.at(-1)).toEqual({ type: 'flag.set', itemId: 'claim-1-a', word: '', on: false });
    expect(status()).toBe('');
    expect(document.activeElement?.textContent).toBe('This question seems wrong');
  });
});
