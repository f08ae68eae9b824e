import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CITIES } from '../../src/text/gazetteer-cities';
import { COUNTRIES } from '../../src/text/gazetteer-countries';
import { theLists } from '../builders/lists';

const { gazetteer } = theLists();

describe('the gazetteer', () => {
  it('stays small enough to be fetched on a phone', () => {
    expect(gzipSync(COUNTRIES + CITIES, { level: 9 }).length).toBeLessThan(120_000);
  });

  it.each([
    ['France', 'country', 'France'],
    ['U.S.', 'country', 'United States'],
    ['UK', 'country', 'United Kingdom'],
    ['Czech Republic', 'country', 'Czechia'],
    ['Washington', 'capital', 'Washington'],
    ['Kiev', 'capital', 'Kyiv'],
    ['New York', 'city', undefined],
    ['Bavaria', 'region', 'Bavaria'],
    ['Wales', 'state', 'Wales'],
    ['Black Sea', 'water', 'Black Sea'],
    ['São Paulo', 'city', 'São Paulo'],
    ['sao paulo', 'city', 'São Paulo'],
  ])('knows %s as a %s', (name, kind, main) => {
    const place = gazetteer.find(name);
    expect(place?.kind).toBe(kind);
    if (main !== undefined) expect(place?.name).toBe(main);
  });

  it('knows the people of a country, and its borders and capital', () => {
    expect(gazetteer.demonym('Czechs')).toBe('CZ');
    expect(gazetteer.demonym('South Korean')).toBe('KR');
    expect(gazetteer.demonym('table')).toBeUndefined();
    expect(gazetteer.country('PT')).toMatchObject({ capital: 'Lisbon', borders: ['ES'] });
  });

  it('is not sure of a town that is also a word', () => {
    expect(gazetteer.find('Reading')?.sure).toBe(false);
    expect(gazetteer.find('Nairobi')?.sure).toBe(true);
  });
});
