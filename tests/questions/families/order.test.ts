import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../src/model/timeline';
import { order } from '../../../src/questions/families/order';
import { gatesFor } from '../../../src/questions/candidate';
import { GATES } from '../../../src/questions/gates';
import { generateItems } from '../../../src/questions/generate-items';
import { aClaim, aSetting } from '../../builders/a-claim';
import { aQuotation } from '../../builders/an-item';

const told = (n: number, reading: string) =>
  aClaim({
    id: `claim-${n}`,
    text: `Event ${n} took place.`,
    reports: [{ source: 'paper', stance: 'states', evidence: [{ reading, exact: `S${n}.` }] }],
  });
const anEvent = (n: number, date: string, stated: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `event-${n}`,
  date,
  event: `Event of kind ${'abcdefgh'.charAt(n)}`,
  dated: 'confirmed',
  later: false,
  sources: [],
  reported: [],
  claims: [`claim-${n}`],
  ...stated,
});

/** Events 1 to 5, a month apart, each told in the reading that is named for it. */
const READINGS = ['first', 'first', 'second', 'third', 'fourth'];
const claims = READINGS.map((reading, at) => told(at + 1, reading));
const timeline = READINGS.map((_, at) => anEvent(at + 1, `2008-0${at + 1}-10`));
const setting = (change: (list: TimelineEntry[]) => TimelineEntry[] = (list) => list) =>
  aSetting(claims, [], { timeline: change(timeline), orderObjective: 'o2' });
const asked = (n: number, change?: (list: TimelineEntry[]) => TimelineEntry[]) =>
  order(claims[n - 1]!, setting(change));
const events = (n: number, change?: (list: TimelineEntry[]) => TimelineEntry[]) =>
  asked(n, change)?.sequence?.map((text) => 'abcdefgh'.indexOf(text.slice(-1)));
const changed = (n: number, stated: Partial<TimelineEntry>) => (list: TimelineEntry[]) =>
  list.map((entry) => (entry.id === `event-${n}` ? { ...entry, ...stated } : entry));

describe('a question for the order of events', () => {
  it('ends with the event of its claim, and begins no earlier than three readings back', () => {
    expect(events(4)).toEqual([1, 2, 3, 4]);
    expect(events(5)).toEqual([3, 4, 5]);
  });

  it('is not asked before three events were read about', () => {
    expect(asked(1)).toBeUndefined();
    expect(asked(2)).toBeUndefined();
    expect(events(3)).toEqual([1, 2, 3]);
  });

  it('uses no event that a later reading tells, however early it was', () => {
    expect(events(4, changed(5, { date: '2008-01-25' }))).toEqual([1, 2, 3, 4]);
  });

  it('uses no event that became known later, and none whose date is open', () => {
    expect(events(4, changed(2, { later: true }))).toEqual([1, 3, 4]);
    expect(events(4, changed(2, { dated: 'open' }))).toEqual([1, 3, 4]);
    expect(asked(4, changed(4, { dated: 'open' }))).toBeUndefined();
  });

  it('leaves out what lies less than two weeks from the next event, or on both sides of it', () => {
    expect(events(4, changed(3, { date: '2008-04-01' }))).toEqual([1, 2, 4]);
    expect(events(4, changed(3, { date: '2008-03-10/2008-04-12' }))).toEqual([1, 2, 4]);
    expect(events(4, changed(3, { date: '2008' }))).toEqual([1, 2, 4]);
  });

  it('shows the sentences of all its events, that of the newest first', () => {
    expect(asked(4)?.shownBy).toEqual([
      { claimId: 'claim-4', reading: 'third' },
      { claimId: 'claim-3', reading: 'second' },
      { claimId: 'claim-2', reading: 'first' },
      { claimId: 'claim-1', reading: 'first' },
    ]);
  });

  it('becomes an item that shows the events in another order than the right one', () => {
    const { items, refusals } = generateItems(setting(), ({ id, reports }) => [
      aQuotation({ reading: reports[0]!.evidence[0]!.reading, exact: `${id}.` }),
    ]);
    expect(refusals).toEqual([]);
    const item = items.find(({ claimIds }) => claimIds[0] === 'claim-4')!;
    if (item.kind !== 'order') throw new Error(item.kind);
    expect(item).toMatchObject({ objective: 'o2', origin: 'generated' });
    expect(item.claimIds).toEqual(['claim-4', 'claim-3', 'claim-2', 'claim-1']);
    expect(item.evidence.map(({ exact }) => exact)).toEqual([
      'claim-4.',
      'claim-3.',
      'claim-2.',
      'claim-1.',
    ]);
    const shown = item.entries.map(({ id }) => id);
    expect(shown).not.toEqual(item.key);
    expect([...shown].sort()).toEqual([...item.key].sort());
  });

  it('is refused where an event tells its date', () => {
    const candidate = asked(4, changed(2, { event: 'Event of May 2008' }))!;
    const refusing = gatesFor(GATES, candidate).filter(
      ({ refuses }) => refuses(candidate, setting()) !== undefined,
    );
    expect(refusing.map(({ code }) => code)).toEqual(['no-date-in-event']);
  });
});
