import type { Item } from '../../model/item';
import { containsWords } from '../../questions/mentions';
import { isSameWords } from '../../model/typed-words';
import type { Checked, Note, ProgramCheck } from './check';
import { textsOfItem } from './item-texts';
import { placeOf, shownTexts } from './shown-texts';
import { numbersOf, sentencesOf } from './words-in';

/** 7: every number comes from a claim, a dated event or a source, and some never stand alone. */
export const checkFigures: ProgramCheck = (checked, wrong) => {
  const grounds = groundsOf(checked);
  for (const { file, path, text, part } of shownTexts(checked.module)) {
    if (part !== 'wrong')
      for (const number of new Set(numbersOf(text)))
        if (!grounds.has(number))
          wrong(
            file,
            path,
            `${number} is in no claim and no dated event`,
            'write the claim or the entry of timeline.yaml that it comes from, or leave it out',
          );
    for (const { words, by } of checked.content.checks?.attributed ?? [])
      for (const sentence of part === 'wrong' ? [] : sentencesOf(text).filter(isMoreThanAnAnswer))
        if (containsWords(sentence, words) && !by.some((name) => containsWords(sentence, name)))
          wrong(
            file,
            path,
            `says "${words}" and not whose it is`,
            `name ${by.join(' or ')} with it`,
          );
  }
  checkAnswers(checked, wrong);
};

/** Who asks for a number that never stands alone says in the question, or in the pair that it stands in, whose it is. */
function checkAnswers({ content, module }: Checked, wrong: Note): void {
  for (const item of module.items)
    for (const { words, by } of content.checks?.attributed ?? [])
      for (const { answers, around } of answersOf(item)) {
        const isAsked = answers
          .filter((answer) => !isMoreThanAnAnswer(answer))
          .some((answer) => isSameWords(answer, words) || containsWords(answer, words));
        if (!isAsked || by.some((name) => containsWords(around, name))) continue;
        const { file, path } = placeOf(item);
        wrong(
          file,
          path,
          `asks for "${words}" and does not say whose it is`,
          `name ${by.join(' or ')} in the question${item.kind === 'match' ? ' or in the pair' : ''}`,
        );
      }
}

/** The short answers of an item, and what a student reads with each. */
function answersOf(item: Item): { answers: readonly string[]; around: string }[] {
  if (item.kind !== 'match') return [{ answers: textsOfItem(item).key, around: item.stem }];
  return item.lefts.map(({ text, right }) => {
    const pair = [text, item.rights.find(({ id }) => id === right)?.text ?? ''];
    return { answers: pair, around: [item.stem, ...pair].join(' ') };
  });
}

/** "43,000 soldiers" is an answer: its question says whose number it is. */
const isMoreThanAnAnswer = (sentence: string): boolean => sentence.split(/\s+/).length > 3;

/** Every number that somebody has answered for. */
function groundsOf({ content, module }: Checked): Set<string> {
  const { timeline } = content;
  return new Set(
    [
      ...module.claims.map(({ text }) => text),
      ...module.sources.flatMap(({ title, published }) => [
        title,
        published.label,
        published.date ?? '',
      ]),
      ...(timeline?.entries ?? []).flatMap(({ date, event, caveat = '' }) => [
        date,
        event,
        caveat,
        // "2 April" of 2008-04-02
        ...date.split(/[-/]/).map((part) => String(Number(part))),
      ]),
    ].flatMap((text) => numbersOf(text, true)),
  );
}
