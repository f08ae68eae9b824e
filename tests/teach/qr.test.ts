import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrOf, qrSvg, type Qr } from '../../src/teach/qr';

/** Draws a code as a camera would have it, and has another program read it. */
function read({ size, path }: Qr): string | undefined {
  const [scale, quiet] = [4, 4];
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < Number(length) * scale; dx++) {
        const at = ((Number(y) + quiet) * scale + dy) * side + (Number(x) + quiet) * scale + dx;
        pixels.fill(0, at * 4, at * 4 + 3);
      }
  return jsQR(pixels, side, side)?.data;
}

describe('a QR code', () => {
  it('is read back as the text that it was made of', () => {
    const link = fc
      .stringMatching(/^[A-Za-z0-9_-]{20,260}$/)
      .map((code) => `https://lessons.example.org/dateline/#/a/${code}`);
    fc.assert(
      fc.property(link, (text) => {
        expect(read(qrOf(text)!)).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('of a common link has at most 69 modules a side, so that it reads from a projector', () => {
    const link = `https://lessons.example.org/dateline/#/a/${'x'.repeat(259)}`;
    expect(link).toHaveLength(300);
    expect(qrOf(link)!.size).toBeLessThanOrEqual(69);
  });

  it('is not made of a text that is longer than any code holds', () => {
    expect(qrOf('x'.repeat(2954))).toBeUndefined();
    expect(qrOf('x'.repeat(2953))).toBeDefined();
  });

  it('is a file with its quiet zone, black on white', () => {
    const svg = qrSvg(qrOf('https://lessons.example.org/')!);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="-4 -4 \d+ \d+"/);
    expect(svg).toContain('fill="#fff"');
  });
});
