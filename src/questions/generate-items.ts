import type { AuthoredClaim } from '../model/content';
import { itemId, optionId } from '../model/stable-id';
import type { ChoiceItem, Option } from '../model/item';
import type { Evidence } from '../model/text-quote';
import type { Candidate, Gate, Maker, Setting } from './candidate';
import { GATES } from './gates';
import { howMany, when } from './families/quantity';
import { supported } from './families/supported';
import { whatDid } from './families/what-did';
import { who } from './families/who';
import { reviewBy, type Review } from './review';
import { seededOrder } from './seeded';

/** Families and gates of claims that an author wrote. */
const AUTHORED: Maker = {
  families: [who, whatDid, howMany, when, supported],
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
/** `accepted` holds the ids of items that an author has looked at and let pass. */
export type Generated = { items: ChoiceItem[]; refusals: Refusal[]; accepted: Set<string> };

/**
 * All items that the claims can carry: overgenerate, then refuse. Deterministic;
 * the same claims give the same items, ids and option order.
 * `evidenceOf` gives the located evidence sentences of a claim.
 */
export function generateItems(
  setting: Setting,
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
  const items: ChoiceItem[] = [];
  const refusals: Refusal[] = [];
  for (const claim of setting.claims) {
    const evidence = evidenceOf(claim);
    if (evidence.length === 0) continue;
    const passed: ChoiceItem[] = [];
    for (const family of families) {
      const proposed = family(claim, setting);
      if (!proposed) continue;
      const reviewed = review.apply(proposed, evidence);
      if (reviewed.verdict === 'reject') continue;
      const { candidate } = reviewed;
      const refusal = refuse(candidate, gates, setting);
      if (refusal) {
        refusals.push({ ...refusal, ...(reviewed.verdict === 'edit' && { edited: true }) });
        continue;
      }
      const item = itemFrom(candidate, gates, claim, evidence);
      if (reviewed.verdict !== 'open') accepted.add(item.id);
      passed.push(item);
    }
    for (const item of passed)
      item.forms = passed.filter(({ id }) => id !== item.id).map(({ id }) => id);
    items.push(...passed);
  }
  placeKeys(items);
  return { items, refusals, accepted };
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
): ChoiceItem {
  const { family, stem, key, distractors, ordered } = candidate;
  const options: Option[] = [
    { id: optionId(key), text: key, correct: true },
    ...distractors.map(({ text, ...reason }) => ({
      id: optionId(text),
      text,
      correct: false,
      ...reason,
    })),
  ];
  return {
    kind: 'choice',
    id: itemId([claim.id], family),
    family,
    stem,
    options: ordered ? naturalOrder(options) : options,
    evidence,
    searched: [],
    gates: gates.map(({ code }) => code),
    claimIds: [claim.id],
    objective: candidate.objective ?? claim.objective,
    forms: [],
    origin: 'generated',
    asksConfidence: false,
  };
}

/** Numbers by size, anything else as it stands. */
function naturalOrder(options: Option[]): Option[] {
  const size = ({ text }: Option) => Number(text.replace(/[^\d.]/g, '') || NaN);
  return options.every((option) => Number.isFinite(size(option)))
    ? [...options].sort((a, b) => size(a) - size(b))
    : options;
}

/** Shuffles each item's options so that over the bank the key stands in every position alike. */
function placeKeys(items: ChoiceItem[]): void {
  const turn = new Map<number, number>();
  for (const item of seededOrder(items, 'key-position', ({ id }) => id)) {
    if (item.family === 'how-many') continue; // numbers keep their natural order
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
