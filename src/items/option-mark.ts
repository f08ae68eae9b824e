import { m } from '../messages/compiled/messages';

/** What an option turned out to be. */
export type OptionMark = 'missed' | 'missed-first' | 'key';

/** How that is said beside the option. */
export const optionMarkText: Record<OptionMark, () => string> = {
  missed: m.your_answer,
  'missed-first': m.your_first_answer,
  key: m.right_answer,
};
