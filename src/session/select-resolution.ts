import type { ItemOf } from '../model/item';
import type { Confidence } from '../model/log';
import type { StepOf } from '../model/step';
import { cardsOf, searchedIn, type EvidenceCard, type SearchedReading } from './evidence-cards';
import type { LessonContext } from './lesson-machine';

/** A forecast beside what came of it. */
export type ResolutionView = {
  kind: 'resolution';
  step: StepOf<'resolution'>;
  stem: string;
  /** What the student forecast; nothing where they made none. */
  chosen: string | undefined;
  confidence: Confidence | undefined;
  status: NonNullable<ItemOf<'prediction'>['resolution']['status']>;
  /** The option that came true, and what is said of it. */
  outcome: string;
  text: string;
  /** The sentence that expected it, and those that tell what happened. */
  expected: EvidenceCard[];
  happened: EvidenceCard[];
  /** What was searched in vain, where the sources do not say. */
  searched: SearchedReading[];
};

export function resolutionView(
  { module, progress }: Pick<LessonContext, 'module' | 'progress'>,
  step: StepOf<'resolution'>,
): ResolutionView {
  const item = module.items.find(({ id }) => id === step.itemId);
  if (item?.kind !== 'prediction') throw new Error(`No forecast ${step.itemId} is in the module`);
  const { options, resolution, evidence, stem } = item;
  const record = progress.records[item.id];
  const response = record?.tries[0]?.response;
  const chosenId = response?.kind === 'prediction' ? response.optionId : undefined;
  const status = resolution.status ?? 'happened';
  const cards = cardsOf(module, evidence, progress.level);
  return {
    kind: 'resolution',
    step,
    stem,
    chosen: options.find(({ id }) => id === chosenId)?.text,
    confidence: record?.confidence,
    status,
    outcome: options.find(({ correct }) => correct)?.text ?? '',
    text: resolution.text,
    expected: cards.slice(0, 1),
    happened: cards.slice(1),
    searched: status === 'not-answered' ? searchedIn(module, [resolution.reading]) : [],
  };
}
