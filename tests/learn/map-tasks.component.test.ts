import { fireEvent, render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import MapPlaceStep from '../../src/learn/MapPlaceStep.svelte';
import MapRouteStep from '../../src/learn/MapRouteStep.svelte';
import MapSortStep from '../../src/learn/MapSortStep.svelte';
import MapTimeStep from '../../src/learn/MapTimeStep.svelte';
import type { Item } from '../../src/model/item';
import { parseMap } from '../../src/model/map';
import { actsFor, goto, keyResponse, Lesson } from '../builders/a-lesson';
import { everyKind } from '../builders/every-kind';
import { aPage } from './a-page';

const map = parseMap(data);
const module = everyKind();
const PAGES = {
  'map-sort': MapSortStep,
  'map-place': MapPlaceStep,
  'map-route': MapRouteStep,
  'map-time': MapTimeStep,
};
type Kind = keyof typeof PAGES;
const itemOf = (kind: Kind): Item => module.items.find((item) => item.kind === kind)!;

async function thePage(kind: Kind, ...acts: Parameters<Lesson['after']>) {
  const page = aPage(Lesson.start(module).after(goto('maps', itemOf(kind).id), ...acts));
  const port = { ...page.port, loadMap: () => Promise.resolve(map) };
  const props = () => {
    const view = page.question();
    return { view, item: view.item, port, nextTitle: 'Second look' };
  };
  const Page = PAGES[kind] as unknown as Component<ReturnType<typeof props>>;
  const { container, rerender } = render(Page, { props: props() });
  await screen.findByRole('group', { name: `Map: ${map.title}` });
  return {
    container,
    sent: page.sent,
    stage: container.querySelector<HTMLElement>('[data-map-stage]')!,
    live: () => container.querySelector('[data-told]')?.textContent,
    check: async () => {
      await fireEvent.submit(container.querySelector('form')!);
      await rerender(props());
    },
    answered: () => {
      const act = page.sent.findLast(({ type }) => type === 'response.submit');
      return act?.type === 'response.submit' ? act.response : undefined;
    },
  };
}
const missed = (kind: Kind) => actsFor(itemOf(kind), 'shown').slice(0, 2);
const box = (name: string) => screen.getByRole('checkbox', { name });
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

describe.each(Object.keys(PAGES) as Kind[])('the page of a task of kind %s', (kind) => {
  it('carries its hooks, its stem as the heading, and no way on', async () => {
    const { container } = await thePage(kind);
    const { id, stem } = itemOf(kind);
    expect(container.querySelector('form')?.dataset).toMatchObject({ itemId: id, itemKind: kind });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(stem);
    expect(container.querySelector('[data-action="continue"]')).toBeNull();
  });

  it('asks for an answer where there is none', async () => {
    const { container, check, sent } = await thePage(kind);
    await check();
    expect(container.querySelector('.say')?.textContent).toMatch(/ first\.$/);
    expect(sent).toEqual([]);
  });

  it('asks for a change before the same answer is checked again', async () => {
    const { container, check, sent } = await thePage(kind, ...missed(kind));
    await check();
    expect(container.querySelector('.say')?.textContent).toBe('Change your answer first.');
    expect(sent).toEqual([]);
  });
});

describe('countries with a status', () => {
  it('are sorted in the list', async () => {
    const { check, answered } = await thePage('map-sort');
    const key = { Spain: 'invited', France: 'member', Italy: 'member', Norway: 'other' };
    for (const [name, status] of Object.entries(key)) await choose(name, status);
    await check();
    const placed = (answered() as { placed: { code: string }[] }).placed;
    const sorted = [...placed].sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(sorted).toEqual((keyResponse(itemOf('map-sort')) as { placed: object[] }).placed);
  });

  it('are picked on the map with Space, and get their status beside it', async () => {
    const { stage, live } = await thePage('map-sort');
    await fireEvent.keyDown(stage, { key: 'N' });
    await fireEvent.keyDown(stage, { key: ' ' });
    expect(screen.getByRole('group', { name: 'Status of Norway' })).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: 'None of these' }));
    expect(live()).toBe('Norway: None of these');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Norway' }).value).toBe('other');
  });

  it('can lose it again', async () => {
    const { check, answered } = await thePage('map-sort');
    await choose('Spain', 'invited');
    await choose('France', 'member');
    await choose('Spain', '');
    await check();
    expect(answered()).toEqual({
      kind: 'map-sort',
      placed: [{ code: 'FRA', status: 'member' }],
    });
  });
});

describe('a place', () => {
  it('is chosen in the list', async () => {
    const { check, answered } = await thePage('map-place');
    await fireEvent.click(screen.getByRole('radio', { name: 'Brussels' }));
    await check();
    expect(answered()).toEqual(keyResponse(itemOf('map-place')));
  });

  it('is pointed to by keys, and the country under the cross is said', async () => {
    const { stage, live, check, answered } = await thePage('map-place');
    await fireEvent.keyDown(stage, { key: 'b' });
    expect(live()).toMatch(/^The cross is in B/);
    await fireEvent.keyDown(stage, { key: 'ArrowDown' });
    await check();
    expect(answered()).toMatchObject({ kind: 'map-place' });
  });
});

describe('a route', () => {
  it('grows in the order in which its countries are chosen, and can be put in another', async () => {
    const { check, answered } = await thePage('map-route');
    for (const name of ['Norway', 'Denmark', 'Sweden', 'Germany']) await fireEvent.click(box(name));
    await fireEvent.click(screen.getByRole('button', { name: 'Move “Sweden” earlier' }));
    await check();
    expect(answered()).toEqual(keyResponse(itemOf('map-route')));
  });

  it('loses a country by its button or in the list', async () => {
    const { check, answered } = await thePage('map-route');
    for (const name of ['Norway', 'Finland', 'Sweden']) await fireEvent.click(box(name));
    await fireEvent.click(screen.getByRole('button', { name: 'Remove “Finland” from the route' }));
    await fireEvent.click(box('Sweden'));
    await check();
    expect(answered()).toEqual({ kind: 'map-route', codes: ['NOR'] });
  });

  it('has its source beside it', async () => {
    await thePage('map-route');
    const source = screen.getByRole('region', {
      name: 'A source for this task: How the steel came',
    });
    expect(source.textContent).toContain('The steel for the arch was made in Norway.');
  });
});

describe('a time map', () => {
  const stop = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  const status = () => document.querySelector('[data-stop-text]')?.textContent;

  it('says who was new and how many there were, but not at the stop that is asked about', async () => {
    const { container } = await thePage('map-time');
    expect(status()).toContain('2000: 3 members');
    expect(container.textContent).toContain('Not on this map: Canada');
    await stop('Later stop');
    expect(status()).toContain('2010: who was new');
    expect(status()).not.toContain('4 members');
    await stop('Later stop');
    expect(status()).not.toContain('4 members');
  });

  it('takes who was new and the number, at its stop only', async () => {
    const { check, answered } = await thePage('map-time');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await stop('Go to the stop that is asked about');
    await fireEvent.click(box('Italy'));
    await fireEvent.input(screen.getByRole('textbox', { name: /^Number of members/ }), {
      target: { value: '4' },
    });
    await check();
    expect(answered()).toEqual({ kind: 'map-time', count: 4, codes: ['ITA'] });
  });

  it('takes no word for a number', async () => {
    const { check, sent } = await thePage('map-time');
    await stop('Go to the stop that is asked about');
    await fireEvent.click(box('Italy'));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'four' } });
    await check();
    expect(sent).toEqual([]);
  });

  it('says what it leaves out', async () => {
    const { container } = await thePage('map-time');
    expect(container.textContent).toContain('The outlines are those of 2008.');
  });
});
