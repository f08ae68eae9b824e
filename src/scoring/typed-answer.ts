import type { ItemOf } from '../model/item';
import { countSlips } from '../model/typed-words';

type Typed = Pick<ItemOf<'typed'>, 'accepts' | 'rejects'>;

/** Whether a typed answer is a form of the key, and nearer to it than to anything that is not. */
export function isTypedRight({ accepts, rejects }: Typed, text: string): boolean {
  const slips = Math.min(...accepts.map((form) => countSlips(text, form)));
  return slips < Infinity && rejects.every((one) => slips < countSlips(text, one.text));
}

/** The wrong answer that was expected and given: in the same words, or with the fewest slips. */
export function rejectedAs({ rejects }: Typed, text: string): Typed['rejects'][number] | undefined {
  const [nearest] = rejects
    .map((one) => ({ one, slips: countSlips(text, one.text) }))
    .filter(({ slips }) => slips < Infinity)
    .sort((a, b) => a.slips - b.slips);
  return nearest?.one;
}
