import type { EntityType } from './entity';
import type { ReadSentence } from './extract-mentions';
import type { Lists, NameSpan } from './find-names';
import { PARTICLES } from './name-run';
import { LEGAL_FORMS } from './organisations';
import { nameKey, type Token } from './tokens';

/** What the set knows of a name from the places where it is certain. */
type Known = { type: EntityType; subtype?: string };

/**
 * Second look at every name with what the whole set of articles says: surnames after a full name,
 * short forms of organisations, and names that are certain in one place only.
 */
export function settleNames(read: readonly ReadSentence[], { gazetteer, vocabulary }: Lists): void {
  const names = read.flatMap((sentence) => sentence.names);
  const people = new Map<string, number>();
  const firstNames = new Set<string>();
  const organisations = new Map<string, Known>();
  const certain = new Map<string, Known>();
  const firms = new Map<string, Known>();
  for (const { type, subtype, sure, text } of names) {
    if (!type || !sure) continue;
    const key = nameKey(text);
    if (!certain.has(key)) certain.set(key, { type, ...(subtype !== undefined && { subtype }) });
    if (type === 'PERSON') {
      for (const surname of surnamesOf(text)) people.set(surname, (people.get(surname) ?? 0) + 1);
      const first = nameKey(text).split(' ')[0] ?? '';
      if (nameKey(text).includes(' ')) firstNames.add(first);
    }
    if (type === 'ORG') firms.set(key, { type, ...(subtype !== undefined && { subtype }) });
    if (type === 'ORG')
      for (const short of shortForms(text))
        organisations.set(short, { type, ...(subtype !== undefined && { subtype }) });
  }
  const misspelt = slipFinder(people.keys());
  for (const { names: spans, tokens, sentence } of read)
    for (const span of spans) {
      takeParticles(span, tokens, sentence.text, people);
      const key = nameKey(span.text);
      const one = !key.includes(' ');
      if (span.type === 'PLACE' && span.sure) {
        const place = gazetteer.find(span.text);
        if (one && people.has(key) && place?.kind !== 'country') assign(span, 'PERSON');
        continue;
      }
      // "ODUYA: Good morning": a speaker's name in capitals is no acronym.
      if (span.type === 'ORG' && one && people.has(key)) assign(span, 'PERSON');
      // "its maker, a German company, Brandt Keller": then it is no person elsewhere either.
      const addressed = span.role !== undefined || span.gender !== undefined;
      const first = span.text.split(' ')[0] ?? '';
      if (span.type === 'PERSON' && !one && !addressed && firms.has(key))
        if (vocabulary.firstName(first) === undefined) adopt(span, firms.get(key));
      if (span.type && span.sure) continue;
      if (people.has(key)) {
        assign(span, 'PERSON');
        // "Harbrook" of Harbrook Foods or Grant Harbrook.
        span.sure = !organisations.has(key);
      } else if (isFullNameOf(key, people) && span.type !== 'ORG') assign(span, 'PERSON');
      else if (certain.has(key)) adopt(span, certain.get(key));
      else if (organisations.has(key) && !(one && vocabulary.isWord(key)))
        adopt(span, organisations.get(key));
      else if (
        span.type === undefined &&
        one &&
        !vocabulary.isWord(key) &&
        misspelt(key).length > 0
      )
        assign(span, 'PERSON');
      else if (span.type === undefined && one && firstNames.has(key) && !vocabulary.isWord(key)) {
        span.type = 'PERSON';
        span.sure = false;
      }
    }
  confirmPeople(names);
  // "Vladimir Vladimirovich (Putin)": whose name it is, only the brackets say.
  for (const { names: spans, tokens } of read)
    for (const [index, span] of spans.entries()) {
      const next = spans[index + 1];
      if (next?.type !== 'PERSON' || span.type !== 'PERSON') continue;
      if (tokens[span.to]?.text === '(' && next.from === span.to + 1) span.sure = next.sure = false;
    }
  // A name that is only likely takes the type that it has most often.
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { type, text } of names)
    if (type) {
      const tally = votes.get(nameKey(text)) ?? new Map<EntityType, number>();
      votes.set(nameKey(text), tally.set(type, (tally.get(type) ?? 0) + 1));
    }
  for (const span of names) {
    const tally = votes.get(nameKey(span.text));
    if (span.sure || !tally) continue;
    const [most] = [...tally].sort((a, b) => b[1] - a[1]);
    if (most && (span.type !== undefined || !span.opens || span.text.includes(' ')))
      span.type = most[0];
  }
}

/** A surname may begin in lower case: "de Hoop Scheffer". */
function takeParticles(
  span: NameSpan,
  tokens: readonly Token[],
  text: string,
  people: ReadonlyMap<string, number>,
): void {
  let from = span.from;
  while (PARTICLES.has(tokens[from - 1]?.text.toLowerCase() ?? '')) from -= 1;
  for (; from < span.from; from++) {
    const start = tokens[from]?.start ?? span.start;
    const name = text.slice(start, span.end);
    if (!people.has(nameKey(name))) continue;
    Object.assign(span, { from, start, text: name });
    assign(span, 'PERSON');
  }
}

/** People return by their surname alone, organisations by their first words: that settles a likely name. */
function confirmPeople(names: readonly NameSpan[]): void {
  const alone = new Set(
    names
      .filter(
        ({ text, type, opens }) => !text.includes(' ') && (type === 'PERSON' || (!type && !opens)),
      )
      .map(({ text }) => nameKey(text)),
  );
  const confirmed = new Set<string>();
  for (const span of names) {
    const last = surnamesOf(span.text).at(-1) ?? '';
    if (span.type !== 'PERSON' || span.sure || !span.text.includes(' ') || !alone.has(last))
      continue;
    span.sure = true;
    confirmed.add(last);
  }
  for (const span of names)
    if (confirmed.has(nameKey(span.text)) && span.type !== 'ORG') assign(span, 'PERSON');
}

/** "Leo Brandt" where the set also speaks of a person as "Brandt". */
function isFullNameOf(key: string, people: ReadonlyMap<string, number>): boolean {
  const words = key.split(' ');
  return words.length === 2 && people.has(words.at(-1) ?? '');
}

function assign(span: NameSpan, type: EntityType): void {
  span.type = type;
  span.sure = true;
  delete span.subtype;
}

function adopt(span: NameSpan, known: Known | undefined): void {
  if (!known) return;
  assign(span, known.type);
  if (known.subtype !== undefined) span.subtype = known.subtype;
}

/** "Jaap de Hoop Scheffer" may return as "de Hoop Scheffer", "Hoop Scheffer" or "Scheffer". */
export function surnamesOf(name: string): string[] {
  const words = nameKey(name).split(' ');
  if (words.length < 2) return words;
  const tails: string[] = [];
  for (let from = 1; from < words.length; from++) {
    const tail = words.slice(from);
    if (!PARTICLES.has(tail.at(-1) ?? '') && !/^\p{L}\.?$/u.test(tail[0] ?? ''))
      tails.push(tail.join(' '));
  }
  return tails;
}

/** "Visayan Star Lines" may return as "Visayan Star" or "Visayan". */
function shortForms(name: string): string[] {
  const words = nameKey(name).split(' ');
  const cut = words.findIndex((word) => word === 'of' || word === 'for');
  const core = cut > 0 ? words.slice(0, cut) : words;
  const forms: string[] = [];
  const registered = LEGAL_FORMS.test(core.at(-1) ?? '');
  while (core.length > 1 && LEGAL_FORMS.test(core.at(-1) ?? '')) {
    core.pop();
    forms.push(core.join(' '));
  }
  for (let to = core.length - 1; to > 0; to--)
    if (to > 1 || core.length <= 3 || registered) forms.push(core.slice(0, to).join(' '));
  return forms;
}

/** Finds names with one letter wrong, swapped, missing or doubled; the first letter is right. */
export function slipFinder(names: Iterable<string>): (name: string) => string[] {
  const byLetter = new Map<string, string[]>();
  for (const name of names) {
    if (name.length < 6) continue;
    const list = byLetter.get(name.charAt(0));
    if (list) list.push(name);
    else byLetter.set(name.charAt(0), [name]);
  }
  return (name) =>
    name.length < 6
      ? []
      : (byLetter.get(name.charAt(0)) ?? []).filter((known) => isOneSlip(known, name));
}

/** Whether two words differ by one letter: changed, left out, added, or swapped with the next. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length > b.length) return isOneSlip(b, a);
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
