import type { NamedSpan, Saying } from '../model/raw-claim';
import type { ReadSentence } from './extract-mentions';
import { afterOpening } from './find-action';
import { ROLES, SAYING } from './roles';
import { tokenize, type Token } from './tokens';

const QUOTE = /^["“]([^"“”]+?)([,.!?])["”]\s+/;
const VERB =
  /^(?:said|says|added|adds|explained|explains|warned|warns|argued|argues|insisted|insists|noted|recalled|recalls|wrote|writes|replied|announced|declared|told|tells|stressed|joked)$/;
const REPORTS =
  /^(?:said|says|told|added|adds|warned|warns|argued|argues|insisted|insists|noted|notes|announced|declared|claimed|claims|stressed|admitted|admits|acknowledged|confirmed|predicted|predicts|suggested|suggests|estimated|estimates|believes|thinks|calculates|reckons|accepted|denied)$/;

/** What may stand between a speaker and the verb: "has said", "also said". */
const HELPS = /^(?:has|had|have|also|later|then|again|repeatedly)$/;
const RELATIVE = /^(?:who|which|that|he|she|they|it|to)$/i;
const LISTENER = /^(?:me|us|reporters|journalists|investors|lawmakers|analysts)$/;
/** "said nothing of the sort", "said in May", "said what she had seen" report no clause of their own. */
const OBJECT =
  /^(?:nothing|so|yes|goodbye|in|on|at|by|for|to|of|after|before|during|from|with|when|while|as|if|what|whether|how|why|where|who|last|this|next|only|little|much|outside|inside|afterwards|later|yesterday|again|then|there|here|both|also)\b/;
const CLAUSE = /^(?:\S+ ){1,12}?(?:would|will|had|has|have|was|were|is|are|could|should|did)\b/;

/** Who says what in a sentence, where the speaker has a name and stands right at the verb. */
export function findSaying(read: ReadSentence, names: readonly NamedSpan[]): Saying | undefined {
  const { text } = read.sentence;
  return (
    quoteFirst(text, names) ??
    quoteLast(text, names) ??
    reported(read, names) ??
    accordingTo(read, names) ??
    reportedLast(text, names)
  );
}

/** “…,” Ana Lopes said. / “…,” said the mayor, Ana Lopes. */
function quoteFirst(text: string, names: readonly NamedSpan[]): Saying | undefined {
  const quote = QUOTE.exec(text);
  if (!quote) return undefined;
  const rest = text.slice(quote[0].length);
  // A second quotation means that the first may be half of one.
  if (/["“”]/.test(rest)) return undefined;
  const speaker = speakerOf(rest, quote[0].length, names);
  const content = (quote[1] ?? '').trim();
  const mark = quote[2] === ',' ? '.' : (quote[2] ?? '');
  return speaker && { ...speaker, content: content + mark, direct: true };
}

/** Ana Lopes said: “….” */
function quoteLast(text: string, names: readonly NamedSpan[]): Saying | undefined {
  const match = /^([^"“”]+?)[,:]\s+["“]([^"“”]+[.!?])["”]$/.exec(text);
  const [, lead = '', content = ''] = match ?? [];
  if (!match) return undefined;
  const tokens = tokenize(lead);
  const verb = verbOf(tokens, VERB);
  const name = leadingSpeaker(tokens, verb, names);
  if (!name) return undefined;
  // "told reporters after the talks in Lima on Friday" is fine; another verb is not.
  if (
    tokens
      .slice(verb + 1)
      .some(({ text: word }) => SAYING.test(word) || /^(?:that|who|which)$/.test(word))
  )
    return undefined;
  return { speaker: name, verb: tokens[verb]?.text ?? '', content: content.trim(), direct: true };
}

/** The speaker in what follows a quotation or a reported clause; `offset` is where it begins. */
export function speakerOf(
  rest: string,
  offset: number,
  names: readonly NamedSpan[],
): { speaker: NamedSpan; verb: string } | undefined {
  const tokens = tokenize(rest);
  const nameAt = (index: number) =>
    names.find(({ start }) => start - offset === tokens[index]?.start);
  // said [role] Name
  if (VERB.test(tokens[0]?.text ?? '')) {
    for (let index = 1; index < Math.min(tokens.length, 10); index++) {
      const name = nameAt(index);
      if (name)
        return endsWell(rest, name.end - offset)
          ? { speaker: name, verb: tokens[0]?.text ?? '' }
          : undefined;
      const token = tokens[index];
      const roleComma =
        token?.text === ',' && ROLES.has(tokens[index - 1]?.text.toLowerCase() ?? '');
      if (!token || (token.kind === 'mark' && !/^[-.]$/.test(token.text) && !roleComma))
        return undefined;
    }
    return undefined;
  }
  // [role] Name said
  const verb = verbOf(tokens, VERB);
  if (verb < 1 || verb > 16) return undefined;
  const last = tokens[verb - 1];
  if (last?.text === ',') {
    const beside = besideSpeaker(tokens, verb, offset, names);
    return beside && { speaker: beside, verb: tokens[verb]?.text ?? '' };
  }
  const name = names.find(({ end }) => end - offset === last?.end);
  if (!name || verb > 9 || !isSpeakerLead(tokens, name.start - offset)) return undefined;
  return { speaker: name, verb: tokens[verb]?.text ?? '' };
}

/** "Ana Lopes, the mayor, told reporters": who stands before the comma; offsets as in the sentence. */
function besideSpeaker(
  tokens: readonly Token[],
  verb: number,
  offset: number,
  names: readonly NamedSpan[],
): NamedSpan | undefined {
  const shifted = names.map((name) => ({
    ...name,
    start: name.start - offset,
    end: name.end - offset,
  }));
  const found = leadingSpeaker(tokens, verb, shifted);
  return found && names[shifted.indexOf(found)];
}

/** After the speaker the sentence ends or goes on with a comma, a place or a listener. */
const endsWell = (rest: string, at: number) =>
  /^(?:[.,]|\s+(?:in|at|on|of|after|during|by|to|from|with|told)\b)/.test(rest.slice(at));

/** Only words of a role stand before the speaker. */
function isSpeakerLead(tokens: readonly Token[], start: number): boolean {
  const before = tokens.filter((token) => token.end <= start);
  // "The governor's office in Lima said": not the place speaks.
  if (/^(?:in|at|of|from|for|on|near)$/.test(before.at(-1)?.text ?? '')) return false;
  return (
    before.length < 9 &&
    before.every(({ kind, text }) => kind !== 'mark' || /^[-.]$/.test(text)) &&
    !before.some(({ text }) => /^(?:and|or|that|is|was|with|as|by|to|about)$/.test(text))
  );
}

/**
 * Whoever stands before the verb: "Ana Lopes said", "Ana Lopes, who runs the port, said", "Its
 * mayor, Ana Lopes, said".
 */
function leadingSpeaker(
  tokens: readonly Token[],
  verb: number,
  names: readonly NamedSpan[],
): NamedSpan | undefined {
  const last = tokens[verb - 1];
  if (!last) return undefined;
  const near = whoWorksAt(
    names.find(({ end }) => end === last.end),
    tokens,
    names,
  );
  if (near) return isSpeakerLead(tokens, near.start) ? near : undefined;
  if (last.text !== ',') return undefined;
  const inside = tokens.slice(0, verb - 1);
  const comma = inside.findIndex(({ text }) => text === ',');
  if (comma < 1) {
    return undefined;
  }
  // "Its mayor,", "The leader of the council,"
  const role = inside
    .slice(0, comma)
    .some(
      ({ text }, index) =>
        ROLES.has(text.toLowerCase()) &&
        /^(?:,|of|for|at|to)$/.test(inside[index + 1]?.text ?? ','),
    );
  const beside = names.find(({ end }) => end === (inside[comma - 1]?.end ?? 0));
  const first = whoWorksAt(beside, tokens, names);
  // "Ana Lopes, who runs the port," with nothing else said or quoted between the commas.
  if (
    first &&
    isSpeakerLead(tokens, first.start) &&
    /^(?:who|whose|which|an?|the|of|head|chief|director|mayor|president|\d+)$/.test(
      inside[comma + 1]?.text ?? '',
    )
  )
    return first;
  // "Its mayor, Ana Lopes,"
  const second = names.find(({ end }) => end === inside.at(-1)?.end);
  return role &&
    second &&
    second.start === inside[comma + 1]?.start &&
    isSpeakerLead(
      inside.slice(0, comma).filter(({ text, kind }) => text !== 'to' && kind !== 'possessive'),
      Infinity,
    )
    ? second
    : undefined;
}

/** "Ana Lopes of Harbour Bank": the person before "of", where a name stands there; else the name itself. */
function whoWorksAt(
  name: NamedSpan | undefined,
  tokens: readonly Token[],
  names: readonly NamedSpan[],
): NamedSpan | undefined {
  const at = tokens.findIndex(({ start }) => start === name?.start);
  if (at < 2 || !/^(?:of|at|from)$/.test(tokens[at - 1]?.text ?? '')) return name;
  return names.find(({ end }) => end === tokens[at - 2]?.end) ?? name;
}

/** The first verb of saying that is not part of a relative clause: "who said". */
function verbOf(tokens: readonly Token[], verbs: RegExp): number {
  return tokens.findIndex(
    ({ text }, index) =>
      verbs.test(text) &&
      !/^(?:who|which|that|he|she|they|it|had|has|have|to)$/i.test(tokens[index - 1]?.text ?? ''),
  );
}

/** Ana Lopes said (that) the bridge was safe; told reporters in Lima that it was. */
function reported(
  { tokens, sentence }: ReadSentence,
  names: readonly NamedSpan[],
): Saying | undefined {
  const { text } = sentence;
  if (/^["“]/.test(text) || (text.match(/["“”]/g)?.length ?? 0) % 2 === 1) return undefined;
  const verb = tokens.findIndex(
    (token, index) =>
      REPORTS.test(token.text) && !RELATIVE.test(tokens[leadTo(index) - 1]?.text ?? ''),
  );
  function leadTo(index: number): number {
    return HELPS.test(tokens[index - 1]?.text ?? '') ? leadTo(index - 1) : index;
  }
  const from = afterOpening(tokens);
  const name = leadingSpeaker(tokens.slice(from), leadTo(verb) - from, names);
  if (!name) return undefined;
  const that = thatAfter(tokens, verb);
  const told = tokens[verb]?.text === 'told';
  const listener = told && LISTENER.test(tokens[verb + 1]?.text ?? '');
  if (told && that === undefined && !listener) return undefined;
  const start = tokens[that === undefined ? verb + (listener ? 2 : 1) : that + 1]?.start;
  const content =
    start === undefined
      ? ''
      : text
          .slice(start)
          .replace(/\.(["”]?)$/, '$1')
          .replace(/, but (?:\p{Ll}+ed) .*$/u, '');
  // Without "that" the next word has to begin a clause, not an object.
  const opens =
    /^(?:(?:the|an?|all|most|some|no) \p{Ll}|\d|\p{Lu}|he\b|she\b|it\b|they\b)/u.test(content) ||
    (/^\p{Ll}/u.test(content) && !OBJECT.test(content) && CLAUSE.test(content));
  if (that === undefined && !opens) return undefined;
  const word = tokens[verb]?.text ?? '';
  return { speaker: name, verb: told ? 'said' : word, content, direct: false };
}

/** According to Ana Lopes, who runs the port, the bridge was safe. / The bridge was safe, according to … */
function accordingTo(
  { tokens, sentence: { text } }: ReadSentence,
  names: readonly NamedSpan[],
): Saying | undefined {
  if (/["“”:;()]/.test(text)) return undefined;
  const at = tokens.findIndex(
    (token, index) => /^according$/i.test(token.text) && tokens[index + 1]?.text === 'to',
  );
  const first = tokens[at + 2];
  const name = at < 0 ? undefined : names.find(({ start }) => start === first?.start);
  if (!name) return undefined;
  const after = text.slice(name.end);
  const apposition = /^(?:, (?:who|a|an|the|its|his|her) [^,]+)?, /.exec(after);
  const content =
    at === 0
      ? apposition && after.slice(apposition[0].length).replace(/\.$/, '')
      : /^(?:, (?:who|a|an|the|its|his|her) [^,]+)?\.$/.test(after) &&
        /^.*(?=, according to )/.exec(text)?.[0];
  return content ? { speaker: name, verb: 'said', content, direct: false } : undefined;
}

/** The "that" of "said that", "said in a statement that", "told the paper that". */
function thatAfter(tokens: readonly Token[], verb: number): number | undefined {
  const told = tokens[verb]?.text === 'told';
  const next = tokens[verb + 1]?.text ?? '';
  if (
    !told &&
    !/^(?:that|in|on|at|by|during|after|before|outside|afterwards|later|yesterday|again)$|day$/.test(
      next,
    )
  )
    return undefined;
  for (let index = verb + 1; index < Math.min(tokens.length, verb + 8); index++) {
    const token = tokens[index];
    if (!token || /^[,.;:"“”]$/.test(token.text) || SAYING.test(token.text)) return undefined;
    if (token.text === 'that') return index;
  }
  return undefined;
}

/** The bridge was safe, Ana Lopes said. */
function reportedLast(text: string, names: readonly NamedSpan[]): Saying | undefined {
  if (/["“”:;()]/.test(text)) return undefined;
  const match =
    /^(.+), ((?:said|says) [^,]+(?:,[^,]+)?|[^,]+ (?:said|says)(?: (?:in|on|at|by) [^,]+)?)\.$/.exec(
      text,
    );
  const [, content = '', tail = ''] = match ?? [];
  if (!match) return undefined;
  const speaker = speakerOf(`${tail}.`, text.length - tail.length - 1, names);
  return speaker && { ...speaker, content, direct: false };
}
