import type { Span } from '../../session/quote-anchor';

/** A stretch of one paragraph that is selected; several paragraphs cannot be marked at once. */
export type Selected = { paragraphId: string; span: Span } | 'several';

/** What stands in a paragraph without being its text: its number, the signs of notes. */
const NOT_TEXT =
  'button[data-mark-number], [data-mark-sign], [aria-hidden="true"], .visually-hidden';

/** What is selected in the paragraphs of a reading, in offsets of their plain text. */
export function readSelection(selection: Selection | null): Selected | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const found = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap(
    (paragraph) => {
      const span = range.intersectsNode(paragraph) ? spanIn(paragraph, range) : undefined;
      return span ? [{ paragraphId: paragraph.dataset.paragraph ?? '', span }] : [];
    },
  );
  return found.length > 1 ? 'several' : found[0];
}

function spanIn(paragraph: HTMLElement, range: Range): Span | undefined {
  let at = 0;
  let span: Span | undefined;
  for (const node of textNodesOf(paragraph)) {
    const [from, to] = overlap(node, range);
    // A selection that ends where the next paragraph begins holds nothing of it.
    if (node.data.slice(from, to).trim() !== '')
      span = { start: span?.start ?? at + from, end: at + to };
    at += node.data.length;
  }
  return span;
}

function* textNodesOf(paragraph: HTMLElement): Generator<Text> {
  const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(NOT_TEXT)) yield node;
}

/** Which characters of a text node a range holds. */
function overlap(node: Text, range: Range): [from: number, to: number] {
  const starts = node === range.startContainer;
  const ends = node === range.endContainer;
  if (!starts && !ends && range.comparePoint(node, 0) !== 0) return [0, 0];
  return [starts ? range.startOffset : 0, ends ? range.endOffset : node.data.length];
}
