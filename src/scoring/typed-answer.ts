import type { ItemOf } from '../model/item';
import { isSameWords, isSlipOf } from '../model/typed-words';

type Typed = Pick<ItemOf<'typed'>, 'accepts' | 'rejects'>;

/** Whether a typed answer is a form of the key. One that may be a slip of something else is not. */
export function isTypedRight({ accepts, rejects }: Typed, text: string): boolean {
  if (accepts.some((form) => isSameWords(text, form))) return true;
  return (
    accepts.some((form) => isSlipOf(text, form)) && !rejects.some((one) => isSlipOf(text, one.text))
  );
}

/** The wrong answer that was expected and given: in the same words, or with a slip. */
export function rejectedAs({ rejects }: Typed, text: string): Typed['rejects'][number] | undefined {
  return (
    rejects.find((one) => isSameWords(text, one.text)) ??
    rejects.find((one) => isSlipOf(text, one.text))
  );
}
