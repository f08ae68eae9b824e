import type { Draft } from './label-lines';
import { isBareName } from './meta-line';

/** How far down a page the headline is looked for. */
const HEAD = 40;

/** The headline: what the page says it is, or the line above the text that reads most like one. */
export function chooseTitle(drafts: readonly Draft[], pageTitle?: string): Draft | undefined {
  const head = drafts.slice(0, HEAD);
  const shaped = head.filter(({ shape, block }) => shape === 'title' && block.text.length > 3);
  const wanted = letters(pageTitle ?? '');
  const named = head.find(
    ({ block }) => letters(block.text).length >= 12 && wanted.startsWith(letters(block.text)),
  );
  if (shaped.length > 0)
    return (
      shaped.find((draft) => draft === named) ??
      shaped.find(({ features }) => features.words >= 4) ??
      // The first heading is the paper's name, the second the headline over a byline.
      head
        .slice(0, textBegins(head))
        .find(
          (draft) =>
            draft.shape === 'subhead' && draft.features.words >= 5 && isSigned(draft, head),
        ) ??
      shaped[0]
    );
  if (named) return named;
  const candidates = head.slice(0, textBegins(head)).filter(canBeTitle);
  let best: Draft | undefined;
  let bestScore = -Infinity;
  candidates.forEach((draft, at) => {
    const score = titleScore(draft, candidates) + (isSigned(draft, head) ? 1.5 : 0) - at * 0.5;
    if (score > bestScore) [best, bestScore] = [draft, score];
  });
  return best;
}

/** Where the first paragraph stands that others follow, or that is long enough alone. */
function textBegins(head: readonly Draft[]): number {
  const at = head.findIndex((draft, index) => {
    if (draft.label !== 'body' || draft.score < 2) return false;
    const near = head.slice(index + 1, index + 4).filter(({ label }) => label === 'body').length;
    return near >= 2 || (draft.features.words >= 25 && !draft.features.addresses);
  });
  return at < 0 ? head.length : at;
}

const BUTTONS = /\b(?:Listen|Download|Embed|Transcript|Share|Save|Print|Comments|Copy)\b/g;

function canBeTitle({ features, furniture, shape, block }: Draft): boolean {
  return (
    (!furniture || furniture.label === 'caption') &&
    (shape === undefined || shape === 'subhead') &&
    features.words >= 2 &&
    features.words <= 30 &&
    block.text.length <= 220 &&
    !/[.,;:]$/.test(block.text) &&
    // "5-Minute Listen Download Transcript": a row of buttons.
    (block.text.match(BUTTONS)?.length ?? 0) < 2
  );
}

/** A byline or a date stands within three lines below. */
function isSigned(draft: Draft, head: readonly Draft[]): boolean {
  const at = head.indexOf(draft);
  return head.slice(at + 1, at + 4).some(({ furniture }) => furniture?.label === 'meta');
}

function titleScore({ features, block }: Draft, all: readonly Draft[]): number {
  const own = letters(block.text);
  // "Home News Sport Headline" repeats the headline behind the path to it.
  const repeated = all.some(
    ({ block: other }) =>
      other !== block &&
      letters(other.text).length > own.length &&
      letters(other.text).endsWith(own),
  );
  const repeats = all.some(
    ({ block: other }) =>
      other !== block &&
      other.text.length > 12 &&
      own.length > letters(other.text).length &&
      own.endsWith(letters(other.text)),
  );
  const { words, verb, capitals, stopShare } = features;
  const shouted = /^[^\p{Ll}]+$/u.test(block.text);
  return (
    (repeated ? 4 : 0) +
    (repeats ? -4 : 0) +
    (verb ? 1.5 : 0) +
    (words >= 5 && words <= 18 ? 1 : 0) +
    (words <= 3 ? -1 : 0) +
    (features.sentences > 1 || /[.!?] \p{Lu}/u.test(block.text) ? -2 : 0) +
    (stopShare > 0.15 ? 0.75 : 0) +
    (capitals > 0.85 && !verb ? -1 : 0) +
    (shouted && words <= 4 ? -1.5 : 0) +
    (isBareName(block.text) ? -1 : 0)
  );
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
