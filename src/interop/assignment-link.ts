import * as v from 'valibot';
import { AssignmentSchema, type Assignment } from '../model/assignment';
import { fromBase64Url, toBase64Url } from './base64url';
import { ByteReader, ByteWriter, hexToBytes, bytesToHex } from './bytes';
import { crc32 } from './crc32';
import { deflateIfShorter, inflateTo } from './deflate';
import { completePoint, shortenPoint } from './p256-point';
import { readSettings, writeSettings } from './settings-bits';

/*
 * The text of a link, after `#/a/`: a version mark of one sign, "r" (raw) or "d" (deflated), the
 * bytes in base64url, and four signs of a check code over all before them. The check code stays
 * where it is in every version, so that a slip is told from a newer version. Whoever makes a link
 * can make the code: it finds slips and proves nothing.
 */
const VERSION = '1';
const CHECK = 4;
/** The longest text that is looked at, in characters. */
export const LINK_MAX = 16_000;
/** The most that a deflated one may stand for, in bytes. */
const BYTES_MAX = 64_000;

export type LinkRefusal = 'newer' | 'damaged' | 'foreign' | 'too-long';

/** An assignment as the text that follows `#/a/` in its link. */
export function encodeAssignment(assignment: Assignment): string {
  const bytes = toBytes(assignment);
  const deflated = withSize(bytes.length, deflateIfShorter(bytes));
  const body =
    deflated && deflated.length < bytes.length
      ? `d${toBase64Url(deflated)}`
      : `r${toBase64Url(bytes)}`;
  return `${VERSION}${body}${checkOf(VERSION + body)}`;
}

/** The assignment of a link's text, or why there is none. */
export function decodeAssignment(
  text: string,
): { assignment: Assignment } | { refused: LinkRefusal } {
  if (text.length > LINK_MAX) return { refused: 'too-long' };
  // A link that was copied out of a sentence may bring its full stop along.
  const code = text.replace(/[^A-Za-z0-9_-]+$/, '');
  if (!/^[A-Za-z0-9_-]+$/.test(code)) return { refused: 'foreign' };
  const body = code.slice(0, -CHECK);
  if (body.length < 2 || checkOf(body) !== code.slice(-CHECK)) return { refused: 'damaged' };
  if (body.slice(0, 1) !== VERSION) return { refused: 'newer' };
  const bytes = bytesOf(body.slice(1, 2), body.slice(2));
  const assignment = bytes && fromBytes(bytes);
  return assignment ? { assignment } : { refused: 'damaged' };
}

const checkOf = (body: string) =>
  toBase64Url(Uint8Array.of(...split(crc32(new TextEncoder().encode(body)))));
const split = (crc: number) => [crc & 255, (crc >> 8) & 255, (crc >> 16) & 255];

function withSize(size: number, deflated: Uint8Array | undefined): Uint8Array | undefined {
  if (!deflated) return undefined;
  const writer = new ByteWriter();
  writer.whole(size);
  writer.raw(deflated);
  return writer.bytes;
}

function bytesOf(how: string, body: string): Uint8Array | undefined {
  const bytes = fromBase64Url(body);
  if (!bytes || how === 'r') return bytes;
  const reader = new ByteReader(bytes);
  const size = reader.whole();
  if (how !== 'd' || reader.failed || size > BYTES_MAX) return undefined;
  return inflateTo(size, reader.raw(reader.left));
}

const HAS_PASS = 1;
const HAS_NOTE = 2;
const HAS_DUE = 4;
/** How a key stands there: nothing, a point whose y is even or odd, or as it was given. */
const SEALS = { none: 0, even: 8, odd: 16, text: 24 } as const;
const KNOWN_BITS = 32;

function toBytes({ id, moduleId, moduleHash, settings, pass, note, due, seal }: Assignment) {
  const point = seal === undefined ? undefined : shortenPoint(seal);
  const sealBits =
    seal === undefined ? SEALS.none : point ? SEALS[point.isOdd ? 'odd' : 'even'] : SEALS.text;
  const writer = new ByteWriter();
  writer.byte(
    (pass === undefined ? 0 : HAS_PASS) |
      (note === undefined ? 0 : HAS_NOTE) |
      (due === undefined ? 0 : HAS_DUE) |
      sealBits,
  );
  writer.raw(hexToBytes(id));
  writer.text(moduleId);
  writer.byte(moduleHash.length);
  writer.raw(hexToBytes(moduleHash.padEnd(moduleHash.length + (moduleHash.length % 2), '0')));
  writeSettings(writer, settings);
  if (pass !== undefined) writer.byte(pass);
  if (note !== undefined) writer.text(note);
  if (due !== undefined) writer.whole(Number(due.replace(/\D/g, '')));
  if (point) writer.raw(point.x);
  else if (seal !== undefined) writer.text(seal);
  return writer.bytes;
}

function fromBytes(bytes: Uint8Array): Assignment | undefined {
  const reader = new ByteReader(bytes);
  const bits = reader.byte();
  const id = bytesToHex(reader.raw(8));
  const moduleId = reader.text();
  const digits = reader.byte();
  const moduleHash = bytesToHex(reader.raw(Math.ceil(digits / 2))).slice(0, digits);
  const settings = readSettings(reader);
  const assignment = {
    v: 1,
    id,
    moduleId,
    moduleHash,
    settings,
    ...(bits & HAS_PASS && { pass: reader.byte() }),
    ...(bits & HAS_NOTE && { note: reader.text() }),
    ...(bits & HAS_DUE && { due: dueOf(reader.whole()) }),
    ...sealOf(bits & SEALS.text, reader),
  };
  const isWhole = reader.isWhole() && bits < KNOWN_BITS;
  return isWhole && v.is(AssignmentSchema, assignment) ? assignment : undefined;
}

/** `202605120800` as `2026-05-12T08:00`. */
const dueOf = (digits: number) =>
  String(digits)
    .padStart(12, '0')
    .replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5');

function sealOf(bits: number, reader: ByteReader): { seal?: string } {
  if (bits === SEALS.none) return {};
  if (bits === SEALS.text) return { seal: reader.text() };
  // Where there is no such point, what is read is not a key, and the schema refuses it.
  return { seal: completePoint({ x: reader.raw(32), isOdd: bits === SEALS.odd }) ?? '' };
}

const FORMAT = 'dateline-assignment/';

/** The text of an assignment file (JSON, UTF-8): the same as a link carries. */
export const writeAssignmentFile = (assignment: Assignment): string =>
  `${JSON.stringify({ format: `${FORMAT}1`, assignment }, undefined, 2)}\n`;

/** The assignment of such a file, or why there is none. */
export function readAssignmentFile(
  text: string,
): { assignment: Assignment } | { refused: LinkRefusal } {
  if (text.length > LINK_MAX * 4) return { refused: 'too-long' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: text.includes(FORMAT) ? 'damaged' : 'foreign' };
  }
  const { format, assignment } = (data ?? {}) as Record<string, unknown>;
  if (typeof format !== 'string' || !format.startsWith(FORMAT)) return { refused: 'foreign' };
  if (format !== `${FORMAT}1`)
    return { refused: Number(format.slice(FORMAT.length)) > 1 ? 'newer' : 'damaged' };
  const read = v.safeParse(AssignmentSchema, assignment);
  return read.success ? { assignment: read.output } : { refused: 'damaged' };
}
