import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeHandIn } from '../../../src/scoring/class/grade-hand-in';
import { columnsOf } from '../../../src/scoring/class/columns';
import {
  classFigures,
  firstTryShare,
  objectiveFigures,
  rowsOf,
} from '../../../src/scoring/class/grade-class';
import { correlation, ENOUGH, itemFigures } from '../../../src/scoring/class/item-figures';
import { median } from '../../../src/scoring/class/median';
import { confidentButWrong, reteachFirst } from '../../../src/scoring/class/reteach';
import { readRoster } from '../../../src/scoring/class/roster';
import { aHandIn, anyClass, classModule, factsOf, type Fared } from '../../builders/a-class';
import { answer, choose } from '../../builders/a-log';
import { aModule, step, twoForms } from '../../builders/a-module';
import { aTyped } from '../../builders/an-item';

const columns = columnsOf(classModule);
const noRoster = readRoster([]);
const classOf = (lines: readonly (readonly Fared[])[], names: readonly string[] = []) =>
  rowsOf(
    columns,
    lines.map((fared, at) =>
      gradeHandIn(classModule, {
        id: `kept-${at}`,
        handIn: aHandIn(factsOf(fared), { attemptId: `a-${at}`, student: names[at] ?? `S${at}` }),
      }),
    ),
    noRoster,
  );
const line = (...hows: Fared['how'][]): Fared[] => hows.map((how) => ({ how }));

describe('a class', () => {
  it('has a column for each question of the route, forecasts and own words included', () => {
    expect(columns.map(({ n, itemId, scored }) => [n, itemId, scored])).toEqual([
      [1, 'q1', true],
      [2, 'q2', true],
      [3, 'q3', true],
      [4, 'q4', true],
      [5, 'forecast', false],
      [6, 'written', false],
    ]);
  });

  it('says of each cell how the question was answered', () => {
    const [row] = classOf([line('right', 'help', 'missed', 'begun')]);
    expect(row?.cells.map((cell) => cell?.standing)).toEqual([
      'right',
      'help',
      'missed',
      'begun',
      'open',
      'open',
    ]);
    expect(row?.graded).toMatchObject({ earned: 1.5, possible: 4, firstTry: 1 });
  });

  it('has the figures that a plain count gives', () => {
    fc.assert(
      fc.property(anyClass, (lines) => {
        const rows = classOf(lines);
        const figures = itemFigures(columns, rows);
        for (const at of [0, 1, 2, 3]) {
          const fared = lines.map((one) => one[at]!);
          const answered = fared.filter(({ how }) => how !== 'open');
          const right = answered.filter(({ how }) => how === 'right').length;
          expect(figures[at]).toMatchObject({
            answered: answered.length,
            right,
            help: answered.filter(({ how }) => how === 'help').length,
            missed: answered.filter(({ how }) => how === 'missed' || how === 'begun').length,
            firstRight: answered.length === 0 ? undefined : right / answered.length,
            certain: answered.filter(({ sure }) => sure === 'certain').length,
            certainWrong: fared.flatMap(({ how, sure }, row) =>
              how !== 'open' && how !== 'right' && sure === 'certain' ? [row] : [],
            ),
          });
          const chosen = figures[at]!.choices.reduce((sum, { count }) => sum + count, 0);
          expect(chosen).toBe(answered.length);
        }
        const shares = lines.map((one) =>
          Math.round((100 * one.filter(({ how }) => how === 'right').length) / 4),
        );
        expect(rows.map(({ graded }) => firstTryShare(graded))).toEqual(shares);
        expect(classFigures(rows, noRoster)).toMatchObject({
          handedIn: lines.length,
          expected: undefined,
          firstTry: median(shares),
        });
        for (const { secure, nearly, 'not-yet': notYet, open } of objectiveFigures(
          classModule.objectives,
          rows,
        ))
          expect(secure + nearly + notYet + open).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });

  it('counts each student of the list once, however the name is typed, and names the others', () => {
    const roster = readRoster(['A. Okafor', 'Änne Groß', 'F. Ito', 'a.  okafor', ' ']);
    const names = ['a.okafor', 'A.  OKAFOR', 'änne gross', 'Somebody'];
    const rows = rowsOf(
      columns,
      names.map((student, at) =>
        gradeHandIn(classModule, { id: `${at}`, handIn: aHandIn([], { student }) }),
      ),
      roster,
    );
    expect(rows.map(({ listed }) => listed)).toEqual([
      'A. Okafor',
      'A. Okafor',
      'Änne Groß',
      undefined,
    ]);
    expect(classFigures(rows, roster)).toMatchObject({
      handedIn: 2,
      expected: 3,
      missing: ['F. Ito'],
    });
  });

  it('takes two names for two students where only their spaces differ', () => {
    const roster = readRoster(['Mari A', 'Maria']);
    expect(roster.names).toEqual(['Mari A', 'Maria']);
    expect(roster.find('maria')).toBe('Maria');
    expect(roster.find('Mari.A')).toBeUndefined();
  });

  it('puts another form of a question into the same column', () => {
    const module = aModule({
      items: [...twoForms('claim-1'), ...twoForms('claim-2')],
      steps: [
        step.reading('read', 'first'),
        step.questions('ask', 'claim-1-a', 'claim-2-a'),
        step.result(),
      ],
    });
    const graded = gradeHandIn(module, {
      id: '',
      handIn: aHandIn([choose('claim-2-a', 'o-Greece')]),
    });
    const swapped = { ...graded, asked: ['claim-1-b', 'claim-2-a'] };
    const [row] = rowsOf(columnsOf(module), [swapped], noRoster);
    expect(row?.cells.map((cell) => cell?.itemId)).toEqual([undefined, 'claim-2-a']);
    const other = { ...swapped, answers: [{ ...graded.answers[0]!, itemId: 'claim-1-b' }] };
    expect(rowsOf(columnsOf(module), [other], noRoster)[0]?.cells[0]?.itemId).toBe('claim-1-b');
  });
});

describe('what to teach again', () => {
  const lines = [
    line('help', 'right', 'right', 'open'),
    line('missed', 'right', 'begun', 'open'),
    line('right', 'right', 'missed', 'open'),
  ];

  it('is the most misread first, with the choice, its reason and the sentence to read again', () => {
    const [first, ...others] = reteachFirst(classModule, itemFigures(columns, classOf(lines)));
    expect(first?.figures.column.itemId).toBe('q1');
    expect(first?.wrong).toMatchObject({
      text: 'Italy',
      count: 2,
      misread: 'wrong-actor',
      whyFalse: 'The report does not say this of Italy.',
    });
    expect(first?.reread).toEqual({
      text: 'It rained.',
      source: 'The Paper',
      reading: 'The first report',
      n: 1,
    });
    expect(others.map(({ figures }) => figures.column.itemId)).toEqual(['q3']);
  });

  it('leaves out what one student alone missed', () => {
    const figures = itemFigures(columns, classOf([line('missed', 'right', 'right', 'right')]));
    expect(reteachFirst(classModule, figures)).toEqual([]);
  });

  it('lists who was certain and wrong, not who was certain and right', () => {
    const sure = (how: Fared['how']): Fared[] => [
      { how, sure: 'certain' },
      ...line('open', 'open', 'open'),
    ];
    const figures = itemFigures(columns, classOf([sure('right'), sure('help'), sure('missed')]));
    const [only, ...none] = confidentButWrong(figures);
    expect([only?.certainWrong, only?.certain, none]).toEqual([[1, 2], 3, []]);
  });
});

describe('discrimination', () => {
  it('is told from twenty answers on, without the item itself in the total', () => {
    const good = line('right', 'right', 'right', 'right');
    const weak = line('missed', 'missed', 'right', 'missed');
    const few = classOf(Array.from({ length: ENOUGH - 1 }, (_, at) => (at % 2 ? good : weak)));
    expect(itemFigures(columns, few)[0]?.discrimination).toBeUndefined();
    const many = classOf(Array.from({ length: ENOUGH }, (_, at) => (at % 2 ? good : weak)));
    const [first, , third] = itemFigures(columns, many);
    expect(first?.discrimination).toBeCloseTo(1);
    // Everybody had it right: it tells nobody apart.
    expect(third?.discrimination).toBeUndefined();
  });

  it('stays between −1 and 1', () => {
    const pair = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 40, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        const r = correlation(pairs) ?? 0;
        expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
  });
});

describe('a typed answer', () => {
  it('is counted with those that say the same', () => {
    const module = aModule({
      items: [aTyped()],
      steps: [step.reading('read', 'first'), step.questions('ask', 'typed'), step.result()],
    });
    const typed = (text: string) =>
      gradeHandIn(module, {
        id: text,
        handIn: aHandIn([answer('typed', { kind: 'typed', text })]),
      });
    const columns = columnsOf(module);
    const rows = rowsOf(columns, ['Slovakia', ' slovakia ', 'Slovenia'].map(typed), noRoster);
    const [figures] = itemFigures(columns, rows);
    expect(figures?.choices.map(({ text, count, misread }) => [text, count, misread])).toEqual([
      ['Slovakia', 2, 'wrong-actor'],
      ['Slovenia', 1, undefined],
    ]);
  });
});
