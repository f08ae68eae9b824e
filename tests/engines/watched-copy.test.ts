import { describe, expect, it } from 'vitest';
import { watched } from './watched-copy';

describe('a watched page', () => {
  it('is watched before anything else in it runs', () => {
    const page = watched('<head><meta charset="utf-8" /><script src="boot.js"></script></head>');
    expect(page.indexOf('localStorage')).toBeGreaterThan(0);
    expect(page.indexOf('localStorage')).toBeLessThan(page.indexOf('boot.js'));
  });

  it('is refused where there is no place to begin', () => {
    expect(() => watched('<p>No head</p>')).toThrow('character set');
  });
});
