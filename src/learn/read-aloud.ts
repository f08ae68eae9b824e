/** One stretch that is spoken without a break, and the block of the page that it stands in. */
export type Piece = { block: number; start: number; end: number; text: string };

/** What a voice is doing, and where in the text it is. */
export type ReadAloud = {
  phase: 'speaking' | 'paused' | 'ended' | 'failed';
  pieces: readonly Piece[];
  at: number;
  /** Grows whenever a piece is to be spoken or cut off: what an older one reports comes too late. */
  run: number;
};

export type ReadAloudAct =
  | { type: 'play' }
  | { type: 'pause' }
  /** To the block before or after. */
  | { type: 'skip'; by: 1 | -1 }
  /** The speed was changed: what is being spoken is spoken again. */
  | { type: 'restart' }
  /** Other text is on the page now; `from` is where it is new. */
  | { type: 'script'; pieces: readonly Piece[]; from: number }
  | { type: 'over'; run: number; how: 'done' | 'failed' };

/** A voice that begins with the piece at `from`. */
export function beginReading(pieces: readonly Piece[], from: number): ReadAloud {
  return { phase: pieces.length > 0 ? 'speaking' : 'ended', pieces, at: from, run: 1 };
}

/**
 * What becomes of it. Pausing is stopping, and going on begins the sentence anew: where Chrome runs
 * on Android, a voice that was paused does not go on.
 */
export function readAloud(state: ReadAloud, act: ReadAloudAct): ReadAloud {
  const run = state.run + 1;
  switch (act.type) {
    case 'play':
      if (state.phase === 'speaking' || state.pieces.length === 0) return state;
      return { ...state, phase: 'speaking', at: state.phase === 'ended' ? 0 : state.at, run };
    case 'pause':
      return state.phase === 'speaking' ? { ...state, phase: 'paused', run } : state;
    case 'restart':
      return state.phase === 'speaking' ? { ...state, run } : state;
    case 'skip':
      return skip(state, act.by);
    case 'script': {
      if (act.pieces.length === 0) return { phase: 'ended', pieces: [], at: 0, run };
      const phase = state.phase === 'speaking' ? 'speaking' : 'paused';
      return { phase, pieces: act.pieces, at: act.from, run };
    }
    case 'over':
      if (act.run !== state.run || state.phase !== 'speaking') return state;
      if (act.how === 'failed') return { ...state, phase: 'failed', run };
      return state.at + 1 < state.pieces.length
        ? { ...state, at: state.at + 1, run }
        : { ...state, phase: 'ended', run };
  }
}

function skip(state: ReadAloud, by: 1 | -1): ReadAloud {
  const { pieces, phase } = state;
  const here = pieces[state.at];
  if (!here) return state;
  const run = state.run + 1;
  const firstOf = (block: number) => pieces.findIndex((piece) => piece.block === block);
  if (by === 1) {
    const next = pieces.findIndex((piece) => piece.block > here.block);
    return next < 0
      ? { ...state, phase: 'ended', run }
      : { ...state, ...going(phase), at: next, run };
  }
  const start = firstOf(here.block);
  const before = pieces[start - 1];
  // Within a block, and after the end, back leads to the beginning of this block first.
  const again = phase === 'ended' || state.at > start || !before;
  return { ...state, ...going(phase), at: again ? start : firstOf(before.block), run };
}

/** After the end, a step back waits for “play”, as a pause does. */
const going = (phase: ReadAloud['phase']): { phase: ReadAloud['phase'] } => ({
  phase: phase === 'speaking' ? 'speaking' : 'paused',
});
