import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Module } from '../../src/model/module';
import type { TimelineEvent } from '../../src/model/timeline';
import { selectTimeline } from '../../src/session/select-timeline';
import { itemsOfStep } from '../../src/session/route';
import {
  actsFor,
  goto,
  Lesson,
  next,
  submit,
  keyResponse,
  workThrough,
} from '../builders/a-lesson';
import { aModule, step, twoForms } from '../builders/a-module';
import { aPrediction, aQuotation } from '../builders/an-item';
import { theShippedModule } from '../builders/shipped';

const anEvent = (id: string, date: string, stated: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  date,
  event: `Event ${id}`,
  dated: 'confirmed',
  later: false,
  claimIds: [],
  sourceIds: [],
  reportedBy: [],
  ...stated,
});
const aClaim = (id: string, sourceId: string, reading: string): Module['claims'][number] => ({
  id,
  text: `${id}.`,
  topic: 'weather',
  objective: 'o1',
  kind: 'event',
  searched: [],
  reports: [
    {
      sourceId,
      stance: 'states',
      evidence: [{ ...aQuotation(), reading, paragraph: `${reading}-1` }],
    },
  ],
});
const base = aModule();
const [paper] = base.sources;
const card = {
  ...paper!,
  id: 'card',
  kind: 'reference' as const,
  address: 'https://example.org/a',
};
const module = aModule({
  sources: [paper!, card],
  claims: [
    aClaim('claim-1', 'paper', 'first'),
    aClaim('claim-2', 'paper', 'second'),
    aClaim('claim-3', 'card', 'first'),
  ],
  items: [...twoForms('claim-1'), ...twoForms('claim-2'), aPrediction({ claimIds: ['claim-2'] })],
  steps: [
    step.reading('read-first', 'first'),
    step.questions('check', 'claim-1-a'),
    step.prediction('predict', 'forecast'),
    step.reading('read-second', 'second'),
    step.questions('check-second', 'claim-2-a'),
    step.retry(),
    step.result(),
  ],
  timeline: [
    anEvent('before', '1999'),
    anEvent('told', '2008-04-03', { claimIds: ['claim-1'] }),
    anEvent('around', '2008-04-04', { sourceIds: ['card'] }),
    anEvent('outcome', '2008-08', { claimIds: ['claim-2'] }),
    anEvent('after', '2008-09', { reportedBy: ['paper'] }),
    anEvent('now', '2020-03-27', { later: true, sourceIds: ['card'] }),
  ],
});
const itemOf = (id: string) => module.items.find((item) => item.id === id)!;
const idsAt = (lesson: Lesson) =>
  selectTimeline(lesson.snapshot.context)!.years.flatMap(({ rows }) =>
    rows.map(({ event }) => event.id),
  );
const start = Lesson.start(module);
const [asked, forecast, second] = ['claim-1-a', 'forecast', 'claim-2-a'].map(itemOf);

describe('the timeline of a lesson', () => {
  it('is none where the module has none', () => {
    expect(selectTimeline(Lesson.start(aModule()).snapshot.context)).toBeUndefined();
  });

  it('begins with what no answer can be learnt from', () => {
    expect(idsAt(start)).toEqual(['before']);
  });

  it('shows an event that a question asks about once that is answered, and what follows it', () => {
    const at = start.after(next);
    expect(idsAt(at)).toEqual(['before']);
    expect(idsAt(at.after(...actsFor(asked!, 'right')))).toEqual(['before', 'told', 'around']);
  });

  it('shows it after a second miss too, but not while the question is put off', () => {
    const at = start.after(next);
    expect(idsAt(at.after(...actsFor(asked!, 'shown')))).toContain('told');
    const later = at.after(...actsFor(asked!, 'later'));
    expect(idsAt(later)).not.toContain('told');
    const again = workThrough(
      later,
      () => 'right',
      ({ here }) => here.step.kind === 'retry',
    );
    expect(idsAt(again)).not.toContain('told');
    const form = itemOf('claim-1-b');
    const done = again.after(goto('second-look', form.id), ...actsFor(form, 'right'));
    expect(idsAt(done)).toContain('told');
  });

  it('does not tell what a forecast asks for before the reading that tells it', () => {
    const foretold = start
      .after(goto('predict'))
      .after(submit(forecast!, keyResponse(forecast!)), goto('check-second'))
      .after(submit(second!, keyResponse(second!)));
    expect(idsAt(foretold)).not.toContain('outcome');
    expect(idsAt(foretold.after(goto('read-second')))).toContain('outcome');
  });

  it('does not tell it either to someone who reads before foretelling', () => {
    const read = start
      .after(goto('read-second'), next)
      .after(submit(second!, keyResponse(second!)));
    expect(idsAt(read)).not.toContain('outcome');
    expect(idsAt(read.after(goto('predict'), submit(forecast!, keyResponse(forecast!))))).toContain(
      'outcome',
    );
  });

  it('keeps what became known later for the result, and says that it comes', () => {
    const view = (lesson: Lesson) => selectTimeline(lesson.snapshot.context)!;
    expect(view(start)).toMatchObject({ waiting: 4, laterWaits: true });
    const end = workThrough(start, () => 'right');
    expect(idsAt(end)).toEqual(module.timeline!.map(({ id }) => id));
    expect(view(end)).toMatchObject({ waiting: 0, laterWaits: false });
  });

  it('groups events by year, and says who told of each', () => {
    const end = selectTimeline(workThrough(start, () => 'right').snapshot.context)!;
    expect(end.years.map(({ year, rows }) => [year, rows.map(({ kind }) => kind)])).toEqual([
      ['1999', ['elsewhere']],
      ['2008', ['reported', 'elsewhere', 'reported', 'reported']],
      ['2020', ['later']],
    ]);
    const [told] = end.years[1]!.rows;
    expect(told!.reports).toEqual([
      { source: paper, place: { stepId: 'read-first', n: 1, title: 'read-first' } },
    ]);
    expect(end.years[2]!.rows[0]!.references).toEqual([{ source: card }]);
    expect(end.years[1]!.rows[3]!.reports).toEqual([{ source: paper }]);
  });

  it('says of a claim that only a reference makes that it is known from elsewhere', () => {
    const timeline = [anEvent('quoted', '2002', { claimIds: ['claim-3'] })];
    const { years } = selectTimeline(Lesson.start({ ...module, timeline }).snapshot.context)!;
    expect(years[0]!.rows[0]).toMatchObject({
      kind: 'elsewhere',
      references: [{ source: { id: 'card' }, place: { stepId: 'read-first', n: 1 } }],
    });
  });
});

describe('the timeline of the shipped lesson', { timeout: 30_000 }, () => {
  const shipped = theShippedModule();
  const route = shipped.steps.filter(({ kind }) => kind !== 'retry' && kind !== 'review');

  it('never shows an event that an unanswered question of the route asks about', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(40), { maxLength: 5 }), (moves, jumps) => {
        let count = 0;
        let lesson = workThrough(
          Lesson.start(shipped),
          () => 'right',
          () => count++ >= moves,
        );
        for (const jump of jumps)
          lesson = lesson.after(goto(shipped.steps[jump % shipped.steps.length]!.id));
        const shown = selectTimeline(lesson.snapshot.context)!.years.flatMap(({ rows }) =>
          rows.flatMap(({ event }) => event.claimIds),
        );
        const open = route
          .flatMap((each) => itemsOfStep(shipped, lesson.progress, each))
          .filter((id) => !lesson.progress.records[id]?.tries.length)
          .flatMap((id) => shipped.items.find((item) => item.id === id)!.claimIds);
        expect(shown.filter((id) => open.includes(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is whole at the end', () => {
    const end = workThrough(Lesson.start(shipped), () => 'shown');
    const view = selectTimeline(end.snapshot.context)!;
    expect(view.waiting).toBe(0);
    expect(view.years.flatMap(({ rows }) => rows)).toHaveLength(shipped.timeline!.length);
  });
});
