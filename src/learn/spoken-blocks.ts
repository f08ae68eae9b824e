/** One block of the page that is read aloud: its words, and where on the page they stand. */
export type SpokenBlock = {
  element: HTMLElement;
  text: string;
  nodes: readonly { node: Text; start: number }[];
  /** Part of what an answer is told. */
  isFeedback: boolean;
};

/** What is read, in the order of the page: texts, stems, options and feedback; no controls. */
const SPOKEN = [
  '[data-heading]',
  '.question',
  '.title',
  '[data-paragraph]',
  '.sub',
  '.note',
  'label[data-option]',
  '[data-spoken]',
  '[data-feedback] h2',
  '[data-feedback] p',
  'p[data-feedback]',
  '[data-paragraph-pick]',
  'blockquote',
  'section[aria-labelledby] h2',
  'section[aria-labelledby] p',
  '.page > p:not(.kick)',
  '.page > h2',
  '.objectives li',
  'summary',
].join(', ');
const SILENT = '[aria-hidden="true"]:not(.letter), .visually-hidden, aside, .card, .frame';

/** Everything on the page of a step that can be read aloud. */
export function spokenBlocks(page: HTMLElement): SpokenBlock[] {
  return [...page.querySelectorAll<HTMLElement>(SPOKEN)].flatMap((element) => {
    if (element.closest(SILENT) || !isShown(element)) return [];
    const words = wordsOf(element);
    const isFeedback = element.closest('[data-feedback]') !== null;
    return words.text.trim() === '' ? [] : [{ element, ...words, isFeedback }];
  });
}

/** What is folded away is not on the page. */
const isShown = (element: HTMLElement) =>
  element.closest('details:not([open])') === null || element.closest('summary') !== null;

function wordsOf(element: HTMLElement): Pick<SpokenBlock, 'text' | 'nodes'> {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walk = (parent: Node) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        nodes.push({ node: child, start: text.length });
        text += child.data;
      } else if (child instanceof Element && !child.matches(SILENT)) {
        // A mark such as “Your answer” stands beside its option: a voice has to pause there.
        if (child.matches('.mark, b'))
          text = `${text.trimEnd()}${/[\p{L}\p{N}]\s*$/u.test(text) ? '. ' : ' '}`;
        walk(child);
        if (child.matches('.letter')) text += '. ';
      }
    }
  };
  walk(element);
  return { text, nodes };
}

/** The place on the page of a stretch of a block's text. */
export function rangeOf({ element, nodes }: SpokenBlock, start: number, end: number): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  for (const { node, start: from } of nodes) {
    if (from <= start && start < from + node.length) range.setStart(node, start - from);
    if (from < end && end <= from + node.length) range.setEnd(node, end - from);
  }
  return range;
}
