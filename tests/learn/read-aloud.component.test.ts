import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchVoices } from '../../src/app/speech';
import ReadAloud from '../../src/learn/ReadAloud.svelte';
import type { Voice } from '../../src/learn/voice';
import { aSystemVoice, FakeEngine, FakeUtterance } from '../builders/fake-voices';
import { hear } from '../builders/hear';

const announced = hear();

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  vi.stubGlobal('CSS', {});
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

function reading() {
  const page = document.createElement('main');
  page.innerHTML =
    '<h1 data-heading>The talks</h1>' +
    '<p data-paragraph="a">They met. They talked.</p><p data-paragraph="b">They left.</p>';
  document.body.append(page);
  const engine = new FakeEngine(
    aSystemVoice('en-US', false),
    aSystemVoice('de-DE', true),
    aSystemVoice('en-GB', true),
  );
  let voice: Voice | undefined;
  watchVoices(engine, 'en', (found) => (voice = found));
  const rates: number[] = [];
  const closed: string[] = [];
  const props = {
    page: () => page,
    voice: voice!,
    rate: 1,
    phase: undefined as string | undefined,
    onrate: (rate: number) => rates.push(rate),
    onclose: () => closed.push('closed'),
  };
  const { rerender, unmount } = render(ReadAloud, { props });
  const settle = async () => {
    await tick();
    vi.runAllTimers();
  };
  return {
    page,
    engine,
    rates,
    closed,
    unmount,
    said: () => engine.said.map(({ text }) => text),
    marked: () => [...page.querySelectorAll('[data-spoken]')].map(({ textContent }) => textContent),
    finish: async (how?: 'end' | 'error') => {
      engine.finish(how);
      await settle();
    },
    press: async (name: string) => {
      await fireEvent.click(screen.getByRole('button', { name }));
      await settle();
    },
    show: async (change: Partial<typeof props>) => {
      await rerender({ ...props, ...change });
      await settle();
    },
  };
}

describe('reading a page aloud', () => {
  it('speaks sentence by sentence with the local voice, and marks where it is', async () => {
    const { said, marked, finish, engine } = reading();
    await tick();
    expect(said()).toEqual(['The talks']);
    expect(engine.said[0]?.voice?.voiceURI).toBe('en-GB/true');
    expect(marked()).toEqual(['The talks']);
    await finish();
    expect(said().at(-1)).toBe('They met.');
    await finish();
    expect(said().at(-1)).toBe('They talked.');
    expect(marked()).toEqual(['They met. They talked.']);
    await finish();
    await finish();
    expect(screen.getByText('End of this page')).toBeTruthy();
    expect(marked()).toEqual([]);
  });

  it('pauses by falling silent, and goes on from the sentence', async () => {
    const { said, press, finish, engine, marked } = reading();
    await finish();
    await press('Pause');
    expect(engine.speaking).toBe(false);
    expect(marked()).toEqual(['They met. They talked.']);
    expect(said()).toEqual(['The talks', 'They met.']);
    await press('Play');
    expect(said()).toEqual(['The talks', 'They met.', 'They met.']);
  });

  it('goes back and on by paragraphs', async () => {
    const { said, press } = reading();
    await tick();
    await press('On one part');
    await press('On one part');
    expect(said().at(-1)).toBe('They left.');
    await press('Back one part');
    expect(said().at(-1)).toBe('They met.');
    expect(screen.getByText('2 of 3')).toBeTruthy();
  });

  it('takes the focus, and hands it back by closing', async () => {
    const { press, closed } = reading();
    await tick();
    expect(document.activeElement?.textContent.trim()).toBe('Pause');
    await press('Stop reading aloud');
    expect(closed).toEqual(['closed']);
  });

  it('falls silent and takes its marks away when it goes', async () => {
    const { unmount, engine, marked, page } = reading();
    await tick();
    unmount();
    expect(engine.speaking).toBe(false);
    expect(marked()).toEqual([]);
    expect(page.ownerDocument.documentElement.style.scrollPaddingTop).toBe('');
  });

  it('says the sentence again at another speed', async () => {
    const { rates, engine, show } = reading();
    await tick();
    const select = document.querySelector('select')!;
    select.value = '0.7';
    await fireEvent.change(select);
    await show({ rate: 0.7 });
    expect(rates).toEqual([0.7]);
    expect(engine.said.at(-1)).toMatchObject({ text: 'The talks', rate: 0.7 });
  });

  it('turns to the feedback when an answer was checked', async () => {
    const { said, show, page } = reading();
    await tick();
    page.insertAdjacentHTML('beforeend', '<section data-feedback><h2>Right.</h2></section>');
    await show({ phase: 'right' });
    expect(said().at(-1)).toBe('Right.');
  });

  it('says when the voice fails, and tries again', async () => {
    const { engine, said, press } = reading();
    await tick();
    engine.finish('error');
    await vi.advanceTimersByTimeAsync(200);
    expect(document.querySelector('.player')?.textContent).toContain('did not speak');
    expect(announced().join()).toContain('did not speak');
    await press('Play');
    expect(said()).toEqual(['The talks', 'The talks']);
  });
});
