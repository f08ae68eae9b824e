import type { Item } from '../model/item';
import type { PublicItems } from '../model/public-item';
import type { OptionMark } from '../items/option-mark';
import type { QuestionView } from '../session/select-view';
import type { LessonPort } from './lesson-port';

/** The kinds of items in the question loop. A forecast has a step, and a page, of its own. */
export type AskedKind = Exclude<Item['kind'], 'prediction'>;

/** What the page of a kind of item is given. */
export type AskProps<K extends AskedKind> = {
  view: QuestionView;
  item: PublicItems[K];
  port: LessonPort;
  nextTitle: string;
};

/** Whether an answer can be given now. */
export const isOpen = ({ phase }: QuestionView): boolean =>
  phase === 'asking' || phase === 'retrying';

/** Whether nothing can be chosen: it is answered, or another page answers. */
export const isLocked = (view: QuestionView, port: LessonPort): boolean =>
  !isOpen(view) || (port.isReadOnly ?? false);

/** What each option turned out to be, as far as it may be told by now. */
export function optionMarks({ phase, miss, key }: QuestionView): Record<string, OptionMark> {
  const again = phase === 'retrying' || phase === 'assisted';
  const marks: Record<string, OptionMark> = {};
  for (const wrong of miss?.wrong ?? []) marks[wrong] = again ? 'missed-first' : 'missed';
  for (const id of key) marks[id] = 'key';
  return marks;
}
