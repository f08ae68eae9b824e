import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import OrderStep from '../../src/learn/OrderStep.svelte';
import type { PublicItems } from '../../src/model/public-item';
import { Lesson, goto } from '../builders/a-lesson';
import { aModule, step } from '../builders/a-module';
import { anOrder, aQuotation } from '../builders/an-item';
import { aPage } from '../learn/a-page';

it('an entry keeps the focus on its button while it moves, by keys alone', async () => {
  const items = [anOrder({ evidence: [aQuotation()] })];
  const steps = [step.reading('read', 'first'), step.questions('ask', 'order'), step.result()];
  const lesson = Lesson.start(aModule({ items, steps })).after(goto('ask', 'order'));
  const { port, question } = aPage(lesson);
  const view = question();
  const item = view.item as PublicItems['order'];
  await render(OrderStep, { props: { view, item, port, nextTitle: '' } });
  const later = page.getByRole('button', { name: 'Move “The trophy was given” later' });
  const order = () =>
    [...document.querySelectorAll('li[data-option]')].map((each) =>
      each.getAttribute('data-option'),
    );
  (later.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(order).toEqual(['e-rain', 'e-trophy', 'e-match']);
  await expect.element(later).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(order).toEqual(['e-rain', 'e-match', 'e-trophy']);
  await expect.element(later).toHaveFocus();
});
