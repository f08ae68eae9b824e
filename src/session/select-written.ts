import type { Item } from '../model/item';
import type { Level, Reading } from '../model/reading';
import type { Slots } from '../model/response';
import type { Source } from '../model/source';
import type { Rules } from '../model/settings-of';
import type { Step } from '../model/step';
import type { ItemRecord } from '../scoring/item-record';
import { hasSentence } from './draft';
import { cardsOf, readingOf, sourcesOf, type EvidenceCard } from './evidence-cards';
import type { LessonContext } from './lesson-machine';

/** An answer in the student's own words: what is typed so far, and what it was held to be worth. */
export type WrittenView = {
  draft: string;
  /** The criteria found met; nothing before the student has judged. */
  met: string[] | undefined;
  /** Shown only after that. */
  modelAnswer: string | undefined;
  /** It shows at the result, like everything else. */
  isLater: boolean;
  /** Sentences that are attached, each with its card. */
  slots: Attached[];
  limit: string;
  /** What sentences can be attached from; nothing where none are asked for. */
  readings: Attachable[];
  level: Level;
  /** Beginnings of sentences, with the easier text only. */
  starters: string[];
};
export type Attached = { slot: Slots[number]; card: EvidenceCard };
/** A reading in its standard text, from which evidence is quoted. */
export type Attachable = { reading: Reading; sources: Source[] };

/** How an answer in the student's own words stands; nothing for other items. */
export function writtenView(
  { module, progress }: Pick<LessonContext, 'module' | 'progress'>,
  step: Step,
  item: Item,
  { reveal }: Rules,
): WrittenView | undefined {
  if (item.kind !== 'written') return undefined;
  const { records, level } = progress;
  const { draft = '', selfCheck } = records[item.id] ?? {};
  const { slots, limit } = asWritten(records[item.id]);
  return {
    draft,
    met: selfCheck,
    modelAnswer: reveal === 'end' ? undefined : selfCheck && item.modelAnswer,
    isLater: reveal === 'end',
    slots: attachedTo(module, slots, level),
    limit,
    readings: item.slots === undefined ? [] : attachable(module, step),
    level,
    starters: level === 'support' ? (item.starters ?? []) : [],
  };
}

/** Sentences with their cards; one that no reading has is nobody's evidence. */
export const attachedTo = (
  module: LessonContext['module'],
  slots: Slots,
  level: Level,
): Attached[] =>
  slots
    .filter((slot) => hasSentence(module, slot))
    .flatMap((slot) => cardsOf(module, [slot], level).map((card) => ({ slot, card })));

/** What was handed in, or what is typed so far. */
export function asWritten({
  tries = [],
  draft = '',
  slots = [],
  limit = '',
}: Partial<ItemRecord> = {}): {
  text: string;
  slots: Slots;
  limit: string;
  isDraft: boolean;
} {
  const response = tries.at(-1)?.response;
  if (response?.kind !== 'written') return { text: draft, slots, limit, isDraft: true };
  const given = 'slots' in response ? response : { slots: [], limit: '' };
  return { text: response.text, slots: given.slots, limit: given.limit, isDraft: false };
}

/** What was read before the step; what became known later is no evidence of the reports. */
function attachable(module: LessonContext['module'], step: Step): Attachable[] {
  const passed = module.steps.slice(
    0,
    module.steps.findIndex(({ id }) => id === step.id),
  );
  const ids = passed.flatMap((each) => {
    if (each.kind === 'reading') return each.readingId;
    const shown =
      each.kind === 'compare' && module.comparisons?.find(({ id }) => id === each.comparisonId);
    return shown ? [shown.left.reading, shown.right.reading] : [];
  });
  return [...new Set(ids)]
    .map((id) => readingOf(module, id))
    .filter(({ known }) => known !== 'later')
    .map((reading) => ({ reading, sources: sourcesOf(module, reading.sourceIds) }));
}
