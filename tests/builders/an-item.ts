import type { ItemOf, Option } from '../../src/model/item';
import type { Evidence } from '../../src/model/text-quote';

const common = {
  family: 'supported',
  stem: 'Which statement is supported?',
  evidence: [],
  searched: [],
  gates: [],
  claimIds: ['claim-1'],
  objective: 'o1',
  forms: [],
  origin: 'generated' as const,
  asksConfidence: false,
};

/** A sentence of a reading, by the place where it stands. */
export function aQuotation(stated: Partial<Evidence> = {}): Evidence {
  return {
    reading: 'first',
    paragraph: 'first-1',
    exact: 'It rained.',
    prefix: '',
    suffix: '',
    ...stated,
  };
}

/** The key and two wrong options: `options('Greece', 'Italy', 'Spain')`. */
export function options(key: string, ...wrong: string[]): Option[] {
  return [
    { id: `o-${key}`, text: key, correct: true },
    ...wrong.map((text) => ({
      id: `o-${text}`,
      text,
      correct: false,
      whyFalse: `The report does not say this of ${text}.`,
      falseBy: 'claim-1',
      misread: 'wrong-actor' as const,
    })),
  ];
}

/** A choice: the key is "Greece", "Italy" and "Spain" are wrong. */
export function anItem(stated: Partial<ItemOf<'choice'>> = {}): ItemOf<'choice'> {
  return {
    ...common,
    kind: 'choice',
    id: 'item-1',
    options: options('Greece', 'Italy', 'Spain'),
    ...stated,
  };
}

/** A forecast: "rain" is what happened. */
export function aPrediction(stated: Partial<ItemOf<'prediction'>> = {}): ItemOf<'prediction'> {
  return {
    ...common,
    kind: 'prediction',
    id: 'forecast',
    origin: 'written',
    options: options('rain', 'snow', 'sun'),
    resolution: { reading: 'second', text: 'It rained.' },
    ...stated,
  };
}

/** A map task: Albania and Croatia are the answer. */
export function aMapTask(stated: Partial<ItemOf<'map-select'>> = {}): ItemOf<'map-select'> {
  return {
    ...common,
    kind: 'map-select',
    id: 'map-task',
    origin: 'written',
    instruction: 'Select two.',
    map: 'europe-2008',
    view: 'whole',
    views: ['whole'],
    key: ['ALB', 'HRV'],
    whyFalse: { '*': 'The report does not name it.' },
    ...stated,
  };
}
