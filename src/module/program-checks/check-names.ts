import { countSlips } from '../../model/typed-words';
import { COUNTRIES } from '../../text/gazetteer-countries';
import { MONTH, WEEKDAY } from '../../text/date-words';
import { ROLE_PARTS, ROLES } from '../../text/roles';
import { tokenize } from '../../text/tokens';
import { openVocabulary } from '../../text/vocabulary';
import type { Checked, ProgramCheck } from './check';
import { shownTexts } from './shown-texts';
import { capitals } from './words-in';

const CALENDAR = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'u');

/** 11: every name is one that the module knows, in its own spelling. */
export const checkNames: ProgramCheck = (checked, wrong, short) => {
  const known = knownWords(checked);
  const names = [...known].filter((word) => word.length > 4);
  const { isWord } = openVocabulary();
  const told = new Set<string>();
  for (const { file, path, text } of shownTexts(checked.module))
    for (const { word, opens } of capitals(text)) {
      const lower = word.toLowerCase();
      if (known.has(lower) || CALENDAR.test(word) || ROLE_PARTS.has(word) || ROLES.has(lower))
        continue;
      // A slip of a name is one wherever it stands, if it is no word of its own.
      const meant = isWord(lower) ? undefined : names.find((name) => isSlip(lower, name));
      if (meant !== undefined) {
        wrong(
          file,
          path,
          `"${word}" looks like a slip of "${meant}"`,
          'write the name as it is in entities.yaml',
        );
        continue;
      }
      if (opens || isWord(lower) || told.has(lower)) continue;
      told.add(lower);
      short(
        file,
        path,
        `"${word}" is nobody that the module knows`,
        'put it in entities.yaml or places.yaml, or under otherNames in checks.yaml',
      );
    }
};

/** One letter more, less or another one, or two that have changed places. */
const isSlip = (word: string, name: string): boolean =>
  word !== name &&
  word[0] === name[0] &&
  !isForm(word, name) &&
  (countSlips(word, name) < Infinity || isSwapped(word, name));

/** A plural or a demonym is no slip: "Russias" and "Austrian". */
const isForm = (word: string, name: string): boolean =>
  word === `${name}s` || name === `${word}s` || word === `${name}n` || name === `${word}n`;

function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  const at = Array.from(word).findIndex((letter, index) => letter !== name[index]);
  return word === name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

/** The words of every name that the module itself gives, and of the countries of the world. */
function knownWords({ content, module }: Checked): Set<string> {
  return new Set(
    [
      ...content.entities.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...content.places.map(({ name }) => name),
      ...content.checkpoints.flatMap((point) =>
        point.kind === 'map-place' ? point.places.map(({ name }) => name) : [],
      ),
      ...module.glossary.map(({ name }) => name),
      ...module.sources.flatMap(({ publisher, agency = '', spoken, badge }) => [
        publisher,
        agency,
        spoken,
        badge,
      ]),
      ...(content.checks?.otherNames ?? []),
      ...COUNTRIES.split('\n').flatMap((line) => line.split('|').slice(1, 5)),
    ]
      .flatMap((name) => tokenize(name))
      .map(({ text }) => text.toLowerCase()),
  );
}
