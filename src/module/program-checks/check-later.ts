import type { Module } from '../../model/module';
import type { Reading } from '../../model/reading';
import { itemIdsOf } from './asked-items';
import type { Checked, Note } from './check';
import { earlyTexts, isEarly, isLater } from './early-texts';
import { bareMonths, isAfter, momentsIn, type Moment } from './moments';
import { placeOf } from './shown-texts';
import { capitals } from './words-in';

/**
 * What is read beside and around the reports before the reading on what became known later: notes of the glossary,
 * titles, comparisons, reasons. None of it names a day after the last report, or a name that only the later reading has.
 */
export function checkEarlyTexts(checked: Checked, wrong: Note): void {
  const { module } = checked;
  const last = lastReport(module);
  if (last === '') return;
  const isForeseen = foreseenBy(module);
  const names = laterNames(checked);
  for (const { file, path, text } of earlyTexts(module)) {
    const say = (what: string) =>
      wrong(
        file,
        path,
        what,
        'leave it out, or tell it in a reading with known: later and behind all that is asked',
      );
    for (const moment of momentsIn(text))
      if (isAfter(moment, last) && !isForeseen(moment))
        say(`names ${moment.said}, and the last report is of ${last}`);
    for (const { word } of capitals(text))
      if (names.has(word)) say(`names "${word}", of which only what became known later tells`);
  }
}

/** A wrong option is not false by what nobody could know when it was chosen. */
export function checkEarlyReasons({ module }: Checked, wrong: Note): void {
  const later = laterClaims(module);
  for (const item of module.items.filter((each) => isEarly(each, module)))
    for (const { text, falseBy } of 'options' in item ? item.options : [])
      if (falseBy !== undefined && later.has(falseBy)) {
        const { file, path } = placeOf(item);
        wrong(
          file,
          path,
          `"${text}" is false by "${falseBy}", which only became known later`,
          'name a claim of the reports under by',
        );
      }
}

/** What is missed returns in another form in the second look, so that form rests on nothing later either. */
export function checkEarlyForms({ module }: Checked, wrong: Note): void {
  const { steps, items } = module;
  const laterAt = steps.findIndex(
    (step) =>
      step.kind === 'reading' &&
      module.readings.some((reading) => isLater(reading) && reading.id === step.readingId),
  );
  const retryAt = steps.findIndex(({ kind }) => kind === 'retry');
  if (laterAt < 0 || retryAt < 0 || retryAt > laterAt) return;
  const asked = new Set(steps.slice(0, retryAt).flatMap(itemIdsOf));
  for (const item of items.filter(({ id }) => asked.has(id)))
    for (const form of items.filter(({ id }) => item.forms.includes(id)))
      if (!isEarly(form, module)) {
        const { file, path } = placeOf(item);
        wrong(
          file,
          path,
          `may return as "${form.id}" before what became known later is read`,
          'name another form, or ask it behind that reading',
        );
      }
}

/** The day of the last report; nothing where no source is a report with a day. */
const lastReport = ({ sources }: Module): string =>
  sources
    .filter(({ kind }) => kind === 'report')
    .reduce((last, { published: { date = '' } }) => (date > last ? date : last), '');

/** Claims that no reading tells but those on what became known later. */
function laterClaims({ claims, readings }: Module): Set<string> {
  const ids = readings.filter(isLater).map(({ id }) => id);
  const quoted = ({ reports }: Module['claims'][number]) =>
    reports.flatMap(({ evidence }) => evidence.map(({ reading }) => reading));
  return new Set(
    claims
      .filter((claim) => quoted(claim).length > 0 && quoted(claim).every((id) => ids.includes(id)))
      .map(({ id }) => id),
  );
}

/** All levels of the readings on one side of the line. */
const textOf = (readings: readonly Reading[]): string =>
  readings
    .flatMap(({ title, dateline, paragraphs, levels = {} }) => [
      title,
      dateline,
      ...paragraphs.map(({ text }) => text),
      ...Object.values(levels).flatMap((level) => level?.paragraphs.map(({ text }) => text) ?? []),
    ])
    .join(' ');

/**
 * Days and months after the last report that a report foresaw, with their year or, as plans are told, without it: "the
 * April summit".
 */
function foreseenBy(module: Module): (moment: Moment) => boolean {
  const later = laterClaims(module);
  const claims = module.claims.filter(({ id }) => !later.has(id)).map(({ text }) => text);
  const told = [textOf(module.readings.filter((reading) => !isLater(reading))), ...claims].join(
    ' ',
  );
  const dated = new Set(momentsIn(told).map(({ iso }) => iso));
  const bare = new Set(bareMonths(told));
  return ({ said, iso }) => dated.has(iso) || bare.has(said.replace(/ \d{4}$/, ''));
}

/** Names that the later readings and events have, and no report and nobody whom the module introduces. */
function laterNames({ module, content }: Checked): Set<string> {
  const later = laterClaims(module);
  const known = new Set(
    [
      textOf(module.readings.filter((reading) => !isLater(reading))),
      ...module.claims.filter(({ id }) => !later.has(id)).map(({ text }) => text),
      ...module.sources.filter(({ kind }) => kind === 'report').map(({ title }) => title),
      ...(module.timeline ?? []).filter((event) => !event.later).map(({ event }) => event),
      ...content.entities.flatMap(({ name, aliases }) => [name, ...aliases]),
    ].flatMap((text) => text.match(/\p{L}+/gu) ?? []),
  );
  const told = [
    textOf(module.readings.filter(isLater)),
    ...(module.timeline ?? []).filter((event) => event.later).map(({ event }) => event),
  ];
  return new Set(
    told
      .flatMap((text) => capitals(text))
      .filter(({ word, opens }) => !opens && !known.has(word))
      .map(({ word }) => word),
  );
}
