import type { AuthoredClaim, AuthoredReading, Content, RouteEntry } from '../model/content';
import type { Claim } from '../model/claim';
import { contentHash } from '../model/hash';
import type { Item } from '../model/item';
import { MODULE_FORMAT, type Module } from '../model/module';
import type { Problem } from '../model/problem';
import { isOnMap } from '../model/produced';
import type { NamedPlace } from '../model/named-place';
import type { Reading } from '../model/reading';
import { mayAsk, type Step } from '../model/step';
import type { Evidence } from '../model/text-quote';
import type { MapSetting } from '../questions/candidate';
import { generateItems, type Generated } from '../questions/generate-items';
import { reviewBy } from '../questions/review';
import { selectItems } from '../questions/select-items';
import { alignLevels } from './align-levels';
import { checkContent, reporter, type KnownMaps } from './check-content';
import { checkGrades } from './check-grades';
import { buildComparisons } from './comparisons';
import { findUnused } from './find-unused';
import { lendForms } from './lend-forms';
import { travelsWithClaim } from './pack-module';
import { locateEvidence } from './locate-evidence';
import { oneWayOnly } from './one-way-only';
import { timelineEvents } from './timeline-events';
import { readingsOnRoute } from './readings-on-route';
import { unusedReviews } from './unused-reviews';
import { withoutEffect } from './without-effect';
import { writtenItems } from './written-items';

export type Built = { module?: Module; problems: Problem[]; warnings: Problem[] };

/** How many chosen items share one question about confidence: about a third (lesson design 1). */
const CONFIDENCE_EVERY = 3;

/**
 * One validated module from the parts of a content folder, item bank included.
 * Deterministic; with problems there is no module.
 */
export function buildModule(content: Content, maps: KnownMaps): Built {
  const problems = checkContent(content, maps);
  const readings = alignLevels(content.readings.map(numberParagraphs), content, problems);
  const readingById = new Map(readings.map((reading) => [reading.id, reading]));
  const claims = content.claims.map((claim) => locateClaim(claim, readingById, problems));
  const comparisons = buildComparisons(content.comparisons, readingById, problems);
  const written = writtenItems(content, claims, comparisons, readingById, problems);
  if (problems.length > 0) return { problems, warnings: [] };

  const review = reviewBy(content.review);
  const made = generateItems(
    {
      claims: content.claims,
      claimById: new Map(content.claims.map((claim) => [claim.id, claim])),
      entityById: new Map(content.entities.map((entity) => [entity.id, entity])),
      sourceById: new Map(content.sources.map((source) => [source.id, source])),
      readings: readingsOnRoute(content),
      sourcesOf: new Map(content.readings.map(({ id, sources }) => [id, sources])),
      paragraphsOf: new Map(readings.map(({ id, paragraphs }) => [id, paragraphs])),
      timeline: content.timeline?.entries ?? [],
      orderObjective: content.timeline?.objective,
      map: mapSetting(content, maps),
      title: content.module.title,
    },
    ({ id }) => claims.find((claim) => claim.id === id)?.reports.flatMap((r) => r.evidence) ?? [],
    review,
  );
  // A map task is only ever another form of something that is asked.
  const generated = {
    ...made,
    items: made.items.filter((item) => !isOnMap(item) || item.forms.length > 0),
  };
  for (const { claimId, family, gate, why, edited } of generated.refusals)
    problems.push({
      file: edited ? 'review.yaml' : 'claims.yaml',
      path: claimId,
      what: `the "${family}" question was refused at the gate "${gate}": ${why}`,
      fix: edited
        ? 'change the new words of this question, or leave the entry out'
        : 'change what the claim lets be asked, or leave it out',
    });
  for (const item of generated.items)
    if (item.forms.length === 0)
      problems.push({
        file: 'claims.yaml',
        path: item.claimIds[0] ?? '',
        ...oneWayOnly(item.family, item.claimIds[0], content.claims),
      });
  lendForms(written, generated.items);
  const steps = route(content, generated, problems);
  askedTooEarly(steps, [...written, ...generated.items], problems);
  if (problems.length > 0) return { problems, warnings: [] };

  // What packing takes apart stands last, as it comes back.
  const isApart = (item: Item) => travelsWithClaim(item, claims);
  const items: Item[] = [
    ...written,
    ...generated.items.filter((item) => !isApart(item)),
    ...generated.items.filter(isApart),
  ];
  markConfidence(steps, items);
  const { id, title, question, language, intro, routes, objectives, map } = content.module;
  const places = usedPlaces(content);
  const timeline = content.timeline && { timeline: timelineEvents(content.timeline) };
  const compared = comparisons.length > 0 && { comparisons };
  const body = {
    format: MODULE_FORMAT,
    id,
    title,
    question,
    language,
    ...(intro !== undefined && { intro }),
    ...(routes && { routes }),
    objectives,
    sources: content.sources,
    readings: citeOwnSources(readings, claims),
    ...(map !== undefined && { map }),
    ...(places.length > 0 && { places }),
    glossary: content.glossary,
    claims,
    items,
    ...compared,
    steps,
    ...timeline,
  };
  return {
    module: { ...body, hash: contentHash(body) },
    problems,
    warnings: [
      ...findUnused(content, items),
      ...withoutEffect(content, items),
      ...unusedReviews(review, content.review),
      ...checkGrades(readings, language),
    ],
  };
}

/** The places that something speaks of; landmarks that nothing names stay with the author. */
function usedPlaces({ places, readings }: Content): NamedPlace[] {
  const shown = readings.flatMap(({ reportedFrom, happenedAt = [] }) => [
    reportedFrom,
    ...happenedAt,
  ]);
  return places
    .filter(({ id, readings, claims }) => shown.includes(id) || readings.length + claims.length > 0)
    .map(({ readings: readingIds, claims: claimIds, note, ...place }) => ({
      ...place,
      ...(note !== undefined && { note }),
      readingIds,
      claimIds,
    }));
}

/** The module's own map for questions, with those of its places that lie in one of the countries. */
function mapSetting(
  { module, places, checkpoints }: Content,
  maps: KnownMaps,
): MapSetting | undefined {
  const id = module.map;
  const map = id === undefined ? undefined : maps[id];
  if (id === undefined || !map) return undefined;
  const { views, countries, borders } = map;
  const drawn = places.flatMap(({ id, name, lat, lon, note, claims, readings }) => {
    const country = map.countryAt({ lat, lon });
    const place = { id, name, lat, lon, claims, readings, ...(note !== undefined && { note }) };
    return country === undefined ? [] : [{ ...place, country }];
  });
  return { id, views, countries, borders, objective: checkpoints[0]?.objective, places: drawn };
}

function numberParagraphs(authored: AuthoredReading): Reading {
  const { sources, paragraphs, reportedFrom, happenedAt, cards, known, ...reading } = authored;
  return {
    ...reading,
    sourceIds: sources,
    ...(reportedFrom !== undefined && { reportedFrom }),
    ...(happenedAt !== undefined && { happenedAt }),
    ...(cards !== undefined && { cards: true }),
    ...(known !== undefined && { known }),
    paragraphs: paragraphs.map(({ text, terms }, index) => ({
      id: `${reading.id}-${index + 1}`,
      n: index + 1,
      text,
      sourceIds: cards === undefined ? sources : cards.slice(index, index + 1),
      terms,
    })),
  };
}

/**
 * A paragraph of a text from many sources cites those of the claims that it shows, and not the
 * whole list; where it shows none, nobody can tell, and all of them stand.
 */
function citeOwnSources(readings: readonly Reading[], claims: readonly Claim[]): Reading[] {
  const cited = new Map<string, string[]>();
  for (const { sourceId, evidence } of claims.flatMap(({ reports }) => reports))
    for (const { paragraph } of evidence)
      cited.set(paragraph, [...(cited.get(paragraph) ?? []), sourceId]);
  return readings.map((reading) => ({
    ...reading,
    paragraphs: reading.paragraphs.map((paragraph) => {
      const own = paragraph.sourceIds.filter((id) => cited.get(paragraph.id)?.includes(id));
      return own.length > 0 ? { ...paragraph, sourceIds: own } : paragraph;
    }),
  }));
}

function locateClaim(
  { id, text, topic, objective, kind, searched, reports }: AuthoredClaim,
  readings: Map<string, Reading>,
  problems: Problem[],
): Claim {
  const report = reporter(problems, 'claims.yaml');
  return {
    id,
    text,
    topic,
    objective,
    kind,
    searched,
    reports: reports.map(({ source, stance, evidence }, index) => ({
      sourceId: source,
      stance,
      evidence: evidence.flatMap((quoted, at): Evidence[] => {
        const located = locateEvidence(quoted, readings);
        if ('evidence' in located) return [located.evidence];
        report(`${id}.reports[${index}].evidence[${at}]`, located.what, located.fix);
        return [];
      }),
    })),
  };
}

function route(content: Content, { items, accepted }: Generated, problems: Problem[]): Step[] {
  const report = reporter(problems, 'module.yaml');
  const readings = readingsOnRoute(content);
  return content.module.route.map((entry): Step => {
    const common = stepCommon(entry);
    if (entry.kind === 'reading') return { kind: entry.kind, ...common, readingId: entry.reading };
    if (entry.kind === 'prediction' || entry.kind === 'resolution')
      return { kind: entry.kind, ...common, itemId: entry.item };
    if (entry.kind === 'compare')
      return {
        kind: entry.kind,
        ...common,
        comparisonId: entry.comparison,
        itemIds: entry.items,
      };
    if (entry.kind !== 'questions' && entry.kind !== 'checkpoint')
      return { kind: entry.kind, ...common };
    const isAccepted = (claimId: string) =>
      items.some(({ id, claimIds }) => accepted.has(id) && claimIds.includes(claimId));
    const { take, reading = '' } = entry;
    const read = readings.slice(0, readings.indexOf(reading) + 1);
    const candidates = items.filter((item) => {
      const needed = readingsOf(item);
      const isAskedHere = isOnMap(item) === (entry.kind === 'checkpoint');
      return isAskedHere && needed.includes(reading) && needed.every((each) => read.includes(each));
    });
    const isItself = (itemId: string) => accepted.has(itemId);
    const isCore = (claimId: string) =>
      content.claims.some((claim) => claim.id === claimId && claim.core);
    const seed = `${content.module.id}/${entry.id}`;
    const chosen = selectItems(candidates, take, seed, isCore, isAccepted, isItself);
    if (chosen.length < take)
      report(
        `route.${entry.id}.take`,
        `asks for ${take} ${entry.kind === 'checkpoint' ? 'map tasks' : 'questions'}, but "${reading}" carries ${chosen.length}`,
        'take fewer, or say more of what may be asked in claims.yaml',
      );
    const made = chosen.map((item) => item.id);
    // A map task that an author wrote is the point of its step: it comes first.
    if (entry.kind === 'checkpoint')
      return { kind: entry.kind, ...common, ...asked([...entry.items, ...made], [], entry.short) };
    const fewer = selectItems(
      chosen,
      entry.short?.take ?? take,
      seed,
      isCore,
      isAccepted,
      isItself,
    );
    const left = chosen.filter((item) => !fewer.includes(item));
    return {
      kind: entry.kind,
      ...common,
      ...asked([...made, ...entry.items], left, entry.short),
      ...(entry.stretch.length > 0 && { stretchItemIds: entry.stretch }),
    };
  });
}

/**
 * A question whose proof stands in a reading further on would show that reading after a miss, and
 * with it what a forecast still waits for. A forecast itself is proved later, as it should be.
 */
function askedTooEarly(steps: readonly Step[], items: readonly Item[], problems: Problem[]): void {
  const report = reporter(problems, 'module.yaml');
  const byId = new Map(items.map((item) => [item.id, item]));
  const firstReadAt = (reading: string) =>
    steps.findIndex((step) => step.kind === 'reading' && step.readingId === reading);
  steps.forEach((step, at) => {
    for (const itemId of 'itemIds' in step ? mayAsk(step) : []) {
      const item = byId.get(itemId);
      const early = item && readingsOf(item).find((reading) => firstReadAt(reading) > at);
      if (early !== undefined)
        report(
          `route.${step.id}.items`,
          `asks "${itemId}", whose proof stands in "${early}", before that is read`,
          'ask it after that reading, or take another claim as its proof',
        );
    }
  });
}

/** What every step has; what an author did not say stays out, so that a module keeps its hash. */
const stepCommon = ({ id, title, group, minutes, ...entry }: RouteEntry) => ({
  id,
  title,
  group,
  ...(minutes !== undefined && { minutes }),
  ...('routes' in entry && entry.routes && { routes: entry.routes }),
});

/** What a step asks, and what the short route asks of it. */
function asked(
  itemIds: string[],
  left: readonly { id: string }[],
  short: { leaveOut: string[] } | undefined,
) {
  if (!short) return { itemIds };
  const out = [...left.map(({ id }) => id), ...short.leaveOut];
  return { itemIds, shortItemIds: itemIds.filter((id) => !out.includes(id)) };
}

/** The readings that a student must know to answer. */
const readingsOf = ({ evidence, searched }: Pick<Item, 'evidence' | 'searched'>): string[] => [
  ...evidence.map(({ reading }) => reading),
  ...searched,
];

function markConfidence(steps: Step[], items: Item[]): void {
  const asked = steps.flatMap((step) => (step.kind === 'questions' ? step.itemIds : []));
  for (const item of items)
    item.asksConfidence =
      item.kind === 'prediction' ||
      (item.kind !== 'written' && asked.indexOf(item.id) % CONFIDENCE_EVERY === 1);
}
