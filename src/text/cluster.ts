import type { Cluster } from '../model/raw-claim';
import type { EntityType } from './entity';
import type { ReadSentence } from './extract-mentions';
import type { Lists, NameSpan } from './find-names';
import type { Place } from './gazetteer';
import { PARTICLES } from './name-run';
import { LEGAL_FORMS } from './organisations';
import { isOneSlip, slipFinder, surnamesOf } from './settle-names';
import { nameKey } from './tokens';

type Group = { key: string; spans: { span: NameSpan; read: ReadSentence }[] };

/** Gathers the names of a set of articles into clusters and writes the cluster into each name. */
export function clusterNames(
  read: readonly ReadSentence[],
  lists: Lists,
): { clusters: Map<string, Cluster>; clusterOf: Map<NameSpan, string> } {
  const groups = new Map<string, Group>();
  for (const sentence of read)
    for (const span of sentence.names) {
      if (!span.type) continue;
      const key = `${span.type}:${placeKey(span, lists) ?? nameKey(span.text)}`;
      const group = groups.get(key) ?? { key, spans: [] };
      groups.set(key, group);
      group.spans.push({ span, read: sentence });
    }
  const home = new Map<string, string>();
  for (const key of groups.keys()) home.set(key, key);
  const shared = joinPeople(groups, home, read);
  joinOrganisations(groups, home, read);

  const members = new Map<string, Group[]>();
  for (const group of groups.values()) {
    const root = rootOf(group.key, home);
    members.set(root, [...(members.get(root) ?? []), group]);
  }
  const clusters = new Map<string, Cluster>();
  const clusterOf = new Map<NameSpan, string>();
  for (const [root, joined] of members) {
    const cluster = clusterFrom(root, joined, lists);
    // "Angulo" where two people are called so: nobody knows whom it means.
    if (shared.has(nameKey(cluster.name))) cluster.sure = false;
    clusters.set(cluster.id, cluster);
    for (const { spans } of joined) for (const { span } of spans) clusterOf.set(span, cluster.id);
  }
  return { clusters, clusterOf };
}

function placeKey(span: NameSpan, { gazetteer }: Lists): string | undefined {
  if (span.type !== 'PLACE') return undefined;
  const place = gazetteer.find(span.text);
  return place && nameKey(place.name);
}

function rootOf(key: string, home: Map<string, string>): string {
  let root = key;
  for (let next = home.get(root); next !== undefined && next !== root; next = home.get(root))
    root = next;
  return root;
}

const wordsOf = (key: string) => key.slice(key.indexOf(':') + 1).split(' ');
const withoutInitials = (words: string[]) => words.filter((word) => !/^\p{L}\.?$/u.test(word));

/**
 * Full names that differ by an initial or a slip are one person; a surname follows its only owner.
 * Answers with the surnames that have more than one.
 */
function joinPeople(
  groups: Map<string, Group>,
  home: Map<string, string>,
  read: readonly ReadSentence[],
): Set<string> {
  const keys = [...groups.keys()].filter((key) => key.startsWith('PERSON:'));
  const nameOf = (key: string) => wordsOf(key).join(' ');
  const owners = new Map<string, string[]>();
  const firsts = new Map<string, string[]>();
  for (const key of keys) {
    const name = nameOf(key);
    if (!name.includes(' ')) continue;
    for (const tail of surnamesOf(name)) if (tail !== name) add(owners, tail, key);
    add(firsts, wordsOf(key)[0] ?? '', key);
  }
  const slips = slipFinder(owners.keys());
  // "Arnaiz-Lim" has two words and is no full name beside "Josefa Arnaiz-Lim".
  const isTail = (name: string) => owners.has(name) || slips(name).length > 0;
  const full = keys.filter(
    (key) =>
      wordsOf(key).length > 1 && !PARTICLES.has(wordsOf(key)[0] ?? '') && !isTail(nameOf(key)),
  );
  joinSpellings(full, home);
  const shared = sharedSurnames(full, home, read);
  const isFull = new Set(full);
  const homes = (found: string[]) =>
    new Set(found.filter((key) => isFull.has(key)).map((key) => rootOf(key, home)));
  for (const key of keys) {
    if (isFull.has(key)) continue;
    const name = nameOf(key);
    const exact = owners.get(name) ?? [];
    const byName = exact.length > 0 ? exact : slips(name).flatMap((tail) => owners.get(tail) ?? []);
    const roots = homes(byName.length > 0 ? byName : (firsts.get(name) ?? []));
    if (roots.size === 1 && !shared.has(name)) home.set(key, [...roots][0] ?? key);
  }
  return shared;
}

/** Last words of two or more full names, of people who are certain or only look like people. */
function sharedSurnames(
  full: readonly string[],
  home: Map<string, string>,
  read: readonly ReadSentence[],
): Set<string> {
  const bearers = new Map<string, Set<string>>();
  const note = (words: string[], who: string) => {
    const last = words.at(-1) ?? '';
    bearers.set(last, (bearers.get(last) ?? new Set()).add(who));
  };
  const known = new Set(full.map((key) => wordsOf(key).join(' ')));
  for (const key of full) note(wordsOf(key), rootOf(key, home));
  for (const { names } of read)
    for (const { text, type } of names) {
      const words = nameKey(text).split(' ');
      const isPerson = type === undefined && words.length > 1 && words.length < 5;
      if (isPerson && !known.has(words.join(' '))) note(words, words.join(' '));
    }
  return new Set([...bearers].flatMap(([last, who]) => (who.size > 1 ? [last] : [])));
}

/** "George W. Bush" and "George Bush", "Vladimir" and "Valdimir". */
function joinSpellings(full: string[], home: Map<string, string>): void {
  const sameSurname = new Map<string, string[]>();
  for (const key of full) add(sameSurname, wordsOf(key).at(-1) ?? '', key);
  const slips = slipFinder(sameSurname.keys());
  for (const key of full) {
    const last = wordsOf(key).at(-1) ?? '';
    for (const other of [last, ...slips(last)].flatMap((name) => sameSurname.get(name) ?? []))
      if (key > other && samePerson(withoutInitials(wordsOf(key)), withoutInitials(wordsOf(other))))
        home.set(rootOf(key, home), rootOf(other, home));
  }
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function samePerson(a: string[], b: string[]): boolean {
  if (a.length !== b.length) return false;
  let slips = 0;
  for (const [index, word] of a.entries()) {
    const other = b[index] ?? '';
    if (word === other) continue;
    if (word.length < 5 || !isOneSlip(word, other)) return false;
    slips += 1;
  }
  // "Maria Lopez" and "Mario Lopez" are two people: a slip in a short given name is none.
  return slips === 0 || (slips === 1 && (a[0] === b[0] || (a[0] ?? '').length > 5));
}

/** Short forms, legal forms left out, and acronyms of a name that the set spells out. */
function joinOrganisations(
  groups: Map<string, Group>,
  home: Map<string, string>,
  read: readonly ReadSentence[],
): void {
  const keys = [...groups.keys()].filter((key) => key.startsWith('ORG:'));
  const long = new Map<string, string[]>();
  for (const key of keys.filter((each) => wordsOf(each).length > 1)) {
    const [first = ''] = wordsOf(key);
    add(long, first, key);
    // An acronym begins with the first letter of the name that it stands for.
    add(long, `${first.charAt(0)}*`, key);
  }
  for (const key of keys) {
    const words = wordsOf(key);
    const [first = ''] = words;
    const owners = [...(long.get(first) ?? []), ...(long.get(`${first.charAt(0)}*`) ?? [])].filter(
      (other) =>
        other !== key && (startsWith(wordsOf(other), words) || isAcronymOf(words, wordsOf(other))),
    );
    const longest = new Set(owners.map((owner) => rootOf(owner, home)));
    longest.delete(rootOf(key, home));
    if (longest.size === 1) home.set(rootOf(key, home), [...longest][0] ?? key);
  }
  // "the Port Workers Union (PWU)"
  for (const { names, tokens } of read)
    for (const [index, span] of names.entries()) {
      const next = names[index + 1];
      if (!next || span.type !== 'ORG' || next.type !== 'ORG') continue;
      const bracketed =
        tokens[span.to]?.text === '(' && next.from === span.to + 1 && tokens[next.to]?.text === ')';
      if (bracketed)
        home.set(
          rootOf(`ORG:${nameKey(next.text)}`, home),
          rootOf(`ORG:${nameKey(span.text)}`, home),
        );
    }
}

function startsWith(long: string[], short: string[]): boolean {
  const core = long.filter((word) => !LEGAL_FORMS.test(word) && word !== '&');
  if (short.length >= long.length && core.length >= long.length) return false;
  const same = short.every((word, index) => long[index] === word);
  // "National" is no short form of "National Bank"; "Tumaini" is one of "Tumaini Pay".
  return same && (short.length > 1 || core.length < 4) && short.length < long.length;
}

function isAcronymOf(short: string[], long: string[]): boolean {
  const letters = short[0] ?? '';
  if (short.length !== 1 || letters.length < 2 || letters.length > 6) return false;
  const initials = long.map((word) => word[0] ?? '').join('');
  const content = long.filter((word) => !/^(?:of|for|the|and)$/.test(word));
  return initials === letters || content.map((word) => word[0] ?? '').join('') === letters;
}

function clusterFrom(root: string, groups: Group[], lists: Lists): Cluster {
  const { gazetteer } = lists;
  const spans = groups.flatMap((group) => group.spans);
  const first = spans[0]?.span;
  const type = first?.type ?? 'PERSON';
  const fullest = fullestName(spans.map(({ span }) => span.text));
  const name = type !== 'ORG' && isLoud(fullest) ? lowered(fullest) : fullest;
  const place = type === 'PLACE' ? gazetteer.find(name) : undefined;
  const country = place?.country;
  const aliases = new Set(spans.map(({ span }) => span.text));
  const nation =
    place?.kind === 'country' && country !== undefined ? gazetteer.country(country) : undefined;
  if (nation) aliases.add(nation.name);
  const gender = genderOf(
    spans.map(({ span }) => span),
    name,
    lists,
  );
  return {
    id: root.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase(),
    type,
    subtype:
      place?.kind ??
      subtypeOf(
        type,
        spans.map(({ span }) => span),
      ),
    name,
    aliases: [...aliases].sort(),
    hints: hintsOf(place, lists),
    ...(gender && { gender }),
    ...(country !== undefined && { country }),
    ...(nationOf(place, lists) ?? {}),
    mentions: spans.length,
    articles: [...new Set(spans.map(({ read }) => read.sentence.articleId))],
    sure:
      spans.some(({ span }) => span.sure) &&
      spans.every(({ span }) => span.sure || span.text !== fullest),
    the: (type === 'PLACE' && TAKES_THE.test(name)) || usuallyThe(spans),
  };
}

/** Demonyms and the capital of a country; the country of a capital. */
function hintsOf(place: Place | undefined, { gazetteer }: Lists): string[] {
  const { country, kind } = place ?? {};
  if (country === undefined || (kind !== 'country' && kind !== 'capital')) return [];
  const nation = gazetteer.country(country);
  const names = nation ? [nation.name, nation.capital, ...nation.names] : [];
  return [...new Set([...names, ...gazetteer.people(country)])]
    .filter((name) => name !== '')
    .sort();
}

/** The names of the country that a place lies in and of its people; not of countries and capitals. */
function nationOf(
  { country, kind }: Partial<Place> = {},
  { gazetteer }: Lists,
): { nation: string[] } | undefined {
  if (country === undefined || kind === 'country' || kind === 'capital') return undefined;
  const nation = gazetteer.country(country);
  return {
    nation: [...(nation ? [nation.name, ...nation.names] : []), ...gazetteer.people(country)],
  };
}

/** The most words win, then the more frequent spelling, then the first. */
function fullestName(names: string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // "BRIAN ODUYA" only where nobody writes "Brian Oduya".
  const words = (name: string) => name.split(' ').length - (isLoud(name) ? 0.5 : 0);
  const pieces = new Map<string, number>();
  for (const name of names)
    for (const word of name.split(' ')) pieces.set(word, (pieces.get(word) ?? 0) + 1);
  // A misspelt word is the rarer one over all names of the cluster.
  const spelling = (name: string) =>
    name.split(' ').reduce((sum, word) => sum + (pieces.get(word) ?? 0), 0);
  return [...counts.keys()].reduce((best, name) => {
    const longer = words(name) - words(best);
    return longer > 0 || (longer === 0 && spelling(name) > spelling(best)) ? name : best;
  });
}

const isLoud = (name: string) => name.includes(' ') && name === name.toUpperCase();
const lowered = (name: string) =>
  name.replace(
    /(\p{Lu})(\p{Lu}+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );

const PERSON_KINDS: [RegExp, string][] = [
  [/spokes/, 'spokesperson'],
  [/(?:prime minister|president|premier|chancellor|king|queen|pope|emir|sultan)/, 'leader'],
  [/(?:minister|secretary)/, 'minister'],
  [
    /(?:coach|striker|player|captain|goalkeeper|defender|midfielder|forward|rider|runner|driver)/,
    'sportsperson',
  ],
  [/(?:judge|justice|prosecutor|lawyer|attorney)/, 'lawyer'],
];

function subtypeOf(type: EntityType, spans: NameSpan[]): string {
  if (type === 'PERSON') {
    const roles = spans.map(({ role }) => role ?? '').join(' ');
    return PERSON_KINDS.find(([words]) => words.test(roles))?.[1] ?? 'person';
  }
  const kinds = new Set(spans.flatMap(({ subtype }) => subtype ?? []));
  return kinds.size === 1 ? ([...kinds][0] ?? 'unknown') : 'unknown';
}

function genderOf(spans: NameSpan[], name: string, { vocabulary }: Lists): 'f' | 'm' | undefined {
  if (spans[0]?.type !== 'PERSON') return undefined;
  const said = new Set(
    spans.flatMap(({ gender }) => (gender === 'f' || gender === 'm' ? gender : [])),
  );
  if (said.size === 1) return [...said][0];
  const given = name.includes(' ') ? vocabulary.firstName(name.split(' ')[0] ?? '') : undefined;
  return said.size === 0 && given !== 'either' ? given : undefined;
}

/** "US forces" and "central Philippines" hide that the name itself takes "the". */
const TAKES_THE =
  /^(?:United |Netherlands$|Philippines$|Bahamas$|Gambia$|Maldives$|Balkans$)|(?: Islands| Republic| Emirates)$/;

/** Whether "the" stands before the name in most places where it could. */
function usuallyThe(spans: Group['spans']): boolean {
  const inside = spans.filter(({ span }) => span.from > 0);
  const the = inside.filter(({ span, read }) =>
    /^the$/i.test(read.tokens[span.from - 1]?.text ?? ''),
  );
  return the.length * 2 > inside.length;
}
