import { describe, expect, it } from 'vitest';
import { Pinch } from '../../src/items/pinch';

const finger = (pointerId: number, clientX: number, pointerType = 'touch') => ({
  pointerId,
  pointerType,
  clientX,
  clientY: 50,
});
function twoFingers(from: number, to: number) {
  const pinch = new Pinch();
  pinch.down(finger(1, 100));
  pinch.down(finger(2, 100 + from));
  return { pinch, turn: pinch.move(finger(2, 100 + to)) };
}

describe('two fingers on a map', () => {
  it('zoom in when they move apart, about the middle between them', () => {
    expect(twoFingers(40, 80).turn).toEqual({ step: 1, at: [140, 50] });
  });
  it('zoom out when they move together', () => {
    expect(twoFingers(80, 40).turn).toMatchObject({ step: -1 });
  });
  it('do nothing while they have hardly moved', () => {
    expect(twoFingers(80, 90).turn).toBeUndefined();
  });
  it('make a step each time they have moved as far again', () => {
    const { pinch } = twoFingers(40, 80);
    expect(pinch.move(finger(2, 190))).toBeUndefined();
    expect(pinch.move(finger(2, 230))).toMatchObject({ step: 1 });
  });
});

describe('what is no pinch', () => {
  it('is one finger, also after another was lifted', () => {
    const { pinch } = twoFingers(40, 40);
    pinch.up({ pointerId: 1 });
    expect(pinch.move(finger(2, 900))).toBeUndefined();
  });
  it('is a mouse', () => {
    const pinch = new Pinch();
    pinch.down(finger(1, 100, 'mouse'));
    pinch.down(finger(2, 140, 'mouse'));
    expect(pinch.move(finger(2, 300, 'mouse'))).toBeUndefined();
  });
  it('is a third finger', () => {
    const { pinch } = twoFingers(40, 40);
    pinch.down(finger(3, 60));
    expect(pinch.move(finger(2, 400))).toBeUndefined();
  });
});
