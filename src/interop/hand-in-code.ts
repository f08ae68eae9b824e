import * as v from 'valibot';
import { HandInSchema, type HandIn } from '../model/hand-in';
import { canonicalJson } from '../model/hash';
import { isLogEntry, whyNoEntry } from '../model/log';
import type { Module } from '../model/module';
import { readCompact, writeCompact, type WantedModule } from './compact-hand-in';
import { kindOf, pack, unpack, type ParcelRefusal } from './parcel';
import { findCodes } from './text-code';

/** The letters of a hand-in that anyone can read, and of one that is sealed (seal.ts). */
export const OPEN = 'DH';
export const SEALED = 'DS';
const VERSION = 1;
/** Everything by its own id: whoever reads it needs nothing else. */
const PLAIN = 0;
/** Ids by their place in the module, which its reader has to have. */
const COMPACT = 1;

/** The module whose content hash begins with this, where it is here. */
export type FindModule = (wanted: WantedModule) => Module | undefined;

/** Why a hand-in cannot be read; `no-module` where its answers are numbered by a module that is not here. */
export type HandInRefusal =
  { refused: ParcelRefusal } | { refused: 'no-module'; wanted: WantedModule };

/** A hand-in that was read; or a sealed one, which `openSealed` opens first; or why it cannot be read. */
export type DecodedHandIn = { handIn: HandIn } | { sealed: Uint8Array } | HandInRefusal;

/**
 * A hand-in as bytes, for a file or a code. With its module it leaves out what the module says
 * anyway, which makes a code a third as long; whoever reads it needs the same module.
 */
export function encodeHandIn(handIn: HandIn, module?: Module): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(handIn));
  const plain = pack({ kind: OPEN, version: VERSION, mode: PLAIN, content: json });
  if (module?.hash !== handIn.moduleHash || module.id !== handIn.moduleId) return plain;
  const content = writeCompact(handIn, module);
  if (!content) return plain;
  const short = pack({ kind: OPEN, version: VERSION, mode: COMPACT, content });
  const read = decodeHandIn(short, () => module);
  // What a later kind of entry brings along must not be lost for the sake of a shorter code.
  const isSame = 'handIn' in read && canonicalJson(read.handIn) === canonicalJson(handIn);
  return isSame && short.length < plain.length ? short : plain;
}

/** Reads a file's bytes, or the first code of a text. Whatever it is given, it answers. */
export function decodeHandIn(data: Uint8Array | string, findModule: FindModule): DecodedHandIn {
  if (typeof data === 'string') return decodeText(data, findModule);
  if (kindOf(data) === SEALED) return { sealed: data };
  const parcel = unpack(data, OPEN, VERSION);
  if ('refused' in parcel) return parcel;
  if (parcel.mode === PLAIN) return checked(fromJson(parcel.content));
  const read = parcel.mode === COMPACT ? readCompact(parcel.content, findModule) : undefined;
  if (!read) return { refused: 'damaged' };
  return 'wanted' in read ? { refused: 'no-module', wanted: read.wanted } : checked(read.raw);
}

function decodeText(text: string, findModule: FindModule): DecodedHandIn {
  const { codes, broken } = findCodes(text);
  const [first] = codes;
  if (first) return decodeHandIn(first, findModule);
  return { refused: broken.length > 0 ? 'damaged' : 'foreign' };
}

function fromJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Fields that are not known are left out; an entry of a later version makes it one of a later version. */
function checked(raw: unknown): DecodedHandIn {
  const read = v.safeParse(HandInSchema, raw);
  if (read.success) return { handIn: read.output };
  const { v: version, log } = (raw ?? {}) as { v?: unknown; log?: unknown };
  const isLater =
    (typeof version === 'number' && version > 1) ||
    (Array.isArray(log) && log.some((each) => !isLogEntry(each) && whyNoEntry(each) === 'newer'));
  return { refused: isLater ? 'newer' : 'damaged' };
}
