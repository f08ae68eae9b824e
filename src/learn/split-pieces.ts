import type { Piece } from './read-aloud';
import type { Stretch } from './voice';

/** Some engines fall silent in the middle of more than about 200 characters. */
const LONGEST = 180;

/** The pieces in which one block of text is spoken: its sentences, long ones cut where they pause. */
export function splitPieces(block: number, text: string, sentences: readonly Stretch[]): Piece[] {
  return withLetters(text, sentences)
    .flatMap((sentence) => cut(text, sentence))
    .flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      // A dash or a bracket alone is nothing that a voice could say.
      if (!/[\p{L}\p{N}]/u.test(words)) return [];
      return [{ block, start, end, text: words.replace(/\s+/g, ' ').trim() }];
    });
}

/** The letter of an option is said in one breath with what it stands before. */
function withLetters(text: string, sentences: readonly Stretch[]): Stretch[] {
  return sentences.flatMap(({ start, end }, at) => {
    const isLetter = (each: Stretch | undefined) =>
      each !== undefined && /^\p{Lu}\.$/u.test(text.slice(each.start, each.end).trim());
    const before = sentences[at - 1];
    if (isLetter({ start, end }) && at + 1 < sentences.length) return [];
    return [{ start: before && isLetter(before) ? before.start : start, end }];
  });
}

function cut(text: string, { start, end }: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let at = start;
  while (end - at > LONGEST) {
    const room = text.slice(at, at + LONGEST);
    const next = at + (lastBreak(room, /[;:,–—)]["”’]?\s+/g) ?? lastBreak(room, /\s+/g) ?? LONGEST);
    pieces.push({ start: at, end: next });
    at = next;
  }
  return [...pieces, { start: at, end }];
}

/** After the last match, unless that would leave a fragment. */
function lastBreak(room: string, pattern: RegExp): number | undefined {
  const last = [...room.matchAll(pattern)].at(-1);
  const after = last ? last.index + last[0].length : 0;
  return after > LONGEST / 3 ? after : undefined;
}
