import { assign, emit, setup } from 'xstate';
import type { LessonSettings } from '../model/lesson-settings';
import type { Fact, LogEntry, Confidence } from '../model/log';
import type { Module } from '../model/module';
import type { Level } from '../model/reading';
import { OWN_SETTINGS } from '../model/settings-of';
import { stampFact } from '../model/stamp-fact';
import type { Response, Slots } from '../model/response';
import type { Step } from '../model/step';
import { isConfidentMiss } from '../scoring/confident-miss';
import { itemPhase, type ItemPhase } from '../scoring/item-record';
import { hasParagraph } from '../scoring/names-paragraph';
import { scoreResponse } from '../scoring/score-response';
import { draftFact, hasSentence, isNewDraft, slotsOf } from './draft';
import { levelsOf } from './level';
import { isNews, type Mark } from './marks';
import { applyEntry, foldLog, itemOf, stepOf, type Place, type Progress } from './progress';
import { mayReview } from './review-session';
import { isPractice } from './returns';
import { currentPlace, itemsOfStep, landingOn, nextPlace } from './route';

export type LessonInput = {
  module: Module;
  attemptId: string;
  /** How it is worked through; as a student does alone where nothing is said. */
  settings?: LessonSettings;
  /** This page's own mark on the entries it writes. */
  writer: string;
  log: readonly LogEntry[];
};

type Timed<E> = E & { at: number };
/** What a person did. The shell adds the time. */
export type LessonAct =
  | { type: 'response.submit'; itemId: string; response: Response }
  | { type: 'paragraph.pick'; itemId: string; paragraphId: string }
  | { type: 'confidence.set'; itemId: string; value: Confidence }
  | { type: 'item.later'; itemId: string }
  | { type: 'draft.set'; itemId: string; text: string; slots?: Slots; limit?: string }
  | { type: 'self.check'; itemId: string; met: string[] }
  | ({ type: 'mark.set' } & Mark)
  | { type: 'mark.remove'; markId: string }
  | { type: 'flag.set'; itemId: string; word: string; on: boolean }
  | { type: 'level.set'; level: Level }
  | { type: 'offer.decline'; objective: string }
  | { type: 'review.start'; itemIds: string[] }
  | { type: 'step.next' }
  | { type: 'step.goto'; stepId: string; itemId?: string };
export type LessonEvent = {
  [K in LessonAct['type']]: Timed<Extract<LessonAct, { type: K }>>;
}[LessonAct['type']];

/** What became a fact; the shell appends it to the log. */
export type LessonEmitted = { type: 'response.recorded'; entry: LogEntry };

export type LessonContext = Required<Omit<LessonInput, 'log'>> & {
  progress: Progress;
  /** The entry that the last event became. */
  last: LogEntry | undefined;
};

/** The step and item that the student is at. */
export function here({ module, progress }: Pick<LessonContext, 'module' | 'progress'>) {
  const place = currentPlace(module, progress);
  const step = stepOf(module, place.stepId);
  if (!step) throw new Error(`The route has no step ${place.stepId}`);
  const item = itemOf(module, place.itemId);
  return { step, item, phase: item && itemPhase(item, progress.records[item.id]) };
}

/** Where an event of going leads: a place of the route, or nothing. */
function destination(
  { module, progress }: LessonContext,
  event: Extract<LessonEvent, { type: 'step.goto' }>,
): Place | undefined {
  const { stepId, itemId } = event;
  const step = stepOf(module, stepId);
  if (step && itemId !== undefined && itemsOfStep(module, progress, step).includes(itemId))
    return { stepId, itemId };
  return landingOn(module, progress, stepId);
}

/** The fact that an event is, in the place where it happened. */
function factOf(context: LessonContext, event: LessonEvent): Fact | undefined {
  const { module, progress } = context;
  switch (event.type) {
    case 'response.submit':
      return { type: 'answer', itemId: event.itemId, response: event.response };
    case 'paragraph.pick':
      return { type: 'pick', itemId: event.itemId, paragraphId: event.paragraphId };
    case 'confidence.set':
      return { type: 'confidence', itemId: event.itemId, value: event.value };
    case 'item.later':
      return { type: 'later', itemId: event.itemId };
    case 'draft.set':
      return draftFact(event);
    case 'self.check':
      return { type: 'self-check', itemId: event.itemId, met: event.met };
    case 'mark.set': {
      const { markId, readingId, paragraphId, quote, note } = event;
      const mark = { markId, readingId, paragraphId, quote };
      return { type: 'highlight', ...mark, ...(note !== undefined && { note }) };
    }
    case 'mark.remove':
      return { type: 'unhighlight', markId: event.markId };
    case 'flag.set':
      return { type: 'flag', itemId: event.itemId, word: event.word, on: event.on };
    case 'level.set':
      return { type: 'level', level: event.level };
    case 'offer.decline':
      return { type: 'decline', objective: event.objective };
    case 'review.start':
      return { type: 'review', stepId: here(context).step.id, itemIds: event.itemIds };
    case 'step.next': {
      const place = nextPlace(module, progress);
      return place && { type: 'step', ...place };
    }
    case 'step.goto': {
      const place = destination(context, event);
      return place && { type: 'step', ...place };
    }
  }
}

const lesson = setup({
  types: {
    context: {} as LessonContext,
    input: {} as LessonInput,
    events: {} as LessonEvent,
    emitted: {} as LessonEmitted,
  },
  actions: {
    /** Writes the event down: one entry, folded into the progress at once. */
    record: assign(({ context, event }) => {
      const fact = factOf(context, event);
      if (!fact) return {};
      const { attemptId, writer, module, settings, progress } = context;
      const stamp = { attemptId, seq: progress.seq + 1, writer, at: event.at };
      const entry = stampFact(fact, stamp);
      return { progress: applyEntry(module, progress, entry, settings), last: entry };
    }),
    announce: emit(({ context }: { context: LessonContext }) => {
      if (!context.last) throw new Error('Nothing was recorded');
      return { type: 'response.recorded' as const, entry: context.last };
    }),
  },
  guards: {
    isCurrent: ({ context, event }) => 'itemId' in event && here(context).item?.id === event.itemId,
    isPickable: ({ context, event }) =>
      event.type === 'paragraph.pick' &&
      here(context).item?.id === event.itemId &&
      hasParagraph(context.module, event.paragraphId),
    isValidAnswer: ({ context, event }) => {
      const { item } = here(context);
      return (
        event.type === 'response.submit' &&
        item?.id === event.itemId &&
        scoreResponse(item, event.response).kind !== 'invalid' &&
        slotsOf(event.response).every((slot) => hasSentence(context.module, slot))
      );
    },
    isNewDraft: ({ context, event }) => {
      if (event.type !== 'draft.set') return false;
      const item = itemOf(context.module, event.itemId);
      const record = context.progress.records[event.itemId];
      return (
        item?.kind === 'written' &&
        itemPhase(item, record) === 'asking' &&
        isNewDraft(item, record, event) &&
        (event.slots ?? []).every((slot) => hasSentence(context.module, slot))
      );
    },
    isSelfCheck: ({ context, event }) => {
      const { item } = here(context);
      return (
        event.type === 'self.check' &&
        item?.kind === 'written' &&
        item.id === event.itemId &&
        event.met.every((one) => item.criteria.some(({ id }) => id === one))
      );
    },
    /** What a student was certain of is looked at now (lesson design, section 1). */
    mayBePutOff: ({ context, event }) => {
      const { item } = here(context);
      return (
        item !== undefined &&
        'itemId' in event &&
        event.itemId === item.id &&
        !isConfidentMiss(item, context.progress.records[item.id])
      );
    },
    isPractice: ({ context }) => {
      const { step, item } = here(context);
      const { module, progress } = context;
      return (
        step.kind === 'retry' && item !== undefined && isPractice(module, progress.records, item.id)
      );
    },
    isDeferred: ({ context }) => {
      const { item } = here(context);
      return item !== undefined && context.progress.records[item.id]?.later === true;
    },
    isElsewhere: ({ context, event }) => {
      if (event.type !== 'step.goto') return false;
      const to = destination(context, event);
      const from = currentPlace(context.module, context.progress);
      return to !== undefined && (to.stepId !== from.stepId || to.itemId !== from.itemId);
    },
    isNewLevel: ({ context: { module, progress }, event }) =>
      event.type === 'level.set' &&
      event.level !== progress.level &&
      levelsOf(module.readings).includes(event.level),
    isOffered: ({ context: { module, progress }, event }) =>
      event.type === 'offer.decline' &&
      module.objectives.some(({ id }) => id === event.objective) &&
      !progress.declined.includes(event.objective),
    mayReview: ({ context: { module, progress }, event }) =>
      event.type === 'review.start' && mayReview(module, progress, event.itemIds),
    isNewRemark: ({ context, event }) => {
      const fact = factOf(context, event);
      switch (fact?.type) {
        case 'flag':
          return (
            itemOf(context.module, fact.itemId) !== undefined && isNews(context.progress, fact)
          );
        case 'highlight':
        case 'unhighlight':
          return isNews(context.progress, fact);
        default:
          return false;
      }
    },
    isAt: ({ context }, { kind, phase }: { kind: Step['kind']; phase?: ItemPhase }) => {
      const at = here(context);
      return at.step.kind === kind && at.phase === phase;
    },
  },
});

/** Every recorded event leads through `routing`, which finds the state that the log asks for. */
const recorded = { actions: ['record', 'announce'], target: '#lesson.routing' } as const;
const on = {
  answer: { 'response.submit': { ...recorded, guard: 'isValidAnswer' } },
  pick: { 'paragraph.pick': { ...recorded, guard: 'isPickable' } },
  confidence: { 'confidence.set': { ...recorded, guard: 'isCurrent' } },
  /** A miss can be put off; only then does the route go on without an answer. */
  defer: {
    'item.later': { ...recorded, guard: 'mayBePutOff' },
    'step.next': { ...recorded, guard: 'isDeferred' },
  },
  next: { 'step.next': recorded },
  /** Practice of what was right and certain can be passed over. */
  skip: { 'step.next': { ...recorded, guard: 'isPractice' } },
  selfCheck: { 'self.check': { ...recorded, guard: 'isSelfCheck' } },
  /** Marks and flags are kept wherever the student is, and lead nowhere. */
  remark: { actions: ['record', 'announce'], guard: 'isNewRemark' },
} as const;

/** The wrong-answer loop, the same for every step that asks something. */
const asking = lesson.createStateConfig({
  initial: 'asking',
  states: {
    asking: { on: { ...on.answer, ...on.confidence, ...on.skip } },
    looking: { on: { ...on.pick, ...on.defer } },
    retrying: { on: { ...on.answer, ...on.defer } },
    right: { on: on.next },
    assisted: { on: on.next },
    shown: { on: on.next },
    recorded: { on: { ...on.next, ...on.selfCheck } },
  },
});

const LOOP: ItemPhase[] = [
  'asking',
  'looking',
  'retrying',
  'right',
  'assisted',
  'shown',
  'recorded',
];
const loopStates = (kind: 'questions' | 'checkpoint' | 'compare' | 'retry' | 'review') =>
  LOOP.map(
    (phase) =>
      ({
        guard: { type: 'isAt', params: { kind, phase } },
        target: `#lesson.${kind}.${phase}`,
      }) as const,
  );

/**
 * One machine for the whole lesson. It never saves: it emits what was recorded, and
 * resuming is starting it with the log.
 */
export const lessonMachine = lesson.createMachine({
  id: 'lesson',
  context: ({ input: { log, settings = OWN_SETTINGS, ...input } }) => ({
    ...input,
    settings,
    progress: foldLog(input.module, log, settings),
    last: undefined,
  }),
  initial: 'routing',
  on: {
    'step.goto': { ...recorded, guard: 'isElsewhere' },
    'mark.set': on.remark,
    'mark.remove': on.remark,
    'flag.set': on.remark,
    'level.set': { actions: ['record', 'announce'], guard: 'isNewLevel' },
    'offer.decline': { actions: ['record', 'announce'], guard: 'isOffered' },
    // Kept while it is typed, and once more when the student has just gone elsewhere.
    'draft.set': { actions: ['record', 'announce'], guard: 'isNewDraft' },
  },
  states: {
    routing: {
      always: [
        { guard: { type: 'isAt', params: { kind: 'start' } }, target: 'start' },
        { guard: { type: 'isAt', params: { kind: 'reading' } }, target: 'reading' },
        {
          guard: { type: 'isAt', params: { kind: 'prediction', phase: 'asking' } },
          target: '#lesson.prediction.asking',
        },
        {
          guard: { type: 'isAt', params: { kind: 'prediction', phase: 'recorded' } },
          target: '#lesson.prediction.recorded',
        },
        ...loopStates('questions'),
        ...loopStates('checkpoint'),
        ...loopStates('compare'),
        {
          guard: { type: 'isAt', params: { kind: 'compare' } },
          target: '#lesson.compare.modelled',
        },
        { guard: { type: 'isAt', params: { kind: 'resolution' } }, target: 'resolution' },
        ...loopStates('retry'),
        { guard: { type: 'isAt', params: { kind: 'retry' } }, target: '#lesson.retry.empty' },
        ...loopStates('review'),
        { guard: { type: 'isAt', params: { kind: 'review' } }, target: '#lesson.review.idle' },
        { target: 'result' },
      ],
    },
    start: { on: on.next },
    reading: { on: on.next },
    prediction: {
      initial: 'asking',
      states: {
        asking: { on: { ...on.answer, ...on.confidence } },
        recorded: { on: { ...on.next, ...on.confidence } },
      },
    },
    questions: asking,
    checkpoint: asking,
    compare: { ...asking, states: { ...asking.states, modelled: { on: on.next } } },
    resolution: { on: on.next },
    retry: { ...asking, states: { ...asking.states, empty: { on: on.next } } },
    review: {
      ...asking,
      states: {
        ...asking.states,
        idle: { on: { 'review.start': { ...recorded, guard: 'mayReview' } } },
      },
    },
    result: {},
  },
});
