/** A stretch of a text: [start, end) in UTF-16 units. */
export type Stretch = { start: number; end: number };

/** A voice of this device, as the pages use it; `app/` puts the browser's own behind it. */
export type Voice = {
  /** The sentences of a text. */
  sentences: (text: string) => Stretch[];
  /** Speaks at once, and says when it is over; whatever it was speaking is cut off. */
  say: (text: string, rate: number, over: (how: 'done' | 'failed') => void) => void;
  /** Stops speaking. */
  hush: () => void;
};
