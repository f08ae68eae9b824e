import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import { mapCallouts, mapLabels } from '../../src/items/map-labels';
import { parseMap, type MapView } from '../../src/model/map';

const map = parseMap(data);

function theView(id: string): MapView {
  const view = map.views.find((one) => one.id === id);
  if (!view) throw new Error(`no view ${id}`);
  return view;
}

function labelled(id: string, width: number, type = 13): string[] {
  const view = theView(id);
  const labels = mapLabels(map.countries, view, view.box, width / view.box[2], type);
  return labels.map(({ code }) => code);
}

describe('the names on the map', () => {
  it('stand in the countries that have room for them', () => {
    expect(labelled('balkans', 710)).toEqual(expect.arrayContaining(['ALB', 'HRV', 'MKD', 'SRB']));
    expect(labelled('whole', 710)).toEqual(expect.arrayContaining(['RUS', 'KAZ', 'TUR']));
    expect(labelled('whole', 710)).not.toContain('ALB');
  });

  it('stand in two lines where one is too long, as even as they can be', () => {
    const view = theView('balkans');
    const labels = mapLabels(map.countries, view, view.box, 690 / view.box[2], 12.8);
    const linesOf = (code: string) => labels.find((label) => label.code === code)?.lines;
    expect(linesOf('BIH')).toEqual(['Bosnia and', 'Herzegovina']);
    expect(linesOf('SRB')).toEqual(['Serbia']);
  });

  it('become fewer in larger type', () => {
    expect(labelled('balkans', 710, 26).length).toBeLessThan(labelled('balkans', 710).length);
  });

  it('stay away from the overview of a phone', () => {
    expect(labelled('whole', 328)).toEqual([]);
  });
});

describe('callouts', () => {
  const callouts = (id: string, width: number) => {
    const view = theView(id);
    return mapCallouts(map.countries, view, view.box, width / view.box[2]);
  };

  it('show Luxembourg and Malta on the whole map', () => {
    expect(callouts('whole', 710).map(({ code }) => code)).toEqual(['LUX', 'MLT']);
  });

  it('go once a country is large enough to be seen', () => {
    expect(callouts('whole', 9600)).toHaveLength(0);
  });

  it('have their names only where names are shown', () => {
    expect(callouts('whole', 710).every(({ named }) => named)).toBe(true);
    expect(callouts('whole', 328).some(({ named }) => named)).toBe(false);
  });
});
