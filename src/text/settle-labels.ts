import type { LineLabel } from './article';
import { chooseTitle } from './choose-title';
import type { Draft } from './label-lines';
import { isBareName } from './meta-line';

/** A text with more blocks than this is no article; comparing each with each would take too long. */
const COMPARED = 600;
/** A line that opens with the place or the agency of a report: the text itself begins there. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’ -]{2,30}(?:, [\p{L} .]{2,30})?(?:,? \p{L}{3,9}\.? \d{1,2})?,? ?\((?:[^)]{2,25})\) ?[–—-]|(?:REUTERS|AFP|AP|DPA|ANSA|EFE|PA|UPI|TASS|XINHUA)\s+[–—-]|\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, [\p{L} .]{2,30})? ?(?:[–—]|--|- )|\p{Lu}[\p{L}.'’]{2,20}(?: \p{Lu}\p{L}{2,20})? (?:—|--) )/u;

/** Gives every draft its label: what it is by itself, put right by where it stands. */
export function settleLabels(drafts: Draft[], pageTitle?: string): void {
  if (drafts.length === 0) return;
  for (const draft of drafts) draft.label = own(draft);
  const title = chooseTitle(drafts, pageTitle);
  if (title) set(title, 'title', 'the first line that can be a headline');
  if (drafts.length <= COMPARED) findPullQuotes(drafts);
  smooth(drafts);
  skipRelated(drafts);
  trimTail(drafts);
  findStandfirst(drafts, title);
  nameTheRest(drafts, title);
}

/** Body, or what its words or its element say; unknown lines wait as `subhead`. */
function own({ score, furniture, shape }: Draft): LineLabel {
  if (score > 0) return 'body';
  return furniture?.label ?? shape ?? 'subhead';
}

/** Whether nothing but its shape spoke against a line: no words, no element. */
export const isUnknown = ({ label, furniture, shape }: Draft): boolean =>
  label === 'subhead' && !furniture && !shape;

function set(draft: Draft, label: LineLabel, reason: string): void {
  if (draft.label === label) return;
  draft.label = label;
  draft.why.push(reason);
}

const isBody = (draft: Draft | undefined): boolean => draft?.label === 'body';

/** A line between paragraphs is likely one of them, a line among furniture likely is not. */
function smooth(drafts: Draft[]): void {
  const labels = drafts.map(({ label }) => label);
  drafts.forEach((draft, index) => {
    const { features, score } = draft;
    const bodies = [index - 2, index - 1, index + 1, index + 2].filter((i) => labels[i] === 'body');
    const between = labels[index - 1] === 'body' && labels[index + 1] === 'body';
    if (isUnknown(draft)) {
      const said = features.ended && score > -3;
      const unfinished =
        features.words >= 12 && features.verb && features.stopShare >= 0.25 && !features.cutOff;
      const leadsOn = features.open && features.words >= 4 && features.verb;
      if ((between && (said || unfinished || leadsOn)) || (said && bodies.length >= 3))
        set(draft, 'body', 'stands between paragraphs');
    } else if (draft.label === 'body' && bodies.length === 0 && score < 3.5 && drafts.length > 4)
      set(draft, draft.furniture?.label ?? draft.shape ?? 'subhead', 'stands among furniture');
  });
}

/** A sentence shown twice is body once; the other time it is there to catch the eye. */
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
          other.includes(letters),
      );
    if (repeated) set(draft, 'pull-quote', 'stands in the text already');
    const next = drafts[index + 1];
    const quoted = /^["“‘'«][^"“”]*["”’'»]$/.test(text);
    if (!next || !(quoted || repeated)) return;
    const signs =
      /^[–—-]{1,2}\s*\p{Lu}/u.test(next.block.text) ||
      (!next.block.apart && /^\p{Lu}/u.test(next.block.text));
    if (signs && !next.features.ended && next.features.words <= 12 && !isBody(next)) {
      set(draft, 'pull-quote', 'a quotation with a name under it');
      set(next, 'pull-quote', 'the name under a quotation');
    }
  });
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Under a heading like "More on this story", headlines and teasers go on until paragraphs return. */
function skipRelated(drafts: Draft[]): void {
  let related = false;
  drafts.forEach((draft, index) => {
    if (draft.furniture?.why === 'a heading over other stories' && !isBody(draft)) {
      related = true;
      return;
    }
    if (!related) return;
    if (isBody(draft)) {
      const follows = drafts.slice(index, index + 2).filter(isBody).length;
      if (follows >= 2) related = false;
      else set(draft, 'related', 'stands under a heading over other stories');
    } else if (isUnknown(draft)) set(draft, 'related', 'stands under a heading over other stories');
  });
}

/** What only stands under an article, a sentence though it may be. */
const UNDER: [LineLabel, RegExp][] = [
  [
    'meta',
    /^(?:the (?:writer|author)|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}) (?:is|was|writes|reports|covers)\b.{0,80}\b(?:writer|author|journalist|reporter|correspondent|columnist|editor|contributor|freelance|photographer|based in|for \p{Lu}|professor|fellow|lecturer)\b/u,
  ],
  [
    'promotion',
    /\btickets?\b.{0,40}(?:\d|\bfrom\b|\bat\b)|\b(?:runs|continues|is on|on show|on display|plays) (?:at .{3,40} )?(?:until|till|through|to) \d|\b(?:is|are) (?:published|printed|available) (?:every|once|twice|weekly|monthly|daily|four|in print|at|from|on|wherever)\b|\bsubscri(?:be|ption)\b|\bbook(?:ing)? (?:at|on|through|now|online|tickets)\b|\bmore (?:information|details) (?:at|from|on)\b|\bwww\.|https?:\/\//iu,
  ],
  [
    'legal',
    /\btranscript\b.{0,80}\b(?:final|updated|accuracy|record|errors?)\b|\b(?:reproduc|reprint|republish|redistribut)\w*\b|\blicen[cs]ed?\b.{0,40}\b(?:creative commons|under)\b|\bpress (?:council|complaints|standards)\b/iu,
  ],
];

/** Takes off the end what stands under articles: who wrote, tickets, notices. */
function trimTail(drafts: Draft[]): void {
  for (const draft of [...drafts].reverse()) {
    if (!isBody(draft)) continue;
    const under = UNDER.find(([, pattern]) => pattern.test(draft.block.text.slice(0, 400)));
    if (!under || draft.features.quoted || draft.features.words > 70) return;
    set(draft, under[0], 'stands under the text');
  }
}

/** Sentences between the headline and the byline, or before the dateline, sum the text up. */
function findStandfirst(drafts: Draft[], title: Draft | undefined): void {
  const first = title ? drafts.indexOf(title) + 1 : 0;
  const dated = drafts.findIndex(
    ({ block, label }, index) => index >= first && label === 'body' && DATELINE.test(block.text),
  );
  if (dated > first && dated - first <= 6) {
    for (const draft of drafts.slice(first, dated))
      if (isBody(draft)) set(draft, 'standfirst', 'stands before the dateline');
    return;
  }
  const byline = drafts.findIndex(
    ({ label, furniture }, index) => index >= first && label === 'meta' && furniture !== undefined,
  );
  if (!title || byline < 0 || byline - first > 4) return;
  const between = drafts.slice(first, byline).filter(isBody);
  const after = drafts.slice(byline).filter(isBody).length;
  if (between.length >= 1 && between.length <= 2 && after >= 2)
    for (const draft of between) set(draft, 'standfirst', 'stands between headline and byline');
}

/** Lines that nothing has named yet, by where they stand. */
function nameTheRest(drafts: Draft[], title: Draft | undefined): void {
  const titleAt = title ? drafts.indexOf(title) : -1;
  const firstBody = drafts.findIndex(isBody);
  const lastBody = drafts.findLastIndex(isBody);
  drafts.forEach((draft, index) => {
    if (!isUnknown(draft)) return;
    const { words, verb, ended } = draft.features;
    const next = drafts[index + 1];
    if (index < titleAt) set(draft, 'navigation', 'stands before the headline');
    else if (index > lastBody)
      set(draft, words >= 5 ? 'related' : 'navigation', 'stands after the text');
    else if (index < firstBody && isBareName(draft.block.text))
      set(draft, 'meta', 'a name over the text');
    else if (index < firstBody) {
      const directly = index === titleAt + 1 && words >= 8 && verb;
      set(
        draft,
        directly && isBody(next) ? 'standfirst' : 'caption',
        'stands between headline and text',
      );
    } else if (words >= 8 && !ended && next && !next.block.apart && isUnknown(next)) {
      set(draft, 'pull-quote', 'has a name under it');
      set(next, 'pull-quote', 'the name under a quotation');
    } else if (words > 12) set(draft, 'caption', 'stands between paragraphs without being one');
    else draft.why.push('stands over a paragraph');
  });
}
