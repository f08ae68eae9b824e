import { fromBase64Url, toBase64Url } from './base64url';
import { bytesToHex, hexToBytes } from './bytes';

/*
 * Points of the curve P-256 by one coordinate and a bit (SEC 1, section 2.3): browsers import them
 * only with both. Public values alone are worked with here, so nothing has to take constant time.
 */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const UNCOMPRESSED = 4;

/** A point as x and whether y is odd. */
export type ShortPoint = { x: Uint8Array; isOdd: boolean };

/** A public key (65 bytes, base64url) in short; nothing where it is no point of the curve as it is written. */
export function shortenPoint(publicKey: string): ShortPoint | undefined {
  const bytes = fromBase64Url(publicKey);
  if (bytes?.length !== 65 || bytes[0] !== UNCOMPRESSED) return undefined;
  const short = { x: bytes.subarray(1, 33), isOdd: ((bytes[64] ?? 0) & 1) === 1 };
  return completePoint(short) === publicKey ? short : undefined;
}

/** The public key of a short point; nothing where the curve has no such point. */
export function completePoint({ x, isOdd }: ShortPoint): string | undefined {
  const at = BigInt(`0x${bytesToHex(x) || '0'}`);
  if (x.length !== 32 || at >= P) return undefined;
  const square = ((((at * at - 3n) * at + B) % P) + P) % P;
  const root = power(square, (P + 1n) / 4n);
  if ((root * root) % P !== square) return undefined;
  const y = (root % 2n === 1n) === isOdd ? root : P - root;
  return toBase64Url(
    Uint8Array.from([UNCOMPRESSED, ...x, ...hexToBytes(y.toString(16).padStart(64, '0'))]),
  );
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [square, rest] = [base, exponent]; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}
