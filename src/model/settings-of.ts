import type { Attempt } from './attempt';
import type { LessonSettings } from './lesson-settings';

/*
 * Apart from the schemas, which no first reading needs: what is said of settings before anything
 * is stored or read back.
 */

/** As a student works who opens the lesson without an assignment. */
export const OWN_SETTINGS: LessonSettings = {
  route: 'core',
  level: 'standard',
  leaveOut: [],
  off: [],
  swaps: [],
  tries: 2,
  reveal: 'each',
  variants: false,
};

/** How the lesson is worked through in an attempt. */
export const settingsOf = (attempt: Attempt): LessonSettings =>
  attempt.v === 3 ? attempt.settings : OWN_SETTINGS;

/** What of the settings says how an answer is taken: how often, and when it is told what it was. */
export type Rules = Pick<LessonSettings, 'tries' | 'reveal'>;
