import { IN_ONE_ORDER, type ItemOf } from '../../model/item';
import type { Checked, Note, ProgramCheck } from './check';
import { placeOf } from './shown-texts';
import { ALL_OR_NONE } from './word-lists';

/** The key is the longest option in at most so many questions. */
const MOST_LONGEST = 0.4;
/** Of fewer questions a share or a distribution says nothing. */
const FEWEST = 20;
/** Upper 1 % of χ² with two and with three degrees of freedom: chance exceeds it once in a hundred banks. */
const CRITICAL: Record<number, number> = { 3: 9.21, 4: 11.34 };

type Choice = ItemOf<'choice'>;

/** 9: one key among three or four options, not to be found by its form or place; each other says why. */
export const checkOptions: ProgramCheck = (checked, wrong, short) => {
  const { items, claims } = checked.module;
  for (const item of items) {
    if (!('options' in item)) continue;
    const { file, path } = placeOf(item);
    const { options } = item;
    const keys = options.filter(({ correct }) => correct).length;
    if (item.kind !== 'multi' && keys !== 1)
      wrong(file, path, `has ${keys} right options`, 'leave exactly one');
    if (item.kind !== 'multi' && (options.length < 3 || options.length > 4))
      wrong(file, path, `has ${options.length} options`, 'offer three or four');
    for (const { text, correct, whyFalse, falseBy, misread } of options) {
      if (ALL_OR_NONE.test(text))
        wrong(file, path, `offers "${text}"`, 'offer an answer that says something');
      // A forecast is not a misreading: there was nothing yet to read.
      if (correct || item.kind === 'prediction') continue;
      if (whyFalse === undefined)
        wrong(file, path, `"${text}" has no reason`, 'say under because why it is false');
      if (misread === undefined || falseBy === undefined)
        short(
          file,
          path,
          `"${text}" names no ${misread === undefined ? 'misreading' : 'claim that makes it false'}`,
          misread === undefined ? 'add misread' : 'add by',
        );
      else if (!claims.some(({ id }) => id === falseBy))
        wrong(file, path, `"${falseBy}" is not a claim`, 'use an id of claims.yaml');
    }
  }
  checkOtherAnswers(checked, short);
  const choices = items.filter((item) => item.kind === 'choice');
  checkLength(choices, short);
  checkPositions(choices, short);
};

/**
 * What is not offered as an option is answered wrongly too: answers that are typed, sentences that look like the right
 * one, and what does not belong together. Each has its reason, and a misreading where the format has a place for it.
 */
function checkOtherAnswers({ module }: Checked, short: Note): void {
  for (const item of module.items) {
    const { file, path } = placeOf(item);
    if (item.kind === 'typed')
      for (const { text, whyFalse, misread } of item.rejects) {
        if (whyFalse === undefined)
          short(file, path, `"${text}" has no reason`, 'say under because why it is false');
        if (misread === undefined)
          short(file, path, `"${text}" names no misreading`, 'add misread');
      }
    if (item.kind === 'evidence' && !item.sentences.some(({ whyFalse }) => whyFalse !== undefined))
      short(
        file,
        path,
        'has no sentence that looks like the right one and a reason why it is not',
        'name one under near',
      );
    if (item.kind === 'match')
      for (const { text } of item.lefts.filter(({ whyFalse }) => whyFalse === undefined))
        short(
          file,
          path,
          `"${text}" has no reason`,
          'say under because what belongs to it, and why',
        );
  }
}

function checkLength(choices: readonly Choice[], short: Note): void {
  // Where options always stand in one order, or are names and numbers, their length says nothing.
  const inWords = choices.filter(
    ({ family, options }) =>
      !IN_ONE_ORDER.includes(family) && options.some(({ text }) => text.split(' ').length > 3),
  );
  const longest = inWords.filter(({ options }) => {
    const most = Math.max(...options.map(({ text }) => text.length));
    return options.every(({ text, correct }) => (text.length === most) === correct);
  });
  if (inWords.length >= FEWEST && longest.length > MOST_LONGEST * inWords.length)
    short(
      'claims.yaml',
      'options',
      `the key is the longest option in ${longest.length} of ${inWords.length} questions`,
      'write longer misreadings, or shorter keys',
    );
}

function checkPositions(choices: readonly Choice[], short: Note): void {
  const turned = choices.filter(({ family }) => !IN_ONE_ORDER.includes(family));
  for (const [length, critical] of Object.entries(CRITICAL)) {
    const of = turned.filter(({ options }) => options.length === Number(length));
    if (of.length < FEWEST) continue;
    const counts = Array.from(
      { length: Number(length) },
      (_, at) => of.filter(({ options }) => options[at]?.correct).length,
    );
    const expected = of.length / Number(length);
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    if (chi > critical)
      short(
        'claims.yaml',
        'options',
        `keys among ${length} options stand at the places ${counts.join(', ')} times (χ² ${chi.toFixed(1)}, at most ${critical})`,
        'let the build place them: leave out what fixes their order',
      );
  }
}
