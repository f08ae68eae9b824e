import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import PredictionStep from '../../src/learn/PredictionStep.svelte';
import { goto, Lesson } from '../builders/a-lesson';
import { aModule } from '../builders/a-module';
import { hear } from '../builders/hear';
import { aPage } from './a-page';

function theForecast() {
  const page = aPage(Lesson.start(aModule()).after(goto('predict')));
  const props = () => ({ view: page.forecast(), port: page.port, nextTitle: 'The map' });
  const { container, rerender } = render(PredictionStep, { props: props() });
  const press = async (name: string) => {
    await fireEvent.click(screen.getByRole('button', { name }));
    await rerender(props());
  };
  const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
  return { ...page, container, press, choose };
}
const status = () => document.querySelector('.say')?.textContent;
const said = hear();

describe('a forecast', () => {
  it('says that it has no score', () => {
    theForecast();
    expect(screen.getByText(/There is no score for a forecast/)).toBeTruthy();
  });

  it('asks for a choice when there is none', async () => {
    const { press, choose, sent } = theForecast();
    await press('Keep this forecast');
    expect(status()).toBe('Choose an answer first.');
    await expect.poll(said).toContain('Choose an answer first.');
    expect(sent).toEqual([]);
    await choose('snow');
    expect(status()).toBe('');
  });

  it('is kept as it was made, and tells nothing of what came', async () => {
    const { press, choose, sent, container } = theForecast();
    await choose('snow');
    await press('Keep this forecast');
    expect(sent).toEqual([
      {
        type: 'response.submit',
        itemId: 'forecast',
        response: { kind: 'prediction', optionId: 'o-snow' },
      },
    ]);
    expect(document.activeElement?.textContent.trim()).toBe('Your forecast is kept: “snow”');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'snow' }).checked).toBe(true);
    for (const name of ['rain', 'snow', 'sun'])
      expect(screen.getByRole<HTMLInputElement>('radio', { name }).disabled).toBe(true);
    expect(container.textContent).not.toMatch(/It rained|right|wrong|✓|✕/i);
  });

  it('leads on only once it is kept', async () => {
    const { press, choose, container, sent } = theForecast();
    expect(container.querySelector('[data-action="continue"]')).toBeNull();
    await choose('rain');
    await press('Keep this forecast');
    const button = container.querySelector('[data-action="continue"]')!;
    expect(button.textContent).toContain('The map');
    await fireEvent.click(button);
    expect(sent.at(-1)).toEqual({ type: 'step.next' });
  });
});
