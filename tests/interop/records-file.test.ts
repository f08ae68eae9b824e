import { describe, expect, it } from 'vitest';
import { writeRecordsFile } from '../../src/interop/records-file';

const read = (text: string) =>
  JSON.parse(text) as { format: string; records: Record<string, unknown>[] };

describe('a file with records as they are kept', () => {
  it('holds each record unchanged, with its place', () => {
    const records = [
      { store: 'log', key: ['a', 1, 'w'], record: { v: 9, type: 'song', words: '</script>' } },
      { store: 'attempts', key: 'a', record: 'a letter' },
    ];
    expect(read(writeRecordsFile(records))).toEqual({ format: 'dateline-records/1', records });
  });

  it('is a file also where there is nothing', () => {
    expect(read(writeRecordsFile([])).records).toEqual([]);
  });

  it('holds the others where one cannot be put into words', () => {
    const circle: Record<string, unknown> = {};
    circle['itself'] = circle;
    const odd = [
      { store: 'log', key: 1, record: circle },
      { store: 'log', key: 2, record: { big: 10n, map: new Map([['a', 1]]), set: new Set([2]) } },
      { store: 'log', key: 3 },
    ];
    expect(read(writeRecordsFile(odd)).records).toEqual([
      { store: 'log', key: '1', record: '[object Object]', unwritable: true },
      { store: 'log', key: 2, record: { big: '10', map: [['a', 1]], set: [2] } },
      { store: 'log', key: 3 },
    ]);
  });
});
