import type { Claim } from './claim';
import type { ChoiceItem, Item, Misread, Option } from './item';
import type { Module } from './module';
import { itemId, optionId } from './stable-id';
import type { Evidence } from './text-quote';

/*
 * A module as it travels to the browser: every text and quotation is written once, and what
 * follows from something else (ids, evidence and forms of generated items) is left out.
 * It more than halves the bytes on the way to the first question; nothing else ever sees
 * this form, and `unpackModule(packModule(m))` equals `m`.
 */

/** A text itself, or the number of one that stands in several places. */
export type PackedText = string | number;
/** Reading, paragraph, start and end of the quoted sentence. */
export type PackedEvidence = [reading: number, paragraph: number, start: number, end: number];
/** The key is a text alone; a wrong option also says why, and by which claim. */
export type PackedOption =
  | [text: PackedText]
  | [text: PackedText, why: PackedText, claimFollows: 0 | 1, claim: number, misread?: Misread];
export type PackedChoice = [
  family: string,
  stem: string,
  asksConfidence: 0 | 1,
  ...options: PackedOption[],
];
export type PackedClaim = Omit<Claim, 'reports'> & {
  reports: [source: string, stance: Claim['reports'][number]['stance'], evidence: number[]][];
  items?: PackedChoice[];
  /** Other forms of these that are not packed with them. */
  forms?: string[];
};
export type PackedModule = Omit<Module, 'claims' | 'items'> & {
  texts: string[];
  quotes: PackedEvidence[];
  gates: string[];
  claims: PackedClaim[];
  /** Items that no rule gives back, in front of the generated ones. */
  others: { at: number[]; item: Omit<Item, 'evidence'> }[];
};

/** Characters of context kept on each side of a quotation, as a TextQuoteSelector keeps them. */
export const QUOTE_CONTEXT = 32;

/** The misreading that every wrong option of a family stands for, where the family settles it. */
export const FAMILY_MISREAD: Record<string, Misread | undefined> = {
  who: 'wrong-actor',
  'what-did': 'wrong-actor',
  when: 'wrong-time',
  'how-many': 'wrong-figure',
};

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
  const { texts, quotes, gates, claims: packedClaims, others, ...rest } = packed;
  const evidence = quotes.map(([reading, ...place]) => {
    const found = rest.readings[reading];
    if (!found) throw new Error(`The packed module ${rest.id} has no reading ${reading}`);
    return quoteAt(found, ...place);
  });
  const quoted = (at: number[]) => at.flatMap((index) => evidence[index] ?? []);
  const textOf = (text: PackedText) => (typeof text === 'string' ? text : (texts[text] ?? ''));

  const claims = packedClaims.map(({ items: _items, forms: _forms, reports, ...claim }) => ({
    ...claim,
    reports: reports.map(([sourceId, stance, at]) => ({ sourceId, stance, evidence: quoted(at) })),
  }));
  const option = (family: string, packedOption: PackedOption): Option => {
    const text = textOf(packedOption[0]);
    const id = optionId(text);
    if (packedOption.length === 1) return { id, text, correct: true };
    const [, why, follows, at, own] = packedOption;
    const claim = claims[at];
    const whyFalse = textOf(why) + (follows ? (claim?.text ?? '') : '');
    const misread = own ?? FAMILY_MISREAD[family];
    return {
      id,
      text,
      correct: false,
      whyFalse,
      falseBy: claim?.id ?? '',
      ...(misread && { misread }),
    };
  };
  const generated = packedClaims.flatMap(({ items = [], forms = [] }, index): ChoiceItem[] => {
    const claim = claims[index];
    if (!claim) return [];
    const ids = items.map(([family]) => itemId([claim.id], family));
    return items.map(([family, stem, asksConfidence, ...options], at) => ({
      id: ids[at] ?? '',
      kind: 'choice',
      family,
      stem,
      evidence: claim.reports.flatMap((report) => report.evidence),
      searched: [],
      gates,
      claimIds: [claim.id],
      objective: claim.objective,
      forms: [...ids.filter((_, other) => other !== at), ...forms],
      origin: 'generated',
      asksConfidence: asksConfidence === 1,
      options: options.map((each) => option(family, each)),
    }));
  });
  const written = others.map(({ at, item }) => ({ ...item, evidence: quoted(at) }) as Item);
  return { ...rest, claims, items: [...written, ...generated] };
}
