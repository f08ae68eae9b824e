import type { Claim } from '../model/claim';
import type { Item } from '../model/item';
import type { Response } from '../model/response';
import type { Evidence } from '../model/text-quote';
import { missedRows } from './compare-credit';
import type { ItemRecord } from './item-record';

/**
 * Whether the paragraph that was picked after a miss decides the item: it shows what is right or,
 * of a statement, that the one chosen is not. Nothing where none was picked.
 */
export function looksInPlace(
  claims: readonly Claim[],
  item: Item,
  { pick, tries }: Pick<ItemRecord, 'pick' | 'tries'>,
): boolean | undefined {
  const first = tries[0]?.response;
  if (pick === undefined) return undefined;
  if (item.kind === 'compare' && first?.kind === 'compare')
    return missedRows(item, first).some(({ paragraphs }) => paragraphs.includes(pick));
  const deciding = [...item.evidence, ...ruledOutBy(claims, item, first)];
  return deciding.some(({ paragraph }) => paragraph === pick);
}

/**
 * The sentences, in other paragraphs of the same readings, that rule out a statement that was
 * chosen: it may be false in a detail that the sentence which proves the right one does not name.
 */
export function ruledOutBy(
  claims: readonly Claim[],
  item: Item,
  response: Response | undefined,
): Evidence[] {
  if (item.kind !== 'choice' || item.family !== 'supported' || response?.kind !== 'choice')
    return [];
  const chosen = item.options.find(({ id }) => id === response.optionId);
  const claim = claims.find(({ id }) => id === chosen?.falseBy);
  const isIn = (what: 'reading' | 'paragraph', { [what]: id }: Evidence) =>
    item.evidence.some((own) => own[what] === id);
  return (claim?.reports ?? [])
    .flatMap(({ evidence }) => evidence)
    .filter((each) => isIn('reading', each) && !isIn('paragraph', each));
}
