import { isSameWords, typedWords } from '../model/typed-words';
import type { Gate } from './candidate';
import { containsWords, mentions } from './mentions';
import { isSameTime } from './time-words';

const norm = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const DATED =
  /\b(?:1\d|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Families that hold two reports against each other. */
const ACROSS = ['outcome', 'silent', 'differ', 'agree', 'whose-word'];

/** What would give a family enough wrong options. */
const MORE_OPTIONS: Partial<Record<string, string>> = {
  who: 'it needs two other actors of this type with a `who` of their own, or two `options`',
  'what-did':
    'it needs two other actors of this type and pronoun with a `who` in this reading, and `options` do not replace them',
  'how-many': 'it needs two values under `near`',
  when: 'it needs two values under `near`',
};
function tooFew(family: string, count: number): string {
  const needs = MORE_OPTIONS[family];
  const found = count === 0 ? 'no false option' : 'only one false option';
  return needs === undefined ? found : `${found}: ${needs}`;
}

/** Small gates, each with a reason code. An item is shown only when all let it pass. */
export const GATES: Gate[] = [
  {
    code: 'enough-events',
    of: ['order'],
    refuses: ({ sequence = [] }) =>
      new Set(sequence.map(norm)).size < 3 ? 'fewer than three different events' : undefined,
  },
  {
    code: 'enough-places',
    of: ['map-place'],
    refuses: ({ onMap }) =>
      onMap?.kind === 'map-place' && onMap.places.length < 3
        ? `only ${onMap.places.length} places to choose from`
        : undefined,
  },
  {
    code: 'no-place-in-stem',
    of: ['map-select', 'map-place'],
    refuses: ({ key, stem }, { entityById }) => {
      const asked = [...entityById.values()].filter(({ name }) => containsWords(key, name));
      const told = asked.find((entity) => mentions(stem, entity));
      return told ? `the stem names ${told.name}` : undefined;
    },
  },
  {
    code: 'reasons-fit',
    of: ['map-select', 'map-place'],
    refuses: ({ onMap }) => {
      if (!onMap) return 'nothing is to be found on the map';
      const right = onMap.kind === 'map-select' ? onMap.codes : [onMap.place];
      const both = right.find((id) => id in onMap.whyFalse);
      return both === undefined ? undefined : `"${both}" is right, and has a reason why it is not`;
    },
  },
  {
    code: 'no-date-in-event',
    of: ['order'],
    refuses: ({ sequence = [] }) => {
      const dated = sequence.find((text) => DATED.test(text));
      return dated && `"${dated}" tells its date`;
    },
  },
  {
    code: 'forms-differ-from-rejects',
    of: ['typed'],
    refuses: ({ accepts = [], distractors }) => {
      const both = distractors.find(({ text }) => accepts.some((form) => isSameWords(form, text)));
      return both && `"${both.text}" is accepted and rejected`;
    },
  },
  {
    code: 'one-answer',
    of: ['typed'],
    refuses: ({ claimId, family }, { claimById }) => {
      const [other] = claimById.get(claimId)?.who?.alsoTrueOf ?? [];
      return family === 'who-gap' && other !== undefined
        ? `it is also true of "${other}", who could be typed`
        : undefined;
    },
  },
  {
    code: 'typed-answer-short',
    of: ['typed'],
    refuses: ({ accepts = [] }) => {
      const words = accepts.map((form) => typedWords(form).length);
      if (words.some((count) => count === 0)) return 'a form of the answer has no word';
      return Math.min(...words) > 4 ? 'the answer is more than four words long' : undefined;
    },
  },
  {
    code: 'unit-in-stem',
    of: ['typed'],
    refuses: ({ claimId, family, stem }, { claimById }) => {
      const unit = claimById.get(claimId)?.figure?.gap?.unit;
      if (family !== 'how-many-gap') return undefined;
      if (unit === undefined) return 'nothing says what is counted';
      return containsWords(stem, unit) ? undefined : `the stem does not ask for ${unit}`;
    },
  },
  {
    code: 'enough-options',
    of: ['choice', 'evidence'],
    refuses: ({ family, distractors }) =>
      distractors.length < 2 ? tooFew(family, distractors.length) : undefined,
  },
  {
    code: 'options-differ',
    of: ['choice', 'evidence'],
    refuses: ({ family, key, distractors }) => {
      const options = [key, ...distractors.map(({ text }) => text)];
      const texts = options.map(norm);
      const twice = texts.find((text, index) => texts.indexOf(text) !== index);
      if (twice !== undefined) return `the option "${twice}" stands twice`;
      if (family !== 'when') return undefined;
      for (const [at, one] of options.entries()) {
        const other = options.slice(at + 1).find((text) => isSameTime(one, text));
        if (other !== undefined) return `"${one}" and "${other}" can be one time`;
      }
      return undefined;
    },
  },
  {
    code: 'distractors-false',
    of: ['choice', 'typed', 'evidence'],
    refuses: ({ distractors }, { claimById }) => {
      const bad = distractors.find((d) => d.whyFalse === '' || !claimById.has(d.falseBy));
      return bad && `no claim says why "${bad.text}" is false`;
    },
  },
  {
    code: 'no-cue-in-stem',
    of: ['choice', 'typed'],
    refuses: ({ claimId, family, stem, key }, { claimById, entityById }) => {
      const entity = entityById.get(claimById.get(claimId)?.who?.entity ?? '');
      const asksWho = family === 'who' || family === 'who-gap';
      if (asksWho && entity && mentions(stem, entity)) return `the stem names ${key}`;
      if (!asksWho && norm(key).length > 3 && norm(stem).includes(norm(key)))
        return 'the stem holds the key';
      return undefined;
    },
  },
  {
    code: 'names-reports',
    refuses: ({ claimId, besides = [], family, stem }, { claimById, sourceById }) => {
      if (!ACROSS.includes(family)) return undefined;
      const sources = [claimId, ...besides].flatMap((id) => {
        const { reports = [], silence } = claimById.get(id) ?? {};
        return [...reports.map(({ source }) => source), ...(silence ? [silence.of] : [])];
      });
      const lost = sources
        .map((id) => sourceById.get(id)?.spoken ?? id)
        .find((spoken) => !containsWords(stem, spoken.replace(/^the /, '')));
      return lost === undefined ? undefined : `the stem does not say that ${lost} reports it`;
    },
  },
  {
    code: 'expectation-not-event',
    of: ['choice', 'evidence'],
    refuses: ({ claimId, family, distractors, besides: [event = ''] = [] }, { claimById }) => {
      const isExpected = (id: string) =>
        claimById.get(id)?.reports.some(({ stance }) => stance === 'expects') === true;
      if (family === 'outcome' && !isExpected(claimId))
        return 'the stance of its report must be "expects", also where it is somebody else who expects it';
      if (family === 'outcome' && isExpected(event))
        return `it must name a claim that says what came of it, and a report of "${event}" has the stance "expects"`;
      const mixed = distractors.find(({ falseBy }) => isExpected(falseBy) === isExpected(claimId));
      return family === 'had-happened' && mixed
        ? `"${mixed.text}" is as much expected, or as much happened, as the key`
        : undefined;
    },
  },
  {
    code: 'quotes-whole',
    of: ['choice', 'order', 'typed', 'map-select', 'map-place'],
    refuses: ({ stem, key, distractors, sequence = [] }) => {
      const odd = [stem, key, ...distractors.map(({ text }) => text), ...sequence].find(
        (text) => (text.match(/"/g) ?? []).length % 2 === 1,
      );
      return odd === undefined ? undefined : `a quotation is cut in "${odd}"`;
    },
  },
  {
    code: 'no-catch-all',
    refuses: ({ key, distractors }) =>
      [key, ...distractors.map(({ text }) => text)].some((text) =>
        /\b(all|none) of (the above|these)\b/i.test(text),
      )
        ? 'an option is "all" or "none of the above"'
        : undefined,
  },
  {
    code: 'key-not-conspicuous',
    refuses: ({ family, key, keyAt, distractors, answers }) => {
      // Names are as long as they are.
      if (family === 'who' || answers !== undefined || distractors.length === 0) return undefined;
      // Nor do options give anything away that are the same for every question.
      if (keyAt !== undefined) return undefined;
      const longest = Math.max(...distractors.map(({ text }) => text.length));
      return key.length > 1.5 * longest
        ? 'the key is much longer than every other option'
        : undefined;
    },
  },
];
