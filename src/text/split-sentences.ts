/** Titles and the like: a name follows, never a new sentence. */
const TITLES = new Set(
  `mr mrs ms mx dr prof gen lt col sgt cpl pvt capt cmdr maj adm brig st ste sen rep gov rev fr hon
  msgr sr. pres supt insp det atty engr brgy bgy sta sto hno const messrs mme mlle`.split(/\s+/),
);
/** Words that stand before a number: "No. 5", "Fig. 2", "p. 12". */
const BEFORE_NUMBER = new Set(
  'no nos vol pp p fig art sec ch para approx ca c est rs re tk sh shs kr fr rp rm'.split(' '),
);
const MONTHS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
/** Shortened words that are followed by a name or a small letter, hardly ever by a sentence. */
const INSIDE = new Set(
  `vs v e.g i.e eg ie cf al incl excl viz approx dept univ mt ft gov't nat'l int'l assoc asst
  mon tue tues wed thu thur thurs fri`.split(/\s+/),
);
/** Shortened words that end many sentences: what follows decides. */
const EITHER = new Set(
  `etc inc ltd corp co bros jr sr plc llc a.m p.m am pm ave blvd rd sq est u.s u.k u.n e.u u.a.e d.c
  b.c a.d ph.d m.d b.a m.a q.c usa min max sec hr hrs oz lb lbs km kg
  calif fla mich minn conn ala ariz ark colo ga kan ky mo mont neb nev okla tenn tex va vt wis wyo nfld
  ont que alta sask`.split(/\s+/),
);
/** Words that begin sentences and almost nothing else when written with a capital. */
const OPENERS = new Set(
  `the a an this that these those he she it they we you i his her its their our my there here but and
  or so yet then now when while after before since because although though if as in on at by for from
  with under over until during despite however meanwhile according most many some all both each
  every no not nobody nothing one two three four five what who why how where which asked last next
  earlier later only even still also instead`.split(/\s+/),
);

export type SentenceSpan = { start: number; end: number };

/**
 * Splits a paragraph into sentences: [start, end) offsets in UTF-16 units,
 * white space between sentences left out. Own rules, because Intl.Segmenter
 * differs by engine and breaks after abbreviations and initials.
 */
export function splitSentences(paragraph: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  const last = paragraph.trimEnd().length;
  let start = paragraph.search(/\S/);
  if (start < 0) return [];
  for (const { end, next } of stops(paragraph)) {
    if (end <= start || end >= last) continue;
    sentences.push({ start, end });
    start = next;
  }
  sentences.push({ start, end: last });
  return sentences;
}

/** Where sentences end, just behind the stop and what closes with it, and where the next begin. */
function* stops(text: string): Generator<{ end: number; next: number }> {
  for (const match of text.matchAll(/([.!?…]+)(["'”’»)\]]*)(\s*)/gu)) {
    const [whole, mark = '', closing = '', gap = ''] = match;
    const at = match.index;
    const end = at + mark.length + closing.length;
    // He left."It is over," she said: a mark that opens belongs to what follows.
    if (gap === '' && closing === '"' && !isInQuotation(text, at)) {
      if (isMissingSpace(text, at, mark, '', text.slice(end - 1, end + 79)))
        yield { end: end - 1, next: end - 1 };
      continue;
    }
    const rest = text.slice(at + whole.length, at + whole.length + 80);
    if (rest === '') continue;
    if (
      gap === ''
        ? isMissingSpace(text, at, mark, closing, rest)
        : isStop(text, at, mark, closing, rest)
    )
      yield { end, next: end + gap.length };
  }
}

const isInQuotation = (text: string, at: number) =>
  (text.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1;

/** "Will they come?" Lopes asked: the sentence goes on after the quotation. */
const ATTRIBUTION =
  /^(?:I|(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})(?:, [^,.!?]{2,60},)? (?:asks|asked|says|said|wonders|wondered|shouts|shouted|cried|demanded|replied|exclaimed|joked|quipped|yelled|recalled)\b/u;

function isStop(text: string, at: number, mark: string, closing: string, rest: string): boolean {
  const opened = /^["'“‘«([¿¡–—-]*\s*/u.exec(rest)?.[0] ?? '';
  const next = rest.slice(opened.length);
  const brand = /^\p{Ll}+\p{Lu}/u.test(next);
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£#@]/u.test(next) && !(brand && closing === '')) return false;
  const word = wordBefore(text, at);
  if (/^[!?]/.test(mark))
    return !/^(?:Yahoo|Jeopardy)$/.test(word) && !(closing !== '' && ATTRIBUTION.test(next));
  if (mark.length > 1 || mark === '…') return endsAfterDots(text, at, closing, opened, next);
  if (mark !== '.') return true;
  if (closing.startsWith(')'))
    return !isShortened(text, at, word, next, '') || !/^\p{Lu}/u.test(next);
  return !isShortened(text, at, word, next, closing);
}

/** The letters, dots and apostrophes that stand right before a place. */
function wordBefore(text: string, at: number): string {
  return /[\p{L}\p{N}][\p{L}\p{N}.'’&-]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
}

/** Three dots end a sentence where a new one surely begins; otherwise they are a pause. */
function endsAfterDots(text: string, at: number, closing: string, opened: string, next: string) {
  if (closing !== '' || /["“‘]/.test(opened)) return true;
  if (/\s/.test(text.charAt(at - 1))) return /^\p{Lu}\p{Ll}+/u.test(next) && opensSentence(next);
  return opensSentence(next) || /^\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(next);
}

const firstWord = (text: string) => /^[\p{L}\p{N}'’.]+/u.exec(text)?.[0] ?? '';
const opensSentence = (next: string) =>
  OPENERS.has(
    firstWord(next)
      .replace(/[.'’].*$/, '')
      .toLowerCase(),
  );

/** Whether the full stop after a word only shortens it. */
function isShortened(
  text: string,
  at: number,
  word: string,
  next: string,
  closing: string,
): boolean {
  const lower = word.toLowerCase();
  const bare = lower.replace(/^.*[-’']/u, '');
  const number = /^[\p{N}#]/u.test(next);
  if (TITLES.has(bare)) {
    // "He lives in Park St. She does not."
    return bare !== 'st' || !opensSentence(next) || /^(?:\p{Lu}\.?)$/u.test(firstWord(next));
  }
  // "No. 5" goes on; "They said no." does not.
  if (BEFORE_NUMBER.has(lower)) return number;
  if (MONTHS.has(bare) && word.charAt(0) !== bare.charAt(0)) return number || !opensSentence(next);
  if (INSIDE.has(lower)) return !(opensSentence(next) && closing !== '');
  if (/^\d{1,2}$/.test(word)) return isListNumber(text, at, word);
  if (EITHER.has(lower))
    return closing === '' && !opensSentence(next) && !startsFreshly(next, lower);
  if (/^\p{Lu}$/u.test(word)) return isInitial(text, at, next);
  // A dotted acronym: "U.S. officials", "the A.B.C. The".
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return closing === '' && !opensSentence(next);
  return false;
}

/** After "p.m." and "Inc." a sentence begins with a name and a verb; a name alone goes on. */
function startsFreshly(next: string, word: string): boolean {
  if (/^(?:a\.m|p\.m|am|pm|etc|inc|ltd|corp|plc|llc|jr|sr)$/.test(word))
    return /^\p{Lu}[\p{Ll}\p{Lu}'’]+(?:\s+\p{Lu}[\p{Ll}'’]+){0,3}\s+(?:\p{Ll}+ed|is|was|are|were|has|have|had|said|says|told|will|would|did|does|could|can|may|might|should|came|went|took|made|gave|got|met|held|began|left|lost|won|rose|fell|made)\b/u.test(
      next,
    );
  return false;
}

/** "1. First point" at the head of a text is no sentence of its own. */
const isListNumber = (text: string, at: number, word: string) =>
  at < 8 && text.slice(0, at).trim() === word;

/** "George W. Bush" and "J. K. Rowling", but "Plan B. The" and "vitamin C. Others" end. */
function isInitial(text: string, at: number, next: string): boolean {
  const before = text.slice(Math.max(0, at - 40), at - 1);
  const named = /(?:^|[\s.("“‘-])$/.test(before);
  if (!named) return false;
  const previous = /([\p{L}\p{N}'’.]+)[\s(]*$/u.exec(before)?.[1] ?? '';
  const class_ =
    /^(?:plan|vitamin|hepatitis|group|class|grade|type|section|part|appendix|block|point|pot|exhibit|witness|team|category|option|gate|terminal|wing|ward|route|line|model|side|figure|item|schedule|level|zone|phase|tier|league|division|serie|series|studio|hall|room|unit|stand)$/iu;
  if (class_.test(previous)) return false;
  if (text.charAt(at - 1) === 'I' && /\p{Ll}$/u.test(previous)) return false;
  return !opensSentence(next) || /^(?:A|I)\./.test(next);
}

/** "went.Then": both sides are certain, so that names like "node.Js" stay whole. */
function isMissingSpace(
  text: string,
  at: number,
  mark: string,
  closing: string,
  rest: string,
): boolean {
  const token = /\S*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  if (/[/@\d]|www|\.|^#/.test(token.replace(/^["“(]+/, '')) || mark.length > 1) return false;
  const left = /(\p{L}+)$/u.exec(token)?.[1] ?? '';
  const right = /^["“‘(]?(\p{Lu}\p{Ll}*)(?=[\s,'’]|$)/u.exec(rest)?.[1] ?? '';
  if (right === '' || left.length < 2 || /^(?:Com|Org|Net|Edu|Gov|Info)$/.test(right)) return false;
  if (closing !== '' && /^["“]/.test(closing) && closing !== '"') return false;
  const opens = OPENERS.has(right.toLowerCase());
  if (closing !== '') return /^["”’')]+$/.test(closing) && (opens || /^\p{Lu}\p{Ll}+/u.test(right));
  if (/^\p{Ll}{3,}$/u.test(left)) return opens || right.length >= 3;
  return (
    opens && right.length >= 2 && /^\p{Lu}?\p{Ll}+$/u.test(left) && !TITLES.has(left.toLowerCase())
  );
}
