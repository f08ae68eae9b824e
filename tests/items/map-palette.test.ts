import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/items/map-palette.css', 'utf8');
const [light = '', dark = ''] = css.split(/@media \(prefers-color-scheme: dark\)|@media print/);

function colours(...blocks: string[]): Record<string, string> {
  const found = blocks.flatMap((block) => [...block.matchAll(/--map-([\w-]+): #(\w+);/g)]);
  return Object.fromEntries(found.map(([, name = '', hex = '']) => [name, hex] as const));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex = ''): number {
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string | undefined, b: string | undefined): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe.each([
  ['light', colours(light)],
  ['dark', colours(light, dark)],
])('the colours of the map on a %s page', (_scheme, palette) => {
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

  it.each(fills)('keep names readable on %s', (fill) => {
    expect(contrast(palette['ink'], palette[fill])).toBeGreaterThanOrEqual(4.5);
  });
});
