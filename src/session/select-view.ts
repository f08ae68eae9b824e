import type { Item, ItemOf } from '../model/item';
import type { Confidence } from '../model/log';
import type { RouteId } from '../model/lesson-settings';
import { routeOf } from '../model/arrange';
import type { Module, Route } from '../model/module';
import { publicItem, type PublicItem, type PublicPrediction } from '../model/public-item';
import type { Level, Paragraph, Reading, Term } from '../model/reading';
import type { Response } from '../model/response';
import type { Rules } from '../model/settings-of';
import type { Source } from '../model/source';
import type { StepOf } from '../model/step';
import type { Evidence } from '../model/text-quote';
import { gradeRecords, pointsOf, type Result } from '../scoring/grade-attempt';
import { isConfidentMiss } from '../scoring/confident-miss';
import {
  isDeciding,
  isScored,
  isSilent,
  itemPhase,
  type ItemPhase,
  type ItemRecord,
} from '../scoring/item-record';
import type { Credit } from '../scoring/map-credit';
import { here, type LessonContext } from './lesson-machine';
import { easier, nearParagraphs } from './easier';
import { evidenceAt, levelsOf, readingAt } from './level';
import type { Flag, Mark } from './marks';
import type { Progress } from './progress';
import { readingMap, type ReadingMap } from './reading-map';
import { isOffered } from './offer';
import { responseText } from './response-text';
import { isPractice } from './returns';
import { itemsOfStep, minutesOf } from './route';
import {
  answerText,
  creditOf,
  keyOf,
  missDetails,
  shownOn,
  type MapShown,
  type MissDetails,
} from './tell-item';

/** A quoted sentence with what its card shows. */
export type EvidenceCard = {
  evidence: Evidence;
  paragraph: Paragraph;
  reading: Reading;
  sources: Source[];
  /** The step that shows the reading. */
  stepId: string | undefined;
};

/** A reading that was looked through and says nothing of what is asked. */
export type SearchedReading = { reading: Reading; sources: Source[]; stepId: string | undefined };

/** What a missed answer is told, and nothing before it is missed. */
export type Miss = MissDetails & {
  response: Response;
  /** The paragraph that was picked, and the one that decides; with its reading where there are several. */
  pick?: { n: number; right: boolean; decides: { n: number; reading?: string } };
};

export type QuestionView = {
  kind: 'questions' | 'checkpoint' | 'retry';
  step: StepOf<'questions'> | StepOf<'checkpoint'> | StepOf<'retry'>;
  item: PublicItem;
  phase: ItemPhase;
  index: number;
  total: number;
  asksConfidence: boolean;
  confidence: Confidence | undefined;
  deferred: boolean;
  /** Paragraphs to look through after a first miss. */
  lookIn: { reading: Reading; paragraphs: Paragraph[] }[];
  miss: Miss | undefined;
  /** Earlier and final answers that are shown as given. */
  answered: Response | undefined;
  /** The key, once the item is finished. */
  key: string[];
  evidence: EvidenceCard[];
  /** Readings in which nobody says it, shown where the evidence is. */
  searched: SearchedReading[];
  /** No sentence shows the answer: the reports leave it open. */
  isSilent: boolean;
  /** How far the last answer holds, where an answer may hold in part; not before it may be known. */
  credit: Credit | undefined;
  /** Points for the item so far. */
  points: number;
  /** What the map shows, once the item is finished. */
  shown: MapShown | undefined;
  /** The answer is kept, and nothing is told of it before the result. */
  isHeld: boolean;
  /** The student was certain and missed it: the second try cannot be put off. */
  isConfidentMiss: boolean;
  /** What such a student answered, beside what it should have been, once that may be known. */
  compare: Compared | undefined;
  /** Another form of something that was right and certain: it can be passed over. */
  isPractice: boolean;
  /** Easier words are offered, after misses on this objective. */
  offer: string | undefined;
  /** A source that stands beside the item, because no reading of the route says as much. */
  card: SourceText | undefined;
  returns: boolean;
  /** How an answer in the student's own words stands. */
  written: WrittenView | undefined;
  /** The student's own marks in the paragraphs to look through, or beside an answer to write. */
  marks: Mark[];
  flag: Flag | undefined;
};

/** An answer beside the right one, in words; the latter is empty where a sentence or a map shows it. */
export type Compared = { chosen: string; key: string };

/** A short text of a source of its own. */
export type SourceText = { reading: Reading; sources: Source[] };

/** An answer in the student's own words: what is typed so far, and what it was held to be worth. */
export type WrittenView = {
  draft: string;
  /** The criteria found met; nothing before the student has judged. */
  met: string[] | undefined;
  /** Shown only after that. */
  modelAnswer: string | undefined;
  /** It shows at the result, like everything else. */
  isLater: boolean;
};

/** What a lesson is about, before anything is read. */
export type StartView = {
  kind: 'start';
  step: StepOf<'start'>;
  title: string;
  question: string;
  intro: string | undefined;
  /** How many reports it is made from. */
  sources: number;
  /** About how long it takes, where that is known. */
  minutes: number | undefined;
  level: Level;
  /** The levels that there are. */
  levels: Level[];
  /** The ways to choose from, and the one that is taken. */
  routes: Route[];
  route: RouteId;
  rules: Rules;
  /** Something was answered already. */
  isBegun: boolean;
};

export type ReadingView = {
  kind: 'reading';
  step: StepOf<'reading'>;
  /** As it is read at the student's level. */
  reading: Reading;
  level: Level;
  /** The levels that there are. */
  levels: Level[];
  sources: Source[];
  glossary: Term[];
  /** The map of its places, where the module knows them. */
  map: ReadingMap | undefined;
  index: number;
  total: number;
  /** The student's own marks in this reading. */
  marks: Mark[];
  /** Forecasts that this reading resolves. */
  forecasts: Forecast[];
};

/** What was predicted, beside what happened. */
export type Forecast = {
  itemId: string;
  stem: string;
  chosen: string;
  held: boolean;
  text: string;
  evidence: EvidenceCard[];
};

export type PredictionView = {
  kind: 'prediction';
  step: StepOf<'prediction'>;
  item: PublicPrediction;
  phase: ItemPhase;
  chosen: string | undefined;
  confidence: Confidence | undefined;
  flag: Flag | undefined;
};

export type ResultView = {
  kind: 'result';
  step: StepOf<'result'>;
  result: Result;
  forecasts: Forecast[];
  misses: MissedItem[];
  /** Every answer, where nothing was told of any before. */
  answers: HeldAnswer[];
  written: WrittenAnswer[];
};
/** An answer that was kept until the result, with what it should have been. */
export type HeldAnswer = Omit<MissedItem, 'phase'> & {
  right: boolean;
  chosen: string;
  reasons: string[];
  /** What a map shows, in words. */
  shown: string | undefined;
};
/** What a student wrote, whether or not it was handed in, and what they found in it. */
export type WrittenAnswer = {
  itemId: string;
  stepId: string;
  stem: string;
  text: string;
  isDraft: boolean;
  /** Nothing before the student has judged. */
  met: { count: number; total: number } | undefined;
  /** Shown here where it was not shown before. */
  modelAnswer?: string;
};
export type MissedItem = {
  itemId: string;
  stepId: string | undefined;
  stem: string;
  phase: ItemPhase;
  answer: string;
  evidence: EvidenceCard[];
  searched: SearchedReading[];
};

export type EmptyRetryView = { kind: 'retry-empty'; step: StepOf<'retry'> };
export type LessonView =
  StartView | ReadingView | PredictionView | QuestionView | EmptyRetryView | ResultView;

/** Everything that the page of the current place shows. */
export function selectView(context: LessonContext): LessonView {
  const { step, item, phase } = here(context);
  switch (step.kind) {
    case 'start':
      return startView(context, step);
    case 'reading':
      return readingView(context, step);
    case 'prediction':
      return predictionView(context, step, item as ItemOf<'prediction'>, phase ?? 'asking');
    case 'questions':
    case 'checkpoint':
    case 'retry':
      if (!item) return { kind: 'retry-empty', step: step as StepOf<'retry'> };
      return questionView(context, step, item);
    case 'result':
      return resultView(context, step);
  }
}

function startView(
  { module, progress, settings }: LessonContext,
  step: StepOf<'start'>,
): StartView {
  const { title, question, intro, sources, readings, routes = [] } = module;
  const route = routeOf(module, settings.route);
  return {
    kind: 'start',
    step,
    title,
    question,
    intro,
    sources: sources.filter(({ kind }) => kind === 'report').length,
    minutes: routes.find(({ id }) => id === route)?.minutes ?? minutesOf(module.steps),
    level: progress.level,
    levels: levelsOf(readings),
    routes,
    route,
    rules: { tries: settings.tries, reveal: settings.reveal },
    isBegun: Object.values(progress.records).some(({ tries }) => tries.length > 0),
  };
}

function readingView({ module, progress }: LessonContext, step: StepOf<'reading'>): ReadingView {
  const steps = module.steps.filter(({ kind }) => kind === 'reading');
  const { level } = progress;
  const original = readingOf(module, step.readingId);
  const reading = readingAt(original, level);
  return {
    kind: 'reading',
    step,
    reading,
    level: reading === original ? 'standard' : level,
    levels: levelsOf([original]),
    sources: sourcesOf(module, reading.sourceIds),
    glossary: module.glossary,
    map: readingMap(module, reading),
    index: steps.indexOf(step),
    total: steps.length,
    marks: marksIn(progress, [reading]),
    forecasts: forecastsOf(module, progress).filter(
      ({ itemId }) => predictionOf(module, itemId)?.resolution.reading === reading.id,
    ),
  };
}

function predictionView(
  { progress }: LessonContext,
  step: StepOf<'prediction'>,
  item: ItemOf<'prediction'>,
  phase: ItemPhase,
): PredictionView {
  const record = progress.records[item.id];
  const response = record?.tries[0]?.response;
  return {
    kind: 'prediction',
    step,
    item: publicItem(item),
    phase,
    chosen: response?.kind === 'prediction' ? response.optionId : undefined,
    confidence: record?.confidence,
    flag: progress.flags[item.id],
  };
}

function questionView(
  { module, progress, settings }: LessonContext,
  step: QuestionView['step'],
  item: Item,
): QuestionView {
  const record = progress.records[item.id];
  const phase = itemPhase(item, record);
  const ids = itemsOfStep(module, progress, step);
  const finished = phase === 'right' || phase === 'assisted' || phase === 'shown';
  const evidence = cardsOf(module, item.evidence, progress.level);
  // The sentence is what a student who looks for one has to find; a written answer is compared last.
  const isShown =
    finished ||
    (phase === 'retrying' && item.kind !== 'evidence') ||
    (record?.selfCheck !== undefined && settings.reveal === 'each');
  const isHeld = record?.isHeld === true && isScored(item);
  const tries = record?.tries ?? [];
  const missed = isHeld ? undefined : [...tries].reverse().find(({ right }) => !right);
  const wasCertain = !isHeld && isConfidentMiss(item, record);
  const picked = evidence
    .flatMap(({ reading }) => reading.paragraphs)
    .find(({ id }) => id === record?.pick);
  const decides = evidence[0]?.paragraph;
  const readings = [...new Map(evidence.map(({ reading }) => [reading.id, reading])).values()];
  const other = readings.length > 1 ? readings[0] : undefined;
  const last = tries.at(-1)?.response;
  const given = tries.map(({ response }) => response);
  const card = 'card' in item && item.card !== undefined ? readingOf(module, item.card) : undefined;
  return {
    kind: step.kind,
    step,
    item: askedAt(module, item, progress.level, given),
    phase,
    index: ids.indexOf(item.id),
    total: ids.length,
    asksConfidence: item.asksConfidence,
    confidence: record?.confidence,
    deferred: record?.later === true,
    lookIn: phase === 'looking' ? lookIn(readings, item, progress.level) : [],
    miss: missed && {
      response: missed.response,
      ...missDetails(item, missed.response),
      ...(picked &&
        decides && {
          pick: {
            n: picked.n,
            right: isDeciding(item, picked.id),
            decides: { n: decides.n, ...(other && { reading: other.title }) },
          },
        }),
    },
    answered: last,
    key: finished ? keyOf(item) : [],
    evidence: isShown ? evidence : [],
    searched: isShown ? searchedFor(module, item) : [],
    isSilent: isShown && isSilent(item),
    credit: last && (finished || phase === 'retrying') ? creditOf(item, last) : undefined,
    points: record && !isHeld ? pointsOf(record) : 0,
    shown: finished ? shownOn(item) : undefined,
    isHeld,
    isConfidentMiss: wasCertain,
    compare: wasCertain && finished ? comparedOf(item, tries[0]?.response) : undefined,
    isPractice:
      step.kind === 'retry' && phase === 'asking' && isPractice(module, progress.records, item.id),
    offer: !isHeld && isOffered(module, progress, item) ? item.objective : undefined,
    card: card && { reading: card, sources: sourcesOf(module, card.sourceIds) },
    returns: phase === 'shown' && step.kind === 'questions' && item.forms.length > 0,
    written: writtenView(item, record, settings),
    marks: marksIn(
      progress,
      item.kind === 'written' ? module.readings : phase === 'looking' ? readings : [],
    ),
    flag: progress.flags[item.id],
  };
}

/** What is asked, with the sentences of a reading as they stand at the student's level. */
function askedAt(module: Module, item: Item, level: Level, given: readonly Response[]): PublicItem {
  const whole = publicItem(item);
  const asked = level === 'support' ? easier(item, whole, given) : whole;
  if (asked.kind !== 'evidence' || item.kind !== 'evidence' || level === 'standard') return asked;
  const reading = readingOf(module, item.reading);
  const sentences = asked.sentences.map((sentence) => {
    const { paragraph, text } = sentence;
    const quoted = { reading: reading.id, paragraph, exact: text, prefix: '', suffix: '' };
    return { ...sentence, text: evidenceAt(reading, quoted, level).exact };
  });
  return { ...asked, sentences };
}

/** The paragraphs to look through after a miss: the whole readings, or fewer with the easier words. */
function lookIn(readings: Reading[], { evidence }: Item, level: Level): QuestionView['lookIn'] {
  const deciding = evidence.map(({ paragraph }) => paragraph);
  return level === 'support'
    ? readings
        .slice(0, 1)
        .map((r) => ({ reading: r, paragraphs: nearParagraphs(r.paragraphs, deciding) }))
    : readings.map((r) => ({ reading: r, paragraphs: r.paragraphs }));
}

const comparedOf = (item: Item, response: Response | undefined): Compared | undefined =>
  response && { chosen: responseText(item, response), key: answerText(item) };

function writtenView(
  item: Item,
  record: ItemRecord | undefined,
  { reveal }: Rules,
): WrittenView | undefined {
  if (item.kind !== 'written') return undefined;
  const { draft = '', selfCheck } = record ?? {};
  const isLater = reveal === 'end';
  const modelAnswer = isLater ? undefined : selfCheck && item.modelAnswer;
  return { draft, met: selfCheck, modelAnswer, isLater };
}

function resultView(context: LessonContext, step: StepOf<'result'>): ResultView {
  const { module, progress } = context;
  const records = new Map(Object.entries(progress.records));
  const result = gradeRecords(module, records);
  const misses = eachAsked(context).flatMap(({ item, stepId }): MissedItem[] => {
    const phase = itemPhase(item, progress.records[item.id]);
    if (phase !== 'shown' && phase !== 'assisted' && phase !== 'looking' && phase !== 'retrying')
      return [];
    const finished = phase === 'shown' || phase === 'assisted';
    const { id: itemId, stem } = item;
    return [
      {
        itemId,
        stepId,
        stem,
        phase,
        answer: finished ? answerText(item) : '',
        evidence: finished ? cardsOf(module, item.evidence, progress.level) : [],
        searched: finished ? searchedFor(module, item) : [],
      },
    ];
  });
  const forecasts = forecastsOf(module, progress);
  const written = writtenAnswers(context);
  return { kind: 'result', step, result, forecasts, misses, answers: answersOf(context), written };
}

/** Every item that the route asks, in its order, and where. */
const eachAsked = ({ module, progress }: LessonContext): { item: Item; stepId: string }[] =>
  module.steps.flatMap((step) =>
    itemsOfStep(module, progress, step).flatMap((id) => {
      const item = module.items.find((known) => known.id === id);
      return item ? [{ item, stepId: step.id }] : [];
    }),
  );

function answersOf(context: LessonContext): HeldAnswer[] {
  const { module, progress } = context;
  return eachAsked(context).flatMap(({ item, stepId }): HeldAnswer[] => {
    const record = progress.records[item.id];
    const first = record?.tries[0];
    if (!record?.isHeld || !first || !isScored(item)) return [];
    return [
      {
        itemId: item.id,
        stepId,
        stem: item.stem,
        right: first.right,
        chosen: responseText(item, first.response),
        answer: answerText(item),
        reasons: first.right ? [] : missDetails(item, first.response).reasons,
        shown: shownOn(item)?.text,
        evidence: cardsOf(module, item.evidence, progress.level),
        searched: searchedFor(module, item),
      },
    ];
  });
}

function writtenAnswers(context: LessonContext): WrittenAnswer[] {
  const { records } = context.progress;
  return eachAsked(context).flatMap(({ item, stepId }): WrittenAnswer[] => {
    const { tries = [], draft = '', selfCheck, isHeld } = records[item.id] ?? {};
    const response = tries.at(-1)?.response;
    const text = response?.kind === 'written' ? response.text : draft;
    if (item.kind !== 'written' || text.trim() === '') return [];
    const isDraft = response === undefined;
    const met = selfCheck && { count: selfCheck.length, total: item.criteria.length };
    const { id: itemId, stem, modelAnswer } = item;
    return [{ itemId, stepId, stem, text, isDraft, met, ...(isHeld && met && { modelAnswer }) }];
  });
}

function marksIn({ marks }: Progress, readings: Reading[]): Mark[] {
  return Object.values(marks).filter((mark) => readings.some(({ id }) => id === mark.readingId));
}

function forecastsOf(module: Module, progress: Progress): Forecast[] {
  return module.items.flatMap((item): Forecast[] => {
    const response = progress.records[item.id]?.tries[0]?.response;
    if (item.kind !== 'prediction' || response?.kind !== 'prediction') return [];
    const chosen = item.options.find(({ id }) => id === response.optionId);
    if (!chosen) return [];
    const { stem, resolution, id: itemId } = item;
    const evidence = cardsOf(module, item.evidence, progress.level);
    return [
      { itemId, stem, chosen: chosen.text, held: chosen.correct, text: resolution.text, evidence },
    ];
  });
}

function predictionOf(module: Module, id: string): ItemOf<'prediction'> | undefined {
  const item = module.items.find((known) => known.id === id);
  return item?.kind === 'prediction' ? item : undefined;
}

function cardsOf(module: Module, list: Evidence[], level: Level): EvidenceCard[] {
  return list.flatMap((quoted) => {
    const original = readingOf(module, quoted.reading);
    const evidence = evidenceAt(original, quoted, level);
    const reading = readingAt(original, level);
    const paragraph = reading.paragraphs.find(({ id }) => id === evidence.paragraph);
    if (!paragraph) return [];
    const sources = sourcesOf(module, paragraph.sourceIds);
    return [{ evidence, paragraph, reading, sources, stepId: stepOfReading(module, reading) }];
  });
}

function searchedFor(module: Module, { searched }: Item): SearchedReading[] {
  return searched.map((id) => {
    const reading = readingOf(module, id);
    const sources = sourcesOf(module, reading.sourceIds);
    return { reading, sources, stepId: stepOfReading(module, reading) };
  });
}

const stepOfReading = (module: Module, { id }: Reading): string | undefined =>
  module.steps.find((step) => step.kind === 'reading' && step.readingId === id)?.id;

function readingOf(module: Module, id: string): Reading {
  const reading = module.readings.find((known) => known.id === id);
  if (!reading) throw new Error(`Module ${module.id} has no reading ${id}`);
  return reading;
}

function sourcesOf(module: Module, ids: string[]): Source[] {
  return module.sources.filter(({ id }) => ids.includes(id));
}
