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
import { missesOnlySilent, type CompareCredit } from '../scoring/compare-credit';
import { isConfidentMiss } from '../scoring/confident-miss';
import { looksInPlace, ruledOutBy } from '../scoring/deciding';
import {
  emptyRecord,
  isScored,
  isSilent,
  itemPhase,
  type ItemPhase,
  type ItemRecord,
} from '../scoring/item-record';
import type { Credit } from '../scoring/map-credit';
import {
  cardsOf,
  readingOf,
  searchedFor,
  sourcesOf,
  type EvidenceCard,
  type SearchedReading,
} from './evidence-cards';
import { here, type LessonContext } from './lesson-machine';
import { easier, nearParagraphs } from './easier';
import { evidenceAt, levelsOf, readingAt } from './level';
import type { Flag, Mark } from './marks';
import { reviewedItems, type Progress } from './progress';
import { readingMap, type ReadingMap } from './reading-map';
import { isOffered } from './offer';
import { responseText } from './response-text';
import { isPractice } from './returns';
import { isItemFinished, itemsOfStep, minutesOf } from './route';
import {
  compareLookIn,
  compareReadView,
  comparisonView,
  missedEvidence,
  type CompareReadView,
  type ComparisonView,
} from './select-comparison';
import { resolutionView, type ResolutionView } from './select-resolution';
import { asWritten, attachedTo, writtenView, type WrittenView } from './select-written';
import {
  answerText,
  creditOf,
  keyOf,
  missDetails,
  shownOn,
  type MapShown,
  type MissDetails,
} from './tell-item';

export type { EvidenceCard, SearchedReading } from './evidence-cards';

/** What a missed answer is told, and nothing before it is missed. */
export type Miss = MissDetails & {
  response: Response;
  /** The paragraph that was picked, and the one that decides; with its reading where there are several. */
  pick?: { n: number; right: boolean; decides: { n: number; reading?: string } };
};

export type QuestionView = {
  kind: 'questions' | 'checkpoint' | 'compare' | 'retry' | 'review';
  step:
    | StepOf<'questions'>
    | StepOf<'checkpoint'>
    | StepOf<'compare'>
    | StepOf<'retry'>
    | StepOf<'review'>;
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
  credit: Credit | CompareCredit | undefined;
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
  /** Two reports side by side, where the item is about them. */
  comparison: ComparisonView | undefined;
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
  /** Of source cards: the dates that no report prints are still to be worked out. */
  hidesInferred: boolean;
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
  /** A step of its own shows what came of it. */
  hasStep: boolean;
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
  /** Sentences attached, and what the sources cannot tell. */
  slots: EvidenceCard[];
  limit: string;
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
/** Between reviews: what comes next follows from the day, see `dueReview`. */
export type ReviewIdleView = { kind: 'review-idle'; step: StepOf<'review'> };
export type LessonView =
  | StartView
  | ReadingView
  | PredictionView
  | QuestionView
  | CompareReadView
  | ResolutionView
  | EmptyRetryView
  | ReviewIdleView
  | ResultView;

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
    case 'compare':
    case 'retry':
      if (!item && step.kind === 'compare') return compareReadView(context, step);
      if (!item) return { kind: 'retry-empty', step: step as StepOf<'retry'> };
      return questionView(context, step, item);
    case 'review':
      return item ? questionView(context, step, item) : { kind: 'review-idle', step };
    case 'resolution':
      return resolutionView(context, step);
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
    hidesInferred: reading.cards === true && isStillAsked(module, progress, reading),
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

/** Whether a question of the route about this reading is still open. */
function isStillAsked(module: Module, progress: Progress, { id }: Reading): boolean {
  const asked = new Set(
    module.steps.flatMap((step) => (step.kind === 'questions' ? step.itemIds : [])),
  );
  return module.items.some(
    (item) =>
      asked.has(item.id) &&
      item.evidence.length > 0 &&
      item.evidence.every(({ reading }) => reading === id) &&
      !isItemFinished(module, progress, item.id),
  );
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
  const evidence = cardsOf(module, missedEvidence(module, item, record), progress.level);
  // The sentence is what a student who looks for one has to find; a written answer is compared last.
  const isShown =
    finished ||
    (phase === 'retrying' && item.kind !== 'evidence') ||
    (record?.selfCheck !== undefined && settings.reveal === 'each');
  const isHeld = record?.isHeld === true && isScored(item);
  const tries = record?.tries ?? [];
  const missed = isHeld ? undefined : [...tries].reverse().find(({ right }) => !right);
  const wasCertain = !isHeld && isConfidentMiss(item, record);
  const first = record?.tries[0]?.response;
  const missedSilent = !isHeld && first !== undefined && missesOnlySilent(item, first);
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
    lookIn:
      phase !== 'looking'
        ? []
        : (compareLookIn(module, item, progress.level) ??
          lookIn(module, readings, item, record, progress.level)),
    miss: missed && {
      response: missed.response,
      ...missDetails(item, missed.response),
      ...(picked &&
        decides && {
          pick: {
            n: picked.n,
            right: looksInPlace(module.claims, item, record ?? emptyRecord) === true,
            decides: { n: decides.n, ...(other && { reading: other.title }) },
          },
        }),
    },
    answered: last,
    key: finished ? keyOf(item) : [],
    // A comparison marks its sentences in the reports themselves, and says what it searched.
    evidence: isShown && item.kind !== 'compare' ? evidence : [],
    searched: isShown && item.kind !== 'compare' ? searchedFor(module, item) : [],
    isSilent: isShown && (isSilent(item) || (phase === 'retrying' && missedSilent)),
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
    returns:
      phase === 'shown' && step.kind !== 'retry' && step.kind !== 'review' && item.forms.length > 0,
    comparison: comparisonView({ module, progress }, step, item, isHeld ? 'asking' : phase),
    written: writtenView({ module, progress }, step, item, settings),
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
function lookIn(
  { claims }: Module,
  readings: Reading[],
  item: Item,
  record: ItemRecord | undefined,
  level: Level,
): QuestionView['lookIn'] {
  if (level !== 'support') return readings.map((r) => ({ reading: r, paragraphs: r.paragraphs }));
  const ids = (list: Evidence[]) => list.map(({ paragraph }) => paragraph);
  const also = ids(ruledOutBy(claims, item, record?.tries[0]?.response));
  return readings.slice(0, 1).map((reading) => ({
    reading,
    paragraphs: nearParagraphs(reading.paragraphs, ids(item.evidence), also),
  }));
}

const comparedOf = (item: Item, response: Response | undefined): Compared | undefined =>
  response && { chosen: responseText(item, response), key: answerText(item) };

function resultView(context: LessonContext, step: StepOf<'result'>): ResultView {
  const { module, progress } = context;
  const records = new Map(Object.entries(progress.records));
  const result = gradeRecords(module, records, reviewedItems(progress));
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
  const { module, progress } = context;
  return eachAsked(context).flatMap(({ item, stepId }): WrittenAnswer[] => {
    if (item.kind !== 'written') return [];
    const record = progress.records[item.id];
    const { text, slots, limit, isDraft } = asWritten(record);
    if (text.trim() === '' && slots.length === 0 && limit.trim() === '') return [];
    const met = record?.selfCheck && {
      count: record.selfCheck.length,
      total: item.criteria.length,
    };
    const cards = attachedTo(module, slots, progress.level).map(({ card }) => card);
    const { id: itemId, stem, modelAnswer } = item;
    const shown = record?.isHeld && met && { modelAnswer };
    return [{ itemId, stepId, stem, text, isDraft, met, slots: cards, limit, ...shown }];
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
    const hasStep = module.steps.some((s) => s.kind === 'resolution' && s.itemId === itemId);
    const { text } = resolution;
    return [{ itemId, stem, chosen: chosen.text, held: chosen.correct, hasStep, text, evidence }];
  });
}

function predictionOf(module: Module, id: string): ItemOf<'prediction'> | undefined {
  const item = module.items.find((known) => known.id === id);
  return item?.kind === 'prediction' ? item : undefined;
}
