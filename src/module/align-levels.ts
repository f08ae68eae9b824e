import type { AuthoredLevel, Content } from '../model/content';
import type { Problem } from '../model/problem';
import type { LevelText, Reading } from '../model/reading';
import { splitSentences } from '../text/split-sentences';
import { reporter, type Report } from './check-content';

type Said = LevelText['paragraphs'][number]['said'];

/**
 * The readings with their texts at other levels, sentence by sentence beside the standard text:
 * so evidence is found at every level, and no level says more or less than another.
 */
export function alignLevels(
  readings: readonly Reading[],
  { levels, glossary }: Content,
  problems: Problem[],
): Reading[] {
  for (const { file, of } of levels)
    if (!readings.some(({ id }) => id === of))
      reporter(problems, file)('of', `"${of}" is not a reading`, 'name the id of a reading');
  return readings.map((reading) => {
    const texts: Partial<Record<AuthoredLevel['level'], LevelText>> = {};
    for (const authored of levels.filter(({ of }) => of === reading.id)) {
      const report = reporter(problems, authored.file);
      if (texts[authored.level])
        report('level', `there is another "${authored.level}" text of it`, 'keep one of them');
      for (const [at, { terms }] of authored.paragraphs.entries())
        for (const { term } of terms)
          if (!glossary.some(({ id }) => id === term))
            report(
              `paragraph ${at + 1}`,
              `"${term}" is not in the glossary`,
              'use an id of glossary.yaml',
            );
      texts[authored.level] = align(reading, authored, report);
    }
    return Object.keys(texts).length > 0 ? { ...reading, levels: texts } : reading;
  });
}

function align(reading: Reading, { paragraphs, sentences }: AuthoredLevel, report: Report) {
  if (paragraphs.length !== reading.paragraphs.length)
    report(
      '',
      `has ${paragraphs.length} paragraphs, and the standard text has ${reading.paragraphs.length}`,
      'write one paragraph for each of them',
    );
  if (sentences && sentences.length !== paragraphs.length)
    report(
      'sentences',
      `has ${sentences.length} lines for ${paragraphs.length} paragraphs`,
      'write one line a paragraph',
    );
  return {
    paragraphs: paragraphs.map(({ text, terms }, at) => {
      const standard = reading.paragraphs[at]?.text ?? '';
      const path = sentences ? `sentences[${at}]` : `paragraph ${at + 1}`;
      return { text, terms, said: alignParagraph(standard, text, sentences?.[at], report, path) };
    }),
  };
}

/** Which sentences here say each sentence of the standard paragraph. */
function alignParagraph(
  standard: string,
  text: string,
  line: string | undefined,
  report: Report,
  path: string,
): Said {
  const there = splitSentences(standard);
  const here = splitSentences(text);
  const places =
    line === undefined ? there.map((_, at) => `${at + 1}`) : line.split(',').map((s) => s.trim());
  if (line === undefined ? here.length !== there.length : places.length !== there.length) {
    report(
      path,
      line === undefined
        ? `has ${here.length} sentences, and the standard text ${there.length}`
        : `names places for ${places.length} sentences, and the standard paragraph has ${there.length}`,
      'say under "sentences" which ones here say each of them, as in "1, 2-3"',
    );
    return [];
  }
  const used = new Set<number>();
  const said = places.flatMap((place, at): Said => {
    const [, from = '', to = from] = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(place) ?? [];
    const [first, last] = [here[Number(from) - 1], here[Number(to) - 1]];
    const source = there[at];
    if (!source || !first || !last || first.start > last.start) {
      report(
        path,
        `"${place}" names no sentences of this paragraph, which has ${here.length}`,
        'write a number or two, as in "2" or "2-3"',
      );
      return [];
    }
    for (let n = Number(from); n <= Number(to); n += 1) used.add(n);
    return [[source.start, source.end, first.start, last.end]];
  });
  const extra = here.map((_, at) => at + 1).filter((n) => !used.has(n));
  if (extra.length > 0)
    report(
      path,
      `sentence ${extra.join(', ')} says what no sentence of the standard text says`,
      'name it where it belongs, or leave it out',
    );
  return said;
}
