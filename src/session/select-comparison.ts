import type { Comparison, Row, Status } from '../model/comparison';
import type { Item } from '../model/item';
import type { Module } from '../model/module';
import type { Level, Paragraph, Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { Step, StepOf } from '../model/step';
import type { Evidence } from '../model/text-quote';
import { missedRows } from '../scoring/compare-credit';
import { ruledOutBy } from '../scoring/deciding';
import { isFinished, type ItemPhase, type ItemRecord } from '../scoring/item-record';
import {
  readingOf,
  searchedIn,
  sourcesOf,
  stepOfReading,
  type SearchedReading,
} from './evidence-cards';
import type { LessonContext } from './lesson-machine';
import { evidenceAt, readingAt } from './level';

/** Two reports side by side, with no more told of their rows than may be known. */
export type ComparisonView = {
  title: string;
  intro: string;
  mode: Comparison['mode'];
  left: SideView;
  right: SideView;
  rows: RowView[];
  /** Which of the lesson's comparisons it is; nothing where it returns elsewhere. */
  place: { n: number; of: number } | undefined;
};
export type SideView = {
  /** As it is read at the student's level. */
  reading: Reading;
  label: string | undefined;
  sources: Source[];
  stepId: string | undefined;
  /** Ids of the paragraphs that the comparison is about. */
  shown: string[];
  marks: SentenceMark[];
};
/** A sentence that speaks of a row; of which one, only where that may be known. */
export type SentenceMark = { paragraph: string; exact: string; n: number | undefined };
export type RowView = {
  id: string;
  /** Its number, from 1. */
  n: number;
  text: string;
  /** How the reports stand to each other, for a row that is given or finished. */
  solved: SolvedRow | undefined;
};
export type SolvedRow = {
  status: Status;
  label: string;
  why: string;
  left: Quoted | undefined;
  right: Quoted | undefined;
  /** What both were searched in vain. */
  searched: SearchedReading[];
};
export type Quoted = { exact: string; n: number };

export type CompareReadView = {
  kind: 'compare-read';
  step: StepOf<'compare'>;
  comparison: ComparisonView;
};

type Around = Pick<LessonContext, 'module' | 'progress'>;

/** A comparison that is only read: all of it is solved. */
export function compareReadView(around: Around, step: StepOf<'compare'>): CompareReadView {
  const comparison = comparisonOf(around.module, step.comparisonId);
  if (!comparison) throw new Error(`No comparison ${step.comparisonId} is in the module`);
  const all = comparison.rows.map(({ id }) => id);
  const { level } = around.progress;
  return {
    kind: 'compare-read',
    step,
    comparison: draw(around.module, comparison, level, {
      rows: all,
      solved: all,
      found: [],
      step,
    }),
  };
}

/** The comparison that an item asks about, as far as it may be shown by now. */
export function comparisonView(
  { module, progress }: Around,
  step: Step,
  item: Item,
  phase: ItemPhase,
): ComparisonView | undefined {
  const comparison = item.kind === 'compare' && comparisonOf(module, item.comparison);
  if (item.kind !== 'compare' || !comparison) return undefined;
  const asked = item.rows.map(({ id }) => id);
  const solved = isFinished(phase) ? [...item.given, ...asked] : item.given;
  const first = progress.records[item.id]?.tries[0]?.response;
  const missed = first?.kind === 'compare' ? missedRows(item, first) : [];
  const found = phase === 'retrying' ? missed.map(({ id }) => id) : [];
  const rows = [...item.given, ...asked];
  return draw(module, comparison, progress.level, { rows, solved, found, step });
}

/**
 * The sentences that a miss leads back to: of a comparison, those of the rows that were missed; of
 * a statement, also one that rules it out, if its paragraph was picked.
 */
export function missedEvidence(
  module: Module,
  item: Item,
  record: ItemRecord | undefined,
): Evidence[] {
  const first = record?.tries[0];
  if (item.kind !== 'compare' || first?.response.kind !== 'compare' || first.right) {
    const rulingOut = ruledOutBy(module.claims, item, first?.response);
    return [...item.evidence, ...rulingOut.filter(({ paragraph }) => paragraph === record?.pick)];
  }
  const missed = missedRows(item, first.response).map(({ id }) => id);
  const rows = comparisonOf(module, item.comparison)?.rows ?? [];
  return rows
    .filter(({ id }) => missed.includes(id))
    .flatMap(({ left, right }) => [left, right].filter((each) => each !== undefined));
}

/** Where to look after a miss: the paragraphs of both sides; nothing for other items. */
export function compareLookIn(
  module: Module,
  item: Item,
  level: Level,
): { reading: Reading; paragraphs: Paragraph[] }[] | undefined {
  const comparison = item.kind === 'compare' && comparisonOf(module, item.comparison);
  if (!comparison) return undefined;
  return [comparison.left, comparison.right].map((side) => {
    const reading = readingAt(readingOf(module, side.reading), level);
    const paragraphs = reading.paragraphs.filter(({ id }) => side.paragraphs.includes(id));
    return { reading, paragraphs };
  });
}

const comparisonOf = ({ comparisons = [] }: Module, id: string) =>
  comparisons.find((each) => each.id === id);

/** Which rows are shown, which of them solved, and of which others the sentences are shown. */
type Told = {
  rows: readonly string[];
  solved: readonly string[];
  found: readonly string[];
  step: Step;
};

function draw(module: Module, comparison: Comparison, level: Level, told: Told): ComparisonView {
  const { title, intro, mode, statuses } = comparison;
  const rows = comparison.rows.filter(({ id }) => told.rows.includes(id));
  const sentence = (side: 'left' | 'right', { [side]: evidence }: Row): Evidence | undefined =>
    evidence && evidenceAt(readingOf(module, evidence.reading), evidence, level);
  const quoted = (side: 'left' | 'right', row: Row): Quoted | undefined => {
    const evidence = sentence(side, row);
    const reading = readingOf(module, comparison[side].reading);
    const paragraph = reading.paragraphs.find(({ id }) => id === evidence?.paragraph);
    return evidence && paragraph && { exact: evidence.exact, n: paragraph.n };
  };
  const solvedRow = (row: Row): SolvedRow => ({
    status: row.key,
    label: statuses.find(({ id }) => id === row.key)?.label ?? '',
    why: row.why,
    left: quoted('left', row),
    right: quoted('right', row),
    searched:
      row.key === 'silent'
        ? searchedIn(module, [...new Set([comparison.left.reading, comparison.right.reading])])
        : [],
  });
  const marksOf = (side: 'left' | 'right') =>
    rows.flatMap((row, index): SentenceMark[] => {
      const isTold = told.solved.includes(row.id) || told.found.includes(row.id);
      const evidence = sentence(side, row);
      // Half of the work is done: what to compare is marked, though not what for.
      if (!evidence || (!isTold && mode === 'own')) return [];
      const { paragraph, exact } = evidence;
      return [{ paragraph, exact, n: isTold ? index + 1 : undefined }];
    });
  const sideOf = (side: 'left' | 'right'): SideView => {
    const { reading: id, paragraphs, label } = comparison[side];
    const reading = readingAt(readingOf(module, id), level);
    return {
      reading,
      label,
      sources: sourcesOf(module, sourcesShown(reading, paragraphs)),
      stepId: stepOfReading(module, reading),
      shown: paragraphs,
      marks: marksOf(side),
    };
  };
  const steps = module.steps.filter(({ kind }) => kind === 'compare');
  const at = steps.indexOf(told.step);
  return {
    title,
    intro,
    mode,
    left: sideOf('left'),
    right: sideOf('right'),
    rows: rows.map((row, index) => ({
      id: row.id,
      n: index + 1,
      text: row.text,
      solved: told.solved.includes(row.id) ? solvedRow(row) : undefined,
    })),
    place: at >= 0 ? { n: at + 1, of: steps.length } : undefined,
  };
}

/** The sources of what is shown: of a reading of source cards, those of its paragraphs alone. */
const sourcesShown = ({ paragraphs }: Reading, shown: readonly string[]): string[] => [
  ...new Set(paragraphs.filter(({ id }) => shown.includes(id)).flatMap((one) => one.sourceIds)),
];
