import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import PredictionStep from '../../src/learn/PredictionStep.svelte';
import QuestionStep from '../../src/learn/QuestionStep.svelte';
import ReadingParagraph from '../../src/learn/ReadingParagraph.svelte';
import { rangeOf, spokenBlocks } from '../../src/learn/spoken-blocks';
import type { PublicChoice } from '../../src/model/public-item';
import { goto, Lesson } from '../builders/a-lesson';
import { aModule } from '../builders/a-module';
import { aPage } from './a-page';

const spokenIn = (page: HTMLElement) =>
  spokenBlocks(page).map(({ text }) => text.replace(/\s+/g, ' ').trim());

function theQuestion() {
  const page = aPage(Lesson.start(aModule()).after(goto('check-first', 'claim-1-a')));
  const props = () => {
    const view = page.question();
    return { view, item: view.item as PublicChoice, port: page.port, nextTitle: 'Next' };
  };
  const { container, rerender } = render(QuestionStep, { props: props() });
  const answer = async (name: string) => {
    await fireEvent.click(screen.getByRole('radio', { name }));
    await fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    await rerender(props());
  };
  const stem = props().item.stem;
  const options = props().item.options.map(({ text }, at) => `${'ABCD'[at]}. ${text}`);
  return { container, answer, stem, options };
}

describe('what is read aloud of a question', () => {
  it('is its stem, then its options with their letters, and no control', () => {
    const { container, stem, options } = theQuestion();
    expect(spokenIn(container)).toEqual([stem, ...options]);
  });

  it('is the feedback too, once there is some', async () => {
    const { container, answer, stem } = theQuestion();
    await answer('Greece');
    const blocks = spokenBlocks(container);
    expect(spokenIn(container)).toContain('Right. The report says so here:');
    expect(spokenIn(container)).toContainEqual(
      expect.stringMatching(/^[A-D]\. Greece\. Right answer$/),
    );
    const first = blocks.findIndex(({ isFeedback }) => isFeedback);
    expect(blocks[first]?.text).toContain('Right.');
    expect(blocks.slice(0, first).map(({ text }) => text)).toContain(stem);
  });

  it('gives away nothing after a first miss', async () => {
    const { container, answer } = theQuestion();
    await answer('Italy');
    const spoken = () => spokenIn(container).join(' ');
    expect(spoken()).toContain('Choose the paragraph that decides it.');
    await expect.poll(spoken).toContain('It rained.');
    expect(spoken()).not.toMatch(/Right answer|does not say this/);
  });
});

describe('what is read aloud', () => {
  it('is nothing of a question that is not asked yet: a forecast without its empty feedback', () => {
    const page = aPage(Lesson.start(aModule()).after(goto('predict')));
    const view = page.forecast();
    const { container } = render(PredictionStep, {
      props: { view, port: page.port, nextTitle: 'Next' },
    });
    expect(spokenIn(container)[0]).toBe(view.item.stem);
    expect(spokenBlocks(container).some(({ isFeedback }) => isFeedback)).toBe(false);
  });

  it('is a paragraph with its terms and without its number, and its sentences can be found', () => {
    const paragraph = {
      id: 'p-1',
      n: 4,
      text: 'The alliance met. Nothing was decided.',
      sourceIds: [],
      terms: [{ start: 4, end: 12, term: 'alliance' }],
    };
    const { container } = render(ReadingParagraph, {
      props: { paragraph, marked: false, noteId: (term: string) => term },
    });
    const [block] = spokenBlocks(container);
    expect(block?.text.trim()).toBe(paragraph.text);
    const at = block!.text.indexOf('Nothing');
    expect(rangeOf(block!, at, block!.text.trimEnd().length).toString()).toBe(
      'Nothing was decided.',
    );
    const start = block!.text.indexOf('The');
    expect(rangeOf(block!, start, start + 17).toString()).toBe('The alliance met.');
  });

  it('is not what is folded away, nor what stands beside the text', () => {
    const page = document.createElement('main');
    page.innerHTML =
      '<h1 data-heading>Title</h1><aside><p data-paragraph="x">Note</p></aside>' +
      '<details><summary>Missed</summary><blockquote>Hidden</blockquote></details>' +
      '<details open><summary>Open</summary><blockquote>Shown</blockquote></details>';
    expect(spokenIn(page)).toEqual(['Title', 'Missed', 'Open', 'Shown']);
  });
});
