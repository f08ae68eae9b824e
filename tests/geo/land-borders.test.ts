import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { landBorders } from '../../src/geo/land-borders';
import { parseMap } from '../../src/model/map';

const map = parseMap(JSON.parse(readFileSync('content/maps/europe-2008.json', 'utf8')));
const borders = landBorders(map.countries);

describe('land borders', () => {
  it('are those of an atlas', () => {
    expect(borders).toMatchObject({
      PRT: ['ESP'],
      IRL: ['GBR'],
      MDA: ['ROU', 'UKR'],
      GEO: ['ARM', 'AZE', 'RUS', 'TUR'],
      ALB: ['GRC', 'MKD', 'MNE', 'XKX'],
      // By way of Kaliningrad.
      LTU: ['BLR', 'LVA', 'POL', 'RUS'],
    });
  });

  it('are none for an island', () => {
    expect([borders['ISL'], borders['MLT']]).toEqual([[], []]);
  });

  it('are the same from both sides', () => {
    for (const [code, others] of Object.entries(borders))
      for (const other of others) expect(borders[other], `${other} and ${code}`).toContain(code);
  });

  it('need more than one point in common', () => {
    const square = (code: string, path: string) => ({ code, path });
    const touching = [square('AAA', 'M0,0l1 0 0 1-1 0z'), square('BBB', 'M1,1l1 0 0 1-1 0z')];
    expect(landBorders(touching)).toEqual({ AAA: [], BBB: [] });
    const beside = [square('AAA', 'M0,0l1 0 0 1-1 0z'), square('BBB', 'M1,0l1 0 0 1-1 0z')];
    expect(landBorders(beside)).toEqual({ AAA: ['BBB'], BBB: ['AAA'] });
  });
});
