import type { ReviewState } from '../session/due-review';
import type { CopyRefusal } from './lesson-port';

/** An attempt of whoever works here, as the start page lists it. */
export type HomeAttempt = {
  id: string;
  /** Milliseconds since 1970, by the device's own clock. */
  lastAt: number;
  /** The title of the step that it stands at. */
  at: string;
  /** Stops of the route that are done. */
  done: number;
  total: number;
  isFinished: boolean;
  /** Nothing where the lesson has no reviews. */
  review: ReviewState | undefined;
};

/** A lesson that is on this device, with what was begun of it. */
export type HomeLesson = {
  id: string;
  title: string;
  question: string;
  attempts: HomeAttempt[];
};

/** Everything that the start page shows; `name` is of who works here, where somebody is named. */
export type Home = { name: string | undefined; lessons: HomeLesson[] };

/** What the start page may ask of the app. Each answers whether it led on. */
export type HomePort = {
  look: () => Promise<Home>;
  goOn: (lessonId: string, attemptId: string, to: 'place' | 'review') => Promise<boolean>;
  begin: (lessonId: string) => Promise<boolean>;
  /** Opens a file of whatever kind the app knows, or says why it cannot. */
  openFile: (file: Blob) => Promise<CopyRefusal | undefined>;
};
