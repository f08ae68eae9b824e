import type { Item } from '../model/item';

/** A forecast and an answer in one's own words do not return after a miss. */
const ONCE: readonly Item['kind'][] = ['prediction', 'written'];

/** The readings that a student must know to answer. */
const readingsOf = ({ evidence, searched }: Item): string[] => [
  ...evidence.map(({ reading }) => reading),
  ...searched,
];

/**
 * What an author asked without naming another form gets those that are generated on its claims,
 * the first claim's first, where they need no other reading.
 */
export function lendForms(written: readonly Item[], generated: readonly Item[]): void {
  for (const item of written) {
    if (item.forms.length > 0 || ONCE.includes(item.kind)) continue;
    // What a card tells beside a task is asked again by questions about the card.
    const known = 'card' in item && item.card !== undefined ? [item.card] : readingsOf(item);
    item.forms = item.claimIds.flatMap((claim) =>
      generated
        .filter(
          (other) =>
            other.claimIds[0] === claim && readingsOf(other).every((id) => known.includes(id)),
        )
        .map(({ id }) => id),
    );
  }
}
