import type { Item } from '../../src/model/item';
import type { Module } from '../../src/model/module';
import type { Step } from '../../src/model/step';
import { anItem, aMapTask, aPrediction, aQuotation } from './an-item';

const paragraph = (reading: string, n: number, text: string) => ({
  id: `${reading}-${n}`,
  n,
  text,
  sourceIds: ['paper'],
  terms: [],
});
const aReading = (id: string, ...texts: string[]) => ({
  id,
  title: `The ${id} report`,
  dateline: 'Somewhere, 4 April 2008',
  minutes: 1,
  sourceIds: ['paper'],
  paragraphs: texts.map((text, index) => paragraph(id, index + 1, text)),
});

const group = 'The route';
export const step = {
  reading: (id: string, readingId: string): Step => ({
    kind: 'reading',
    id,
    title: id,
    group,
    readingId,
  }),
  questions: (id: string, ...itemIds: string[]): Step => ({
    kind: 'questions',
    id,
    title: id,
    group,
    itemIds,
  }),
  prediction: (id: string, itemId: string): Step => ({
    kind: 'prediction',
    id,
    title: id,
    group,
    itemId,
  }),
  checkpoint: (id: string, ...itemIds: string[]): Step => ({
    kind: 'checkpoint',
    id,
    title: id,
    group,
    itemIds,
  }),
  retry: (id = 'second-look'): Step => ({ kind: 'retry', id, title: id, group }),
  result: (id = 'result'): Step => ({ kind: 'result', id, title: id, group }),
  review: (id = 'review'): Step => ({ kind: 'review', id, title: id, group }),
};

/** Two forms of one claim, each the other's return. */
export function twoForms(claim: string, objective = 'o1'): Item[] {
  const evidence = [aQuotation()];
  const [one, two] = [`${claim}-a`, `${claim}-b`];
  const shared = { claimIds: [claim], objective, evidence };
  return [
    anItem({ ...shared, id: one, family: 'who', forms: [two] }),
    anItem({ ...shared, id: two, family: 'supported', forms: [one] }),
  ];
}

/** The smallest lesson that has a step of every kind. */
export function aModule(stated: Partial<Module> = {}): Module {
  return {
    format: 'dateline-module/0',
    id: 'small',
    title: 'A small lesson',
    question: 'Did it rain?',
    language: 'en',
    hash: '0'.repeat(64),
    objectives: [
      { id: 'o1', text: 'Say who did what.' },
      { id: 'o2', text: 'Use the map.' },
    ],
    sources: [
      {
        id: 'paper',
        badge: 'P',
        publisher: 'The Paper',
        title: 'The weather',
        kind: 'report',
        published: {
          date: '2008-04-04',
          label: '4 April 2008',
          known: 'printed',
          how: 'The page prints it.',
        },
        vantage: 'after',
        spoken: 'the Paper',
      },
    ],
    readings: [
      aReading('first', 'It rained. The match was put off.', 'Nobody was told.'),
      aReading('second', 'The match took place a day later.'),
    ],
    glossary: [],
    claims: [],
    items: [
      ...twoForms('claim-1'),
      ...twoForms('claim-2'),
      aPrediction(),
      aMapTask({ objective: 'o2', evidence: [aQuotation()] }),
    ],
    steps: [
      step.reading('read-first', 'first'),
      step.questions('check-first', 'claim-1-a', 'claim-2-a'),
      step.prediction('predict', 'forecast'),
      step.checkpoint('map', 'map-task'),
      step.reading('read-second', 'second'),
      step.retry(),
      step.result(),
    ],
    ...stated,
  };
}
