// npx tsx tests/questions/without-text-figure.ts [file]: how often readers without the text hit the key.
//
// "reason" is an answer for which a reader named one; the others went by position, or by feel.
import { readFileSync } from 'node:fs';

type Guessed = {
  kind: string;
  family: string;
  chance?: number;
  runs: { right: boolean; how: 'wording' | 'sense' | 'random' }[];
};

const [file = 'tests/questions/ratings/blind-lesson-masked-2.json'] = process.argv.slice(2);
const guessed = JSON.parse(readFileSync(file, 'utf8')) as Guessed[];
const hits = (some: readonly Guessed[], run: number) =>
  some.filter(({ runs }) => runs[run]?.right).length;

function print(what: string, some: readonly Guessed[]): void {
  const both = some.filter(({ runs }) => runs.every(({ right }) => right));
  const told = both.filter(({ runs }) => runs.every(({ how }) => how !== 'random'));
  const chance = some.reduce((sum, { chance = 0 }) => sum + chance, 0);
  const counts = [hits(some, 0), hits(some, 1), both.length, told.length, chance.toFixed(0)];
  console.log(
    what.padEnd(16),
    String(some.length).padStart(4),
    ...counts.map((n) => String(n).padStart(6)),
  );
}

console.log('family'.padEnd(16), ' all', '   one', '   two', '  both', 'reason', 'chance');
const families = [...new Set(guessed.map(({ family }) => family))];
for (const family of families)
  print(
    family,
    guessed.filter((one) => one.family === family),
  );
// The sentences to choose from are the text.
print(
  'without evidence',
  guessed.filter(({ kind }) => kind !== 'evidence'),
);
