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
 * What is asked at the support level: a choice with three options at most, a search in two
 * paragraphs. What the student has chosen before, at another level, stays where it is.
 */
export function easier(item: Item, asked: PublicItem, given: readonly Response[]): PublicItem {
  if (item.kind === 'choice' && asked.kind === 'choice') {
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

/** The same distractors every time, by a hash of their own. */
function dropped(item: ItemOf<'choice'>, given: readonly Response[]): string[] {
  const chosen = given.flatMap((each) => (each.kind === 'choice' ? each.optionId : []));
  const rank = (id: string) => stableId('easier', [item.id, id]);
  return item.options
    .filter(({ id, correct }) => !correct && !chosen.includes(id))
    .map(({ id }) => id)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .slice(0, Math.max(0, item.options.length - MOST_OPTIONS));
}

function once(asked: PublicItem, key: string, made: PublicItem): PublicItem {
  const forms = drawn.get(asked) ?? new Map<string, PublicItem>();
  drawn.set(asked, forms);
  const known = forms.get(key) ?? made;
  forms.set(key, known);
  return known;
}

/** The first paragraph that decides, and a neighbour of it that does not, in the order of the text. */
export function nearParagraphs(
  paragraphs: readonly Paragraph[],
  deciding: readonly string[],
): Paragraph[] {
  const near = twoOf(
    paragraphs.map(({ id }) => id),
    deciding,
  );
  return paragraphs.filter(({ id }) => near.includes(id));
}

function twoOf(ids: readonly string[], deciding: readonly string[]): string[] {
  const at = ids.findIndex((id) => deciding.includes(id));
  const around = [ids[at + 1], ids[at - 1]].filter((id) => id !== undefined);
  const beside = around.find((id) => !deciding.includes(id)) ?? around[0];
  return [ids[at], beside].filter((id) => id !== undefined);
}
