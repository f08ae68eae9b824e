import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ReadingStep from '../../../src/learn/ReadingStep.svelte';
import { Lesson } from '../../builders/a-lesson';
import { aModule } from '../../builders/a-module';
import { aPage } from '../a-page';

const text = 'NATO met. Then NATO and Russia met, and Russia left.';
const module = aModule();
const [reading, ...others] = module.readings;
const readings = [
  {
    ...reading!,
    paragraphs: [
      {
        ...reading!.paragraphs[0]!,
        text,
        terms: [
          { start: 0, end: 4, term: 'nato' },
          { start: 15, end: 19, term: 'nato' },
          { start: 40, end: 46, term: 'russia' },
        ],
      },
      { ...reading!.paragraphs[1]! },
    ],
  },
  ...others,
];
const glossary = [
  { id: 'nato', name: 'NATO', note: 'An alliance.' },
  { id: 'russia', name: 'Russia', note: 'A state.' },
];

/** A real reading in a real browser; what it sends comes back to it. */
async function theReading() {
  await page.viewport(1360, 900);
  const { port, reading: view, sent } = aPage(Lesson.start({ ...module, readings, glossary }));
  const props = () => ({ view: view(), nextTitle: '', opening: undefined, paragraph: undefined });
  const send = (act: Parameters<typeof port.send>[0]) => {
    port.send(act);
    void shown.rerender(props());
  };
  const shown = await render(ReadingStep, { props: { ...props(), port: { ...port, send } } });
  await expect.element(page.getByRole('button', { name: /paragraph 1/ })).toBeVisible();
  return { sent, view };
}

/** The nth time that words stand in the page's paragraphs, from text node to text node. */
function rangeOf(words: string, nth = 0, paragraph = 'first-1'): Range {
  const element = document.getElementById(paragraph)!;
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('[data-mark-number], [data-mark-sign], .visually-hidden'))
      nodes.push(node as Text);
  const all = nodes.map(({ data }) => data).join('');
  let start = all.indexOf(words);
  for (let count = 0; count < nth; count += 1) start = all.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand there`);
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = start + words.length;
    if (at <= start && start < at + node.data.length) range.setStart(node, start - at);
    if (at < end && end <= at + node.data.length) range.setEnd(node, end - at);
    at += node.data.length;
  }
  return range;
}
function select(range: Range): void {
  const selection = getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
}
const highlight = () => page.getByRole('button', { name: 'Highlight', exact: true });
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
/** Where the marks begin in the paragraph's text. */
const offsets = () => {
  const range = document.createRange();
  const body = document.getElementById('first-1')!;
  return [...body.querySelectorAll('mark')].map((mark) => {
    range.setStartAfter(body.querySelector('.visually-hidden')!);
    range.setEndBefore(mark);
    return range.toString().length;
  });
};

describe('words that are selected in a reading', () => {
  it('can be highlighted where they stand, however often the same words stand there', async () => {
    await theReading();
    select(rangeOf('Russia', 1));
    await highlight().click();
    await expect.poll(marks).toEqual(['Russia']);
    expect(offsets()).toEqual([40]);
    select(rangeOf('NATO'));
    await highlight().click();
    await expect.poll(offsets).toEqual([0, 40]);
    select(rangeOf('NATO', 1));
    await highlight().click();
    await expect.poll(offsets).toEqual([0, 15, 40]);
  });

  it('can run over terms and over what is marked already', async () => {
    const { sent } = await theReading();
    select(rangeOf('NATO and Russia met', 0));
    await highlight().click();
    await expect.poll(marks).toEqual(['NATO and Russia met']);
    select(rangeOf('Russia met, and Russia'));
    await highlight().click();
    await expect.poll(marks).toEqual(['NATO and ', 'Russia met', ', and Russia']);
    expect(sent).toMatchObject([
      { quote: { exact: 'NATO and Russia met', prefix: 'NATO met. Then ' } },
      { quote: { exact: 'Russia met, and Russia', suffix: ' left.' } },
    ]);
  });

  it('are taken whole', async () => {
    await theReading();
    select(rangeOf('hen NATO an'));
    await highlight().click();
    await expect.poll(marks).toEqual(['Then NATO and']);
  });

  it('keep the selection and the focus until the bar is used', async () => {
    await theReading();
    const range = rangeOf('Russia met');
    select(range);
    await expect.element(highlight()).toBeVisible();
    expect(getSelection()?.toString()).toBe('Russia met');
    expect(document.activeElement).toBe(document.body);
  });

  it('lose the bar when the selection ends, or with Escape', async () => {
    await theReading();
    select(rangeOf('Russia met'));
    await expect.element(highlight()).toBeVisible();
    getSelection()?.removeAllRanges();
    await expect.poll(() => highlight().query()).toBeNull();
    select(rangeOf('Russia met'));
    await expect.element(highlight()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => highlight().query()).toBeNull();
  });

  it('of several paragraphs are told to be one too many', async () => {
    await theReading();
    const range = rangeOf('Russia left.');
    range.setEnd(rangeOf('Nobody', 0, 'first-2').endContainer, 6);
    select(range);
    await expect.element(page.getByText('Select words in one paragraph.')).toBeVisible();
    expect(highlight().query()).toBeNull();
  });

  it('may end where the next paragraph begins, as after a triple click', async () => {
    await theReading();
    const range = rangeOf('NATO met.');
    range.setEnd(document.getElementById('first-2')!, 0);
    select(range);
    await highlight().click();
    await expect.poll(marks).toEqual([text]);
  });

  it('are not offered where nothing but a number is selected', async () => {
    await theReading();
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('[data-mark-number]')!);
    const seen = vi.fn<() => void>();
    document.addEventListener('selectionchange', seen, { once: true });
    select(range);
    await expect.poll(() => seen.mock.calls.length).toBe(1);
    expect(highlight().query()).toBeNull();
  });

  it('can be reached with Tab: the bar follows the paragraph', async () => {
    await theReading();
    select(rangeOf('Russia left'));
    await expect.element(highlight()).toBeVisible();
    const bar = highlight().element().parentElement;
    expect(document.getElementById('first-1')?.nextElementSibling).toBe(bar);
    highlight().element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(marks).toEqual(['Russia left']);
    expect(document.activeElement).toBe(document.querySelector('#first-1 [data-mark-number]'));
  });

  it('that are marked can be given a note, or freed again', async () => {
    await theReading();
    select(rangeOf('Russia met'));
    await highlight().click();
    await expect.poll(marks).toEqual(['Russia met']);
    select(rangeOf('met', 1));
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByRole('textbox').fill('Where?');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByRole('note', { name: 'Your note' })).toHaveTextContent('Where?');
    expect(marks()).toEqual(['Russia met']);
    select(rangeOf('met', 1));
    await page.getByRole('button', { name: 'Remove highlight' }).click();
    await expect.poll(marks).toEqual([]);
    expect(document.getElementById('first-1')?.textContent).toBe(`1Paragraph 1. ${text}`);
  });
});
