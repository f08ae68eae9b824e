import type { LineLabel } from './article';
import type { Draft } from './label-lines';
import { mediaWords } from './media-words';
import { isBody, isUnknown, relabel } from './settle-labels';
import { TURN } from './settle-middle';

/** Fewer paragraphs than this in a row, behind furniture, are teasers. */
const RUN = 3;

/** What follows a text: other stories, notices, who wrote it. */
export function settleTail(drafts: Draft[]): void {
  dropNotices(drafts);
  skipRelated(drafts);
  cutTail(drafts);
  trimEnd(drafts);
}

/** Sentences about the paper or the programme itself, wherever they stand. */
function dropNotices(drafts: Draft[]): void {
  drafts.forEach((draft, index) => {
    if (!isBody(draft)) return;
    const beside = [drafts[index - 1], drafts[index + 1]].filter(isBody).length;
    const alone = beside === 0 && drafts.length > 4 && !TURN.test(draft.block.text);
    if (
      isAboutMedium(draft, beside < 2 ? 2 : 3, beside < 2 ? 0.12 : 0.18) ||
      (alone && (isAboutMedium(draft, 1, 0.04) || draft.features.addresses))
    )
      relabel(draft, mediaWords(draft.block.text).label, 'speaks of the medium');
  });
}

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
      if (drafts.slice(index, index + 2).filter(isBody).length >= 2) related = false;
      else relabel(draft, 'related', 'stands under a heading over other stories');
    } else if (isUnknown(draft))
      relabel(draft, 'related', 'stands under a heading over other stories');
  });
}

const FURNITURE: LineLabel[] = ['promotion', 'navigation', 'legal', 'related', 'meta'];

/** Furniture that stands at the end of texts and hardly ever between paragraphs. */
function closes({ label, furniture }: Draft): boolean {
  if (furniture?.why === 'a direction of a transcript') return false;
  return label === 'legal' || label === 'meta' || label === 'navigation';
}

/** Behind two lines of furniture late in the text only a run of paragraphs is text again. */
function cutTail(drafts: Draft[]): void {
  const total = drafts.filter(isBody).reduce((sum, { features }) => sum + features.words, 0);
  let seen = 0;
  let tail = false;
  let last: LineLabel = 'related';
  drafts.forEach((draft, index) => {
    const { label } = draft;
    const before = drafts[index - 1]?.label;
    if (FURNITURE.includes(label)) {
      last = label;
      const twice = before !== undefined && FURNITURE.includes(before) && seen >= total * 0.6;
      if (twice || (closes(draft) && seen >= total * 0.85)) tail = true;
      return;
    }
    if (!isBody(draft)) {
      if (tail && isUnknown(draft)) relabel(draft, 'related', 'stands behind the text');
      return;
    }
    if (tail) {
      const end = drafts.findIndex((each, at) => at > index && !isBody(each));
      const run = (end < 0 ? drafts.length : end) - index;
      if (run < RUN && !/^["“]/.test(draft.block.text))
        relabel(
          draft,
          before === 'related' || last === 'meta' ? 'related' : last,
          'stands behind the text',
        );
      else tail = false;
    }
    if (isBody(draft)) seen += draft.features.words;
  });
}

/** What only stands under an article, a sentence though it may be. */
const UNDER: [LineLabel, RegExp][] = [
  [
    'meta',
    /^(?:the (?:writer|author)|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}),? (?:(?:is|was|who is) .{0,80}\b(?:writer|author|journalist|reporter|correspondent|columnist|editor|contributor|freelance|photographer|based in|professor|fellow|lecturer)\b|(?:writes|reports|blogs|tweets) (?:about|on|for|from)\b|covers\b|has (?:covered|reported|written)\b.{0,60}\b(?:for|about|on|from|since)\b|(?:reported|contributed)\b.{0,40}\b(?:from|to this|reporting)\b)|\b(?:conversation|interview|exchange|discussion|talk|q&a)\b.{0,20}\b(?:was|has been|is|were)\b.{0,60}\b(?:edited|condensed|shortened|abridged|recorded|conducted|translated|held)\b|\bspoke (?:to|with) .{2,60}\bby (?:phone|telephone|video|e-?mail)\b|^(?:translated|adapted|excerpted|reprinted|illustrat|photograph|additional|fact.?check|research|with thanks)/iu,
  ],
  [
    'promotion',
    /\btickets?\b.{0,40}(?:\d|\bfrom\b|\bat\b)|\b(?:runs|continues|is on|on show|on display|plays) (?:at .{3,40} )?(?:until|till|through|to) \d|\b(?:is|are) (?:published|printed|available) (?:every|once|twice|weekly|monthly|daily|four|in print|at|from|on|wherever)\b|\bsubscri(?:be|ption)\b|\bbook(?:ing)? (?:at|on|through|now|online|tickets)\b|\bmore (?:information|details) (?:at|from|on)\b|\bwww\.|https?:\/\/|\b(?:spring|summer|autumn|winter|latest|current|next|print) (?:issue|edition)\b|\bsingle copies\b|\b(?:hear|see|read|watch) more (?:on|in|at)\b|\b(?:photographs?|pictures|paintings) (?:are|is) for sale\b/iu,
  ],
  [
    'legal',
    /\btranscripts?\b.{0,80}\b(?:final|updated|accuracy|record|errors?)\b|^(?:this|the) (?:text|copy|transcript|page|version|recording)\b.{0,60}\bmay\b|\baccuracy\b.{0,40}\b(?:vary|guarantee)|\b(?:reproduc|reprint|republish|redistribut)\w*\b|\blicen[cs]ed?\b.{0,40}\b(?:creative commons|under)\b|\bpress (?:council|complaints|standards)\b/iu,
  ],
];

/** Reports what somebody said: no notice does. */
const SAID = /\b(?:said|says|told|added|according to|asked)\b/i;

/** Whether enough of a line's words speak of the paper or the programme that it stands in. */
export function isAboutMedium({ block, features }: Draft, least: number, share: number): boolean {
  if (features.words > 60 || features.words === 0 || TURN.test(block.text)) return false;
  if (/["“”]/.test(block.text) || SAID.test(block.text)) return false;
  const { hits } = mediaWords(block.text);
  return hits >= least && hits >= share * features.words;
}

/** Speaks as the paper, or gives a price or a number to call. */
const isFromUs = (text: string) =>
  /\b(?:we|us|we['’]re|we['’]ll)\b|[£$€]\s?\d+(?:\.\d\d)?\b.{0,30}\b(?:month|week|year|copy|post|delivered)|\b\d{3,5}[- ]\d{3,6}\b/i.test(
    text,
  );

/** Takes off the end what stands under articles: who wrote, tickets, notices. */
function trimEnd(drafts: Draft[]): void {
  // In an interview "you" is the other one, not the reader.
  const talks = drafts.filter((draft) => isBody(draft) && draft.features.addresses).length >= 3;
  for (const draft of [...drafts].reverse()) {
    if (!isBody(draft)) continue;
    const { block, features } = draft;
    if (features.quoted || features.words > 70 || TURN.test(block.text)) return;
    const under = UNDER.find(([, pattern]) => pattern.test(block.text.slice(0, 400)));
    if (under) relabel(draft, under[0], 'stands under the text');
    else if (block.hints.includes('emphasis') && features.words <= 50)
      relabel(draft, 'meta', 'stands under the text in another type');
    else if (
      features.addresses &&
      !/["“”]/.test(block.text) &&
      (!talks || mediaWords(block.text).hits > 0)
    )
      relabel(draft, 'promotion', 'speaks to the reader under the text');
    else if (
      isAboutMedium(draft, 2, 0.1) ||
      (isFromUs(block.text) && isAboutMedium(draft, 1, 0.03))
    )
      relabel(draft, mediaWords(block.text).label, 'speaks of the medium under the text');
    else return;
  }
}
