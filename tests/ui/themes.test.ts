import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../builders/contrast';

const tokens = readFileSync('src/ui/tokens.css', 'utf8');
const preferences = readFileSync('src/ui/preferences.css', 'utf8');

/** The colours that the rule of a selector sets. */
function coloursOf(css: string, selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`There is no rule ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const light = coloursOf(tokens, ':root');
const dark = coloursOf(tokens, ':root:not([data-theme])');
const chosenDark = coloursOf(preferences, "[data-theme='dark']");
const high = coloursOf(preferences, "[data-theme='contrast']");

const grounds = ['paper', 'surface', 'sunken', 'accent-soft', 'good-soft', 'bad-soft'];
const texts = ['ink', 'ink-2', 'accent', 'good', 'bad', 'checkpoint'];
const pairs = texts.flatMap((text) => grounds.map((ground) => [text, ground] as const));

describe('a theme that is chosen', () => {
  it('is as dark as the one of a dark device', () => {
    expect(chosenDark).toEqual(dark);
  });

  it('sets every colour that the dark one sets', () => {
    expect(Object.keys(high).sort()).toEqual(Object.keys(dark).sort());
    expect(Object.keys(high).every((name) => name in light)).toBe(true);
  });

  it.each(['index.html', 'public/boot.js', 'src/app/show-settings.ts'])(
    'gives the frame of the browser its own colour in %s',
    (file) => {
      const text = readFileSync(file, 'utf8');
      for (const { paper = '-' } of file === 'index.html' ? [light, dark] : [light, dark, high])
        expect(text).toContain(`'${paper}'`.replaceAll("'", file === 'index.html' ? '"' : "'"));
    },
  );
});

describe('high contrast', () => {
  it.each(pairs)('has %s on %s at 7:1 or more', (text, ground) => {
    expect(contrast(high[text], high[ground])).toBeGreaterThanOrEqual(7);
  });

  it.each(['rule', 'line', 'accent', 'good', 'bad', 'checkpoint'])(
    'has lines of %s at 3:1 or more on every ground',
    (line) => {
      for (const ground of grounds)
        expect(contrast(high[line], high[ground])).toBeGreaterThanOrEqual(3);
    },
  );

  it('keeps a marked sentence readable, and marks it with a line too', () => {
    expect(contrast(high['ink'], high['evidence'])).toBeGreaterThanOrEqual(7);
    expect(preferences).toMatch(/\[data-theme='contrast'\] :is\(mark, .*\{\s*outline:/);
  });
});
