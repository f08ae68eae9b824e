import type { LineLabel } from './article';
import { chooseTitle } from './choose-title';
import type { Draft } from './label-lines';
import { settleHead } from './settle-head';
import { settleMiddle } from './settle-middle';
import { settleTail } from './settle-tail';

/** Gives every draft its label: what it is by itself, put right by where it stands. */
export function settleLabels(drafts: Draft[], pageTitle?: string): void {
  for (const draft of drafts) draft.label = own(draft);
  const title = chooseTitle(drafts, pageTitle);
  if (title) {
    relabel(title, 'title', 'reads as the headline');
    for (const draft of drafts.slice(0, drafts.indexOf(title)))
      if (draft.label === 'title') relabel(draft, 'navigation', 'stands over the headline');
  }
  settleMiddle(drafts);
  settleTail(drafts);
  settleHead(drafts, title);
  settleRest(drafts);
}

/** Body, or what its words or its element say; a line that nothing names waits as `subhead`. */
function own({ score, furniture, shape }: Draft): LineLabel {
  if (score > 0) return 'body';
  return furniture?.label ?? shape ?? 'subhead';
}

/** Whether a line is no paragraph, but nothing has said yet what it is. */
export const isUnknown = ({ label, furniture, shape }: Draft): boolean =>
  label === 'subhead' && !furniture && !shape;

export const isBody = (draft: Draft | undefined): boolean => draft?.label === 'body';

export function relabel(draft: Draft, label: LineLabel, reason: string): void {
  if (draft.label === label) return;
  draft.label = label;
  draft.why.push(reason);
}

/** Lines between and after the paragraphs that nothing has named. */
function settleRest(drafts: Draft[]): void {
  const lastBody = drafts.reduce((last, draft, index) => (isBody(draft) ? index : last), -1);
  drafts.forEach((draft, index) => {
    if (!isUnknown(draft)) return;
    const { words, ended } = draft.features;
    const next = drafts[index + 1];
    const signed = next && !next.block.apart && isUnknown(next) && next.features.words <= 8;
    if (index > lastBody)
      relabel(draft, words >= 5 ? 'related' : 'navigation', 'stands after the text');
    else if (words >= 8 && !ended && signed) {
      relabel(draft, 'pull-quote', 'has a name under it');
      relabel(next, 'pull-quote', 'the name under a quotation');
    } else if (words > 12) relabel(draft, 'caption', 'stands between paragraphs without being one');
    else draft.why.push('stands over a paragraph');
  });
}
