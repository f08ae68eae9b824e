import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../builders/contrast';

const css = readFileSync('src/items/map-palette.css', 'utf8');
const [light = '', dark = '', chosenDark = '', high = ''] = css.split(
  /@media \(prefers-color-scheme: dark\)|:where\(\[data-theme='\w+'\]\)|@media print/,
);

function colours(...blocks: string[]): Record<string, string> {
  const found = blocks.flatMap((block) => [...block.matchAll(/--map-([\w-]+): #(\w+);/g)]);
  return Object.fromEntries(found.map(([, name = '', hex = '']) => [name, hex] as const));
}

describe.each([
  ['light', colours(light)],
  ['dark', colours(light, dark)],
  ['high-contrast', colours(light, high)],
])('the colours of the map on a %s page', (scheme, palette) => {
  const fills = Object.keys(palette).filter((name) =>
    /^(land|country|sea|selected|member|invited|promised|waiting)(-line)?$/.test(name),
  );

  it('are all there', () => {
    expect(fills).toHaveLength(12);
  });

  it.each(fills)('keep borders at 3:1 or more on %s', (fill) => {
    expect(contrast(palette['border'], palette[fill])).toBeGreaterThanOrEqual(3);
  });

  it('keep coasts, contested lines and outlines at 3:1 or more', () => {
    expect(contrast(palette['coast'], palette['sea'])).toBeGreaterThanOrEqual(3);
    expect(contrast(palette['contested'], palette['country'])).toBeGreaterThanOrEqual(3);
    expect(contrast(palette['contested'], palette['member'])).toBeGreaterThanOrEqual(3);
    expect(contrast(palette['selected-edge'], palette['selected'])).toBeGreaterThanOrEqual(3);
    expect(contrast(palette['selected-edge'], palette['country'])).toBeGreaterThanOrEqual(3);
  });

  it.each(['country', 'land'])('tell the sea from a %s without its coast', (fill) => {
    expect(contrast(palette['sea'], palette[fill])).toBeGreaterThan(1.05);
  });

  it.each(fills)('keep names readable on %s', (fill) => {
    expect(contrast(palette['ink'], palette[fill])).toBeGreaterThanOrEqual(
      scheme === 'high-contrast' ? 7 : 4.5,
    );
  });
});

describe('the colours of the map on a page that was chosen to be dark', () => {
  it('are those of a device that is dark', () => {
    expect(colours(chosenDark)).toEqual(colours(dark));
  });
});
