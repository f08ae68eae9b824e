import { mentions } from '../../questions/mentions';
import { plainWords, wordRuns } from '../../text/word-runs';
import type { Checked, Note, ProgramCheck } from './check';
import { outsideQuotations, shownTexts, teacherTexts, type ShownText } from './shown-texts';
import { SAY_VERBS } from './word-lists';
import { sentencesOf } from './words-in';

/** So many words in the same order are copied. */
const COPIED = 8;
/** So many may be a long name, and nothing else. */
const NEAR = 6;
/** Quotations have at most so many words. */
const QUOTED = 6;

/** 4: the words are the author's own, and what is quoted is short and has a speaker. */
export const checkOriginality: ProgramCheck = (checked, wrong) => {
  const { module, content, against } = checked;
  const texts = [...shownTexts(module), ...teacherTexts(checked)];
  const copied = runsOf(against, COPIED);
  const near = runsOf(against, NEAR);
  const names = (content.checks?.longNames ?? []).map((name) => plainWords(name).join(' '));
  const isName = (run: string) => names.some((name) => ` ${name} `.includes(` ${run} `));
  // Questions repeat what a claim says: each run is told once, where it stands first.
  const told = new Set<string>();
  const firstOf = (text: string, length: number, runs: ReadonlyMap<string, string>) => {
    if (runs.size === 0) return undefined;
    const found = wordRuns(text, length).find(
      (run) => runs.has(run) && !told.has(run) && (length === COPIED || !isName(run)),
    );
    if (found !== undefined) told.add(found);
    return found;
  };
  for (const shown of texts) {
    const { file, path, text } = shown;
    const eight = firstOf(text, COPIED, copied);
    const six = firstOf(outsideQuotations(text), NEAR, near);
    if (eight !== undefined)
      wrong(file, path, `"${eight}" stands in ${copied.get(eight) ?? ''}`, 'say it in other words');
    else if (six !== undefined)
      wrong(
        file,
        path,
        `"${six}" stands in ${near.get(six) ?? ''}`,
        'say it in other words, or name it under longNames in checks.yaml if it is a name',
      );
    checkQuotations(shown, wrong);
  }
  checkSpeakers(texts, checked, wrong);
};

const quotations = (text: string): string[] =>
  [...text.matchAll(/“([^”]*)”|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');

function checkQuotations({ file, path, text }: ShownText, wrong: Note): void {
  for (const quoted of quotations(text))
    if (quoted.trim().split(/\s+/).length > QUOTED)
      wrong(file, path, `quotes more than ${QUOTED} words: “${quoted}”`, 'quote less, and retell');
  if (text.split('“').length !== text.split('”').length)
    wrong(file, path, 'opens or closes a quotation that has no other end', 'use “ and ”');
}

/**
 * Who is quoted stands in the sentence or the one before it. What is read in small pieces is taken
 * together: the stem of a question names the speaker for its options, and a row of a comparison for its reason.
 */
function checkSpeakers(texts: readonly ShownText[], { content }: Checked, wrong: Note): void {
  const says = SAY_VERBS.flat();
  const speaks = (sentence: string) =>
    plainWords(sentence).some((word) => says.includes(word)) ||
    content.entities.some((entity) => mentions(sentence, entity));
  const places = new Map<string, string>();
  const placeOf = ({ file, path }: ShownText) => `${file}: ${path}`;
  for (const shown of texts)
    places.set(placeOf(shown), `${places.get(placeOf(shown)) ?? ''} ${shown.text}`);
  for (const shown of texts) {
    const { file, path, text, part } = shown;
    const sentences = sentencesOf(text);
    sentences.forEach((sentence, at) => {
      const around =
        part === 'reading' ? `${sentences[at - 1] ?? ''} ${sentence}` : places.get(placeOf(shown));
      const [quoted] = quotations(sentence);
      if (quoted !== undefined && !speaks(around ?? ''))
        wrong(
          file,
          path,
          `“${quoted}” has no speaker`,
          'say whose words they are, or leave the marks out',
        );
    });
  }
}

/** Every run of the articles with the name of one that holds it. */
function runsOf(articles: Checked['against'], length: number): Map<string, string> {
  return new Map(
    articles.flatMap(({ name, text }) =>
      wordRuns(text, length).map((run): [string, string] => [run, name]),
    ),
  );
}
