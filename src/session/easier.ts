import type { Item, ItemOf } from '../model/item';
import type { Paragraph } from '../model/reading';
import type { PublicItem } from '../model/public-item';
import type { Response } from '../model/response';
import { stableId } from '../model/stable-id';

/** Options of a choice at the support level (lesson design, section 4). */
const MOST_OPTIONS = 3;

/** One object for one set of options, so that a view that has drawn it need not compare it again. */
const drawn = new WeakMap<PublicItem, Map<string, PublicItem>>();

/**
 * What is asked at the support level: a choice with three options at most (with one wrong one at
 * least), a search in two paragraphs. What the student has chosen before, at another level, stays where it is.
 */
export function easier(item: Item, asked: PublicItem, given: readonly Response[]): PublicItem {
  if (
    (item.kind === 'choice' && asked.kind === 'choice') ||
    (item.kind === 'multi' && asked.kind === 'multi')
  ) {
    const out = dropped(item, given);
    if (out.length === 0) return asked;
    const options = asked.options.filter(({ id }) => !out.includes(id));
    return once(asked, out.join(), { ...asked, options });
  }
  if (item.kind === 'evidence' && asked.kind === 'evidence') {
    const chosen = given.flatMap((each) => (each.kind === 'evidence' ? each.sentenceId : []));
    const offered = [...new Set(item.sentences.map(({ paragraph }) => paragraph))];
    const deciding = item.sentences.flatMap(({ id, paragraph }) =>
      item.key.includes(id) ? paragraph : [],
    );
    const near = twoOf(offered, deciding);
    const sentences = asked.sentences.filter(
      ({ id, paragraph }) => near.includes(paragraph) || chosen.includes(id),
    );
    return { ...asked, sentences };
  }
  return asked;
}

/** The same distractors every time, by a hash of their own; one of them stays. */
function dropped(item: ItemOf<'choice' | 'multi'>, given: readonly Response[]): string[] {
  const chosen = given.flatMap((each) =>
    each.kind === 'choice' ? each.optionId : each.kind === 'multi' ? each.optionIds : [],
  );
  const wrong = item.options.filter(({ correct }) => !correct).length;
  const rank = (id: string) => stableId('easier', [item.id, id]);
  return item.options
    .filter(({ id, correct }) => !correct && !chosen.includes(id))
    .map(({ id }) => id)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .slice(0, Math.max(0, Math.min(item.options.length - MOST_OPTIONS, wrong - 1)));
}

function once(asked: PublicItem, key: string, made: PublicItem): PublicItem {
  const forms = drawn.get(asked) ?? new Map<string, PublicItem>();
  drawn.set(asked, forms);
  const known = forms.get(key) ?? made;
  forms.set(key, known);
  return known;
}

/**
 * The first paragraph that decides, and a neighbour of it that does not, in the order of the text.
 * One that would be as right a pick is not its neighbour.
 */
export function nearParagraphs(
  paragraphs: readonly Paragraph[],
  deciding: readonly string[],
  asRight: readonly string[] = [],
): Paragraph[] {
  const ids = paragraphs.map(({ id }) => id);
  const near = twoOf(ids, deciding, asRight);
  return paragraphs.filter(({ id }) => near.includes(id));
}

function twoOf(
  ids: readonly string[],
  deciding: readonly string[],
  asRight: readonly string[] = [],
): string[] {
  const at = ids.findIndex((id) => deciding.includes(id));
  const isOther = (id: string) => !deciding.includes(id) && !asRight.includes(id);
  // The nearest one, the next before the last; where all decide, the one beside it all the same.
  const around = [
    ...ids.slice(at + 1).filter(isOther),
    ...ids.slice(0, at).filter(isOther).reverse(),
  ];
  const distance = (id: string) => Math.abs(ids.indexOf(id) - at);
  const [beside = ids[at + 1] ?? ids[at - 1]] = around.sort((a, b) => distance(a) - distance(b));
  return [ids[at], beside].filter((id) => id !== undefined);
}
