import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import MapSelectItem from '../../src/items/MapSelectItem.svelte';
import type { MapMark } from '../../src/items/map-mark';
import { parseMap } from '../../src/model/map';

const map = parseMap(data);

interface State {
  selected?: string[];
  locked?: boolean;
  marks?: Record<string, MapMark>;
  reveal?: boolean;
}

function theQuestion(state: State = {}) {
  const onselect = vi.fn<(codes: string[]) => void>();
  const oncheck = vi.fn<() => void>();
  const item = {
    id: 'invited',
    kind: 'map-select' as const,
    stem: 'Which two?',
    instruction: 'Choose two.',
    map: map.id,
    view: 'balkans',
    views: ['whole', 'balkans', 'caucasus'],
  };
  const props = { item, map, selected: [], locked: false, onselect, oncheck, ...state };
  const view = render(MapSelectItem, props);
  const stage = screen.getByRole('group', { name: `Map: ${map.title}` });
  const press = (key: string) => fireEvent.keyDown(stage, { key });
  return { ...view, props, onselect, oncheck, stage, press };
}

function heard(container: HTMLElement): string {
  return container.querySelector('[data-told]')?.textContent ?? '';
}

describe('the list of a map question', () => {
  it('offers every country of the view as a native checkbox with its code', () => {
    theQuestion();
    const boxes = screen.getAllByRole('checkbox');
    const codes = boxes.map((box) => box.getAttribute('data-option')).sort();
    const view = map.views.find(({ id }) => id === 'balkans');
    expect(codes).toEqual(Object.keys(view?.places ?? {}).sort());
  });

  it('adds and removes a country', async () => {
    const { onselect, rerender } = theQuestion({ selected: ['HRV'] });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Albania' }));
    expect(onselect).toHaveBeenLastCalledWith(['HRV', 'ALB']);
    await rerender({ selected: ['HRV', 'ALB'] });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Croatia' }));
    expect(onselect).toHaveBeenLastCalledWith(['ALB']);
  });

  it('checks with Enter', async () => {
    const { oncheck, onselect } = theQuestion();
    await fireEvent.keyDown(screen.getByRole('checkbox', { name: 'Serbia' }), { key: 'Enter' });
    expect(oncheck).toHaveBeenCalledOnce();
    expect(onselect).not.toHaveBeenCalled();
  });

  it('refuses a change when locked, and keeps what was chosen', async () => {
    const { onselect } = theQuestion({ locked: true, selected: ['ALB'] });
    const albania = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Albania' });
    await fireEvent.click(albania);
    expect(onselect).not.toHaveBeenCalled();
    expect(albania.checked).toBe(true);
  });

  it('says in words what an answer turned out to be', () => {
    theQuestion({
      locked: true,
      selected: ['ALB', 'MKD'],
      marks: { ALB: 'right', MKD: 'wrong', HRV: 'missed' },
    });
    expect(screen.getByRole('checkbox', { name: 'Albania right' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Macedonia not part of it' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Croatia missing' })).toBeTruthy();
  });

  it('follows the view, and keeps a country that was chosen elsewhere', async () => {
    theQuestion({ selected: ['ALB'] });
    await fireEvent.click(screen.getByRole('button', { name: 'Caucasus' }));
    expect(screen.getByRole('checkbox', { name: 'Georgia' })).toBeTruthy();
    const outside = screen.getByRole('group', { name: 'Outside this view' });
    expect(within(outside).getAllByRole('checkbox')).toHaveLength(1);
    expect(within(outside).getByRole('checkbox', { name: 'Albania' })).toBeTruthy();
  });
});

describe('the map of a map question', () => {
  it('moves by arrows and letters without choosing anything', async () => {
    const { press, onselect, container } = theQuestion();
    await press('Home');
    expect(heard(container)).toBe('Albania, not selected');
    await press('k');
    expect(heard(container)).toBe('Kosovo, not selected');
    await press('ArrowUp');
    expect(heard(container)).toBe('Serbia, not selected');
    await press('End');
    expect(heard(container)).toBe('Turkey, not selected');
    expect(onselect).not.toHaveBeenCalled();
  });

  it('chooses with Space, checks with Enter, and leaves Escape alone', async () => {
    const { press, onselect, oncheck } = theQuestion();
    await press('m');
    await press(' ');
    expect(onselect).toHaveBeenCalledExactlyOnceWith(['MKD']);
    await press('Enter');
    expect(oncheck).toHaveBeenCalledOnce();
    expect(await press('Escape')).toBe(true);
  });

  it('chooses nothing when locked', async () => {
    const { press, onselect } = theQuestion({ locked: true });
    await press('a');
    await press(' ');
    expect(onselect).not.toHaveBeenCalled();
  });

  it('says that a country is selected once it is', async () => {
    const { press, container } = theQuestion({ selected: ['ALB'] });
    await press('Home');
    expect(heard(container)).toBe('Albania, selected');
  });

  it('is one tab stop, described for the keyboard', () => {
    const { stage } = theQuestion();
    expect(stage.querySelectorAll('[tabindex], a, button')).toHaveLength(0);
    const hint = document.getElementById(stage.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('The list offers the same countries');
  });
});

describe('the answer', () => {
  const statuses = /member|invited|promised|waiting/i;

  it('is nowhere in the page before it is revealed', () => {
    const { container } = theQuestion({ selected: ['SRB'] });
    expect(container.innerHTML).not.toMatch(statuses);
  });

  it('gives every country that is not chosen the same look', () => {
    const { container } = theQuestion();
    const fills = new Set(
      Object.keys(map.views.find(({ id }) => id === 'balkans')?.places ?? {}).map((code) =>
        container.querySelector(`[data-country="${code}"]`)?.getAttribute('style'),
      ),
    );
    expect(fills.size).toBe(1);
  });

  it('is told by patterns, a legend and a table once it is revealed', () => {
    const { container } = theQuestion({ reveal: true, locked: true });
    const croatia = container.querySelector('[data-country="HRV"]');
    expect(croatia?.getAttribute('style')).toMatch(/url\(.*-invited/);
    const row = screen.getByRole('rowheader', { name: 'Invited to join', hidden: true });
    expect(row.parentElement?.textContent).toContain('Albania, Croatia');
  });
});
