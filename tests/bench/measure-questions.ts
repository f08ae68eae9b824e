// The figures of `npm run bench -- questions`: how well raw texts are read, and how fast.
import { join } from 'node:path';
import { parseArticle } from '../../src/text/parse-article';
import { splitSentences } from '../../src/text/split-sentences';
import {
  ARTICLE_LABELS,
  ARTICLES,
  readBodyLabels,
  readLabelled,
  ROUNDS,
  THIRDS,
  type Labelled,
} from '../questions/labelled-texts';
import {
  measureBody,
  measureTexts,
  precision,
  recall,
  type Hits,
} from '../questions/measure-texts';

const figure = (name: string, value: number, unit: string) => {
  const rounded = Math.round(value * 100) / 100;
  console.log(JSON.stringify({ figure: `questions.${name}`, value: rounded, unit }));
};

const sets: [string, Labelled[] | undefined][] = [
  ['articles', readLabelled(ARTICLES, ARTICLE_LABELS)],
  ...THIRDS.map((third): [string, Labelled[] | undefined] => [
    third,
    readLabelled(join('tests/questions/texts', third)),
  ]),
];

for (const [name, texts] of sets) {
  if (!texts) {
    console.error(`questions: the texts "${name}" are not here, so they are not measured.`);
    continue;
  }
  const { body, sentences, labels } = measureTexts(texts);
  bodyFigures(name, body);
  const found = sentences.right + sentences.wrong;
  figure(`sentence-precision.${name}`, 100 * precision(sentences), `% of ${found} starts`);
  const wanted = sentences.right + sentences.missed;
  figure(`sentence-recall.${name}`, 100 * recall(sentences), `% of ${wanted} starts`);
  figure(`labels-right.${name}`, (100 * labels.right) / labels.all, `% of ${labels.all} lines`);
}

for (const round of ROUNDS)
  bodyFigures(round, measureBody(readBodyLabels(join('tests/questions/texts', round))));

function bodyFigures(name: string, body: Hits): void {
  figure(`body-precision.${name}`, 100 * precision(body), `% of ${body.right + body.wrong} lines`);
  figure(`body-recall.${name}`, 100 * recall(body), `% of ${body.right + body.missed} lines`);
}

const known = sets.flatMap(([, texts]) => texts ?? []);
if (known.length > 0) measureSpeed(known);

/** Words a second from raw text to sentences, the best of five rounds, and whether it grows evenly. */
function measureSpeed(texts: readonly Labelled[]): void {
  const read = (count: number) => {
    let words = 0;
    const began = performance.now();
    for (let at = 0; at < count; at++) {
      const text = texts[at % texts.length];
      if (!text) continue;
      const { lines } = parseArticle(text.raw);
      for (const { text: line } of lines) {
        splitSentences(line);
        words += line.split(' ').length;
      }
    }
    return { words, seconds: (performance.now() - began) / 1000 };
  };
  read(50);
  const best = (count: number) =>
    Math.max(
      ...[1, 2, 3, 4, 5].map(() => {
        const { words, seconds } = read(count);
        return words / seconds;
      }),
    );
  figure('reading-speed', best(50), 'words/s in Node');
  figure('reading-growth', best(50) / best(500), 'times the speed at 50 texts of that at 500');
}
