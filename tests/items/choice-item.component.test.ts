import { fireEvent, render, screen } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import ChoiceItem from '../../src/items/ChoiceItem.svelte';
import { publicItem } from '../../src/model/public-item';
import { anItem, options } from '../builders/an-item';

type Props = ComponentProps<typeof ChoiceItem>;

function theOptions(stated: Partial<Props> = {}) {
  const onselect = vi.fn<(optionId: string) => void>();
  const item = publicItem(anItem({ options: options('Greece', 'Italy', 'Spain', 'Malta') }));
  const props = { item, labelledby: 'stem', selected: undefined, locked: false, onselect };
  const view = render(ChoiceItem, { props: { ...props, ...stated } });
  const group = screen.getByRole('group');
  const press = (key: string, more: KeyboardEventInit = {}) =>
    fireEvent.keyDown(group, { key, ...more });
  return { ...view, onselect, group, press };
}
const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('a choice', () => {
  it('is a group of radio buttons of one name, in the order of the item', () => {
    theOptions();
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ value }) => value)).toEqual(['o-Greece', 'o-Italy', 'o-Spain', 'o-Malta']);
    expect(new Set(radios.map(({ name }) => name))).toEqual(new Set(['item-1']));
  });

  it('is named by the stem', () => {
    expect(theOptions().group.getAttribute('aria-labelledby')).toBe('stem');
  });

  it('can be found by any test: each option by its id', () => {
    const { container } = theOptions();
    const found = [...container.querySelectorAll('[data-option]')];
    expect(found.map((option) => option.getAttribute('data-option'))).toContain('o-Malta');
    expect(found).toHaveLength(4);
  });

  it('reports what was clicked', async () => {
    const { onselect } = theOptions();
    await fireEvent.click(radio('Italy'));
    expect(onselect).toHaveBeenCalledExactlyOnceWith('o-Italy');
  });

  it('says which option is chosen', () => {
    theOptions({ selected: 'o-Spain' });
    expect(radio('Spain').checked).toBe(true);
    expect(radio('Greece').checked).toBe(false);
  });
});

describe('a letter', () => {
  it.each([
    ['a', 'o-Greece'],
    ['B', 'o-Italy'],
    ['d', 'o-Malta'],
  ])('%s chooses its option and takes focus there', async (key, option) => {
    const { press, onselect } = theOptions();
    await press(key);
    expect(onselect).toHaveBeenCalledExactlyOnceWith(option);
    expect(document.activeElement?.getAttribute('value')).toBe(option);
  });

  it.each([
    ['e', {}],
    ['Enter', {}],
    [' ', {}],
    ['Backspace', {}],
    ['a', { ctrlKey: true }],
    ['c', { metaKey: true }],
    ['d', { altKey: true }],
  ])('that stands for nothing chooses nothing: %s %j', async (key, more) => {
    const { press, onselect } = theOptions();
    await press(key, more);
    expect(onselect).not.toHaveBeenCalled();
  });

  it('of an option that the item lacks chooses nothing', async () => {
    const { press, onselect } = theOptions({ item: publicItem(anItem()) });
    await press('d');
    expect(onselect).not.toHaveBeenCalled();
  });
});

describe('a choice that is answered', () => {
  it('takes no other answer when it is locked', async () => {
    const { press, onselect } = theOptions({ locked: true, selected: 'o-Italy' });
    for (const one of screen.getAllByRole<HTMLInputElement>('radio'))
      expect(one.disabled).toBe(true);
    await press('a');
    expect(onselect).not.toHaveBeenCalled();
    expect(radio('Italy').checked).toBe(true);
  });

  it('says in words which was the answer and which was right', () => {
    theOptions({
      locked: true,
      selected: 'o-Italy',
      marks: { 'o-Italy': 'missed', 'o-Greece': 'key' },
    });
    expect(radio('Italy Your answer').checked).toBe(true);
    expect(radio('Greece Right answer')).toBeTruthy();
    expect(radio('Spain')).toBeTruthy();
  });

  it('closes the first answer, and no other, while it is tried again', async () => {
    const { press, onselect } = theOptions({ marks: { 'o-Italy': 'missed-first' } });
    expect(radio('Italy Your first answer').disabled).toBe(true);
    expect(radio('Greece').disabled).toBe(false);
    await press('b');
    expect(onselect).not.toHaveBeenCalled();
    await press('c');
    expect(onselect).toHaveBeenCalledExactlyOnceWith('o-Spain');
  });
});
