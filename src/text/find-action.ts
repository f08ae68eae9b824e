import type { Action, Modality, NamedSpan } from '../model/raw-claim';
import { clauseEnd, plainClause } from './clause';
import type { ReadSentence } from './extract-mentions';
import type { Lists } from './find-names';
import { ROLES } from './roles';
import { gerundOf, pastOf, votesVerb } from './second-vote';
import type { Token } from './tokens';
import { verbAt, type Verb } from './verb';

/** Openings that a statement can lose: "But", "On Friday,", "In Lima,". */
const CONNECTIVE =
  /^(?:But|And|Yet|Meanwhile|However|Also|Still|Later|Earlier|Separately|Instead|Then|Now|Nevertheless)$/;
const PHRASE = /^(?:In|On|At|During|By|From|Under|Last|Late|Early|Earlier|Later|For)$/i;
const LINKS =
  /^(?:member|ally|giant|firm|group|company|airline|club|side|champions|rival|neighbour|neighbor|newcomer|maker|retailer|broadcaster|newspaper|lender|operator|charity|agency|province|state|republic)$/;

/** Who does what in a sentence, where its subject is a name and its verb is beyond doubt. */
export function findAction(
  read: ReadSentence,
  names: readonly NamedSpan[],
  { vocabulary }: Lists,
): Action | undefined {
  const { tokens, sentence } = read;
  const from = afterOpening(tokens);
  const subject = subjectAt(tokens, from, names);
  if (!subject) return undefined;
  const at = afterApposition(tokens, subject.to, vocabulary);
  if (at === undefined) return undefined;
  const verb = verbAt(tokens, at, vocabulary);
  if (!verb) return undefined;
  const end = clauseEnd(tokens, at, vocabulary);
  if (end === undefined || end < verb.to) return undefined;
  const finite = tokens.find(
    (token, index) => index >= at && token.text.toLowerCase() === verb.finite,
  );
  if (!finite || !votesVerb(sentence.text, finite.start)) return undefined;
  const predicate = plainClause(sentence.text, tokens, at, end);
  const { modality, infinitive } = modalityOf(predicate, verb);
  const simple = modality === 'event' && verb.tense === 'past' && verb.to === verb.from + 1;
  const gerund = asGerund(simple ? predicate : infinitive);
  const done = asDone(infinitive);
  return {
    subject: subject.name,
    predicate,
    verb: verb.finite,
    tense: verb.tense,
    modality,
    negated: verb.negated || /^(?:refused|failed|declined|denied)$/.test(verb.finite),
    ...(gerund !== undefined && { gerund }),
    ...(done !== undefined && { done }),
  };
}

/** The first token after connectives and one short opening phrase with its comma. */
export function afterOpening(tokens: readonly Token[]): number {
  let from = 0;
  while (CONNECTIVE.test(tokens[from]?.text ?? '')) {
    from += 1;
    if (tokens[from]?.text === ',') from += 1;
  }
  if (!PHRASE.test(tokens[from]?.text ?? '')) return from;
  for (let index = from + 1; index < from + 8; index++) {
    const token = tokens[index];
    if (!token || /^["“”:;()]$/.test(token.text)) return from;
    if (token.text === ',') return index + 1;
  }
  return from;
}

/** The name that the sentence is about, with at most a role or an article before it. */
function subjectAt(
  tokens: readonly Token[],
  from: number,
  names: readonly NamedSpan[],
): { name: NamedSpan; to: number } | undefined {
  const start = tokens[from]?.start ?? 0;
  for (const name of names) {
    if (name.start < start) continue;
    const at = tokens.findIndex((token) => token.start === name.start);
    const to = tokens.findIndex((token) => token.start >= name.end);
    if (at < 0 || to < 0) return undefined;
    const before = tokens.slice(from, at);
    if (!leadsToName(before)) return undefined;
    // "NATO foreign ministers agreed", "France's leader": the name only belongs to the subject.
    const next = tokens[to];
    if (
      next?.kind === 'possessive' ||
      next?.text === '-' ||
      next?.text === 'and' ||
      next?.text === 'or'
    ) {
      if (next.text === 'and' || next.text === 'or') return undefined;
      continue;
    }
    const isRole =
      next !== undefined && (ROLES.has(next.text.toLowerCase()) || /^\p{Lu}/u.test(next.text));
    if (isRole) continue;
    return { name, to };
  }
  return undefined;
}

/** Nothing, "the", or words for a role: "Coast guard spokeswoman Lt." */
function leadsToName(before: readonly Token[]): boolean {
  if (before.length === 0) return true;
  if (before.length === 1 && before[0]?.text === 'The') return true;
  if (before.length > 8) return false;
  const plain = before.every(
    ({ kind, text }) =>
      (kind === 'word' || kind === 'possessive' || /^[-.]$/.test(text)) &&
      !/^(?:and|or|with|in|at|on|by|from|to|is|was|were|are|said|that|as|after|before|than)$/i.test(
        text,
      ),
  );
  const last = before.at(-1)?.text.replace('.', '') ?? '';
  return (
    plain &&
    (ROLES.has(last.toLowerCase()) ||
      LINKS.test(last) ||
      /^(?:Mr|Mrs|Ms|Dr|Lt|Sgt|Capt|Col|Gen|Sir|Dame|Lord|Lady|Prof|State|Justice|Judge)$/.test(
        last,
      ))
  );
}

/** The token after ", the mayor of Lima,"; the same token where no comma follows. */
function afterApposition(
  tokens: readonly Token[],
  to: number,
  vocabulary: Lists['vocabulary'],
): number | undefined {
  if (tokens[to]?.text !== ',') return to;
  const opens = tokens[to + 1];
  if (
    !opens ||
    !/^(?:who|which|whose|a|an|the|his|her|its|their|head|chief|chair|chairman|president|director|minister|mayor|leader|formerly|founder|editor|professor|spokesman|spokeswoman|\d+)$/.test(
      opens.text,
    )
  )
    return undefined;
  for (let index = to + 2; index < Math.min(tokens.length, to + 18); index++) {
    const token = tokens[index];
    if (!token || /^["“”:;()]$/.test(token.text)) return undefined;
    if (token.text !== ',') continue;
    return verbAt(tokens, index + 1, vocabulary) ? index + 1 : undefined;
  }
  return undefined;
}

/** The verb phrase with its first word as "…ing"; nothing for forms of "be" and helpers. */
function asGerund(phrase: string | undefined): string | undefined {
  const [, first = '', rest = ''] = /^(\p{Ll}+) (.+)$/u.exec(phrase ?? '') ?? [];
  if (first === '' || /^(?:be|have|was|were|had|did|is|are)$/.test(first)) return undefined;
  const gerund = gerundOf(first);
  return gerund === undefined ? undefined : `${gerund} ${rest}`;
}

const PARTICIPLES: Record<string, string> = Object.fromEntries(
  'be been,begin begun,bring brought,build built,buy bought,cut cut,give given,go gone,hold held,leave left,lose lost,make made,meet met,pay paid,put put,run run,sell sold,send sent,set set,shut shut,spend spent,take taken,tell told,win won,write written'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** "build a bridge" as "built a bridge". */
function asDone(infinitive: string | undefined): string | undefined {
  const [, verb = '', rest = ''] = /^(\p{Ll}+) (.+)$/u.exec(infinitive ?? '') ?? [];
  const irregular = PARTICIPLES[verb];
  if (irregular !== undefined) return `${irregular} ${rest}`;
  const past = verb === '' ? undefined : pastOf(verb);
  return past?.endsWith('ed') === true ? `${past} ${rest}` : undefined;
}

const EXPECTS =
  /^(?:(?:is|are|was|were) (?:also )?(?:expected|due|set|scheduled|likely|planning|poised|hoping|preparing|supposed|about|ready|determined|to)|(?:has|have|had) (?:promised|pledged|vowed|agreed|offered|threatened|decided|planned)|plans?|planned|intends?|intended|hopes?|hoped|expects?|expected|aims?|aimed|wants?|wanted|proposes?|prepares?|promised|pledged|vowed|agreed|offered|threatened|decided) to (?=\p{Ll})/u;

/** Whether the clause tells what happened or what was expected, and the bare verb phrase. */
function modalityOf(predicate: string, verb: Verb): { modality: Modality; infinitive?: string } {
  const words = predicate.split(' ');
  if (/^(?:will|shall)$/.test(verb.finite)) {
    const rest = words.slice(words.findIndex((word) => /^(?:will|shall)$/.test(word)) + 1);
    return verb.negated
      ? { modality: 'expected' }
      : { modality: 'expected', infinitive: rest.join(' ') };
  }
  if (/^(?:may|might|could|can|would)$/.test(verb.finite)) return { modality: 'possible' };
  if (/^(?:must|should)$/.test(verb.finite)) return { modality: 'obliged' };
  const expects = EXPECTS.exec(predicate);
  if (expects && !verb.negated)
    return { modality: 'expected', infinitive: predicate.slice(expects[0].length) };
  if (SAYS.test(verb.finite)) return { modality: 'position' };
  return { modality: verb.negated ? 'denied' : 'event' };
}

const SAYS =
  /^(?:said|says|told|warned|argued|insisted|claimed|believes|thinks|denied|suggested|estimated|predicted|expects|expected|hopes|hoped|fears|feared|wants|wanted|opposes|opposed|called|urged|described|accused|criticised|criticized|praised|blamed|welcomed)$/;
