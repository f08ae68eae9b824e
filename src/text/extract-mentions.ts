import type { Article } from './article';
import type { Mention } from './entity';
import { labelLength } from './genre';
import { findNames, type Lists, type NameSpan } from './find-names';
import { findNumbers } from './find-numbers';
import { findTimes } from './find-times';
import { settleNames } from './settle-names';
import type { Sentence } from './sentence';
import { splitSentences } from './split-sentences';
import { tokenize, type Token } from './tokens';

/** A sentence with its words and everything named in it. */
export type ReadSentence = {
  sentence: Sentence;
  tokens: Token[];
  names: NameSpan[];
  times: { start: number; end: number }[];
  numbers: { start: number; end: number }[];
};

/** Reads every sentence of a set of articles; names are settled over the whole set. */
export function readSentences(articles: readonly Article[], lists: Lists): ReadSentence[] {
  const read = articles.flatMap((article) =>
    proseOf(article).map((sentence): ReadSentence => {
      const tokens = tokenize(sentence.text);
      const times = findTimes(sentence.text);
      const names = findNames(tokens, lists).filter(
        (name) => !times.some(({ start, end }) => name.start < end && start < name.end),
      );
      return { sentence, tokens, names, times, numbers: findNumbers(sentence.text, times) };
    }),
  );
  settleNames(read, lists);
  return read;
}

/** The sentences of the body and of the standfirst, which names people and places like the body. */
function proseOf({ id, lines }: Article): Sentence[] {
  return lines.flatMap(({ n, text, label }) =>
    label === 'body' || label === 'standfirst'
      ? splitSpoken(text).map(({ start, end }) => ({
          articleId: id,
          line: n,
          start,
          end,
          text: text.slice(start, end),
        }))
      : [],
  );
}

/** The sentences of a line; who speaks in a turn stands apart from what is said. */
function splitSpoken(text: string): { start: number; end: number }[] {
  const label = labelLength(text);
  if (label === 0) return splitSentences(text);
  const spoken = splitSentences(text.slice(label)).map(({ start, end }) => ({
    start: start + label,
    end: end + label,
  }));
  return [{ start: 0, end: text.slice(0, label).trimEnd().length }, ...spoken];
}

/** All mentions of names, dates and numbers, in reading order. */
export function mentionsOf(read: readonly ReadSentence[]): Mention[] {
  return read.flatMap(({ sentence, names, times, numbers }) => {
    const { articleId, line, start: offset, text } = sentence;
    const mention = (
      span: { start: number; end: number },
      type: Mention['type'],
      rest: Partial<Mention> = {},
    ): Mention => ({
      articleId,
      line,
      start: offset + span.start,
      end: offset + span.end,
      text: text.slice(span.start, span.end),
      type,
      cluster: '',
      sure: true,
      ...rest,
    });
    const covered = (span: { start: number; end: number }) =>
      names.some(({ type, start, end }) => type && span.start < end && start < span.end);
    return [
      ...names.flatMap(({ type, subtype, sure, ...span }) =>
        type ? [mention(span, type, { sure, ...(subtype !== undefined && { subtype }) })] : [],
      ),
      ...times.map((span) => mention(span, 'DATE')),
      ...numbers.filter((span) => !covered(span)).map((span) => mention(span, 'NUMBER')),
    ].sort((a, b) => a.start - b.start);
  });
}
