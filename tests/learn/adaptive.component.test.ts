import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import QuestionStep from '../../src/learn/QuestionStep.svelte';
import ResultStep from '../../src/learn/ResultStep.svelte';
import RouteRail from '../../src/learn/RouteRail.svelte';
import type { PublicChoice } from '../../src/model/public-item';
import { OWN_SETTINGS } from '../../src/model/settings-of';
import { selectRoute } from '../../src/session/select-route';
import { selectView } from '../../src/session/select-view';
import { actsFor, goto, Lesson, submit, workThrough, wrongResponse } from '../builders/a-lesson';
import { aModule, step, twoForms } from '../builders/a-module';
import { hear } from '../builders/hear';
import { withRoutes } from '../builders/with-routes';
import { aPage } from './a-page';

/** The small lesson with an easier text, so that it can be offered. */
const plain = aModule();
const module = {
  ...plain,
  readings: plain.readings.map((reading) => ({
    ...reading,
    levels: {
      support: {
        paragraphs: reading.paragraphs.map(({ text }) => ({ text, terms: [], said: [] })),
      },
    },
  })),
} as typeof plain;
const [one, two] = ['claim-1-a', 'claim-2-a'].map((id) => module.items.find((i) => i.id === id)!);
const certain = (itemId: string) => ({ type: 'confidence.set', itemId, value: 'certain' }) as const;

function theQuestion(lesson: Lesson) {
  const page = aPage(lesson);
  const props = () => {
    const view = page.question();
    return { view, item: view.item as PublicChoice, port: page.port, nextTitle: 'On' };
  };
  const { container, rerender } = render(QuestionStep, { props: props() });
  return { ...page, container, show: () => rerender(props()) };
}
const button = (action: string) =>
  document.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
const said = hear();

describe('the offer of easier words', () => {
  const missed = Lesson.start(module).after(
    goto('check-first'),
    ...actsFor(one!, 'shown'),
    submit(two!, wrongResponse(two!)),
  );

  it('comes after two misses in a row, and changes the text when it is taken', async () => {
    const { sent, show } = theQuestion(missed);
    await screen.findByRole('heading', { name: 'Read in easier words?' });
    await fireEvent.click(button('offer-take')!);
    expect(sent).toEqual([{ type: 'level.set', level: 'support' }]);
    await show();
    expect(button('offer-take')).toBeNull();
    expect(document.activeElement?.closest('[data-feedback]')).toBeTruthy();
    await expect.poll(said).toEqual([expect.stringContaining('easier words now')]);
  });

  it('can be declined, and goes', async () => {
    const { sent, show } = theQuestion(missed);
    await screen.findByRole('heading', { name: 'Read in easier words?' });
    await fireEvent.click(button('offer-leave')!);
    expect(sent).toEqual([{ type: 'offer.decline', objective: two!.objective }]);
    await show();
    expect(button('offer-leave')).toBeNull();
  });
});

describe('a miss of which the student was certain', () => {
  const there = Lesson.start(module).after(goto('check-first'), certain(one!.id));
  const [miss, pick, again] = actsFor(one!, 'shown');

  it('has no button to put it off', () => {
    theQuestion(there.after(miss!));
    expect(button('later')).toBeNull();
    expect(button('continue')).toBeNull();
    expect(screen.getByText(/You were certain of this one/)).toBeTruthy();
  });

  it('stands beside the key at the end', () => {
    const { container } = theQuestion(there.after(miss!, pick!, again!));
    const card = container.querySelector('[data-compare]')!;
    const chosen = 'options' in one! ? one.options : [];
    expect(card.textContent).toContain(chosen.find(({ correct }) => correct)!.text);
    expect(card.querySelectorAll('dd')).toHaveLength(2);
    expect(button('continue')).toBeTruthy();
  });
});

describe('practice of what was right and certain', () => {
  const small = aModule({
    items: ['one', 'two', 'last'].flatMap((claim) => twoForms(claim)),
    steps: [
      step.reading('read', 'first'),
      step.questions('first-set', 'one-a', 'two-a'),
      step.questions('last-set', 'last-a'),
      step.retry(),
      step.result(),
    ],
  });
  const there = workThrough(
    Lesson.start(small),
    ({ id }) => (id === 'last-a' ? 'shown' : 'right'),
    ({ here }) => here.step.kind === 'retry',
  );

  it('offers to be skipped, and says why', async () => {
    const { sent } = theQuestion(there);
    expect(screen.getByText(/you may skip it/)).toBeTruthy();
    await fireEvent.click(button('skip')!);
    expect(sent).toEqual([{ type: 'step.next' }]);
  });
});

describe('answers that are held back', () => {
  const settings = { ...OWN_SETTINGS, reveal: 'end' } as const;
  const there = Lesson.start(module, [], 'page', settings).after(goto('check-first'));

  it('are said to be kept, and nothing else', () => {
    const { container } = theQuestion(there.after(submit(one!, wrongResponse(one!))));
    expect(screen.getByRole('heading', { name: 'Your answer is kept.' })).toBeTruthy();
    expect(container.querySelector('mark, .mark, .missed, .key')).toBeNull();
    expect(button('continue')).toBeTruthy();
    expect(button('later')).toBeNull();
  });

  it('are told with the result, right or wrong, with what shows it', () => {
    const at = there.after(submit(one!, wrongResponse(one!))).after(goto('result'));
    const view = selectView(at.snapshot.context);
    if (view.kind !== 'result') throw new Error(view.kind);
    const { port } = aPage(at);
    const { container } = render(ResultStep, {
      props: { view, context: at.snapshot.context, port, onhandin: () => undefined },
    });
    const answers = [...container.querySelectorAll('[data-held]')];
    expect(answers.map((each) => each.getAttribute('data-held'))).toEqual([one!.id]);
    expect(answers[0]?.textContent).toContain('missed');
    expect(answers[0]?.textContent).toContain('Right is:');
    expect(answers[0]?.querySelector('mark')).toBeTruthy();
  });
});

describe('the route', () => {
  it('tells the minutes of its steps, and of all of them', () => {
    const lesson = Lesson.start(withRoutes());
    render(RouteRail, {
      props: { groups: selectRoute(lesson.snapshot.context), href: () => '#' },
    });
    expect(screen.getByRole('link', { name: /The plan.*3 min/ })).toBeTruthy();
    expect(screen.getByText('About 17 minutes in all')).toBeTruthy();
  });
});
