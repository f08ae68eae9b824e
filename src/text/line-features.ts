import { isFinite, STOP_WORDS } from './common-words';

/** What can be counted in a line without knowing what it is about. */
export type LineFeatures = {
  words: number;
  /** Ends as a sentence ends. */
  ended: boolean;
  /** Ends with a colon or a comma: something follows. */
  open: boolean;
  /** Ends cut off: "has passed a decree raising the number of …". */
  cutOff: boolean;
  /** Share of words that are stop words. */
  stopShare: number;
  /** Whether a word can be a finite verb. */
  verb: boolean;
  /** Share of words after the first that begin with a capital. */
  capitals: number;
  /** Sentence ends inside the line. */
  sentences: number;
  /** Holds a quotation and a word of saying. */
  quoted: boolean;
  /** Speaks to the reader outside a quotation: "you", "our". */
  addresses: boolean;
};

const SAYING =
  /\b(?:said|says|told|added|asked|wrote|explained|insisted|warned|recalled|replied|according to)\b/i;

const QUOTATION = /["“][^"“”]*["”]?|‘[^’]*’/gu;

export function lineFeatures(text: string): LineFeatures {
  const tokens = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const lower = tokens.map((token) => token.toLowerCase().replace(/’/g, "'").replace(/\.$/, ''));
  const later = tokens.slice(1);
  const capital = later.filter((token) => /^[\p{Lu}\p{N}]/u.test(token)).length;
  return {
    words: tokens.length,
    ended: /[.!?…]["'”’»)\]]*\s*(?:\[\d+\]\s*)?$/.test(text) && !isCutOff(text),
    open: /[:,;]["'”’]*$/.test(text),
    cutOff: isCutOff(text),
    stopShare:
      tokens.length === 0 ? 0 : lower.filter((t) => STOP_WORDS.has(t)).length / tokens.length,
    verb: lower.some(isFinite),
    capitals: later.length === 0 ? 0 : capital / later.length,
    sentences: (text.match(/\p{Ll}[.!?]["'”’)]*(?=\s+["'“‘(]?\p{Lu}|\s*$)/gu) ?? []).length,
    quoted: /["“”‘]/.test(text) && SAYING.test(text),
    addresses:
      text.length < 600 && /\b(?:you|your|yours|our|please)\b/i.test(text.replace(QUOTATION, ' ')),
  };
}

const isCutOff = (text: string) => /(?:\w|\s)(?:…|\.\.\.)$/.test(text) && !/["“]/.test(text);
