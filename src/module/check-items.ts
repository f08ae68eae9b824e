import type { AskedItem, WrittenItem, WrittenItemOf } from '../model/authored-items';
import type { Content } from '../model/content';
import { countWords } from '../model/count-words';
import { isSameWords, typedWords } from '../model/typed-words';
import { checkCompareItem } from './check-comparisons';
import type { Report } from './check-content';

/** What is wrong with the items written by hand: unknown names, and answers that do not work out. */
export function checkItems(content: Content, report: Report): void {
  for (const item of content.items) {
    checkNames(content, item, report);
    if (item.kind !== 'prediction') {
      checkForms(content, item, report);
      const quoted = item.evidence.map(({ reading, exact }) => `${reading} ${exact}`);
      checkAlike(`${item.id}.evidence`, 'sentences', quoted, report);
    }
    (checks[item.kind] as Check<WrittenItem['kind']>)(item, report, content);
  }
}

/** An objective and claims that exist. */
export function checkNames(
  { module, claims: known }: Content,
  { id, objective, claims }: { id: string; objective: string; claims: string[] },
  report: Report,
): void {
  if (!module.objectives.some((each) => each.id === objective))
    report(`${id}.objective`, `"${objective}" is not an objective`, 'use an id of module.yaml');
  for (const claim of claims)
    if (!known.some((each) => each.id === claim))
      report(`${id}.claims`, `"${claim}" is not a claim`, 'use an id of claims.yaml');
}

function checkForms({ items }: Content, { id, forms }: AskedItem, report: Report): void {
  for (const form of forms) {
    const other = items.find((each) => each.id === form);
    if (!other || other.kind === 'prediction')
      report(`${id}.forms`, `"${form}" is no other question`, 'use an id of items.yaml');
    else if (form === id) report(`${id}.forms`, 'names itself', 'name another item');
  }
}

type Check<K extends WrittenItem['kind']> = (
  item: WrittenItemOf<K>,
  report: Report,
  content: Content,
) => void;

const checks: { [K in WrittenItem['kind']]: Check<K> } = {
  prediction: ({ id, options, resolution }, report) => {
    const outcomes = options.filter(({ outcome }) => outcome).length;
    if (outcomes !== 1)
      report(
        `${id}.options`,
        `${outcomes} options are the outcome`,
        'mark exactly one with outcome: true',
      );
    checkAlike(`${id}.options`, 'options', textsOf(options), report);
    checkOutcome(id, resolution, report);
  },
  multi: ({ id, options }, report, { claims }) => {
    const right = options.filter(({ correct }) => correct).length;
    if (right < 2)
      report(
        `${id}.options`,
        right === 0 ? 'no option is correct' : 'only one option is correct',
        'mark two or more with correct: true, or ask for one option',
      );
    if (right === options.length)
      report(`${id}.options`, 'every option is correct', 'add one that is not');
    options.forEach(({ text, correct, because, by }, at) => {
      if (!correct && because === undefined)
        report(`${id}.options[${at}]`, `"${text}" has no reason`, 'say under because why not');
      if (correct && because !== undefined)
        report(`${id}.options[${at}]`, `"${text}" is correct`, 'remove its because');
      if (by !== undefined && !claims.some((claim) => claim.id === by))
        report(`${id}.options[${at}].by`, `"${by}" is not a claim`, 'use an id of claims.yaml');
    });
    checkAlike(`${id}.options`, 'options', textsOf(options), report);
  },
  typed: ({ id, accepts, rejects }, report) => {
    for (const form of accepts) {
      if (typedWords(form).length === 0)
        report(`${id}.accepts`, `"${form}" has no word`, 'give a word, a name or a figure');
      const same = rejects.find(({ text }) => isSameWords(text, form));
      if (same)
        report(
          `${id}.rejects`,
          `"${same.text}" reads the same as the accepted "${form}"`,
          'accept it or reject it',
        );
    }
  },
  evidence: ({ id, evidence, near, paragraphs }, report, { readings }) => {
    const named = [...new Set(evidence.map(({ reading }) => reading))];
    if (named.length > 1)
      report(
        `${id}.evidence`,
        'stands in more than one reading',
        'keep to one: the student chooses among its sentences',
      );
    const reading = readings.find((each) => each.id === named[0]);
    for (const n of paragraphs ?? [])
      if (reading && n > reading.paragraphs.length)
        report(
          `${id}.paragraphs`,
          `"${reading.id}" has no paragraph ${n}`,
          `use numbers from 1 to ${reading.paragraphs.length}`,
        );
    for (const { exact } of near)
      if (evidence.some((quoted) => quoted.exact === exact))
        report(`${id}.near`, 'names a sentence of the evidence', 'keep it in one of the two');
  },
  order: ({ id, entries }, report) => checkAlike(`${id}.entries`, 'entries', entries, report),
  match: ({ id, pairs, extra }, report) => {
    checkAlike(
      `${id}.pairs`,
      'left entries',
      pairs.map(({ left }) => left),
      report,
    );
    const rights = pairs.map(({ right }) => right);
    checkAlike(`${id}.extra`, 'right entries', [...new Set(rights), ...extra], report);
    if (new Set([...rights, ...extra]).size < 2)
      report(`${id}.pairs`, 'has one right entry only', 'give at least two to choose from');
  },
  compare: checkCompareItem,
  written: ({ id, words, criteria, modelAnswer, slots = 0, evidence, starters = [] }, report) => {
    if (words.min > words.max)
      report(
        `${id}.words`,
        `asks for at least ${words.min} and at most ${words.max} words`,
        'put the smaller number under min',
      );
    const count = countWords(modelAnswer);
    if (words.min <= words.max && (count < words.min || count > words.max))
      report(
        `${id}.modelAnswer`,
        `has ${count} words, but the student must write ${words.min} to ${words.max}`,
        'keep to the same limits',
      );
    checkAlike(`${id}.criteria`, 'criteria', criteria, report);
    const quoted = new Set(evidence.map(({ reading }) => reading)).size;
    if (quoted < slots)
      report(
        `${id}.evidence`,
        `quotes ${quoted} readings, and the student must attach sentences of ${slots}`,
        'quote as many, one sentence of each at least: they stand with the model answer',
      );
    checkAlike(`${id}.starters`, 'starters', starters, report);
  },
};

/** What happened, or did not, is told by a sentence of its own beside the one that expected it. */
function checkOutcome(
  id: string,
  { status, evidence }: WrittenItemOf<'prediction'>['resolution'],
  report: Report,
): void {
  const least = status === 'not-answered' ? 1 : 2;
  if (status !== undefined && evidence.length < least)
    report(
      `${id}.resolution.evidence`,
      `has ${evidence.length} of the sentences that "${status}" needs`,
      least === 1
        ? 'quote the sentence that expected it'
        : 'quote first what was expected and last what happened',
    );
}

const textsOf = (list: readonly { text: string }[]) => list.map(({ text }) => text);

function checkAlike(path: string, what: string, texts: readonly string[], report: Report): void {
  if (new Set(texts.map((text) => text.toLowerCase())).size < texts.length)
    report(path, `two ${what} are the same`, 'make them differ');
}
