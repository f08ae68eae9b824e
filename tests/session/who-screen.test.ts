import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whoScreen, type WhoMarks } from '../../src/session/who-screen';

const marks = (stated: Partial<WhoMarks> = {}): WhoMarks => ({
  student: undefined,
  isShared: false,
  here: undefined,
  ...stated,
});
const anna = { id: 'anna', hasPin: false };
const withPin = { id: 'anna', hasPin: true };

const anyMarks = fc.record({
  student: fc.option(fc.record({ id: fc.constantFrom('a', 'b'), hasPin: fc.boolean() }), {
    nil: undefined,
  }),
  isShared: fc.boolean(),
  here: fc.option(fc.constantFrom('', 'a', 'b'), { nil: undefined }),
});

describe('opening the app', () => {
  it('asks nothing where nothing is noted', () => {
    expect(whoScreen(marks())).toEqual({ show: 'lesson', studentId: '' });
  });

  it('goes on with the one student of a device', () => {
    expect(whoScreen(marks({ student: anna }))).toEqual({ show: 'lesson', studentId: 'anna' });
  });

  it('asks for a PIN once in a tab', () => {
    expect(whoScreen(marks({ student: withPin }))).toEqual({ show: 'pin', studentId: 'anna' });
    expect(whoScreen(marks({ student: withPin, here: 'anna' }))).toMatchObject({ show: 'lesson' });
    expect(whoScreen(marks({ student: withPin, here: 'ben' }))).toMatchObject({ show: 'pin' });
  });

  it('asks who works on a shared device, also where somebody went without leaving', () => {
    expect(whoScreen(marks({ isShared: true }))).toEqual({ show: 'who' });
    expect(whoScreen(marks({ isShared: true, student: anna }))).toEqual({ show: 'who' });
    expect(whoScreen(marks({ isShared: true, student: withPin }))).toEqual({ show: 'who' });
  });

  it('goes on, in the tab where it was chosen, with a name or without', () => {
    const here = marks({ isShared: true, student: anna, here: 'anna' });
    expect(whoScreen(here)).toEqual({ show: 'lesson', studentId: 'anna' });
    expect(whoScreen(marks({ isShared: true, here: '' }))).toEqual({
      show: 'lesson',
      studentId: '',
    });
  });

  it('asks again in a tab of another than who works on the device now', () => {
    expect(whoScreen(marks({ isShared: true, student: anna, here: 'ben' }))).toEqual({
      show: 'who',
    });
    expect(whoScreen(marks({ isShared: true, student: anna, here: '' }))).toEqual({ show: 'who' });
    expect(whoScreen(marks({ isShared: true, here: 'ben' }))).toEqual({ show: 'who' });
  });

  it('never shows a lesson unasked where the device is shared or a PIN is set', () => {
    fc.assert(
      fc.property(anyMarks, (given) => {
        const isChosen = given.here === (given.student?.id ?? '');
        const isOpen = !given.isShared && given.student?.hasPin !== true;
        expect(whoScreen(given).show === 'lesson').toBe(isChosen || isOpen);
      }),
    );
  });
});
