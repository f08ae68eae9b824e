import type { Problem } from '../model/problem';
import { bodyLines, type Article } from './article';
import { STOP_WORDS } from './common-words';
import { isAllCapitals } from './label-lines';
import { splitSentences } from './split-sentences';

/** Longer than any article; at half a second a thousand words it would try anyone's patience. */
const MOST_WORDS = 20_000;
const LEAST_SENTENCES = 3;
const LEAST_WORDS = 30;
/** English running text has a third or more; other languages have a tenth at most. */
const LEAST_STOP_SHARE = 0.2;

const SCRIPTS: [string, RegExp][] = [
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

const wordsOf = (text: string) => text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];

/** Why nothing can be made of an article, or nothing if something can. */
export function checkArticle(article: Article, file: string): Problem | undefined {
  const problem = (what: string, fix: string): Problem => ({ file, path: '', what, fix });
  const all = article.lines.map(({ text }) => text).join('\n');
  const script = foreignScript(all);
  if (script !== undefined)
    return problem(`is written in ${script} letters`, 'give a text in English');
  const body = bodyLines(article);
  const words = body.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  if (words > MOST_WORDS)
    return problem(
      `holds ${grouped(words)} words, and ${grouped(MOST_WORDS)} are the most`,
      'give one article a file',
    );
  if (isTable(article, words))
    return problem('is a table without running text', 'give an article in sentences');
  const sentences = body.reduce((sum, { text }) => sum + splitSentences(text).length, 0);
  if (words === 0)
    return problem('holds no running text', 'check that it is an article, in sentences');
  if (words >= LEAST_WORDS && stopShare(body.map(({ text }) => text).join(' ')) < LEAST_STOP_SHARE)
    return problem('is not in English, as far as its words tell', 'give a text in English');
  if (sentences < LEAST_SENTENCES || words < LEAST_WORDS)
    return problem(
      `holds ${sentences === 1 ? 'one sentence' : `${sentences} sentences`} of running text, too little to ask about`,
      'give a whole article',
    );
  return undefined;
}

/** Whether an article's running text is in capitals, so that names cannot be told from other words. */
export const isInCapitals = (article: Article): boolean => isAllCapitals(bodyLines(article));

function foreignScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < 20 || latin >= letters / 2) return undefined;
  const counts = SCRIPTS.map(([name, pattern]) => ({
    name,
    count: text.match(pattern)?.length ?? 0,
  }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? most.name : 'other';
}

function stopShare(text: string): number {
  const words = wordsOf(text).map((word) => word.toLowerCase().replace(/’/g, "'"));
  return words.filter((word) => STOP_WORDS.has(word)).length / Math.max(1, words.length);
}

/** Mostly rows: cells between tabs, bars, commas or wide gaps, few sentences. */
function isTable({ lines }: Article, bodyWords: number): boolean {
  const rows = lines.filter(
    ({ text }) =>
      (text.match(/\t|\s\|\s|\s{3,}/g)?.length ?? 0) >= 1 ||
      ((text.match(/[,;](?=\S)/g)?.length ?? 0) >= 2 && !/[.!?]$/.test(text)),
  ).length;
  const total = lines.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  return lines.length >= 3 && rows >= lines.length * 0.5 && bodyWords < total * 0.5;
}

/** "20,000"; by hand, because toLocaleString differs by engine. */
const grouped = (number: number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
