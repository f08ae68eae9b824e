import type { Lists, NameSpan } from './find-names';
import { EVENT_HEADS, kindOfHead, PLACE_HEADS } from './organisations';
import { PARTICLES } from './name-run';
import { ROLES, SAYING } from './roles';
import { isInitial, type Token } from './tokens';

const COMPANY_WORDS =
  /^(?:company|firm|group|airline|airlines|charity|newspaper|magazine|club|chain|maker|supermarket|startup|start-up|agency|broker|bank|insurer|carmaker|retailer|publisher|operator|developer|manufacturer|supplier|consultancy|brewer|brewery|shipyard|union|party|network|website|platform|label|team|side|rivals|outfit|conglomerate|utility|builder|contractor|foundation|cooperative|museum|hospital|university|school|thinktank|tank|giant|subsidiary|distributor|lender|studio|broadcaster|station)$/i;
const PLACE_WORDS =
  /^(?:town|city|village|port|province|region|island|district|state|suburb|resort|county|coast|municipality|hamlet|peninsula|neighbourhood|neighborhood|valley)$/i;
/** "the Kawayan reef" */
const PLACE_NOUNS =
  /^(?:reef|glacier|river|valley|district|region|province|island|islands|lake|bridge|peninsula|estuary|canyon|creek|suburb|neighbourhood|neighborhood|mountains|desert|forest|coast|archipelago|dam|reservoir|pass|volcano|airport|stadium|harbour|harbor|prison|council|market|square)$/;

/** How much evidence makes a name's type certain, and how much makes it likely. */
const CERTAIN = 3;
const LIKELY = 2.5;

/** Settles the type of a name that no list holds by the words in it and around it. */
export function weigh(span: NameSpan, tokens: readonly Token[], lists: Lists): NameSpan {
  const person = asPerson(span, tokens, lists);
  const organisation = asOrganisation(span, tokens);
  const place = asPlace(span, tokens);
  const best = Math.max(person, organisation, place);
  const second = [person, organisation, place].sort((a, b) => b - a)[1] ?? 0;
  if (best < LIKELY) return span;
  const sure = best >= CERTAIN && best - second >= 1.5;
  // Left open, so that "Noia" alone does not settle that the "Ría de Noia" is somebody.
  if (best === person)
    return beginsLikeOne(span, tokens, lists) ? { ...span, type: 'PERSON', sure } : span;
  return best === organisation
    ? { ...span, type: 'ORG', subtype: 'unknown', sure }
    : { ...span, type: 'PLACE', subtype: 'city', sure };
}

/** "Ría de Muros", "Cabo Verde": what names of places begin with. */
const OF_PLACES =
  /^(?:R[ií]a|R[ií]o|Isla|Ilha|Illa|Cabo|Monte|Praia|Playa|Costa|Sierra|Serra|Lago|Laguna|Puerto|Porto|Villa|Vila|San|Santa|Santo|São|Saint|Sainte|Mount|Lake|Fort|Port|Cape|Bay|Bad|Nova|Novo|Nueva|Nuevo)$/;

/**
 * Whether the first word may be part of a person's name: no word of the language ("Senior", "Lands"),
 * no shortened title that the lists do not know ("Cr"), no beginning of a place.
 */
function beginsLikeOne(span: NameSpan, tokens: readonly Token[], { vocabulary }: Lists): boolean {
  const words = tokens.slice(span.from, span.to).filter(({ kind }) => kind === 'word');
  const first = (words[0]?.text ?? '').normalize('NFC');
  if (words.length < 2 || isInitial(first)) return true;
  const isOrdinary = vocabulary.isWord(first) && vocabulary.firstName(first) === undefined;
  return !isOrdinary && !OF_PLACES.test(first) && !/^[^aeiouyà-ÿ]{2,3}\.?$/iu.test(first);
}

function asPerson(span: NameSpan, tokens: readonly Token[], { vocabulary }: Lists): number {
  const words = tokens.slice(span.from, span.to).filter(({ kind }) => kind === 'word');
  const names = words.filter(({ text }) => !PARTICLES.has(text) && !isInitial(text));
  const first = words[0]?.text ?? '';
  const last = words.at(-1)?.text ?? '';
  if (names.length === 0 || words.some(({ text }) => EVENT_HEADS.has(text))) return 0;
  if (span.text.includes('&') || /\d/.test(span.text)) return 0;
  const addressed = span.role !== undefined || span.gender !== undefined;
  let score = addressed ? 3 : 0;
  if (names.length === 1 && words.length === 1) return addressed && !isWordOnly(first) ? score : 0;
  if (vocabulary.firstName(first) !== undefined) score += 3;
  if (words.some(({ text }, index) => index > 0 && isInitial(text))) score += 2;
  if (isInitial(first)) score += 1.5;
  if (vocabulary.isSurname(last)) score += 2;
  if (words.some(({ text }) => PARTICLES.has(text))) score += 1;
  // Two strange words in capitals are a person's name more often than anything else.
  if (names.length < 4 && names.some(({ text }) => !vocabulary.isWord(text)) && !isWordOnly(last))
    score += 1;
  // "Yeferson Paz headed in": two strange words that do something.
  const next = tokens[span.to]?.text ?? '';
  if (names.length < 4 && names.every(({ text }) => !vocabulary.isWord(text)) && acts(next))
    score += 1.5;
  score += contextOfPerson(span, tokens);
  if (names.every(({ text }) => vocabulary.isWord(text))) score -= 2;
  if (/^the$/i.test(tokens[span.from - 1]?.text ?? '') && !addressed) score -= 3;
  if (!addressed && (kindOfHead(last) !== undefined || PLACE_HEADS.has(last))) score -= 1;
  if (words.length > 5) score -= 2;
  return score;

  function acts(word: string): boolean {
    return (
      /^(?:was|is|has|had|will|would|who)$/.test(word) ||
      (/^\p{Ll}+$/u.test(word) && vocabulary.tagsOf(word).includes('PastTense'))
    );
  }

  function isWordOnly(word: string): boolean {
    return vocabulary.isWord(word) && vocabulary.firstName(word) === undefined;
  }
}

/** Age, "who", a role in apposition, a verb of saying: what stands around a person's name. */
function contextOfPerson({ from, to }: NameSpan, tokens: readonly Token[]): number {
  const at = (index: number) => tokens[index]?.text ?? '';
  let score = 0;
  if (/^[,(]$/.test(at(to)) && /^\d\d?$/.test(at(to + 1)) && /^[,).]$/.test(at(to + 2))) score += 3;
  if (at(to) === ',' && /^(?:who|whose|whom)$/.test(at(to + 1))) score += 2;
  if (at(to) === 'who') score += 1.5;
  if (SAYING.test(at(to)) || SAYING.test(at(from - 1))) score += 1.5;
  if (at(to) === ',' && roleSoon(tokens, to + 1)) score += 2;
  // "Its chairman, Ana Lopes, said", "the referee, Ana Lopes of Chile"
  const closed = /^(?:[,.:]|of|from|who)$/.test(at(to));
  if (at(from - 1) === ',' && closed && ROLES.has(at(from - 2).toLowerCase())) score += 2.5;
  // "a lawyer at Brandt Keller": people do not work at people.
  if (at(from - 1) === 'at') score -= 3;
  // "its maker, a German company, Brandt Keller"
  if (at(from - 1) === ',' && COMPANY_WORDS.test(at(from - 2))) score -= 3;
  return score;
}

/** ", the town's mayor" or ", head of research": a role within the next few words. */
function roleSoon(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + 9; index++) {
    const token = tokens[index];
    if (!token || /^[,.;:]$/.test(token.text)) return false;
    if (ROLES.has(token.text.toLowerCase())) return true;
    if (/^(?:said|is|was|and|which)$/.test(token.text)) return false;
  }
  return false;
}

function asOrganisation({ from, to, text, role }: NameSpan, tokens: readonly Token[]): number {
  const at = (index: number) => tokens[index]?.text ?? '';
  const words = text.split(/[\s-]+/);
  if (role !== undefined || words.some((word) => EVENT_HEADS.has(word))) return 0;
  let score = 0;
  if (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|Le|La|Di|O)\p{Lu}/u.test(text))
    score += 2;
  if (text.includes('&')) score += 3;
  // "a lawyer at Brandt Keller"
  if (at(from - 1) === 'at' && ROLES.has(at(from - 2).toLowerCase()) && words.length > 1)
    score += 3;
  if (COMPANY_WORDS.test(at(from - 1))) score += 3;
  if (
    at(from - 1) === ',' &&
    COMPANY_WORDS.test(at(from - 2)) &&
    !ROLES.has(at(from - 3).toLowerCase())
  )
    score += 3;
  // "to buy Tatran": people are not bought, places seldom.
  if (/^(?:buy|buys|buying|acquire|acquired|acquires|acquiring)$/.test(at(from - 1))) score += 1;
  if (at(to) === ',' && companySoon(tokens, to + 1)) score += 2.5;
  if (
    /^(?:shares|stock|spokesman|spokeswoman|spokesperson|executives|employees|workers|bosses)$/.test(
      at(to),
    )
  )
    score += 2;
  if (words.some((word) => kindOfHead(word) !== undefined) && words.length > 1) score += 2.5;
  return score;
}

function companySoon(tokens: readonly Token[], from: number): boolean {
  if (!/^(?:a|an|the|which)$/.test(tokens[from]?.text ?? '')) return false;
  for (let index = from; index < from + 7; index++) {
    const token = tokens[index];
    if (!token || /^[,.;:]$/.test(token.text)) return false;
    if (ROLES.has(token.text.toLowerCase())) return false;
    // "the union's secretary": the union is named for whom somebody works.
    if (COMPANY_WORDS.test(token.text)) return tokens[index + 1]?.kind !== 'possessive';
  }
  return false;
}

function asPlace({ from, to, text, role }: NameSpan, tokens: readonly Token[]): number {
  const at = (index: number) => tokens[index]?.text ?? '';
  const words = text.split(/[\s-]+/);
  if (role !== undefined || words.length > 3 || words.some((word) => EVENT_HEADS.has(word)))
    return 0;
  if (/^(?:['’]s)$/.test(at(to))) return 0;
  let score = 0;
  const before = at(from - 1);
  if (before === 'of' && PLACE_WORDS.test(at(from - 2))) score += 3.5;
  if (
    /^(?:northern|southern|eastern|western|central|nearby|neighbouring|downtown|coastal)$/.test(
      before,
    )
  )
    score += 2.5;
  if (/^(?:in|near|outside)$/i.test(before)) score += 2.5;
  if (PLACE_NOUNS.test(at(to)) && /^the$/i.test(before)) score += 3.5;
  if (words.length === 1 && PLACE_NOUNS.test(at(to)) && !/^the$/i.test(before)) score += 2.5;
  if (/^(?:off|across|around)$/i.test(before)) score += 1.5;
  return score;
}
