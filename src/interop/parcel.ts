import { ByteReader, ByteWriter } from './bytes';
import { crc32 } from './crc32';
import { deflateIfShorter, inflateTo } from './deflate';

/*
 * What travels as a file or a code: two letters for what it is, its version, how it is written, the
 * content (deflated where that is shorter, with its size before it) and a CRC-32 over all of that.
 */
const DEFLATED = 128;
const CHECK = 4;
const HEAD = 4;
/** The most that one parcel may hold, in bytes: a hand-in of a thousand long answers has a tenth of it. */
export const PARCEL_MAX = 8_000_000;
/** The most that is read of one before it is opened. */
export const PACKED_MAX = 2_000_000;

export type Parcel = { kind: string; version: number; mode: number; content: Uint8Array };
export type ParcelRefusal = 'foreign' | 'damaged' | 'newer' | 'too-long';

/** Packs a content; `kind` is two letters, `mode` below 128. */
export function pack(
  { kind, version, mode, content }: Parcel,
  deflates = true,
): Uint8Array<ArrayBuffer> {
  const deflated = deflates ? deflateIfShorter(content) : undefined;
  const writer = new ByteWriter();
  for (const letter of kind) writer.byte(letter.charCodeAt(0));
  writer.byte(version);
  writer.byte(mode | (deflated ? DEFLATED : 0));
  if (deflated) writer.whole(content.length);
  writer.raw(deflated ?? content);
  const check = crc32(writer.bytes);
  for (const shift of [24, 16, 8, 0]) writer.byte(check >>> shift);
  return writer.bytes;
}

/** The letters that a parcel begins with, whether or not the rest of it is whole. */
export const kindOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 2));

/** Unpacks what `pack` wrote of a kind up to this version, or says why it cannot. */
export function unpack(
  bytes: Uint8Array,
  kind: string,
  newest: number,
): Parcel | { refused: ParcelRefusal } {
  if (kindOf(bytes) !== kind) return { refused: 'foreign' };
  if (bytes.length > PACKED_MAX) return { refused: 'too-long' };
  if (bytes.length < HEAD + CHECK) return { refused: 'damaged' };
  const packed = bytes.subarray(0, -CHECK);
  const check = new DataView(bytes.buffer, bytes.byteOffset + packed.length).getUint32(0);
  if (crc32(packed) !== check) return { refused: 'damaged' };
  const [, , version = 0, how = 0] = packed;
  if (version > newest) return { refused: 'newer' };
  const mode = how & (DEFLATED - 1);
  const body = packed.subarray(HEAD);
  if (!(how & DEFLATED)) return { kind, version, mode, content: body };
  const reader = new ByteReader(body);
  const size = reader.whole();
  if (size > PARCEL_MAX) return { refused: 'too-long' };
  const content = reader.failed ? undefined : inflateTo(size, reader.raw(reader.left));
  return content ? { kind, version, mode, content } : { refused: 'damaged' };
}
