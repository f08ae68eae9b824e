import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const catalogue = JSON.parse(readFileSync('src/messages/en.json', 'utf8')) as Record<
  string,
  unknown
>;
const keys = Object.keys(catalogue).filter((key) => !key.startsWith('$'));
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('compiled'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
const used = new Set([...source.matchAll(/\bm\.([a-z_]+)\b/g)].map(([, key]) => key));

describe('the message catalogue', () => {
  it('holds no text that nothing shows', () => {
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('has no exclamation marks', () => {
    expect(keys.filter((key) => JSON.stringify(catalogue[key]).includes('!'))).toEqual([]);
  });
});
