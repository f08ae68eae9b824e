import { deflateSync, Inflate } from 'fflate';

/** How much is looked at between two looks at how much has come of it. */
const PIECE = 1024;

/** The bytes deflated (RFC 1951), where that makes them shorter. */
export function deflateIfShorter(bytes: Uint8Array): Uint8Array | undefined {
  const deflated = deflateSync(bytes, { level: 9 });
  return deflated.length < bytes.length ? deflated : undefined;
}

/**
 * What was deflated, where it has exactly the size that it is said to have; nothing otherwise. It is
 * given up as soon as more comes: a few bytes may stand for a thousand times as many.
 */
export function inflateTo(size: number, deflated: Uint8Array): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  const come = { bytes: 0, isAll: false };
  const inflate = new Inflate((piece, isLast) => {
    if (come.bytes + piece.length <= size) bytes.set(piece, come.bytes);
    come.bytes += piece.length;
    come.isAll = isLast;
  });
  try {
    for (let from = 0; from < deflated.length && come.bytes <= size; from += PIECE)
      inflate.push(deflated.subarray(from, from + PIECE), from + PIECE >= deflated.length);
  } catch {
    return undefined;
  }
  return come.isAll && come.bytes === size ? bytes : undefined;
}
