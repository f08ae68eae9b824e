import type { NamedSpan, Saying } from '../model/raw-claim';
import type { ReadSentence } from './extract-mentions';
import { ROLES, SAYING } from './roles';
import { tokenize, type Token } from './tokens';

const QUOTE = /^["“]([^"“”]+?)([,.!?])["”]\s+/;
const VERB =
  /^(?:said|says|added|adds|explained|warned|argued|insisted|noted|recalled|wrote|replied|announced|declared|told|stressed|joked)$/;
const REPORTS =
  /^(?:said|says|added|warned|argued|insisted|noted|announced|declared|claimed|stressed|admitted|acknowledged|confirmed|predicted|suggested|estimated|denied)$/;

/** Who says what in a sentence, where the speaker has a name and stands right at the verb. */
export function findSaying(read: ReadSentence, names: readonly NamedSpan[]): Saying | undefined {
  const { text } = read.sentence;
  return (
    quoteFirst(text, names) ??
    quoteLast(text, names) ??
    reported(read, names) ??
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
  const verb = tokens.findIndex(({ text: word }) => VERB.test(word));
  const name = names.find(({ end }) => tokens[verb - 1]?.end === end);
  if (verb < 1 || !name || !isSpeakerLead(tokens, name.start)) return undefined;
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
function speakerOf(
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
  const verb = tokens.findIndex(({ text }) => VERB.test(text));
  if (verb < 1 || verb > 9) return undefined;
  const last = tokens[verb - 1];
  const name = names.find(({ end }) => end - offset === last?.end);
  if (!name || !isSpeakerLead(tokens, name.start - offset)) return undefined;
  return { speaker: name, verb: tokens[verb]?.text ?? '' };
}

/** After the speaker the sentence ends or goes on with a comma, a place or a listener. */
const endsWell = (rest: string, at: number) =>
  /^(?:[.,]|\s+(?:in|at|on|of|after|during|by|to|from|with|told)\b)/.test(rest.slice(at));

/** Only words of a role stand before the speaker. */
function isSpeakerLead(tokens: readonly Token[], start: number): boolean {
  const before = tokens.filter((token) => token.end <= start);
  return (
    before.length < 9 &&
    before.every(({ kind, text }) => kind !== 'mark' || /^[-.]$/.test(text)) &&
    !before.some(({ text }) => /^(?:and|or|that|is|was|with|as|by|to|about)$/.test(text))
  );
}

/** Ana Lopes said (that) the bridge was safe. */
function reported(
  { tokens, sentence }: ReadSentence,
  names: readonly NamedSpan[],
): Saying | undefined {
  const { text } = sentence;
  if (/["“”]/.test(text)) return undefined;
  const verb = tokens.findIndex(({ text: word }) => REPORTS.test(word));
  const last = tokens[verb - 1];
  const name = names.find(({ end }) => end === last?.end);
  if (verb < 1 || !name || !isSpeakerLead(tokens, name.start)) return undefined;
  const that = tokens[verb + 1]?.text === 'that';
  const start = tokens[verb + (that ? 2 : 1)]?.start;
  const content = start === undefined ? '' : text.slice(start).replace(/\.$/, '');
  // Without "that" the next word has to begin a clause, not an object.
  if (!that && !/^(?:the|a|an|all|most|some|no|\d|\p{Lu})/u.test(content)) return undefined;
  return { speaker: name, verb: tokens[verb]?.text ?? '', content, direct: false };
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
