import type { EntityType } from './entity';
import type { Gazetteer, Place } from './gazetteer';
import { OFFICE, PARTICLES, runEnd } from './name-run';
import {
  EVENT_HEADS,
  LONGEST_KNOWN,
  ORGANISATION_OPENERS,
  PLACE_HEADS,
  PLACE_OPENERS,
  isAcronym,
  kindOfHead,
  kindOfKnown,
} from './organisations';
import { ADDRESS, ROLES, ROLE_PARTS, SAYING } from './roles';
import { isCapital, isInitial, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';
import { weigh } from './weigh-name';

/** A stretch of name words with what the words in and around it make of it. */
export type NameSpan = {
  /** Token range. */
  from: number;
  to: number;
  start: number;
  end: number;
  text: string;
  /** Undefined: capital letters alone; other places of the article may still tell. */
  type?: EntityType;
  subtype?: string;
  sure: boolean;
  /** Whom a form of address before the name is for. */
  gender?: 'f' | 'm' | 'either';
  /** The role before the name, lower case: "prime minister". */
  role?: string;
  /** The sentence begins with it, so that the capital letter alone says nothing. */
  opens: boolean;
};

export type Lists = { gazetteer: Gazetteer; vocabulary: Vocabulary };

const DROPPED = new Set(
  'The A An This That These Those It Its He She They We I You His Her Their Our My Your But And Or So Yet If In On At By For From To With As Of When While After Before Since Until Although Though Because Not No All Some Many Most Both Each Every Another Other One Meanwhile However Still Also Even Now Then There Here What Who Why How Where Which Whether Nor Despite During Under Over Between Among About Only Just Later Earlier Today Yesterday Tomorrow Last Next First Second Third Former Ex Late New Old Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December Two Three Four Five Six Seven Eight Nine Ten'.split(
    ' ',
  ),
);

/** The names of one sentence, left to right, without overlaps. */
export function findNames(tokens: readonly Token[], lists: Lists): NameSpan[] {
  const spans: NameSpan[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token || !isCapital(token)) {
      index += 1;
      continue;
    }
    const end = runEnd(tokens, index);
    spans.push(...namesOfRun(tokens, index, end, lists));
    index = end;
  }
  return spans;
}

const OF_AN_OFFICE =
  /^(?:superintendent|member|minister|secretary|director|commissioner|head|chief|inspector)$/i;

function namesOfRun(
  tokens: readonly Token[],
  runFrom: number,
  runTo: number,
  lists: Lists,
): NameSpan[] {
  const { gazetteer, vocabulary } = lists;
  const word = (index: number) => tokens[index]?.text ?? '';
  const opens = runFrom === 0 || /^["“‘'(:—–-]$/.test(word(runFrom - 1));
  let from = runFrom;
  while (from < runTo && isDropped(tokens, from, runTo, opens && from === runFrom, lists))
    from += 1;
  const spans: NameSpan[] = [];
  // "Superintendent of Education Ana Lopes", "Member of Parliament D. Lopes": the office comes first.
  const isOffice =
    word(runFrom - 1) === 'of' || word(runFrom - 1) === 'for'
      ? OFFICE.test(word(from)) ||
        (vocabulary.isWord(word(from)) && vocabulary.firstName(word(from)) === undefined)
      : // "of Education and Research Ana Lopes"
        word(runFrom - 1) === 'and' &&
        OFFICE.test(word(runFrom - 2)) &&
        word(runFrom - 3) === 'of' &&
        vocabulary.firstName(word(from)) === undefined;
  const before = word(runFrom - 1) === 'and' ? runFrom - 4 : runFrom - 2;
  const office =
    isOffice && from + 2 < runTo ? OF_AN_OFFICE.exec(word(before))?.[0].toLowerCase() : undefined;
  if (office !== undefined) from += 1;
  let group = from;
  let role = office;
  let gender: NameSpan['gender'];
  const span = (a: number, b: number, rest: Partial<NameSpan>): NameSpan => ({
    ...spanAt(tokens, a, b),
    sure: false,
    opens: opens && a === runFrom,
    ...rest,
  });
  const flush = (to: number) => {
    if (group >= to) return;
    const lowerRole = role ?? roleBefore(tokens, group);
    const named = span(group, to, {});
    if (lowerRole !== undefined) named.role = lowerRole;
    if (gender !== undefined) named.gender = gender;
    spans.push(weigh(named, tokens, lists));
    role = undefined;
    gender = undefined;
  };

  let index = from;
  while (index < runTo) {
    if (index === group && /^[-–]$/.test(word(index))) {
      index += 1;
      group = index;
      continue;
    }
    const organisation = organisationAt(tokens, index, runTo, lists, group < index);
    if (organisation) {
      flush(index);
      spans.push(span(index, organisation.to, { type: 'ORG', ...organisation.found }));
      index = organisation.to;
      group = index;
      role = undefined;
      continue;
    }
    const place = placeAt(tokens, index, runTo, lists, group < index);
    if (place) {
      flush(index);
      spans.push(
        span(index, place.to, { type: 'PLACE', subtype: place.place.kind, sure: place.sure }),
      );
      index = place.to;
      group = index;
      role = undefined;
      continue;
    }
    const token = word(index);
    // "Seecharan-Pope" is no pope.
    const isJoined = index > group && /^[-–]$/.test(word(index - 1));
    const address = isJoined ? undefined : ADDRESS[token];
    const isRole =
      !isJoined &&
      (ROLES.has(token.toLowerCase()) ||
        (ROLE_PARTS.has(token) && leadsToRole(tokens, index, runTo)) ||
        (token === 'of' && role !== undefined));
    if ((address !== undefined && index + 1 < runTo) || isRole) {
      flush(index);
      if (address !== undefined && address !== 'either') gender = address;
      const ofState = isRole && word(index + 1) === 'of' && index + 2 < runTo;
      role = `${role === undefined ? '' : `${role} `}${token.toLowerCase()}`;
      index += ofState ? 3 : 1;
      group = index;
      continue;
    }
    // "South African", "Sri Lankan"
    const pair = `${token} ${word(index + 1)}`;
    if (index === group && index + 1 < runTo && gazetteer.demonym(pair) !== undefined) {
      index += 2;
      group = index;
      continue;
    }
    if (
      gazetteer.demonym(token) !== undefined &&
      index === group &&
      !nameFollows(tokens, index, runTo, vocabulary)
    ) {
      index += 1;
      group = index;
      continue;
    }
    index += 1;
  }
  flush(runTo);
  return spans;
}

export function spanAt(tokens: readonly Token[], from: number, to: number) {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  let text = '';
  for (let index = from; index < to; index++) {
    const gap = index > from && (tokens[index]?.start ?? 0) > (tokens[index - 1]?.end ?? 0);
    text += (gap ? ' ' : '') + (tokens[index]?.text ?? '');
  }
  return { from, to, start, end, text };
}

/** A word that only has a capital because a sentence begins, or that is no part of a name. */
function isDropped(
  tokens: readonly Token[],
  index: number,
  runTo: number,
  opens: boolean,
  { gazetteer, vocabulary }: Lists,
): boolean {
  const word = tokens[index]?.text ?? '';
  const next = tokens[index + 1];
  const alone = index + 1 >= runTo;
  if (/^[-–&]$/.test(word)) return true;
  // "I'm", "We've"
  if (/^\p{Lu}\p{Ll}*['’](?:m|re|ve|ll|d)$/u.test(word)) return true;
  if (DROPPED.has(word)) {
    // "New York", "Will Smith": a name that begins like an ordinary word.
    const two = `${word} ${next?.text ?? ''}`;
    return alone || gazetteer.find(two) === undefined;
  }
  // "US" is no "us".
  if (!opens || /^\p{Lu}{2,}$/u.test(word) || !vocabulary.isWord(word)) return false;
  if (alone) return gazetteer.find(word)?.sure !== true && kindOfKnown(word) === undefined;
  if (ROLES.has(word.toLowerCase()) || ROLE_PARTS.has(word) || ADDRESS[word] !== undefined)
    return false;
  if (vocabulary.firstName(word) !== undefined) return false;
  const last = tokens[runTo - 1]?.text ?? '';
  const heads = kindOfHead(last) !== undefined || PLACE_HEADS.has(last) || EVENT_HEADS.has(last);
  return (
    !heads && vocabulary.tagsOf(word.toLowerCase()).every((tag) => !/Adjective|Noun/.test(tag))
  );
}

/** An organisation that begins at `from`: known by name, by its last word, or in capitals. */
function organisationAt(
  tokens: readonly Token[],
  from: number,
  runTo: number,
  lists: Lists,
  insideGroup: boolean,
): { to: number; found: { subtype: string; sure: boolean } } | undefined {
  if (insideGroup) return undefined;
  const { vocabulary } = lists;
  const word = (index: number) => tokens[index]?.text ?? '';
  const limit = Math.min(runTo, roleAhead(tokens, from, runTo));
  let head = -1;
  for (let index = from; index < limit; index++) {
    const kind = kindOfHead(word(index));
    if (kind === undefined || EVENT_HEADS.has(word(limit - 1))) continue;
    const modified = index > from && !/^[-–]$/.test(word(index - 1));
    const ofFollows = /^(?:of|for)$/.test(word(index + 1)) && index + 1 < limit;
    if (modified || ofFollows) head = ofFollows && !modified ? Math.max(head, index) : index;
  }
  const isName = (index: number) => vocabulary.firstName(word(index)) !== undefined;
  if (head >= 0) {
    const to = ofPhraseEnd(tokens, head, limit);
    const kind = kindOfHead(word(head)) ?? 'body';
    // "Sarah Church" is a person as likely as a church: leave it to the words around it.
    const person = isName(from) && to === from + 2 && vocabulary.isSurname(word(head));
    const split = splitBefore(tokens, from, head, lists);
    if (!person && split === from) return { to, found: { subtype: kind, sure: true } };
    if (!person) return undefined;
  }
  // "Labour Minister Ana Lopes" belongs to no party yet.
  const inRole = ROLE_PARTS.has(word(from)) && leadsToRole(tokens, from, runTo);
  for (let length = Math.min(LONGEST_KNOWN, limit - from); length > 0 && !inRole; length--) {
    const name = tokens
      .slice(from, from + length)
      .map(({ text }) => text)
      .join(' ');
    const kind = kindOfKnown(name);
    const alone = from + length >= limit || !isPlainCapital(tokens, from + length, lists);
    if (kind !== undefined && (alone || length > 1 || isAcronym(name)))
      return { to: from + length, found: { subtype: kind, sure: true } };
  }
  const first = word(from);
  if (ORGANISATION_OPENERS.test(first) && limit > from + 1)
    return { to: limit, found: { subtype: teamOrCompany(first), sure: true } };
  // The agency of a dateline: "NAIROBI (Meridian) -"
  if (
    word(from - 1) === '(' &&
    word(runTo) === ')' &&
    /^[-–—]+$/.test(word(runTo + 1)) &&
    from < 12
  )
    return { to: runTo, found: { subtype: 'media', sure: true } };
  if (isAcronym(first) && lists.gazetteer.find(first) === undefined && first.length < 6) {
    const next = tokens[from + 1];
    const touching = next && next.start === tokens[from]?.end && next.text === '-';
    // A whole line in capitals is no row of acronyms.
    const shouting = isShouted(tokens, from);
    return touching || shouting || !actsAsOrganisation(tokens, from)
      ? undefined
      : { to: from + 1, found: { subtype: 'body', sure: true } };
  }
  return undefined;
}

const isShouted = (tokens: readonly Token[], at: number) =>
  [tokens[at - 1], tokens[at + 1]].some(
    (near) =>
      near?.kind === 'word' && near.text.length > 3 && near.text === near.text.toUpperCase(),
  );

const teamOrCompany = (opener: string) =>
  /^(?:Ban|Univ|Inst|Minist|Part|Soci|Comp|Conf)/.test(opener) ? 'company' : 'team';

/** Capitals alone may be anything: an organisation acts, owns, is spoken of with "the" or in brackets. */
function actsAsOrganisation(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[from + 1];
  if (after?.text === ':') return false;
  if (/^(?:the|by|at|from|with|told|\()$/i.test(before)) return true;
  return (
    after?.kind === 'possessive' ||
    SAYING.test(after?.text ?? '') ||
    /^(?:has|had|will|would|is|was)$/.test(after?.text ?? '')
  );
}

/** The first word of a role after `from`, where a new name begins. */
function roleAhead(tokens: readonly Token[], from: number, runTo: number): number {
  for (let index = from + 1; index < runTo; index++) {
    const text = tokens[index]?.text ?? '';
    if (ROLES.has(text.toLowerCase()) && kindOfHead(text) === undefined) {
      // The role may have begun before: "Deputy Prime Minister".
      let start = index;
      while (start > from + 1 && ROLE_PARTS.has(tokens[start - 1]?.text ?? '')) start -= 1;
      return start;
    }
  }
  return runTo;
}

/** "Russian President's Bank": a demonym or a role is part of the name only next to it. */
function splitBefore(tokens: readonly Token[], from: number, head: number, lists: Lists): number {
  const text = tokens[from]?.text ?? '';
  if (ADDRESS[text] !== undefined && text.endsWith('.')) return from + 1;
  // "US Health Department" keeps its country; "UK Prime Minister" never comes here.
  return head > from && ROLES.has(text.toLowerCase()) && lists.gazetteer.find(text) === undefined
    ? from + 1
    : from;
}

function ofPhraseEnd(tokens: readonly Token[], head: number, limit: number): number {
  const next = tokens[head + 1]?.text ?? '';
  if (head + 1 >= limit) return head + 1;
  if (next === 'of' || next === 'for') {
    let end = head + 2;
    while (end < limit && /^[-–]$|^\p{Lu}|^(?:the|and|of|for)$/u.test(tokens[end]?.text ?? ''))
      end += 1;
    while (/^(?:the|and|of|for)$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
    return end;
  }
  return head + 1;
}

/** A place of the gazetteer or one that its own words name: "Lake Como", "Mill Street". */
function placeAt(
  tokens: readonly Token[],
  from: number,
  runTo: number,
  lists: Lists,
  insideGroup: boolean,
): { to: number; place: Place; sure: boolean } | undefined {
  const { gazetteer, vocabulary } = lists;
  const word = (index: number) => tokens[index]?.text ?? '';
  if (insideGroup) return undefined;
  const limit = Math.min(runTo, roleAhead(tokens, from, runTo));
  for (let length = Math.min(gazetteer.longest * 2, limit - from); length > 0; length--) {
    const { text } = spanAt(tokens, from, from + length);
    const place = gazetteer.find(text);
    if (!place) continue;
    const to = from + length;
    // "us" and "IT" must be written as the country is.
    if (text.length < 4 && text !== text.toUpperCase()) continue;
    if (joinsName(tokens, from, to, limit, lists)) continue;
    // "the Atlantic alliance" lies nowhere.
    if (place.kind === 'water' && /^(?:alliance|council|charter)$/i.test(word(to))) continue;
    const located = locative(tokens, from, to, lists);
    const known = vocabulary.firstName(text) !== undefined || vocabulary.isSurname(text);
    const sure = place.sure && (!known || place.kind === 'country' || place.kind === 'capital');
    if (!sure && !located && !place.sure) continue;
    return { to, place, sure: sure || located };
  }
  for (let to = limit; to > from + 1; to--) {
    const last = word(to - 1);
    const opener = PLACE_OPENERS.has(word(from)) && to <= from + 3;
    if ((!PLACE_HEADS.has(last) || /^[-–]$/.test(word(to - 2))) && !opener) continue;
    if (EVENT_HEADS.has(last)) continue;
    // "Anna Hill": a person's name as likely as a hill's.
    if (vocabulary.firstName(word(from)) !== undefined && vocabulary.isSurname(last)) continue;
    const place: Place = { name: spanAt(tokens, from, to).text, kind: 'region', sure: false };
    return { to, place, sure: locative(tokens, from, to, lists) };
  }
  return undefined;
}

/** Words after which a name is a place's. */
function locative(tokens: readonly Token[], from: number, to: number, lists: Lists): boolean {
  let before = from - 1;
  while (
    /^(?:the|central|northern|southern|eastern|western|nearby|neighbouring|downtown|upper|lower|inner|outer|greater)$/i.test(
      tokens[before]?.text ?? '',
    )
  )
    before -= 1;
  if (
    /^(?:in|near|outside|across|around|throughout|inside|beyond|towards?|within|off|into|reached|left)$/i.test(
      tokens[before]?.text ?? '',
    )
  )
    return true;
  if (
    tokens[before]?.text === 'of' &&
    /^(?:town|city|village|port|province|region|island|district|state|suburb|resort|county|capital|coast|north|south|east|west|outskirts|centre|center|municipality|hamlet|community|peninsula|prefecture)$/i.test(
      tokens[before - 1]?.text ?? '',
    )
  )
    return true;
  // "Springfield, Illinois"
  const after = tokens[to + 1];
  return (
    tokens[to]?.text === ',' &&
    after !== undefined &&
    /^(?:country|state|region)$/.test(lists.gazetteer.find(after.text)?.kind ?? '')
  );
}

/** "Paris Hilton", "France Télévisions": the place is the first word of a longer name. */
function joinsName(
  tokens: readonly Token[],
  from: number,
  to: number,
  runTo: number,
  lists: Lists,
): boolean {
  const text = spanAt(tokens, from, to).text;
  if (to >= runTo) return false;
  const next = tokens[to];
  // "Washington-Hall" is a surname, "Russia-NATO" two names.
  const second = tokens[to + 1]?.text ?? '';
  if (/^[-–]$/.test(next?.text ?? ''))
    return (
      to + 1 < runTo &&
      lists.gazetteer.find(second) === undefined &&
      isPlainCapital(tokens, to + 1, lists)
    );
  if (PARTICLES.has(next?.text ?? '')) return true;
  if (/^(?:\p{Lu}\.?)+$/u.test(text)) return false;
  return isPlainCapital(tokens, to, lists);
}

/** A capital word that begins nothing of its own: no role, demonym, place or acronym. */
function isPlainCapital(tokens: readonly Token[], index: number, { gazetteer }: Lists): boolean {
  const text = tokens[index]?.text ?? '';
  return (
    /^\p{Lu}/u.test(text) &&
    !ROLES.has(text.toLowerCase()) &&
    !ROLE_PARTS.has(text) &&
    ADDRESS[text] === undefined &&
    gazetteer.demonym(text) === undefined &&
    !isAcronym(text) &&
    kindOfKnown(text) === undefined &&
    !EVENT_HEADS.has(text)
  );
}

function leadsToRole(tokens: readonly Token[], from: number, runTo: number): boolean {
  for (let index = from + 1; index < Math.min(runTo, from + 4); index++) {
    const text = tokens[index]?.text ?? '';
    if (ROLES.has(text.toLowerCase())) return true;
    if (!ROLE_PARTS.has(text)) return false;
  }
  return false;
}

/** "German Gonzalez": a demonym that is a given name before a surname. */
function nameFollows(
  tokens: readonly Token[],
  index: number,
  runTo: number,
  vocabulary: Vocabulary,
): boolean {
  const next = tokens[index + 1]?.text ?? '';
  return (
    index + 2 === runTo &&
    vocabulary.firstName(tokens[index]?.text ?? '') !== undefined &&
    vocabulary.isSurname(next)
  );
}

/** The lower-case role right before a name: "spokeswoman Maria Lopes". */
function roleBefore(tokens: readonly Token[], from: number): string | undefined {
  const before = tokens[from - 1];
  if (before?.kind !== 'word' || isCapital(before)) return undefined;
  const word = before.text.toLowerCase();
  return ROLES.has(word) ? word : undefined;
}

export const nameWords = (text: string) =>
  text.split(/\s+/).filter((word) => !PARTICLES.has(word) && !isInitial(word));
