import type { Claim } from './claim';
import type { ChoiceItem, Item, Misread, Option } from './item';
import type { Module } from './module';
import type { Evidence } from './text-quote';

/*
 * A module as it travels to the browser: the same data with every text and every quotation
 * written once. It halves the bytes on the way to the first question; nothing else ever
 * sees this form, and `unpackModule(packModule(m))` equals `m`.
 */

/** Reading, paragraph, start and end of the quoted sentence. */
export type PackedEvidence = [reading: number, paragraph: number, start: number, end: number];
/** Answer; for a wrong option also why (a text, then whether its claim's text follows), claim and misread. */
export type PackedOption =
  | [answer: number]
  | [answer: number, why: number, claimFollows: 0 | 1, claim: number, misread: Misread];
export type PackedChoice = [
  id: string,
  family: string,
  stem: string,
  evidence: number[],
  claims: number[],
  objective: string,
  forms: number[],
  asksConfidence: 0 | 1,
  options: PackedOption[],
];
type PackedClaim = Omit<Claim, 'reports'> & {
  reports: [source: string, stance: Claim['reports'][number]['stance'], evidence: number[]][];
};
export type PackedModule = Omit<Module, 'claims' | 'items'> & {
  /** Different options, each with its id. */
  answers: [id: string, text: string][];
  texts: string[];
  quotes: PackedEvidence[];
  claims: PackedClaim[];
  gates: string[];
  /** Whole items, with their quotations as numbers; generated choices in short form. */
  items: ({ at: number[]; item: Omit<Item, 'evidence'> } | PackedChoice)[];
};

/** Characters of context kept on each side of a quotation, as a TextQuoteSelector keeps them. */
export const QUOTE_CONTEXT = 32;

/** A quotation with its context, from where it stands. */
export function quoteAt(
  reading: { id: string; paragraphs: { id: string; text: string }[] },
  paragraph: number,
  start: number,
  end: number,
): Evidence {
  const { id, text } = reading.paragraphs[paragraph] ?? { id: '', text: '' };
  return {
    reading: reading.id,
    paragraph: id,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
  };
}

/** The module as it was before packing. */
export function unpackModule(packed: PackedModule): Module {
  const {
    answers,
    texts,
    quotes,
    claims: packedClaims,
    gates,
    items: packedItems,
    ...rest
  } = packed;
  const evidence = quotes.map(([reading, paragraph, start, end]) => {
    const found = rest.readings[reading];
    if (!found) throw new Error(`The packed module ${rest.id} has no reading ${reading}`);
    return quoteAt(found, paragraph, start, end);
  });
  const quoted = (at: number[]) => at.flatMap((index) => evidence[index] ?? []);
  const claims = packedClaims.map((claim) => ({
    ...claim,
    reports: claim.reports.map(([sourceId, stance, at]) => ({
      sourceId,
      stance,
      evidence: quoted(at),
    })),
  }));
  const idOf = (index: number) => {
    const item = packedItems[index];
    return item === undefined ? '' : Array.isArray(item) ? item[0] : item.item.id;
  };
  const choice = ([
    id,
    family,
    stem,
    at,
    claimsAt,
    objective,
    forms,
    asks,
    options,
  ]: PackedChoice): ChoiceItem => ({
    id,
    kind: 'choice',
    family,
    stem,
    evidence: quoted(at),
    searched: [],
    gates,
    claimIds: claimsAt.map((index) => claims[index]?.id ?? ''),
    objective,
    forms: forms.map(idOf),
    origin: 'generated',
    asksConfidence: asks === 1,
    options: options.map((option): Option => {
      const [optionId = '', text = ''] = answers[option[0]] ?? [];
      if (option.length === 1) return { id: optionId, text, correct: true };
      const [, why, follows, claim, misread] = option;
      const { id: falseBy = '', text: ending = '' } = claims[claim] ?? {};
      const whyFalse = (texts[why] ?? '') + (follows ? ending : '');
      return { id: optionId, text, correct: false, whyFalse, falseBy, misread };
    }),
  });
  const items = packedItems.map((item): Item =>
    Array.isArray(item) ? choice(item) : ({ ...item.item, evidence: quoted(item.at) } as Item),
  );
  return { ...rest, claims, items };
}
