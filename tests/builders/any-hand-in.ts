import fc from 'fast-check';
import { ASSIGNMENT_NOTE_MAX, type Assignment } from '../../src/model/assignment';
import type { HandIn } from '../../src/model/hand-in';
import type { LessonSettings } from '../../src/model/lesson-settings';
import { FLAG_LIMIT, TYPED_LIMIT, WRITTEN_LIMIT } from '../../src/model/limits';
import type { Fact, LogEntry } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import type { Response } from '../../src/model/response';
import { stampFact } from '../../src/model/stamp-fact';

/** What someone types who means harm, or no harm at all. */
export const HOSTILE = [
  '=HYPERLINK("http://example.org")',
  '=cmd()',
  '<img src=x onerror=alert(1)>',
  '\u202Egpj.exe',
  'Zoë 👩🏽‍🏫 ‮ ⁦',
  '\uD83D',
  '\u0000\u0007',
  '\uFEFFbom',
  '__proto__',
  'constructor',
  "'; DROP TABLE students; --",
];

/** Any text up to a length, in UTF-16 units; halves of characters too. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
    )
    .map((text) => text.slice(0, maxLength));

const anyIds = fc.array(fc.oneof(anyText(60), fc.constantFrom('item-0a1b2c3d4e5f60', 'map-1')), {
  maxLength: 4,
});

export const anyLessonSettings: fc.Arbitrary<LessonSettings> = fc.record({
  route: fc.constantFrom('short', 'core', 'long'),
  level: fc.constantFrom('support', 'standard', 'stretch'),
  leaveOut: anyIds,
  off: anyIds,
  swaps: fc.array(fc.tuple(anyText(30), anyText(30)), { maxLength: 3 }),
  tries: fc.constantFrom(1, 2),
  reveal: fc.constantFrom('each', 'end'),
  variants: fc.boolean(),
});

const hex = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength, maxLength });
const digits = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789')),
    minLength: length,
    maxLength: length,
  });

/** Any text of the form of a key; a few of them are keys. */
const anySeal = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
    ),
    minLength: 87,
    maxLength: 87,
  }),
  fc.constantFrom(
    'BM0IOkYAwl6DaYYCeIh66dB0y2WtJlMDyB-RadkeclLxOcunTdMaXgSsEY_uG7bbe6lqZvjz6CMUas3h0FPEHc0',
    'BIgZbvXS4VuFKq1zyQStaKCyHbnHAqPv9wtqrJQTYM0ObpnHXfwmvIDliDyVkBxFYbwNhnkQp2peV7stQcrwtxg',
  ),
);

/** Any assignment that its schema allows. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc.record(
  {
    v: fc.constant(1 as const),
    id: hex(16, 16),
    moduleId: anyText(60),
    moduleHash: hex(12, 64),
    settings: anyLessonSettings,
    pass: fc.integer({ min: 1, max: 100 }),
    note: anyText(ASSIGNMENT_NOTE_MAX),
    due: fc
      .tuple(digits(4), digits(2), digits(2), digits(2), digits(2))
      .map(([year, month, day, hour, minute]) => `${year}-${month}-${day}T${hour}:${minute}`),
    seal: anySeal,
  },
  { requiredKeys: ['v', 'id', 'moduleId', 'moduleHash', 'settings'] },
);

const slots = fc.array(
  fc.record({
    reading: anyText(8),
    paragraph: anyText(8),
    exact: anyText(40).map((text) => text || 'x'),
    prefix: anyText(10),
    suffix: anyText(10),
  }),
  { maxLength: 2 },
);

/** Any response; what it names is of the module, or is not. */
function anyResponse(id: fc.Arbitrary<string>): fc.Arbitrary<Response> {
  const ids = fc.array(id, { maxLength: 4 });
  const kind = <K extends Response['kind']>(name: K) => fc.constant(name);
  return fc.oneof<fc.Arbitrary<Response>[]>(
    fc.record({ kind: kind('choice'), optionId: id }),
    fc.record({ kind: kind('prediction'), optionId: id }),
    fc.record({ kind: kind('map-select'), codes: ids }),
    fc.record({ kind: kind('multi'), optionIds: ids }),
    fc.record({ kind: kind('typed'), text: anyText(TYPED_LIMIT) }),
    fc.record({ kind: kind('evidence'), sentenceId: id }),
    fc.record({ kind: kind('order'), entryIds: ids }),
    fc.record({
      kind: kind('match'),
      pairs: fc.array(fc.record({ left: id, right: id }), { maxLength: 4 }),
    }),
    fc.record({ kind: kind('written'), text: anyText(WRITTEN_LIMIT) }),
    fc.record({
      kind: kind('map-sort'),
      placed: fc.array(fc.record({ code: id, status: id }), { maxLength: 4 }),
    }),
    fc.record({
      kind: kind('map-place'),
      lat: fc.double({ min: -90, max: 90, noNaN: true }).map(unsigned),
      lon: fc.double({ min: -180, max: 180, noNaN: true }).map(unsigned),
      kmPerPx: fc.double({ min: 0, max: 1000, noNaN: true }).map(unsigned),
      country: id,
    }),
    fc.record({ kind: kind('map-route'), codes: ids }),
    fc.record({
      kind: kind('compare'),
      placed: fc.array(
        fc.record({
          row: id,
          status: fc.constantFrom('agree', 'differ', 'left', 'right', 'silent'),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({ kind: kind('written'), text: anyText(WRITTEN_LIMIT), slots, limit: anyText(200) }),
    fc.record({ kind: kind('map-time'), count: fc.nat(999), codes: ids }),
  );
}
/** JSON has no −0, and no map either. */
const unsigned = (value: number) => (value === 0 ? 0 : value);

function anyFact(module: Module): fc.Arbitrary<Fact> {
  const itemIds = module.items.map(({ id }) => id);
  const item = fc.oneof(fc.constantFrom(...itemIds), anyText(30));
  const named = fc.oneof(
    fc.constantFrom(
      ...module.items.flatMap((each) =>
        'options' in each ? each.options.map(({ id }) => id) : [],
      ),
    ),
    anyText(30),
  );
  const paragraph = fc.oneof(
    fc.constantFrom(...module.readings.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))),
    anyText(30),
  );
  const step = fc.oneof(fc.constantFrom(...module.steps.map(({ id }) => id)), anyText(30));
  const type = <T extends Fact['type']>(name: T) => fc.constant(name);
  return fc.oneof<fc.Arbitrary<Fact>[]>(
    fc.record({ type: type('step'), stepId: step }),
    fc.record({ type: type('step'), stepId: step, itemId: item }),
    fc.record({ type: type('answer'), itemId: item, response: anyResponse(named) }),
    fc.record({ type: type('pick'), itemId: item, paragraphId: paragraph }),
    fc.record({
      type: type('confidence'),
      itemId: item,
      value: fc.constantFrom('guessing', 'fairly', 'certain'),
    }),
    fc.record({ type: type('later'), itemId: item }),
    fc.record({
      type: type('flag'),
      itemId: item,
      word: anyText(FLAG_LIMIT),
      on: fc.boolean(),
    }),
    fc.record({ type: type('draft'), itemId: item, text: anyText(WRITTEN_LIMIT) }),
    fc.record({
      type: type('draft'),
      itemId: item,
      text: anyText(WRITTEN_LIMIT),
      slots,
      limit: anyText(200),
    }),
    fc.record({ type: type('decline'), objective: anyText(10) }),
    fc.record({ type: type('review'), stepId: step, itemIds: anyIds }),
    fc.record({
      type: type('self-check'),
      itemId: item,
      met: fc.array(anyText(20), { maxLength: 3 }),
    }),
    fc.record({ type: type('level'), level: fc.constantFrom('support', 'standard', 'stretch') }),
    fc.record({
      type: type('highlight'),
      markId: anyText(8),
      readingId: anyText(8),
      paragraphId: paragraph,
      quote: fc.record({
        exact: anyText(40).map((text) => text || 'x'),
        prefix: anyText(10),
        suffix: anyText(10),
      }),
    }),
  );
}

/** A time by a clock that may have said anything, or a usual one. */
const anyTime = fc.oneof(
  fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(unsigned),
);

/** Any hand-in that its schema allows, most of them about this module. */
export function anyHandIn(module: Module): fc.Arbitrary<HandIn> {
  const entry: fc.Arbitrary<(attemptId: string) => LogEntry> = fc
    .record({
      fact: anyFact(module),
      seq: fc.integer({ min: 1, max: 1_000_000_000 }),
      writer: fc.oneof(fc.constantFrom('0a1b2c3d', 'ffffffff'), anyText(10)),
      at: anyTime,
    })
    .map(
      ({ fact, ...stamp }) =>
        (attemptId) =>
          stampFact(fact, { attemptId, ...stamp }),
    );
  return fc
    .record(
      {
        v: fc.constant(1 as const),
        assignmentId: fc.oneof(hex(16, 16), anyText(20)),
        attemptId: fc.oneof(hex(32, 32), anyText(40)),
        moduleId: fc.oneof(fc.constant(module.id), anyText(20)),
        moduleHash: fc.oneof(fc.constant(module.hash), anyText(64)),
        settings: anyLessonSettings,
        seed: fc.oneof(fc.constant(''), anyText(20)),
        student: anyText(200),
        startedAt: anyTime,
        handedInAt: anyTime,
        log: fc.array(entry, { maxLength: 12 }),
      },
      {
        requiredKeys: [
          'v',
          'attemptId',
          'moduleId',
          'moduleHash',
          'settings',
          'seed',
          'student',
          'startedAt',
          'handedInAt',
          'log',
        ],
      },
    )
    .map(({ log, ...rest }) => ({ ...rest, log: log.map((of) => of(rest.attemptId)) }));
}
