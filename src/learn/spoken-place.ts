import { rangeOf, type SpokenBlock } from './spoken-blocks';

/** Room for what stays at the top and at the bottom of the window, in CSS pixels. */
const ABOVE = 90;
const BELOW = 110;
const SENTENCE = 'spoken';

/** Marks the block that is spoken, and its sentence where the browser can; brings it into view. */
export function markSpoken(block: SpokenBlock, start: number, end: number): void {
  unmarkSpoken(block);
  block.element.setAttribute('data-spoken', '');
  const range = rangeOf(block, start, end);
  // Chrome 105, Safari 17.2, Firefox 140; elsewhere the mark on the block says enough.
  if ('highlights' in CSS) CSS.highlights.set(SENTENCE, new Highlight(range));
  const box = block.element.getBoundingClientRect();
  const fits = box.height <= innerHeight - ABOVE - BELOW;
  // Of a block that is taller than the window, its sentence has to be in view.
  const { top, bottom } = fits ? box : range.getBoundingClientRect();
  if (top < ABOVE) scrollBy({ top: top - ABOVE });
  else if (bottom > innerHeight - BELOW)
    scrollBy({ top: Math.min(top - ABOVE, bottom - innerHeight + BELOW) });
}

/** Takes the mark off every block but this one. */
export function unmarkSpoken(except?: SpokenBlock): void {
  if ('highlights' in CSS) CSS.highlights.delete(SENTENCE);
  for (const element of document.querySelectorAll('[data-spoken]'))
    if (element !== except?.element) element.removeAttribute('data-spoken');
}
