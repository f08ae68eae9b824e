import type { Genre } from '../model/raw-claim';
import type { Article } from './article';

/** What opens a turn of a transcript or of an interview: "ANA LOPES, HOST: ", "Q: ". */
const LABEL =
  /^(?:(?<name>\p{Lu}[\p{Lu}\p{M}.'’-]+(?: [\p{Lu}\p{M}.'’-]+){0,4})(?:, [\p{Lu} .'’/-]{2,40})?|[QA]):\s+(?=\S)/u;

/** How many characters of a line only say who speaks; 0 for none. */
export const labelLength = (line: string): number => LABEL.exec(line)?.[0].length ?? 0;

/** What kind of text an article is, by how its lines look: the word that a question uses for it. */
export function genreOf({ lines, title }: Article): Genre {
  const body = lines.filter(({ label }) => label === 'body').map(({ text }) => text);
  const named = body.flatMap((text) => LABEL.exec(text)?.groups?.name ?? []);
  if (named.length > 2 && new Set(named).size > 1) return 'broadcast';
  const asked = body.filter((text) => text.endsWith('?') && text.length < 160);
  const labelled = body.filter((text) => labelLength(text) > 0);
  if (asked.length > 3 || labelled.length > 3) return 'interview';
  const meta = lines.filter(({ label }) => label === 'meta').map(({ text }) => text);
  const column = /^(?:opinion|column|comment|op-ed|editorial|analysis)\b/i;
  return [title, ...meta].some((text) => column.test(text)) ? 'column' : 'report';
}
