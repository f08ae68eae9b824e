import { fromBase64Url, toBase64Url } from './base64url';
import { crc32 } from './crc32';

/*
 * Bytes as a text that can be copied, sent and pasted: `dh1.<tag>.<part>-<of>.<length>.<signs>`. The
 * length lets whatever a mail or a chat puts into it or after it be left out; the tag says which
 * parts belong together.
 */
const PART = /dh1\.([A-Za-z0-9_-]{4})\.(\d{1,3})-(\d{1,3})\.(\d{1,7})\./g;
const MAX_PARTS = 999;
/** The longest text that is looked through, in characters: a class of long codes has a tenth of it. */
export const CODES_MAX = 20_000_000;

/** The code of some bytes, in parts of at most so many signs each where that is said. */
export function codeOf(bytes: Uint8Array, partLength = Infinity): string[] {
  const signs = toBase64Url(bytes);
  const length = Math.max(partLength, 1, Math.ceil(signs.length / MAX_PARTS));
  const of = Math.max(1, Math.ceil(signs.length / length));
  const tag = tagOf(bytes);
  return Array.from({ length: of }, (_, at) => {
    const part = of === 1 ? signs : signs.slice(at * length, (at + 1) * length);
    return `dh1.${tag}.${at + 1}-${of}.${part.length}.${part}`;
  });
}

const tagOf = (bytes: Uint8Array) => {
  const check = crc32(bytes);
  return toBase64Url(Uint8Array.of(check >>> 16, check >>> 8, check));
};

/** A code of which parts are missing or damaged: which ones are there, of how many. */
export type BrokenCode = { tag: string; parts: number[]; of: number };
export type FoundCodes = { codes: Uint8Array[]; broken: BrokenCode[] };

/** Every code in a text, in the order in which they begin, and what is there of codes that are not whole. */
export function findCodes(text: string): FoundCodes {
  const found: FoundCodes = { codes: [], broken: [] };
  const groups = new Map<string, Group>();
  const heads = [...text.slice(0, CODES_MAX).matchAll(PART)];
  heads.forEach((head, at) => {
    const [whole, tag = '', n, count, length] = head;
    const [part, of] = [Number(n), Number(count)];
    if (part < 1 || part > of) return;
    const key = `${tag} ${of}`;
    const group = groups.get(key) ?? { tag, of, parts: new Map<number, Set<string>>() };
    groups.set(key, group);
    const rest = text.slice(head.index + whole.length, heads[at + 1]?.index);
    const signs = signsIn(rest, Number(length));
    if (signs === undefined) return;
    const known = group.parts.get(part) ?? new Set();
    group.parts.set(part, known.add(signs));
  });
  for (const group of groups.values()) {
    const codes = codesOf(group);
    const { tag, of, parts } = group;
    found.codes.push(...codes);
    if (codes.length < Math.max(1, ...[...parts.values()].map(({ size }) => size)))
      found.broken.push({ tag, parts: [...parts.keys()].sort((a, b) => a - b), of });
  }
  return found;
}

/** What was found under one tag: each part once, or in several versions where two codes share a tag. */
type Group = { tag: string; of: number; parts: Map<number, Set<string>> };

/** So many ways to put versions of parts together are tried: a hostile text has no end of them. */
const MOST_WAYS = 1024;

/**
 * The codes that the parts of a group make. A tag has 24 bits, so that in a class of hundreds two
 * codes may well share one: each is what its own parts give, and its tag says which belong together.
 */
function codesOf({ tag, of, parts }: Group): Uint8Array[] {
  let ways = [''];
  for (let part = 1; part <= of; part += 1) {
    const versions = [...(parts.get(part) ?? [])];
    // Parts of one each cost nothing, however many versions there are.
    const room = of === 1 ? Infinity : MOST_WAYS;
    ways = ways.flatMap((way) => versions.map((signs) => way + signs)).slice(0, room);
  }
  return ways.flatMap((way) => {
    const bytes = fromBase64Url(way);
    return bytes && tagOf(bytes) === tag ? [bytes] : [];
  });
}

/** The first so many signs of a text, without what stands between them. */
function signsIn(text: string, length: number): string | undefined {
  // A mail breaks lines and marks them; more than one such place in ten signs is something else.
  const signs = text.slice(0, length * 2 + 100).replace(/[^A-Za-z0-9_-]/g, '');
  return signs.length < length ? undefined : signs.slice(0, length);
}
