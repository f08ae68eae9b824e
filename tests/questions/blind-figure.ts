// npx tsx tests/questions/blind-figure.ts: what blind readers made of the questions, from the kept ratings.
//
// A reader who has seen neither key nor code answers each question and rates it with the text, and
// says whether it could be guessed without. "good" and "acceptable" would be used as they are.
import { readFileSync } from 'node:fs';
import { wilson } from './wilson';

type Rated = {
  stem: string;
  key: string;
  answered: string;
  oneKey: boolean;
  guessable: boolean;
  overall: 'good' | 'acceptable' | 'weak' | 'bad';
};

const [file = 'tests/questions/ratings/check-blind.json'] = process.argv.slice(2);
const rated = JSON.parse(readFileSync(file, 'utf8')) as Rated[];
const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const print = (what: string, test: (item: Rated) => boolean) => {
  const count = rated.filter(test).length;
  const { low, high } = wilson(count, rated.length);
  console.log(
    `${what}: ${count} of ${rated.length}, ${percent(count / rated.length)} (${percent(low)} to ${percent(high)})`,
  );
};
print('acceptable', ({ overall }) => overall === 'good' || overall === 'acceptable');
print('bad', ({ overall }) => overall === 'bad');
print('one key', ({ oneKey }) => oneKey);
print('answered with the key', ({ key, answered }) => key === answered);
print('guessable without the text', ({ guessable }) => guessable);
