import { describe, expect, it } from 'vitest';
import type { AuthoredClaim } from '../../../src/model/content';
import type { MapSetting, OnMap } from '../../../src/questions/candidate';
import { mapBorder, mapCountry, mapPair, mapWhere } from '../../../src/questions/families/on-map';
import { generateItems } from '../../../src/questions/generate-items';
import { aClaim, anEntity, aSetting } from '../../builders/a-claim';
import { aQuotation } from '../../builders/an-item';

const entities = ['Greece', 'Macedonia', 'Poland', 'Norway'].map((name) =>
  anEntity(name, { aliases: name === 'Greece' ? ['Greek', 'Athens'] : [] }),
);
const place = (id: string, claims: string[] = [], note = 'A meeting.') => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  lat: 0,
  lon: 0,
  country: 'POL',
  claims,
  readings: ['first'],
  ...(note !== '' && { note }),
});
const map: MapSetting = {
  id: 'europe',
  views: ['whole', 'south'],
  objective: 'maps',
  countries: [
    { code: 'GRC', name: 'Greece' },
    { code: 'MKD', name: 'Macedonia' },
    { code: 'POL', name: 'Poland' },
    { code: 'ESP', name: 'Spain' },
  ],
  borders: { GRC: ['MKD'], MKD: ['GRC'], POL: [], ESP: [] },
  places: [place('sochi', ['claim-1']), place('geneva'), place('warsaw'), place('kabul', [], '')],
};
const settingOf = (claims: AuthoredClaim[]) => aSetting(claims, entities, { map });
const ask = (family: typeof mapPair, stated: Partial<AuthoredClaim>, ...more: AuthoredClaim[]) => {
  const claim = aClaim(stated);
  return family(claim, settingOf([claim, ...more]));
};
const select = (found: OnMap | undefined) =>
  found?.kind === 'map-select' ? found : expect.fail('It selects no countries');
const who = (entity: string, more = {}) => ({
  entity,
  did: 'used a veto',
  alsoTrueOf: [],
  options: [],
  ...more,
});

describe('a country on the map', () => {
  const other = aClaim({ id: 'claim-2', text: 'Poland agreed.', who: who('poland') });

  it('is asked for in the words of the question who it was', () => {
    const asked = ask(mapCountry, { who: who('greece') }, other);
    expect(asked?.stem).toBe('According to the Paper, which country used a veto?');
    expect(select(asked?.onMap).codes).toEqual(['GRC']);
    expect(asked?.objective).toBe('maps');
  });

  it('tells somebody who chose a rival what that one is named for', () => {
    const { whyFalse } = select(ask(mapCountry, { who: who('greece') }, other)?.onMap);
    expect(whyFalse['POL']).toContain('Poland agreed.');
    expect(whyFalse['*']).toBeDefined();
  });

  it.each([
    ['the map does not show it', who('norway')],
    ['it is true of another too', who('greece', { alsoTrueOf: ['poland'] })],
    ['the question names it', who('greece', { did: 'used a Greek veto' })],
  ])('is not asked for where %s', (_why, stated) => {
    expect(ask(mapCountry, { who: stated }, other)).toBeUndefined();
  });
});

describe('two countries that are missing', () => {
  const border = 'Greece was against talks with Macedonia.';

  it('are neighbours where they share a border', () => {
    const asked = ask(mapBorder, { text: border });
    expect(asked?.stem).toBe(
      'Two neighbours are missing from this summary of the report by the Paper. Which ones? ____ was against talks with ____.',
    );
    expect(select(asked?.onMap).codes).toEqual(['GRC', 'MKD']);
    expect(ask(mapPair, { text: border })).toBeUndefined();
  });

  it('are two countries where they share none', () => {
    const asked = ask(mapPair, { text: 'Greece wrote to Poland.' });
    expect(asked?.stem).toContain('Two countries are missing');
    expect(asked?.key).toBe('Greece and Poland');
    expect(ask(mapBorder, { text: 'Greece wrote to Poland.' })).toBeUndefined();
  });

  it.each([
    ['another name of one is left', 'Greece wrote to Poland about a Greek plan.'],
    ['one stands there twice', 'Greece wrote to Poland, and Poland to a friend.'],
    ['a third is named', 'Greece wrote to Poland and Macedonia.'],
    ['a third is named that is no actor', 'Greece wrote to Poland and Spain.'],
    ['one is not on the map', 'Greece wrote to Norway.'],
    ['one owns something', 'Greece’s president wrote to Poland.'],
    ['there is only one', 'Greece wrote a letter.'],
  ])('are not asked for where %s', (_why, text) => {
    expect(ask(mapPair, { text })).toBeUndefined();
    expect(ask(mapBorder, { text })).toBeUndefined();
  });
});

describe('a place that is missing', () => {
  const text = 'The two were to meet in Sochi.';

  it('is looked for among the places of the module that say what they are', () => {
    const { onMap, stem } = ask(mapWhere, { text }) ?? {};
    expect(stem).toMatch(/^A place is missing .* Where is it\? The two were to meet in ____\.$/);
    if (onMap?.kind !== 'map-place') return expect.fail('It points to no place');
    expect(onMap.place).toBe('sochi');
    expect(onMap.places.map(({ id }) => id)).toContain('geneva');
    expect(Object.keys(onMap.whyFalse).sort()).not.toContain('sochi');
    expect(onMap.shows).toBe('Sochi: A meeting.');
  });

  it('is not asked for where the claim does not name it', () => {
    expect(ask(mapWhere, { text: 'The two were to meet.' })).toBeUndefined();
  });

  it('is not asked for where the title of the lesson names it', () => {
    const claim = aClaim({ text });
    const setting = { ...settingOf([claim]), title: 'The talks of Sochi' };
    expect(mapWhere(claim, setting)).toBeUndefined();
  });

  describe('and the others that it stands among', () => {
    const withPlaces = (...others: MapSetting['places']) =>
      aSetting([aClaim({ text }), told], entities, {
        map: { ...map, places: [place('sochi', ['claim-1']), ...others] },
      });
    const [evidence] = aClaim().reports;
    const told = aClaim({
      id: 'claim-2',
      reports: [{ ...evidence!, evidence: [{ reading: 'second', exact: 'It rained.' }] }],
    });
    const later = { ...place('geneva'), readings: ['second'] };

    it('are told of by a reading up to this one', () => {
      const { onMap } =
        mapWhere(aClaim({ text }), withPlaces(place('warsaw'), place('rome'), later)) ?? {};
      if (onMap?.kind !== 'map-place') return expect.fail('It points to no place');
      expect(onMap.places.map(({ id }) => id)).toEqual(['rome', 'sochi', 'warsaw']);
    });

    it('may be told of by the reading of one of their claims', () => {
      const byClaim = { ...place('geneva', ['claim-2']), readings: [] };
      const asked = { ...told, id: 'claim-1', text };
      const { onMap } = mapWhere(asked, withPlaces(place('rome'), byClaim)) ?? {};
      if (onMap?.kind !== 'map-place') return expect.fail('It points to no place');
      expect(onMap.places.map(({ id }) => id)).toEqual(['geneva', 'rome', 'sochi']);
    });

    it('are two at least, or nothing is asked', () => {
      expect(mapWhere(aClaim({ text }), withPlaces(place('warsaw'), later))).toBeUndefined();
    });
  });
});

describe('map tasks made from claims', () => {
  const claim = aClaim({
    text: 'Greece wrote to Poland.',
    statement: {
      says: 'Greece wrote a letter.',
      misreadings: [
        { says: 'Greece sent a fax.', misread: 'over-claim', because: 'It was a letter.' },
        { says: 'Greece sent no word.', misread: 'over-claim', because: 'It wrote a letter.' },
      ],
    },
  });

  it('pass the gates for maps, and come after all other forms of the claim', () => {
    const { items, refusals } = generateItems(settingOf([claim]), () => [aQuotation()]);
    expect(refusals).toEqual([]);
    const [statement, task] = items;
    expect(task).toMatchObject({
      kind: 'map-select',
      family: 'map-pair',
      map: 'europe',
      view: 'whole',
      key: ['GRC', 'POL'],
      gates: ['no-place-in-stem', 'reasons-fit', 'quotes-whole'],
      forms: [statement!.id],
    });
    expect(statement!.forms).toEqual([task!.id]);
  });

  it('are none where the module has no map', () => {
    const { items } = generateItems(aSetting([claim], entities), () => [aQuotation()]);
    expect(items.map(({ family }) => family)).not.toContain('map-pair');
  });
});
