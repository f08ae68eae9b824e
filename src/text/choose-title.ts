import type { Draft } from './label-lines';

/** How far down a page the headline is looked for. */
const HEAD = 40;

/** The headline: what the page says it is, or the first line that can be one. */
export function chooseTitle(drafts: readonly Draft[], pageTitle?: string): Draft | undefined {
  const head = drafts.slice(0, HEAD);
  const shaped = head.filter(({ shape, block }) => shape === 'title' && block.text.length > 3);
  const wanted = letters(pageTitle ?? '');
  const named = head.find(
    ({ block }) => letters(block.text).length >= 12 && wanted.startsWith(letters(block.text)),
  );
  if (shaped.length > 0) return shaped.find((draft) => draft === named) ?? best(shaped);
  if (named) return named;
  const firstBody = head.findIndex(({ label, score }) => label === 'body' && score >= 2);
  const candidates = head
    .slice(0, firstBody < 0 ? head.length : firstBody)
    .filter(
      ({ features, furniture, shape, block }) =>
        (!furniture || furniture.label === 'caption') &&
        (shape === undefined || shape === 'subhead') &&
        features.words >= 3 &&
        features.words <= 30 &&
        block.text.length <= 220 &&
        !/[.,;:]$/.test(block.text),
    );
  // "Home News Sport Headline" repeats the headline behind the path to it.
  const repeated = candidates.filter((draft) => {
    const other = letters(draft.block.text);
    return candidates.some(
      ({ block }) =>
        block !== draft.block &&
        letters(block.text).length > other.length &&
        letters(block.text).endsWith(other),
    );
  });
  const listed = (draft: Draft) =>
    !draft.features.verb && draft.features.capitals > 0.8 && draft.features.stopShare < 0.1;
  return repeated[0] ?? candidates.find((draft) => !listed(draft)) ?? candidates[0];
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Of several headlines the one that reads most like one: a site's name is shorter. */
function best(drafts: readonly Draft[]): Draft | undefined {
  return drafts.find(({ features }) => features.words >= 4) ?? drafts[0];
}
