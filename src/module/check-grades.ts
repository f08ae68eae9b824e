import type { Problem } from '../model/problem';
import type { Level, Reading } from '../model/reading';
import { readability } from '../text/readability';

/** School grades and words a sentence that readers of a level can be asked to read (lesson design 7). */
const GOALS: Partial<Record<Level, { from: number; to: number; words: number }>> = {
  support: { from: 5.5, to: 7.5, words: 13 },
  standard: { from: 8, to: 10.5, words: 17 },
};
/** What a grade says of a shorter text is chance; the length of its sentences can be counted. */
const FEWEST_WORDS = 100;
/** One sentence is no mean. */
const FEWEST_SENTENCES = 2;

/** Texts that are harder or easier than their level: warnings, because no formula has read them. */
export function checkGrades(readings: readonly Reading[], language: string): Problem[] {
  if (language !== 'en') return [];
  return readings.flatMap(({ id, paragraphs, levels }) => [
    ...checkText(`readings/${id}.md`, 'standard', paragraphs),
    ...checkText(`readings/${id}.support.md`, 'support', levels?.support?.paragraphs ?? []),
  ]);
}

function checkText(file: string, level: Level, paragraphs: readonly { text: string }[]): Problem[] {
  const goal = GOALS[level];
  const { grade, words, wordsASentence } = readability(paragraphs.map(({ text }) => text));
  if (!goal) return [];
  const warn = (what: string, fix: string): Problem => ({ file, path: '', what, fix });
  const warnings: Problem[] = [];
  if (words >= FEWEST_WORDS && (grade < goal.from || grade > goal.to))
    warnings.push(
      warn(
        `reads at grade ${grade.toFixed(1)}, and "${level}" text at ${goal.from} to ${goal.to}`,
        grade > goal.to
          ? 'too hard: use shorter sentences and plainer words'
          : 'too easy: join short sentences, or use the exact words of the subject',
      ),
    );
  if (words / wordsASentence >= FEWEST_SENTENCES && wordsASentence > goal.words)
    warnings.push(
      warn(
        `has ${wordsASentence.toFixed(1)} words a sentence, and "${level}" text at most ${goal.words}`,
        'cut long sentences in two',
      ),
    );
  return warnings;
}
