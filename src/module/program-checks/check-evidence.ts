import type { Item } from '../../model/item';
import { containsWords, mentions } from '../../questions/mentions';
import { typedWords } from '../../model/typed-words';
import { findFurniture } from '../../text/furniture';
import type { Checked, ProgramCheck } from './check';
import { textsOfItem } from './item-texts';
import { placeOf, shownTexts } from './shown-texts';
import { sharesWord, strongWords } from './words-in';

/** Families whose key names reports instead of what they say: their stem says that. */
const KEY_NAMES_REPORTS = ['agree', 'whose-word', 'silent'];

/** 1: every item has claims and sentences that show it, and the words of its answer stand in them. */
export const checkEvidence: ProgramCheck = (checked, wrong) => {
  const { module, content } = checked;
  const claimIds = new Set(module.claims.map(({ id }) => id));
  for (const item of module.items) {
    const { file, path } = placeOf(item);
    if (item.claimIds.length === 0)
      wrong(file, path, 'names no claim', 'name the claims that decide it');
    for (const id of item.claimIds)
      if (!claimIds.has(id))
        wrong(file, path, `"${id}" is not a claim`, 'use an id of claims.yaml');
    const paragraphs = module.readings
      .flatMap((reading) => reading.paragraphs)
      .filter(({ id }) => item.evidence.some(({ paragraph }) => paragraph === id));
    if (paragraphs.length === 0) {
      if (item.searched.length === 0 && item.kind !== 'written')
        wrong(file, path, 'is shown by no paragraph', 'quote the sentence that decides it');
      continue;
    }
    const shown = paragraphs.map(({ text }) => text).join(' ');
    const lost = lostAnswer(item, shown, checked);
    if (lost !== undefined)
      wrong(
        file,
        path,
        `no word of its answer "${lost}" stands in the paragraph that shows it`,
        'quote the sentence that says it, or use its words',
      );
  }
  for (const { file, path, text, part } of shownTexts(module)) {
    const furniture = part === 'reading' ? findFurniture(text) : undefined;
    if (furniture)
      wrong(file, path, `reads like page furniture (${furniture.why})`, 'leave it out');
    for (const words of content.checks?.never ?? [])
      if (containsWords(text, words))
        wrong(file, path, `holds "${words}", which checks.yaml keeps out`, 'leave it out');
  }
};

/** The part of an answer of which the text has no word, or nothing. */
function lostAnswer(item: Item, shown: string, { content }: Checked): string | undefined {
  // What a forecast is settled by is told in its resolution; its options are guesses.
  const key = item.kind === 'prediction' ? [item.resolution.text] : textsOfItem(item).key;
  const isThere = (answer: string): boolean => {
    if (strongWords(answer).length === 0) return hasAllWords(answer, shown);
    const entity = content.entities.find(({ name, aliases }) =>
      [name, ...aliases].includes(answer),
    );
    return sharesWord(answer, shown) || (entity !== undefined && mentions(shown, entity));
  };
  if (KEY_NAMES_REPORTS.includes(item.family)) return isThere(item.stem) ? undefined : item.stem;
  // One form of a typed answer is enough, and one right option says what the others only add to.
  if (item.kind === 'typed') return key.some(isThere) ? undefined : key[0];
  return key.find((answer) => !isThere(answer));
}

/** Short words and small numbers, such as "10" or "no". */
const hasAllWords = (answer: string, shown: string): boolean => {
  const theirs = typedWords(shown);
  return typedWords(answer).some((word) => theirs.includes(word));
};
