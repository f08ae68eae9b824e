import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, SettingsSchema } from '../../src/model/settings';
import { anySettings, damagedSettings } from '../builders/any-settings';

const chosen = {
  v: 1,
  textSize: 150,
  lineSpacing: 'wider',
  letterSpacing: 'wide',
  measure: 'narrow',
  theme: 'dark',
  motion: 'reduced',
  speech: { on: false, rate: 0.8 },
} as const;

describe('settings', () => {
  it('change nothing until someone chooses', () => {
    expect(defaultSettings).toEqual({
      v: 1,
      textSize: 100,
      lineSpacing: 'normal',
      letterSpacing: 'normal',
      measure: 'normal',
      theme: 'system',
      motion: 'system',
      speech: { on: true, rate: 1 },
    });
  });

  it('come back from the disk as they were chosen', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });

  it.each([
    ['textSize', 155],
    ['textSize', 90],
    ['textSize', 210],
    ['textSize', '150'],
    ['lineSpacing', 'widest'],
    ['letterSpacing', null],
    ['measure', 2],
    ['theme', 'blue'],
    ['motion', {}],
    ['speech', 'loud'],
    ['v', 2],
  ])('lose only a damaged %s: %j', (field, value) => {
    expect(readSettings({ ...chosen, [field]: value })).toEqual({
      ...chosen,
      [field]: defaultSettings[field as keyof typeof defaultSettings],
    });
  });

  it('lose only the damaged half of what is said about speech', () => {
    const speechOf = (speech: unknown) => readSettings({ ...chosen, speech }).speech;
    expect(speechOf({ on: false, rate: 9 })).toEqual({ on: false, rate: 1 });
    expect(speechOf({ on: 'no', rate: 0.5 })).toEqual({ on: true, rate: 0.5 });
    expect(speechOf({ rate: 1.5 })).toEqual({ on: true, rate: 1.5 });
  });

  it.each(Object.keys(chosen))('do without %s', (field) => {
    const rest = Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== field));
    expect(readSettings(rest)).toEqual({
      ...chosen,
      [field]: defaultSettings[field as keyof typeof defaultSettings],
    });
  });

  it('are settings whatever is on the disk', () => {
    fc.assert(
      fc.property(damagedSettings, (record) => {
        const settings = readSettings(record);
        expect(v.parse(SettingsSchema, settings)).toEqual(settings);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultSettings).sort());
      }),
    );
  });
});
