import * as v from 'valibot';
import { fromBase64Url, toBase64Url } from './base64url';
import { fingerprint } from './fingerprint';
import { openSealed, seal, type OpeningKey } from './seal';

/** OWASP's advice of 2023 for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
/** More rounds than any version writes: a file must not keep a device busy for hours. */
const ROUNDS_MAX = 10_000_000;
/** What a passphrase must have at least, in UTF-16 units. */
export const PASSPHRASE_MIN = 8;
const FORMAT = 'dateline-key/';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

const base64Url = v.pipe(v.string(), v.maxLength(2000), v.regex(/^[A-Za-z0-9_-]+$/));
const BackupSchema = v.object({
  format: v.literal(`${FORMAT}1`),
  fingerprint: v.string(),
  publicKey: base64Url,
  rounds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ROUNDS_MAX)),
  salt: base64Url,
  iv: base64Url,
  /** The private key (JSON Web Key), by AES-256-GCM. */
  box: base64Url,
});
type Backup = v.InferOutput<typeof BackupSchema>;

/** Why a backup cannot be used; `passphrase` where that is the wrong one, or the file was changed. */
export type BackupRefusal = 'foreign' | 'newer' | 'damaged' | 'passphrase';

/**
 * Draws a key pair, and writes it into a backup under a passphrase. The private half can be read out
 * in here alone: the key that is given back opens hand-ins, and cannot be copied by any script.
 */
export async function makeKeyPair(
  passphrase: string,
  crypto: Crypto,
): Promise<{ key: OpeningKey; backup: string }> {
  const { subtle } = crypto;
  const pair = await subtle.generateKey(CURVE, true, ['deriveBits']);
  const publicKey = toBase64Url(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)));
  const secret = new TextEncoder().encode(
    JSON.stringify(await subtle.exportKey('jwk', pair.privateKey)),
  );
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const iv = toBase64Url(crypto.getRandomValues(new Uint8Array(12)));
  const of = { fingerprint: fingerprint(publicKey), publicKey };
  const head = { format: `${FORMAT}1` as const, ...of, rounds: ROUNDS, salt, iv };
  const key = await passphraseKey(passphrase, head, crypto);
  const box = toBase64Url(new Uint8Array(await subtle.encrypt(cipherOf(head), key, secret)));
  const backup = `${JSON.stringify({ ...head, box }, undefined, 2)}\n`;
  const restored = await restoreBackup(backup, passphrase, crypto);
  if ('refused' in restored) throw new Error(`A backup just made is ${restored.refused}`);
  return { ...restored, backup };
}

/** The key pair of a backup, of which the private half cannot be read out again. */
export async function restoreBackup(
  text: string,
  passphrase: string,
  crypto: Crypto,
): Promise<{ key: OpeningKey } | { refused: BackupRefusal }> {
  const read = readBackup(text);
  if ('refused' in read) return read;
  const { backup } = read;
  const { publicKey } = backup;
  try {
    const key = await passphraseKey(passphrase, backup, crypto);
    const box = bytesOf(backup.box);
    const secret = await crypto.subtle.decrypt(cipherOf(backup), key, box);
    const jwk = JSON.parse(new TextDecoder().decode(secret)) as JsonWebKey;
    const own = { ...jwk, ext: false, key_ops: ['deriveBits'] };
    const privateKey = await crypto.subtle.importKey('jwk', own, CURVE, false, ['deriveBits']);
    const opening = { fingerprint: fingerprint(publicKey), publicKey, privateKey };
    return (await opens(opening, crypto)) ? { key: opening } : { refused: 'damaged' };
  } catch {
    return { refused: 'passphrase' };
  }
}

function readBackup(text: string): { backup: Backup } | { refused: BackupRefusal } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: text.includes(FORMAT) ? 'damaged' : 'foreign' };
  }
  const { format } = (data ?? {}) as { format?: unknown };
  if (typeof format !== 'string' || !format.startsWith(FORMAT)) return { refused: 'foreign' };
  if (Number(format.slice(FORMAT.length)) > 1) return { refused: 'newer' };
  const read = v.safeParse(BackupSchema, data);
  return read.success ? { backup: read.output } : { refused: 'damaged' };
}

/** What belongs together is tried: sealed to the public half, opened with the private one. */
async function opens(key: OpeningKey, crypto: Crypto): Promise<boolean> {
  const probe = crypto.getRandomValues(new Uint8Array(16));
  const sealed = await seal(probe, key.publicKey, crypto);
  const opened = sealed && (await openSealed(sealed, [key], crypto));
  return (
    opened !== undefined &&
    'content' in opened &&
    toBase64Url(opened.content) === toBase64Url(probe)
  );
}

async function passphraseKey(passphrase: string, head: Omit<Backup, 'box'>, { subtle }: Crypto) {
  // The same passphrase may be typed in two ways of writing one letter.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: bytesOf(head.salt),
    iterations: head.rounds,
  };
  const use: KeyUsage[] = ['encrypt', 'decrypt'];
  return subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, use);
}

/** The cipher vouches for everything that stands beside the box. */
function cipherOf({ format, fingerprint, publicKey, rounds, salt, iv }: Omit<Backup, 'box'>) {
  const head = JSON.stringify([format, fingerprint, publicKey, rounds, salt]);
  return { name: 'AES-GCM', iv: bytesOf(iv), additionalData: new TextEncoder().encode(head) };
}

const bytesOf = (text: string) => fromBase64Url(text) ?? new Uint8Array();
