import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import QuestionStep from '../../src/learn/QuestionStep.svelte';
import type { PublicChoice } from '../../src/model/public-item';
import { actsFor, goto, Lesson } from '../builders/a-lesson';
import { aModule } from '../builders/a-module';
import { hear } from '../builders/hear';
import { aPage } from './a-page';

const module = aModule({
  items: aModule().items.map((item) => ({ ...item, asksConfidence: item.id === 'claim-2-a' })),
});
const first = module.items.find(({ id }) => id === 'claim-1-a')!;

function theQuestion(lesson = Lesson.start(module).after(goto('check-first', first.id))) {
  const page = aPage(lesson);
  const props = () => {
    const view = page.question();
    return { view, item: view.item as PublicChoice, port: page.port, nextTitle: 'Your forecast' };
  };
  const { container, rerender } = render(QuestionStep, { props: props() });
  return {
    ...page,
    container,
    choose: (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name })),
    /** Presses a button and shows what the lesson made of it. */
    press: async (name: string | RegExp) => {
      await fireEvent.click(screen.getByRole('button', { name }));
      await rerender(props());
    },
  };
}
const status = () => document.querySelector('.say')?.textContent;
const said = hear();

describe('a question', () => {
  it('carries the hooks for tests, and its stem as the heading', () => {
    const { container } = theQuestion();
    const form = container.querySelector('form');
    expect(form?.getAttribute('data-item-id')).toBe(first.id);
    expect(form?.getAttribute('data-item-kind')).toBe('choice');
    expect(container.querySelector('[data-action="check"]')).toBeTruthy();
    expect(container.querySelector('[data-action="continue"]')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(first.stem);
    expect(screen.getByRole('group', { name: first.stem })).toBeTruthy();
  });

  it('asks for an answer when there is none, and takes it for no answer', async () => {
    const { press, sent } = theQuestion();
    expect(status()).toBe('');
    await press('Check');
    expect(status()).toBe('Choose an answer first.');
    expect(sent).toEqual([]);
    await press('Check');
    await expect.poll(said).toEqual(['Choose an answer first.', 'Choose an answer first.']);
    expect(screen.queryByText('The report says something else.')).toBeNull();
  });

  it('stops asking once an option is chosen', async () => {
    const { press, choose } = theQuestion();
    await press('Check');
    await choose('Italy');
    expect(status()).toBe('');
  });

  it('sends the answer when it is checked, not when it is chosen', async () => {
    const { press, choose, sent } = theQuestion();
    await choose('Italy');
    await choose('Greece');
    expect(sent).toEqual([]);
    await press('Check');
    expect(sent).toEqual([
      {
        type: 'response.submit',
        itemId: first.id,
        response: { kind: 'choice', optionId: 'o-Greece' },
      },
    ]);
  });

  it('shows the sentence that a right answer rests on, and the way on', async () => {
    const { press, choose, container } = theQuestion();
    await choose('Greece');
    await press('Check');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Right.');
    expect(container.querySelector('mark')?.textContent).toBe('It rained.');
    expect(container.querySelector('[data-action="check"]')).toBeNull();
    expect(container.querySelector('[data-action="continue"]')?.textContent.trim()).toBe(
      'Continue',
    );
  });

  it('has every option closed after a right answer', async () => {
    const { press, choose } = theQuestion();
    await choose('Greece');
    await press('Check');
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.every(({ disabled }) => disabled)).toBe(true);
    expect(screen.getByRole('radio', { name: 'Greece Right answer' })).toBeTruthy();
  });
});

describe('a first miss', () => {
  const missed = async () => {
    const question = theQuestion();
    await question.choose('Italy');
    await question.press('Check');
    await screen.findAllByRole('button', { name: /^Paragraph/ });
    return question;
  };

  it('sends the reader to look, and tells nothing of the answer', async () => {
    const { container } = await missed();
    expect(screen.getByText('The report says something else.')).toBeTruthy();
    expect(screen.getByText('Choose the paragraph that decides it.')).toBeTruthy();
    expect(container.querySelectorAll('[data-paragraph-pick]')).toHaveLength(2);
    expect(container.querySelector('mark')).toBeNull();
    expect(container.querySelector('form')?.textContent).not.toMatch(
      /wrong|Right answer|does not say this/i,
    );
  });

  it('says whether that was the place, why the answer misreads it, and asks again', async () => {
    const { press, container } = await missed();
    await press(/^Paragraph 2/);
    expect(screen.getByText('Paragraph 2 is not the place; it is paragraph 1.')).toBeTruthy();
    expect(screen.getByText('The report does not say this of Italy.')).toBeTruthy();
    expect(container.querySelector('mark')?.textContent).toBe('It rained.');
    expect(screen.getByRole('radio', { name: 'Italy Your first answer' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
  });

  it('says so when the right paragraph was picked', async () => {
    const { press } = await missed();
    await press(/^Paragraph 1/);
    expect(screen.getByText('Paragraph 1 is the place.')).toBeTruthy();
  });

  it('asks for another answer when the first one is left as it is', async () => {
    const { press, sent } = await missed();
    await press(/^Paragraph 1/);
    const before = sent.length;
    await press('Check again');
    expect(status()).toBe('Choose an answer first.');
    expect(sent).toHaveLength(before);
  });

  it('can be put off', async () => {
    const question = await missed();
    await fireEvent.click(screen.getByRole('button', { name: 'Come back to it later' }));
    expect(question.sent.slice(1)).toEqual([
      { type: 'item.later', itemId: first.id },
      { type: 'step.next' },
    ]);
    expect(question.question().item.id).toBe('claim-2-a');
  });
});

describe('a second try', () => {
  const lesson = (way: 'assisted' | 'shown') =>
    Lesson.start(module).after(goto('check-first', first.id), ...actsFor(first, way).slice(0, 3));

  it('that is right is named as one with help', () => {
    theQuestion(lesson('assisted'));
    expect(screen.getByText(/Right at the second try/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Greece Right answer' })).toBeTruthy();
  });

  it('that misses shows the answer with its sentence, and says that it returns', () => {
    const { container } = theQuestion(lesson('shown'));
    expect(screen.getByText('The answer is: Greece')).toBeTruthy();
    expect(container.querySelector('mark')?.textContent).toBe('It rained.');
    expect(screen.getByText('This returns later in another form.')).toBeTruthy();
  });
});

describe('confidence', () => {
  it('is asked where the item asks for it, before the check, and sent at once', async () => {
    const there = Lesson.start(module).after(goto('check-first', 'claim-2-a'));
    const { choose, press, sent } = theQuestion(there);
    await choose('Certain');
    expect(sent).toEqual([{ type: 'confidence.set', itemId: 'claim-2-a', value: 'certain' }]);
    await choose('Greece');
    await press('Check');
    expect(screen.queryByRole('radio', { name: 'Certain' })).toBeNull();
  });

  it('is not asked elsewhere', () => {
    theQuestion();
    expect(screen.queryByText('How sure are you?')).toBeNull();
  });
});

describe('the last question of a step', () => {
  it('names the step that follows', () => {
    const item = module.items.find(({ id }) => id === 'claim-2-a')!;
    const there = Lesson.start(module).after(
      goto('check-first', item.id),
      actsFor(item, 'right')[0]!,
    );
    const { container } = theQuestion(there);
    expect(container.querySelector('[data-action="continue"]')?.textContent).toContain(
      'Your forecast',
    );
  });
});

describe('a question that the report leaves open', () => {
  const silent = { ...first, evidence: [], searched: ['first', 'second'] };
  const items = module.items.map((item) => (item.id === first.id ? silent : item));
  const at = Lesson.start({ ...module, items }).after(goto('check-first', first.id));

  it('is tried again after a miss, with the readings that were looked through', async () => {
    const { press, choose, container } = theQuestion(at);
    await choose('Italy');
    await press('Check');
    expect(screen.getByRole('heading', { name: 'No sentence shows that.' })).toBeTruthy();
    expect(container.querySelector('[data-paragraph-pick]')).toBeNull();
    const links = [...container.querySelectorAll('[data-searched] a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/small/read-first',
      '#/small/read-second',
    ]);
    await choose('Greece');
    await press('Check again');
    expect(
      screen.getByRole('heading', {
        name: /Right at the second try\. The report leaves this open\./,
      }),
    ).toBeTruthy();
  });

  it('says when it is answered right that nothing shows it', async () => {
    const { press, choose, container } = theQuestion(at);
    await choose('Greece');
    await press('Check');
    expect(screen.getByRole('heading', { name: /The report leaves this open\./ })).toBeTruthy();
    expect(container.querySelector('mark')).toBeNull();
    expect(container.querySelector('[data-searched]')).toBeTruthy();
  });
});
