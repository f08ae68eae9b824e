import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canPin, fitsPin, makePin } from '../../src/app/pin';
import type { Student } from '../../src/model/student';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a PIN', () => {
  it('fits what was made of it, and no other does', async () => {
    const pin = await makePin('2468', 1000);
    expect(await fitsPin(pin, '2468')).toBe(true);
    for (const other of ['2469', '24680', '0246', ''])
      expect(await fitsPin(pin, other)).toBe(false);
  });

  it('is not kept: the same digits leave another record each time', async () => {
    const [one, two] = [await makePin('2468', 1000), await makePin('2468', 1000)];
    expect(one.salt).not.toBe(two.salt);
    expect(one.hash).not.toBe(two.hash);
    expect(JSON.stringify([one, two])).not.toContain('2468');
  });

  it('fits a record that a device holds already', async () => {
    const record = readFileSync('tests/records/student-v1.json', 'utf8');
    const { pin } = JSON.parse(record) as Student;
    expect(await fitsPin(pin!, '2468')).toBe(true);
    expect(await fitsPin(pin!, '1357')).toBe(false);
  });

  it('is offered only where the browser can make one', () => {
    expect(canPin()).toBe(true);
    vi.stubGlobal('crypto', { getRandomValues: () => undefined });
    expect(canPin()).toBe(false);
  });
});
