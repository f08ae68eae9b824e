import type { Item, ItemOf } from '../model/item';
import type { Response, ResponseOf } from '../model/response';

/** What of a comparison holds: each row is worth the same. */
export type CompareCredit = {
  kind: 'compare';
  share: number;
  /** Ids of the rows whose status is another. */
  wrong: string[];
  of: number;
};

/** The rows whose status is another one than was given. */
export function missedRows(
  { rows }: ItemOf<'compare'>,
  { placed }: ResponseOf<'compare'>,
): ItemOf<'compare'>['rows'] {
  const given = new Map(placed.map(({ row, status }) => [row, status]));
  return rows.filter(({ id, key }) => given.get(id) !== key);
}

/** How far an answer holds; nothing where it leaves a row out, or is no answer to these rows. */
export function compareCredit(
  item: ItemOf<'compare'>,
  response: ResponseOf<'compare'>,
): CompareCredit | undefined {
  const { placed } = response;
  const isKnown = placed.every(
    ({ row, status }) =>
      item.rows.some(({ id }) => id === row) && item.statuses.some(({ id }) => id === status),
  );
  const isWhole = new Set(placed.map(({ row }) => row)).size === item.rows.length;
  if (!isKnown || !isWhole || placed.length > item.rows.length) return undefined;
  const wrong = missedRows(item, response).map(({ id }) => id);
  const of = item.rows.length;
  return { kind: 'compare', share: Math.round(((of - wrong.length) / of) * 100) / 100, wrong, of };
}

/** Whether all that was missed are matters that both reports are silent on: nothing can be found. */
export const missesOnlySilent = (item: Item, response: Response): boolean =>
  item.kind === 'compare' &&
  response.kind === 'compare' &&
  missedRows(item, response).every(({ paragraphs }) => paragraphs.length === 0);
