import { describe, expect, it } from 'vitest';
import { FLAG_LIMIT, NOTE_LIMIT } from '../../src/model/limits';
import type { LogEntry } from '../../src/model/log';
import { gradeAttempt } from '../../src/scoring/grade-attempt';
import type { LessonAct } from '../../src/session/lesson-machine';
import { foldLog } from '../../src/session/progress';
import { placeMarks, selectFlags, selectMarks } from '../../src/session/select-marks';
import { selectView } from '../../src/session/select-view';
import {
  actsFor,
  goto,
  keyResponse,
  Lesson,
  mark,
  next,
  submit,
  wrongResponse,
} from '../builders/a-lesson';
import { aModule } from '../builders/a-module';

const module = aModule();
const first = module.items.find(({ id }) => id === 'claim-1-a')!;
const start = Lesson.start(module);
const unmark: LessonAct = { type: 'mark.remove', markId: 'm1' };
const flag = (word = '', itemId = first.id): LessonAct => ({
  type: 'flag.set',
  itemId,
  word,
  on: true,
});
const takeBack: LessonAct = { type: 'flag.set', itemId: first.id, word: '', on: false };
const union = (...logs: (readonly LogEntry[])[]) => [
  ...new Map(logs.flat().map((entry) => [`${entry.seq} ${entry.writer}`, entry])).values(),
];

describe('a mark', () => {
  it('is one entry of version 2, in every place of the lesson', () => {
    const places = [
      start,
      start.after(next),
      start.after(next, submit(first, wrongResponse(first))),
      start.after(next, submit(first, keyResponse(first))),
      start.after(goto('predict')),
      start.after(goto('map')),
      start.after(goto('second-look')),
      start.after(goto('result')),
    ];
    for (const lesson of places) {
      const after = lesson.after(mark('m1', { note: 'Why?' }));
      expect(after.log.slice(lesson.log.length)).toMatchObject([
        { v: 2, type: 'highlight', markId: 'm1', note: 'Why?', writer: 'page' },
      ]);
      expect(after.at).toBe(lesson.at);
      expect(after.progress.place).toEqual(lesson.progress.place);
    }
  });

  it('is as its last entry says', () => {
    const { progress } = start.after(mark('m1'), mark('m2'), mark('m1', { note: 'Why?' }));
    expect(Object.keys(progress.marks)).toEqual(['m1', 'm2']);
    expect(progress.marks['m1']).toMatchObject({ note: 'Why?' });
  });

  it('loses its note when it is set without one', () => {
    const { progress } = start.after(mark('m1', { note: 'Why?' }), mark('m1'));
    expect(progress.marks['m1']).not.toHaveProperty('note');
  });

  it('can be removed and put back', () => {
    const removed = start.after(mark('m1'), unmark);
    expect(removed.progress.marks).toEqual({});
    expect(removed.log).toHaveLength(2);
    expect(removed.after(mark('m1')).progress.marks).toHaveProperty('m1');
  });

  it('is written down only when it says something new and can be read again', () => {
    const marked = start.after(mark('m1'));
    const quote = { exact: '', prefix: '', suffix: '' };
    for (const act of [
      mark('m1'),
      mark('m2', { quote }),
      mark('m2', { note: 'x'.repeat(NOTE_LIMIT + 1) }),
      { type: 'mark.remove', markId: 'm2' } as const,
      { type: 'mark.remove', markId: 'constructor' } as const,
    ])
      expect(marked.after(act).log).toEqual(marked.log);
  });

  it('may be called anything', () => {
    const { log, progress } = start.after(mark('__proto__'));
    expect(Object.keys(foldLog(module, log).marks)).toEqual(['__proto__']);
    expect(progress).toEqual(foldLog(module, log));
  });

  it('is kept on both sides when two copies of an attempt meet', () => {
    const common = start.after(mark('m1')).log;
    const one = Lesson.start(module, common, 'one').after(mark('m2'), mark('m1', { note: 'A' }));
    const two = Lesson.start(module, common, 'two').after(mark('m3'), unmark);
    const merged = foldLog(module, union(one.log, two.log));
    expect(foldLog(module, union(two.log, one.log))).toEqual(merged);
    expect(Object.keys(merged.marks).sort()).toEqual(['m2', 'm3']);
  });
});

describe('a flag', () => {
  it('is kept with its words, and the last one counts', () => {
    const { progress } = start.after(flag(), flag('Both are right'));
    expect(progress.flags).toEqual({ [first.id]: { word: 'Both are right' } });
  });

  it('can be taken back', () => {
    const { log, progress } = start.after(flag('Both are right'), takeBack);
    expect(progress.flags).toEqual({});
    expect(log).toHaveLength(2);
  });

  it('is written down only when it says something new of a question that there is', () => {
    const flagged = start.after(flag('Why?'));
    for (const act of [flag('Why?'), flag('x'.repeat(FLAG_LIMIT + 1)), flag('', 'gone')])
      expect(flagged.after(act).log).toEqual(flagged.log);
    expect(start.after(takeBack).log).toEqual([]);
  });

  it('changes no score, no question and no way', () => {
    const answered = start.after(next, ...actsFor(first, 'assisted').slice(0, 3));
    const flagged = answered.after(flag('Both are right'), mark('m1'));
    expect(gradeAttempt(module, flagged.log)).toEqual(gradeAttempt(module, answered.log));
    expect(flagged.progress.records).toEqual(answered.progress.records);
    expect(flagged.after(next).at).toBe(answered.after(next).at);
  });

  it('of an item that was never asked makes no record of it', () => {
    expect(start.after(flag()).progress.records).toEqual({});
  });

  it('is shown with its question', () => {
    const view = selectView(start.after(next, flag('Why?')).snapshot.context);
    expect(view).toMatchObject({ flag: { word: 'Why?' } });
    expect(selectFlags(start.after(flag('Why?')).snapshot.context)).toEqual([
      { itemId: first.id, stem: first.stem, word: 'Why?', stepId: 'check-first' },
    ]);
  });

  it('of another form leads to the second look', () => {
    const [listed] = selectFlags(start.after(flag('', 'claim-1-b')).snapshot.context);
    expect(listed?.stepId).toBe('second-look');
  });
});

describe('the list of marks', () => {
  const quote = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } });
  const second = { readingId: 'second', paragraphId: 'second-1' };
  const groups = (...acts: LessonAct[]) =>
    selectMarks(start.after(...acts).snapshot.context).map(({ title, marks }) => ({
      title,
      marks: marks.map(({ mark, ...place }) => ({ id: mark.markId, ...place })),
    }));

  it('follows the route and the text, whatever was marked first', () => {
    expect(
      groups(
        mark('c', { ...second, ...quote('a day later') }),
        mark('b', quote('The match')),
        mark('d', { paragraphId: 'first-2', ...quote('Nobody') }),
        mark('a', quote('It rained')),
      ),
    ).toEqual([
      {
        title: 'The first report',
        marks: [
          { id: 'a', n: 1, stepId: 'read-first' },
          { id: 'b', n: 1, stepId: 'read-first' },
          { id: 'd', n: 2, stepId: 'read-first' },
        ],
      },
      { title: 'The second report', marks: [{ id: 'c', n: 1, stepId: 'read-second' }] },
    ]);
  });

  it('keeps what has lost its words, its paragraph or its reading, without a place', () => {
    expect(
      groups(
        mark('no words', quote('It snowed')),
        mark('no paragraph', { paragraphId: 'first-9' }),
        mark('no reading', { readingId: 'gone', paragraphId: 'gone-1' }),
        mark('here'),
      ),
    ).toEqual([
      {
        title: 'The first report',
        marks: [
          { id: 'here', n: 1, stepId: 'read-first' },
          { id: 'no words' },
          { id: 'no paragraph' },
        ],
      },
      { title: undefined, marks: [{ id: 'no reading' }] },
    ]);
  });

  it('is empty when nothing is marked', () => {
    expect(groups()).toEqual([]);
  });
});

describe('the marks of a page', () => {
  it('are those of its reading, each where its words stand', () => {
    const there = start.after(
      mark('m1'),
      mark('m2', { readingId: 'second', paragraphId: 'second-1' }),
      mark('m3', { quote: { exact: 'It snowed', prefix: '', suffix: '' } }),
    );
    const view = selectView(there.snapshot.context);
    if (view.kind !== 'reading') throw new Error(view.kind);
    expect(view.marks.map(({ markId }) => markId)).toEqual(['m1', 'm3']);
    expect(placeMarks(view.reading, view.marks)).toMatchObject([
      { mark: { markId: 'm1' }, paragraph: { n: 1 }, span: { start: 0, end: 9 } },
    ]);
  });

  it('are with the paragraphs that a missed question sends the reader to, and only then', () => {
    const asked = start.after(mark('m1'), next);
    const marks = (lesson: Lesson) => {
      const view = selectView(lesson.snapshot.context);
      return 'lookIn' in view ? view.marks.map(({ markId }) => markId) : undefined;
    };
    expect(marks(asked)).toEqual([]);
    expect(marks(asked.after(submit(first, wrongResponse(first))))).toEqual(['m1']);
  });
});
