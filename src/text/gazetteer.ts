import { CITIES } from './gazetteer-cities';
import { COUNTRIES } from './gazetteer-countries';
import { CAPITAL_ALIASES, COUNTRY_ALIASES, DEMONYMS, REGIONS } from './regions';
import { nameKey } from './tokens';

export type PlaceKind =
  'country' | 'capital' | 'city' | 'state' | 'region' | 'continent' | 'water' | 'mountains';

export type Place = {
  /** The name that stands for all others of the same place. */
  name: string;
  kind: PlaceKind;
  /** Two-letter code of the country that it is or lies in, where known. */
  country?: string;
  /** The name alone is enough; otherwise the text around it has to say that it is a place. */
  sure: boolean;
};

export type Country = {
  code: string;
  name: string;
  /** Other names that newsrooms use. */
  names: string[];
  capital: string;
  borders: string[];
};

export type Gazetteer = {
  /** The place of a name, however it is written. */
  find: (name: string) => Place | undefined;
  /** The country of "French" or "Czechs"; '' where a demonym names none; undefined: no demonym. */
  demonym: (word: string) => string | undefined;
  country: (code: string) => Country | undefined;
  /** "French", "Frenchman": the words for what belongs to a country. */
  people: (code: string) => string[];
  /** The most words that a name holds. */
  longest: number;
};

/** A city is weighed when it is asked for: there are thousands, and a text names a few. */
type Entry = Omit<Place, 'sure'> & { sure: boolean | undefined };

/** The tables opened once; `isWord` says whether a lower-case word has another meaning. */
export function openGazetteer(isWord: (word: string) => boolean): Gazetteer {
  const places = new Map<string, Entry>();
  const demonyms = new Map<string, string>();
  const countries = new Map<string, Country>();
  let longest = 1;
  const add = (name: string, place: Entry) => {
    const key = nameKey(name);
    if (key === '') return;
    places.set(key, place);
    longest = Math.max(longest, key.split(' ').length);
  };
  const settle = (place: Entry): Place => {
    place.sure ??= place.name.length > 4 && !isWord(nameKey(place.name));
    return place as Place;
  };

  for (const line of CITIES.split('\n')) {
    const [country = '', names = ''] = line.split(':');
    for (const marked of names.split(';')) {
      const big = marked.startsWith('*');
      const name = (big ? marked.slice(1) : marked).replace(/[’']$/, '');
      const known = places.get(nameKey(name));
      if (known && !big && settle(known).sure) continue;
      add(name, { name, kind: 'city', country, sure: big || undefined });
    }
  }
  for (const [kind, names] of Object.entries(REGIONS) as [PlaceKind, string][])
    for (const marked of names.split('|')) {
      const name = marked.replace(/^\*/, '');
      const known = places.get(nameKey(name));
      // "New York" and "Valencia" are towns as much as regions.
      if (known?.kind === 'city' && kind !== 'continent' && settle(known).sure) continue;
      add(name, { name, kind, sure: name === marked });
    }
  for (const line of COUNTRIES.split('\n')) {
    const [code = '', name = '', others = '', capitals = '', people = '', borders = ''] =
      line.split('|');
    const capital = (CAPITAL_ALIASES[code] ?? capitals).split(/[|;]/)[0] ?? '';
    countries.set(code, {
      code,
      name,
      names: (COUNTRY_ALIASES[code] ?? '').split('|'),
      capital,
      borders: borders.split(';'),
    });
    const place: Place = { name, kind: 'country', country: code, sure: true };
    for (const other of [name, ...others.split(';'), ...(COUNTRY_ALIASES[code] ?? '').split('|')])
      add(other, place);
    for (const seat of [...capitals.split(';'), ...(CAPITAL_ALIASES[code] ?? '').split('|')])
      // "Singapore" and "Luxembourg" are their own capitals: the country wins.
      if (places.get(nameKey(seat))?.kind !== 'country')
        add(seat, { name: capital, kind: 'capital', country: code, sure: true });
    for (const word of people.split(/,\s*/))
      if (word !== '') {
        demonyms.set(nameKey(word), code);
        demonyms.set(nameKey(`${word}s`), code);
      }
  }
  for (const [code, words] of Object.entries(DEMONYMS))
    for (const word of words.split('|')) demonyms.set(nameKey(word), code);

  let peoples: Map<string, string[]> | undefined;

  return {
    find: (name) => {
      const place = places.get(nameKey(name));
      return place && settle(place);
    },
    demonym: (word) => demonyms.get(nameKey(word)),
    country: (code) => countries.get(code),
    people: (code) => (peoples ??= byCode(demonyms)).get(code) ?? [],
    longest,
  };
}

function byCode(demonyms: ReadonlyMap<string, string>): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const [word, code] of demonyms) words.set(code, [...(words.get(code) ?? []), word]);
  return words;
}
