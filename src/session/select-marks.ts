import type { Paragraph, Reading } from '../model/reading';
import { mayAsk } from '../model/step';
import type { LessonContext } from './lesson-machine';
import { levelsOf, readingAt } from './level';
import type { Flag, Mark } from './marks';
import { findQuote, type Span } from './quote-anchor';

/** A mark in its paragraph. */
export type PlacedMark = { mark: Mark; paragraph: Paragraph; span: Span };

/** The marks that are found in a paragraph, as they follow each other. */
export function placeIn(paragraph: Paragraph, marks: readonly Mark[]): PlacedMark[] {
  return marks
    .flatMap((mark): PlacedMark[] => {
      if (mark.paragraphId !== paragraph.id) return [];
      const span = findQuote(paragraph.text, mark.quote);
      return span ? [{ mark, paragraph, span }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The same for all paragraphs of a reading. */
export function placeMarks(reading: Reading, marks: readonly Mark[]): PlacedMark[] {
  const own = marks.filter(({ readingId }) => readingId === reading.id);
  return reading.paragraphs.flatMap((paragraph) => placeIn(paragraph, own));
}

/** One line of the list of marks; without a paragraph when its words are nowhere any more. */
export type ListedMark = { mark: Mark; n?: number; stepId?: string };
/** The marks of one reading; without a title when the lesson has no such reading. */
export type MarkGroup = { readingId: string; title: string | undefined; marks: ListedMark[] };

/** Everything that is marked, in the order of the route; what has lost its place comes last. */
export function selectMarks({
  module,
  progress,
}: Pick<LessonContext, 'module' | 'progress'>): MarkGroup[] {
  const marks = Object.values(progress.marks);
  const onRoute = module.steps.flatMap((step) => (step.kind === 'reading' ? step.readingId : []));
  const order = (id: string) => (onRoute.includes(id) ? onRoute.indexOf(id) : onRoute.length);
  const readings = [...module.readings].sort((a, b) => order(a.id) - order(b.id));
  const groups = readings.map((reading): MarkGroup => {
    // Words that were marked at another level are found there.
    const found = levelsOf([reading]).flatMap((level) =>
      placeMarks(readingAt(reading, level), marks).map((each) => [each.mark, each] as const),
    );
    const known = new Map(found);
    const placed = [...known.values()];
    const step = module.steps.find((s) => s.kind === 'reading' && s.readingId === reading.id);
    return {
      readingId: reading.id,
      title: reading.title,
      marks: [
        ...placed.map(({ mark, paragraph }) => ({
          mark,
          n: paragraph.n,
          ...(step && { stepId: step.id }),
        })),
        ...marks
          .filter((mark) => mark.readingId === reading.id && !known.has(mark))
          .map((mark) => ({ mark })),
      ],
    };
  });
  const isKnown = (mark: Mark) => readings.some(({ id }) => id === mark.readingId);
  const lost = marks.filter((mark) => !isKnown(mark)).map((mark) => ({ mark }));
  const all = [...groups, { readingId: '', title: undefined, marks: lost }];
  return all.filter((group) => group.marks.length > 0);
}

/** A question that the student flagged, and where it is asked. */
export type FlaggedItem = Flag & { itemId: string; stem: string; stepId: string | undefined };

/** The flagged questions, in the order of the module. */
export function selectFlags({
  module,
  progress,
}: Pick<LessonContext, 'module' | 'progress'>): FlaggedItem[] {
  return module.items.flatMap((item): FlaggedItem[] => {
    const flag = progress.flags[item.id];
    if (!flag) return [];
    const step = module.steps.find((each) => mayAsk(each).includes(item.id));
    // Other forms are asked in the second look only.
    const stepId = step?.id ?? module.steps.find(({ kind }) => kind === 'retry')?.id;
    return [{ itemId: item.id, stem: item.stem, word: flag.word, stepId }];
  });
}
