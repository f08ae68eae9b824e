import type { ChoiceItem, Item } from '../model/item';
import type { Claim } from '../model/claim';
import { canonicalJson } from '../model/hash';
import type { Module } from '../model/module';
import {
  FAMILY_MISREAD,
  unpackModule,
  type PackedChoice,
  type PackedClaim,
  type PackedModule,
  type PackedOption,
  type PackedText,
} from '../model/packed-module';
import type { Evidence } from '../model/text-quote';

/** The module with every text and quotation written once; see `unpackModule`. */
export function packModule(module: Module): PackedModule {
  const { claims, items, ...rest } = module;
  const texts = sharedTexts(module);
  const quotes: Evidence[] = [];
  const quoteAt = new Map<string, number>();
  const at = (list: readonly Evidence[]) =>
    list.map((evidence) => {
      const key = `${evidence.paragraph}\n${evidence.exact}`;
      const known = quoteAt.get(key) ?? quotes.push(evidence) - 1;
      quoteAt.set(key, known);
      return known;
    });
  const claimAt = new Map(claims.map(({ id }, index) => [id, index]));
  const generated = items.filter((item): item is ChoiceItem => travelsWithClaim(item, claims));

  const packOption = (option: ChoiceItem['options'][number], family: string): PackedOption => {
    const { text, whyFalse = '', falseBy = '', misread, correct } = option;
    if (correct) return [texts.pack(text)];
    const claim = claimAt.get(falseBy) ?? -1;
    const end = claims[claim]?.text ?? '';
    const follows = end !== '' && whyFalse.endsWith(end);
    const why = texts.pack(follows ? whyFalse.slice(0, -end.length) : whyFalse);
    const flag = follows ? 1 : 0;
    return misread === undefined || misread === FAMILY_MISREAD[family]
      ? [texts.pack(text), why, flag, claim]
      : [texts.pack(text), why, flag, claim, misread];
  };
  const packItem = ({ family, stem, asksConfidence, options }: ChoiceItem): PackedChoice => [
    family,
    stem,
    asksConfidence ? 1 : 0,
    ...options.map((option) => packOption(option, family)),
  ];
  const packedClaims = claims.map(({ reports, ...claim }): PackedClaim => {
    const own = generated.filter((item) => item.claimIds[0] === claim.id);
    const ids = own.map(({ id }) => id);
    const forms = own[0]?.forms.filter((id) => !ids.includes(id)) ?? [];
    return {
      ...claim,
      reports: reports.map(({ sourceId, stance, evidence }) => [sourceId, stance, at(evidence)]),
      ...(own.length > 0 && { items: own.map(packItem) }),
      ...(forms.length > 0 && { forms }),
    };
  });
  const packed: PackedModule = {
    ...rest,
    gates: generated[0]?.gates ?? [],
    claims: packedClaims,
    others: items
      .filter((item) => !travelsWithClaim(item, claims))
      .map(({ evidence, ...item }) => ({ at: at(evidence), item })),
    texts: texts.shared,
    quotes: quotes.map(({ reading, paragraph, exact }) => {
      const readingAt = module.readings.findIndex(({ id }) => id === reading);
      const paragraphs = module.readings[readingAt]?.paragraphs ?? [];
      const paragraphAt = paragraphs.findIndex(({ id }) => id === paragraph);
      const start = paragraphs[paragraphAt]?.text.indexOf(exact) ?? -1;
      return [readingAt, paragraphAt, start, start + exact.length];
    }),
  };
  // The rules that leave things out live in two places; this keeps them one.
  if (canonicalJson(unpackModule(packed)) !== canonicalJson(module))
    throw new Error(`Module ${module.id} is not itself after packing`);
  return packed;
}

/** Whether an item travels with its claim, because the rules give back most of it. */
export function travelsWithClaim(item: Item, claims: readonly Claim[]): item is ChoiceItem {
  const [claimId, ...besides] = item.claimIds;
  const claim = claims.find(({ id }) => id === claimId);
  return (
    item.kind === 'choice' &&
    item.origin === 'generated' &&
    besides.length === 0 &&
    item.searched.length === 0 &&
    item.objective === (claim ?? item).objective
  );
}

/** Texts of options and reasons that stand in several places get a number. */
function sharedTexts({ items, claims }: Module) {
  const counts = new Map<string, number>();
  const count = (text: string) => counts.set(text, (counts.get(text) ?? 0) + 1);
  const claimText = new Map(claims.map(({ id, text }) => [id, text]));
  for (const item of items.filter((each): each is ChoiceItem => travelsWithClaim(each, claims)))
    for (const { text, whyFalse, falseBy } of item.options) {
      count(text);
      const end = claimText.get(falseBy ?? '') ?? '';
      if (whyFalse !== undefined)
        count(end !== '' && whyFalse.endsWith(end) ? whyFalse.slice(0, -end.length) : whyFalse);
    }
  const shared = [...counts].filter(([, times]) => times > 1).map(([text]) => text);
  const numbers = new Map(shared.map((text, index) => [text, index]));
  return { shared, pack: (text: string): PackedText => numbers.get(text) ?? text };
}
