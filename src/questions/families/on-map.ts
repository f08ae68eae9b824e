import type { AuthoredClaim, Entity } from '../../model/content';
import {
  capital,
  spokenSource,
  type AuthoredSetting,
  type Candidate,
  type Family,
  type MapSetting,
} from '../candidate';
import { containsWords, mentions } from '../mentions';
import { readingsOf, readSoFar } from '../read-so-far';
import { who } from './who';

/** What stands where a name was taken out. */
const GAP = '____';
/** A place is looked for among this many, at least and at most. */
const FEWEST_PLACES = 3;
const MOST_PLACES = 6;

type OnMapFamily = Family<AuthoredSetting>;

/** "According to Reuters, which country …?", to be selected on the map. */
export const mapCountry: OnMapFamily = (claim, setting) => {
  const { map } = setting;
  const entity = setting.entityById.get(claim.who?.entity ?? '');
  const code = map && entity?.type === 'country' ? codeOf(entity.name, map) : undefined;
  const asked = code === undefined ? undefined : who(claim, setting);
  // Somebody else of whom it is true would be marked as wrong; "France 24" would tell of France.
  if (!map || !entity || !code || !asked || (claim.who?.alsoTrueOf.length ?? 0) > 0)
    return undefined;
  if (mentions(asked.stem, entity)) return undefined;
  const reasons = asked.distractors.flatMap(({ text, whyFalse }) => {
    const wrong = codeOf(text.replace(/^The /, ''), map);
    return wrong === undefined ? [] : [[wrong, whyFalse] as const];
  });
  return {
    ...bare(claim, 'map-country', asked.stem, asked.key, map),
    onMap: {
      kind: 'map-select',
      codes: [code],
      whyFalse: { ...Object.fromEntries(reasons), '*': 'The report says this of another country.' },
    },
  };
};

/** "Two neighbours are missing from this summary …": two countries with a border between them. */
export const mapBorder: OnMapFamily = (claim, setting) =>
  leftOut(claim, setting, 'map-border', true);

/** "Two countries are missing from this summary …": two that lie apart. */
export const mapPair: OnMapFamily = (claim, setting) => leftOut(claim, setting, 'map-pair', false);

function leftOut(
  claim: AuthoredClaim,
  setting: AuthoredSetting,
  family: string,
  isBorder: boolean,
): Candidate | undefined {
  const { map, entityById } = setting;
  const named = [...entityById.values()].filter(
    (entity) => entity.type === 'country' && containsWords(plainOf(claim, setting), entity.name),
  );
  const [one, other, ...more] = named;
  if (!map || !one || !other || more.length > 0) return undefined;
  const codes = [one, other].flatMap(({ name }) => codeOf(name, map) ?? []).sort();
  // A third country in it would be as good as the two that are missing, or tell of them.
  const third = map.countries.some(
    ({ code, name }) => !codes.includes(code) && containsWords(claim.text, name),
  );
  const summary = without(claim.text, [one, other]);
  const [first = '', second = ''] = codes;
  const areNeighbours = map.borders[first]?.includes(second) === true;
  if (codes.length < 2 || third || summary === undefined || areNeighbours !== isBorder)
    return undefined;
  const what = isBorder ? 'neighbours' : 'countries';
  const stem = `Two ${what} are missing from this summary of ${reportOf(claim, setting)}. Which ones? ${summary}`;
  if (mentions(stem, one) || mentions(stem, other)) return undefined;
  return {
    ...bare(claim, family, stem, `${capital(one.name)} and ${other.name}`, map),
    onMap: {
      kind: 'map-select',
      codes,
      whyFalse: {
        '*': isBorder
          ? 'The two that are missing have a border with each other, and the report does not name this country here.'
          : 'The report does not name this country here.',
      },
    },
  };
}

/** "A place is missing from this summary …", to be pointed to on the map. */
export const mapWhere: OnMapFamily = (claim, setting) => {
  const { map } = setting;
  const place = map?.places.find(
    ({ claims, name }) => claims.includes(claim.id) && containsWords(claim.text, name),
  );
  const summary = place && without(claim.text, [{ name: place.name, aliases: [] }]);
  if (!map || !place || summary === undefined) return undefined;
  // Nor is anybody asked for what the name of the report or of the lesson tells.
  if (containsWords(spokenSource(claim, setting), place.name)) return undefined;
  if (containsWords(setting.title, place.name)) return undefined;
  const others = map.places.filter(
    (other) =>
      other.id !== place.id &&
      other.note !== undefined &&
      !other.claims.includes(claim.id) &&
      isMet(other, claim, setting),
  );
  const places = [place, ...others.slice(0, MOST_PLACES - 1)];
  if (places.length < FEWEST_PLACES) return undefined;
  return {
    ...bare(
      claim,
      'map-where',
      `A place is missing from this summary of ${reportOf(claim, setting)}. Where is it? ${summary}`,
      place.name,
      map,
    ),
    onMap: {
      kind: 'map-place',
      place: place.id,
      places: places
        .map(({ id, name, lat, lon, country }) => ({ id, name, lat, lon, country }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      shows: `${place.name}: ${place.note ?? ''}`.replace(/: $/, '.'),
      whyFalse: Object.fromEntries(
        places.slice(1).map(({ id, name, note = '' }) => [id, `${name} is another place: ${note}`]),
      ),
    },
  };
};

/** Whether a reading tells of a place, by the time that a claim can be asked about. */
function isMet(
  { claims, readings }: MapSetting['places'][number],
  claim: AuthoredClaim,
  setting: AuthoredSetting,
): boolean {
  const told = claims.flatMap((id) => {
    const other = setting.claimById.get(id);
    return other ? readingsOf(other) : [];
  });
  return readSoFar(claim, setting).some((id) => readings.includes(id) || told.includes(id));
}

const bare = (
  claim: AuthoredClaim,
  family: string,
  stem: string,
  key: string,
  { objective }: MapSetting,
): Candidate => ({
  claimId: claim.id,
  family,
  stem,
  key,
  distractors: [],
  ordered: false,
  ...(objective !== undefined && { objective }),
});

const codeOf = (name: string, { countries }: MapSetting): string | undefined =>
  countries.find((country) => country.name.toLowerCase() === name.toLowerCase())?.code;

/** "the report by Reuters", "the reports by Reuters and the BBC". */
function reportOf(claim: AuthoredClaim, setting: AuthoredSetting): string {
  const sources = new Set(claim.reports.map(({ source }) => source));
  // A reference is named as what it is.
  const areReports = [...sources].every((id) => setting.sourceById.get(id)?.kind === 'report');
  if (!areReports) return spokenSource(claim, setting);
  return `the ${sources.size > 1 ? 'reports' : 'report'} by ${spokenSource(claim, setting)}`;
}

/** The claim's text without names of publishers: "France 24" names no country. */
function plainOf({ text }: AuthoredClaim, { sourceById }: AuthoredSetting): string {
  return [...sourceById.values()].reduce(
    (rest, { publisher }) => rest.replaceAll(publisher, ''),
    text,
  );
}

/** The text with a gap for each name; nothing where anything left of it would give a name away. */
function without(
  text: string,
  names: readonly Pick<Entity, 'name' | 'aliases'>[],
): string | undefined {
  const gapped = names.reduce((rest, { name }) => rest.replace(name, GAP), text);
  const isGivenAway = names.some(({ name, aliases }) =>
    [name, ...aliases].some((word) => containsWords(gapped, word)),
  );
  // "____'s ambassador" would ask for a form of the name.
  return isGivenAway || /____['’]/.test(gapped) || gapped.split(GAP).length !== names.length + 1
    ? undefined
    : gapped;
}
