import type { Draft } from './label-lines';
import { isBody, isUnknown, relabel } from './settle-labels';

/** A text with more blocks than this is no article; comparing each with each would take too long. */
const COMPARED = 600;
/** "NDOLO:", "A:", "RUTH ABARA, HOST:" before what someone says. */
export const TURN =
  /^(?:[QA]|\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+){0,4}(?:, [\p{Lu} .]+)?|[\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){0,2})\s?(?:\([^)]{1,30}\))?:\s+\S/u;
const ITEM = /^(?:[-*•·–]\s+|\d{1,2}[.)]\s+|\(?[a-h]\)\s+)\S/;

/** Labels that depend on the lines around: turns of talk, lists, typos, repeated sentences. */
export function settleMiddle(drafts: Draft[]): void {
  keepTurns(drafts);
  if (drafts.length <= COMPARED) findPullQuotes(drafts);
  smooth(drafts);
  keepLists(drafts);
}

/** In a transcript or an interview every turn is text, however short. */
function keepTurns(drafts: Draft[]): void {
  const turns = drafts.filter(({ block, furniture }) => !furniture && TURN.test(block.text));
  if (turns.length < 4) return;
  for (const draft of turns)
    if (draft.label !== 'title' && (isUnknown(draft) || draft.features.ended))
      relabel(draft, 'body', 'is a turn of a conversation');
}

/** A line between paragraphs is likely one of them, a line among furniture likely is not. */
function smooth(drafts: Draft[]): void {
  const labels = drafts.map(({ label }) => label);
  drafts.forEach((draft, index) => {
    const { features, score, block } = draft;
    const bodies = [index - 2, index - 1, index + 1, index + 2].filter((i) => labels[i] === 'body');
    const between = labels[index - 1] === 'body' && labels[index + 1] === 'body';
    if (isUnknown(draft)) {
      const said = features.ended && score > -3;
      const unfinished =
        features.words >= 12 && features.verb && features.stopShare >= 0.25 && !features.cutOff;
      const next = drafts[index + 1]?.block.text ?? '';
      const leadsOn = block.text.endsWith(':') && (features.words >= 4 || ITEM.test(next));
      if ((between && (said || unfinished || leadsOn)) || (said && bodies.length >= 3))
        relabel(draft, 'body', 'stands between paragraphs');
      else if (labels[index - 1] === 'body' && leadsOn && ITEM.test(next))
        relabel(draft, 'body', 'leads on to a list');
    } else if (draft.label === 'body' && bodies.length === 0 && score < 3.5 && drafts.length > 4)
      relabel(draft, draft.furniture?.label ?? draft.shape ?? 'subhead', 'stands among furniture');
  });
}

/** The points of a list belong to the paragraph before them. */
function keepLists(drafts: Draft[]): void {
  drafts.forEach((draft, index) => {
    const isItem = draft.block.hints.includes('list') || ITEM.test(draft.block.text);
    if (!isItem || !isUnknown(draft) || draft.block.links > 0.5) return;
    if (isBody(drafts[index - 1])) relabel(draft, 'body', 'is a point of a list in the text');
  });
}

/** A sentence shown twice is text once; the other time it is there to catch the eye. */
function findPullQuotes(drafts: Draft[]): void {
  const plain = drafts.map(({ block }) => lettersOf(block.text));
  drafts.forEach((draft, index) => {
    const { text } = draft.block;
    const letters = plain[index] ?? '';
    if (draft.furniture || draft.label === 'title' || text.length > 400) return;
    if (draft.shape && draft.shape !== 'pull-quote') return;
    const repeated =
      letters.length >= 20 &&
      draft.features.words >= 6 &&
      plain.some(
        (other, at) =>
          at !== index &&
          other.length > letters.length &&
          isBody(drafts[at]) &&
          holdsParts(other, text),
      );
    if (repeated) relabel(draft, 'pull-quote', 'stands in the text already');
    const next = drafts[index + 1];
    const quoted = /^["“‘'«][^"“”]*["”’'»]$/.test(text);
    if (!next || !(quoted || repeated)) return;
    const signs =
      /^[–—-]{1,2}\s*\p{Lu}/u.test(next.block.text) ||
      (!next.block.apart && /^\p{Lu}/u.test(next.block.text));
    if (signs && !next.features.ended && next.features.words <= 12 && !isBody(next)) {
      relabel(draft, 'pull-quote', 'a quotation with a name under it');
      relabel(next, 'pull-quote', 'the name under a quotation');
    }
  });
}

/** Each sentence of a line stands in the other: "…," she said, "…" may come between. */
function holdsParts(other: string, text: string): boolean {
  if (other.includes(lettersOf(text))) return true;
  const parts = text.split(/[.!?…]["”’]?\s+/).map(lettersOf);
  return parts.length > 1 && parts.every((part) => part !== '' && other.includes(part));
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
