import { rangeOf, type SpokenBlock } from './spoken-blocks';

/** Room above and below what is spoken, in CSS pixels. */
const ROOM = 20;
const SENTENCE = 'spoken';

/** Marks the block that is spoken, and its sentence where the browser can; brings it into view. */
export function markSpoken(block: SpokenBlock, start: number, end: number): void {
  unmarkSpoken(block);
  block.element.setAttribute('data-spoken', '');
  const range = rangeOf(block, start, end);
  // Chrome 105, Safari 17.2, Firefox 140; elsewhere the mark on the block says enough.
  if ('highlights' in CSS) CSS.highlights.set(SENTENCE, new Highlight(range));
  const box = block.element.getBoundingClientRect();
  const highest = heightOf('.player') + ROOM;
  const lowest = innerHeight - heightOf('.foot') - ROOM;
  // Of a block that is taller than the window, its sentence has to be in view.
  const { top, bottom } = box.height <= lowest - highest ? box : range.getBoundingClientRect();
  if (top < highest) scrollBy({ top: top - highest });
  else if (bottom > lowest) scrollBy({ top: Math.min(top - highest, bottom - lowest) });
}

/** What stays at the top, and on a phone at the bottom, lies over the text. */
const heightOf = (bar: string) => document.querySelector(bar)?.getBoundingClientRect().height ?? 0;

/** Takes the mark off every block but this one. */
export function unmarkSpoken(except?: SpokenBlock): void {
  if ('highlights' in CSS) CSS.highlights.delete(SENTENCE);
  for (const element of document.querySelectorAll('[data-spoken]'))
    if (element !== except?.element) element.removeAttribute('data-spoken');
}
