import type { Pin } from '../model/student';

/**
 * Enough that a PIN cannot be read off the record by accident, and less than a second on a slow
 * phone. Four digits are no secret from someone who tries all of them.
 */
const ROUNDS = 210_000;
const SALT_BYTES = 16;

/** Plain http has no WebCrypto (only secure contexts do). */
export const canPin = (): boolean =>
  (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** What is kept of a PIN: PBKDF2 with SHA-256 and a salt of its own. */
export async function makePin(digits: string, rounds = ROUNDS): Promise<Pin> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { salt: toHex(salt), hash: await derive(digits, salt, rounds), rounds };
}

/** Whether these digits are the PIN. */
export async function fitsPin(pin: Pin, digits: string): Promise<boolean> {
  return (await derive(digits, fromHex(pin.salt), pin.rounds)) === pin.hash;
}

async function derive(
  digits: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(digits),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    256,
  );
  return toHex(new Uint8Array(bits));
}

const toHex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
