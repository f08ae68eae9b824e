import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import RouteRail from '../../src/learn/RouteRail.svelte';
import { selectRoute } from '../../src/session/select-route';
import { actsFor, Lesson, next } from '../builders/a-lesson';
import { aModule } from '../builders/a-module';

const module = aModule();
const [one, two] = ['claim-1-a', 'claim-2-a'].map((id) => module.items.find((i) => i.id === id)!);
const atTheForecast = Lesson.start(module).after(
  next,
  ...actsFor(one!, 'right'),
  ...actsFor(two!, 'right'),
);

function theRail(lesson = atTheForecast) {
  const ongo = vi.fn<() => void>();
  const groups = selectRoute(lesson.snapshot.context);
  const view = render(RouteRail, {
    props: { groups, href: (id: string) => `#/small/${id}`, ongo },
  });
  return { ...view, ongo, links: screen.getAllByRole('link') };
}

describe('the route', () => {
  it('is a landmark with a name and a list of links', () => {
    const { links } = theRail();
    expect(screen.getByRole('navigation', { name: 'Route of this lesson' })).toBeTruthy();
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      module.steps.map(({ id }) => `#/small/${id}`),
    );
  });

  it('marks the current step, and no other', () => {
    const { links } = theRail();
    const current = links.filter((link) => link.getAttribute('aria-current') === 'step');
    expect(current.map((link) => link.getAttribute('href'))).toEqual(['#/small/predict']);
  });

  it('says in words which steps are done', () => {
    theRail();
    const done = screen.getAllByRole('link', { name: /, done$/ });
    expect(done.map((link) => link.getAttribute('href'))).toEqual([
      '#/small/read-first',
      '#/small/check-first',
    ]);
  });

  it('says of nothing that it is done at the start', () => {
    theRail(Lesson.start(module));
    expect(screen.queryAllByRole('link', { name: /done/ })).toEqual([]);
  });

  it('tells a menu around it that the student goes', async () => {
    const { links, ongo } = theRail();
    await fireEvent.click(links[0]!);
    expect(ongo).toHaveBeenCalledOnce();
  });
});
