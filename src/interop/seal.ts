import { fromBase64Url, toBase64Url } from './base64url';
import { ByteReader, ByteWriter } from './bytes';
import { fingerprint, inGroups } from './fingerprint';
import { SEALED } from './hand-in-code';
import { completePoint, shortenPoint } from './p256-point';
import { pack, unpack, type ParcelRefusal } from './parcel';

/*
 * A hand-in that only its teacher can read: a key of its own is drawn for each (ephemeral ECDH on
 * P-256), HKDF-SHA-256 makes a key and a nonce for AES-256-GCM of both, and the head is what the
 * cipher vouches for beside the content. It keeps others from reading; it does not say who wrote it.
 */
const VERSION = 1;
const INFO = 'dateline hand-in 1';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** A key pair that opens; `crypto` is the browser's own, and there is none on a page without https. */
export type OpeningKey = { fingerprint: string; publicKey: string; privateKey: CryptoKey };

/** Why a sealed hand-in stays closed: `other-key` where the key that it was sealed to is not here. */
export type SealRefusal =
  { refused: ParcelRefusal } | { refused: 'other-key'; fingerprint: string };

/** Seals bytes to a public key (65 bytes, base64url); nothing where that is no key. */
export async function seal(
  content: Uint8Array<ArrayBuffer>,
  publicKey: string,
  crypto: Crypto,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!shortenPoint(publicKey)) return undefined;
  const own = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const ephemeral = toBase64Url(
    new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey)),
  );
  const head = headOf(publicKey, ephemeral);
  const { key, nonce } = await cipher(own.privateKey, publicKey, head, crypto);
  const how = { name: 'AES-GCM', iv: nonce, additionalData: head };
  const box = new Uint8Array(await crypto.subtle.encrypt(how, key, content));
  const writer = new ByteWriter();
  writer.raw(head);
  writer.raw(box);
  return pack({ kind: SEALED, version: VERSION, mode: 0, content: writer.bytes }, false);
}

/** Opens what was sealed with the key that it names, or says why it cannot. */
export async function openSealed(
  sealed: Uint8Array,
  keys: readonly OpeningKey[],
  crypto: Crypto,
): Promise<{ content: Uint8Array<ArrayBuffer> } | SealRefusal> {
  const parcel = unpack(sealed, SEALED, VERSION);
  if ('refused' in parcel) return parcel;
  const read = readHead(parcel.content);
  if (!read) return { refused: 'damaged' };
  const own = keys.find((key) => key.fingerprint === read.fingerprint);
  if (!own) return { refused: 'other-key', fingerprint: read.fingerprint };
  try {
    const { key, nonce } = await cipher(own.privateKey, read.ephemeral, read.head, crypto);
    const how = { name: 'AES-GCM', iv: nonce, additionalData: read.head };
    return { content: new Uint8Array(await crypto.subtle.decrypt(how, key, read.box)) };
  } catch {
    // The cipher says no more than that this is not what was sealed.
    return { refused: 'damaged' };
  }
}

/** To which key it is sealed, and by which key of its own. */
function headOf(publicKey: string, ephemeral: string): Uint8Array<ArrayBuffer> {
  const point = shortenPoint(ephemeral);
  const writer = new ByteWriter();
  writer.text(fingerprint(publicKey).replaceAll(' ', ''));
  writer.byte(point?.isOdd ? 1 : 0);
  writer.raw(point?.x ?? new Uint8Array());
  return writer.bytes;
}

function readHead(content: Uint8Array) {
  const reader = new ByteReader(content);
  const digits = reader.text();
  const isOdd = reader.byte() === 1;
  const ephemeral = completePoint({ x: reader.raw(32), isOdd });
  if (reader.failed || ephemeral === undefined) return undefined;
  // A copy, which is what the browser's ciphers take.
  const head = Uint8Array.from(content.subarray(0, content.length - reader.left));
  const box = Uint8Array.from(reader.raw(reader.left));
  return { fingerprint: inGroups(digits), ephemeral, head, box };
}

/** The head is different for each hand-in: no nonce is ever used twice with a key. */
async function cipher(
  privateKey: CryptoKey,
  publicKey: string,
  head: Uint8Array<ArrayBuffer>,
  { subtle }: Crypto,
) {
  const raw = fromBase64Url(publicKey) ?? new Uint8Array();
  const theirs = await subtle.importKey('raw', raw, CURVE, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode(INFO);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: head, info };
  const bits = await subtle.deriveBits(how, secret, (KEY_BYTES + NONCE_BYTES) * 8);
  const both = new Uint8Array(bits);
  const key = await subtle.importKey('raw', both.subarray(0, KEY_BYTES), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, nonce: both.subarray(KEY_BYTES) };
}
