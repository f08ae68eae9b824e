import type { AuthoredClaim } from '../model/content';
import { itemId, optionId } from '../model/stable-id';
import { IN_ONE_ORDER, type ItemOf, type Option } from '../model/item';
import type { Paragraph } from '../model/reading';
import type { Evidence } from '../model/text-quote';
import { inAnotherOrder } from './another-order';
import {
  gatesFor,
  type AuthoredSetting,
  type Candidate,
  type Gate,
  type MapSetting,
  type Maker,
  type OnMap,
  type Setting,
} from './candidate';
import { GATES } from './gates';
import { agree, differ, silent, whoseWord } from './families/across';
import { hadHappened, outcome } from './families/before-after';
import { howManyGap, whenGap, whoGap } from './families/gaps';
import { mapBorder, mapCountry, mapPair, mapWhere } from './families/on-map';
import { order } from './families/order';
import { howMany, when } from './families/quantity';
import { supported } from './families/supported';
import { whatDid } from './families/what-did';
import { who } from './families/who';
import { reviewBy, type Review } from './review';
import { seededOrder } from './seeded';

/** Families and gates of claims that an author wrote. */
const AUTHORED: Maker<AuthoredSetting> = {
  families: [
    who,
    whatDid,
    howMany,
    when,
    supported,
    hadHappened,
    differ,
    agree,
    whoseWord,
    silent,
    outcome,
    order,
    // Last among the forms: a missed question returns in other words first.
    whoGap,
    howManyGap,
    whenGap,
    mapCountry,
    mapBorder,
    mapPair,
    mapWhere,
  ],
  gates: GATES,
};

/** Why a question was not let through; `edited` where it stood in an author's own words. */
export type Refusal = {
  claimId: string;
  family: string;
  gate: string;
  why: string;
  edited?: true;
};
export type GeneratedItem = ItemOf<
  'choice' | 'evidence' | 'order' | 'typed' | 'map-select' | 'map-place'
>;
/** `accepted` holds the ids of items that an author has looked at and let pass. */
export type Generated = { items: GeneratedItem[]; refusals: Refusal[]; accepted: Set<string> };

/**
 * All items that the claims can carry: overgenerate, then refuse. Deterministic;
 * the same claims give the same items, ids and option order.
 * `evidenceOf` gives the located evidence sentences of a claim.
 */
export function generateItems(
  setting: AuthoredSetting,
  evidenceOf: (claim: AuthoredClaim) => Evidence[],
  review?: Review,
): Generated {
  return generateWith(AUTHORED, setting, evidenceOf, review);
}

/** The same with families and gates of one's own. */
export function generateWith<S extends Setting>(
  { families, gates }: Maker<S>,
  setting: S,
  evidenceOf: (claim: AuthoredClaim) => Evidence[],
  review: Review = reviewBy([]),
): Generated {
  const accepted = new Set<string>();
  const items: GeneratedItem[] = [];
  const refusals: Refusal[] = [];
  const evidence = (candidate: Candidate, claim: AuthoredClaim) =>
    candidate.shownBy?.flatMap(({ claimId, reading }) => {
      const shown = setting.claimById.get(claimId);
      return shown ? evidenceOf(shown).filter((each) => each.reading === reading) : [];
    }) ?? evidenceOf(claim);
  for (const claim of setting.claims) {
    const passed: GeneratedItem[] = [];
    for (const family of families) {
      const proposed = family(claim, setting);
      const shown = proposed ? evidence(proposed, claim) : [];
      // What no sentence shows is asked only where somebody has looked for one.
      if (!proposed || (shown.length === 0 && !proposed.searched?.length)) continue;
      const reviewed = review.apply(proposed, shown);
      if (reviewed.verdict === 'reject') continue;
      const { candidate } = reviewed;
      const asked = gatesFor(gates, candidate);
      const refusal = refuse(candidate, asked, setting);
      if (refusal) {
        refusals.push({ ...refusal, ...(reviewed.verdict === 'edit' && { edited: true }) });
        continue;
      }
      const item = itemFrom(candidate, asked, claim, shown, setting);
      if (reviewed.verdict !== 'open') accepted.add(item.id);
      passed.push(item);
    }
    linkForms(passed);
    items.push(...passed);
  }
  placeKeys(items.filter((item) => item.kind === 'choice'));
  return { items, refusals, accepted };
}

/** Other forms of an item: all on the same claim that need no reading which it does not need itself. */
function linkForms(items: GeneratedItem[]): void {
  const readingsOf = ({ evidence, searched }: GeneratedItem) => [
    ...evidence.map(({ reading }) => reading),
    ...searched,
  ];
  for (const item of items) {
    const known = readingsOf(item);
    const others = items.filter(
      (other) => other !== item && readingsOf(other).every((id) => known.includes(id)),
    );
    // What is asked in the same words comes back last.
    const isAlike = ({ stem }: GeneratedItem) => item.kind === 'typed' && stem === item.stem;
    item.forms = [...others.filter((one) => !isAlike(one)), ...others.filter(isAlike)].map(
      ({ id }) => id,
    );
  }
}

function refuse<S extends Setting>(
  candidate: Candidate,
  gates: Gate<S>[],
  setting: S,
): Refusal | undefined {
  const { claimId, family } = candidate;
  for (const { code, refuses } of gates) {
    const why = refuses(candidate, setting);
    if (why !== undefined) return { claimId, family, gate: code, why };
  }
  return undefined;
}

function itemFrom(
  candidate: Candidate,
  gates: { code: string }[],
  claim: AuthoredClaim,
  evidence: Evidence[],
  setting: Setting,
): GeneratedItem {
  const { family, stem, besides = [], accepts, sequence } = candidate;
  const claimIds = [claim.id, ...besides];
  const common = {
    id: itemId([claim.id], family),
    family,
    stem,
    evidence,
    searched: candidate.searched ?? [],
    gates: gates.map(({ code }) => code),
    claimIds,
    objective: candidate.objective ?? claim.objective,
    forms: [],
    origin: 'generated' as const,
    asksConfidence: false,
  };
  const { map, paragraphsOf } = authoredPart(setting);
  if (candidate.onMap && map) return { ...common, ...mapTask(candidate.onMap, map) };
  if (candidate.pickFrom !== undefined)
    return { ...common, ...sentencesFrom(candidate, paragraphsOf?.get(candidate.pickFrom) ?? []) };
  if (sequence) {
    const entries = sequence.map((text) => ({ id: optionId(text), text }));
    return {
      ...common,
      kind: 'order',
      entries: inAnotherOrder(entries),
      key: entries.map(({ id }) => id),
    };
  }
  if (accepts)
    return {
      ...common,
      kind: 'typed',
      accepts,
      rejects: candidate.distractors.map(({ text, whyFalse, misread }) => ({
        text,
        whyFalse,
        misread,
      })),
    };
  return { ...common, kind: 'choice', options: optionsOf(candidate) };
}

/** What only the setting of authored claims has. */
const authoredPart = (setting: Setting): Partial<AuthoredSetting> => setting;

type EvidencePart = Pick<ItemOf<'evidence'>, 'kind' | 'reading' | 'sentences' | 'key'>;

/** The sentences to pick from, as they stand in their reading. */
function sentencesFrom(
  { key, distractors, pickFrom = '' }: Candidate,
  paragraphs: readonly Paragraph[],
): EvidencePart {
  const offered = [{ text: key, whyFalse: undefined }, ...distractors];
  const sentences = paragraphs.flatMap(({ id, n, text: whole }) =>
    offered
      .filter(({ text }) => whole.includes(text))
      .sort((a, b) => whole.indexOf(a.text) - whole.indexOf(b.text))
      .map(({ text, whyFalse }) => ({
        id: optionId(`${id} ${text}`),
        paragraph: id,
        n,
        text,
        ...(whyFalse !== undefined && { whyFalse }),
      })),
  );
  return {
    kind: 'evidence',
    reading: pickFrom,
    sentences,
    key: sentences.filter(({ text }) => text === key).map(({ id }) => id),
  };
}

type MapPart<K extends OnMap['kind']> = Omit<ItemOf<K>, keyof ItemOf<'choice'>> & { kind: K };

/** What a task on the map has beside the words of every item. */
function mapTask(
  onMap: OnMap,
  { id, views }: MapSetting,
): MapPart<'map-select'> | MapPart<'map-place'> {
  const common = { map: id, view: views[0] ?? '', views };
  if (onMap.kind === 'map-place') {
    const { kind, place, places, shows, whyFalse } = onMap;
    const instruction = 'Point to the place on the map, or choose it in the list.';
    return { ...common, kind, instruction, places, key: place, shows, whyFalse };
  }
  const { kind, codes, whyFalse } = onMap;
  const instruction = `Select ${codes.length === 1 ? 'one' : 'two'}, on the map or in the list.`;
  return { ...common, kind, instruction, key: codes, whyFalse };
}

function optionsOf({ key, distractors, ordered, keyAt }: Candidate): Option[] {
  const options: Option[] = [
    { id: optionId(key), text: key, correct: true },
    ...distractors.map(({ text, ...reason }) => ({
      id: optionId(text),
      text,
      correct: false,
      ...reason,
    })),
  ];
  if (keyAt !== undefined)
    return [...options.slice(1, keyAt + 1), ...options.slice(0, 1), ...options.slice(keyAt + 1)];
  return ordered ? naturalOrder(options) : options;
}

/** Numbers by size, anything else as it stands. */
function naturalOrder(options: Option[]): Option[] {
  const size = ({ text }: Option) => Number(text.replace(/[^\d.]/g, '') || NaN);
  return options.every((option) => Number.isFinite(size(option)))
    ? [...options].sort((a, b) => size(a) - size(b))
    : options;
}

/** Shuffles each item's options so that over the bank the key stands in every position alike. */
function placeKeys(items: ItemOf<'choice'>[]): void {
  const turn = new Map<number, number>();
  for (const item of seededOrder(items, 'key-position', ({ id }) => id)) {
    if (IN_ONE_ORDER.includes(item.family)) continue;
    const key = item.options.filter(({ correct }) => correct);
    const rest = seededOrder(
      item.options.filter(({ correct }) => !correct),
      item.id,
      ({ id }) => id,
    );
    const count = item.options.length;
    const position = (turn.get(count) ?? 0) % count;
    turn.set(count, position + 1);
    item.options = [...rest.slice(0, position), ...key, ...rest.slice(position)];
  }
}
