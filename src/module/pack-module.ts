import type { ChoiceItem, Item } from '../model/item';
import type { Module } from '../model/module';
import type { PackedChoice, PackedModule, PackedOption } from '../model/packed-module';
import type { Evidence } from '../model/text-quote';

/** Gives each different value a number, in order of first use. */
function numbering<T>(keyOf: (value: T) => string = String) {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  const numberOf = (value: T): number => {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, numberOf };
}

/** The module with every text and quotation written once; see `unpackModule`. */
export function packModule(module: Module): PackedModule {
  const { claims, items, ...rest } = module;
  const answers = numbering<[id: string, text: string]>(([id, text]) => `${id} ${text}`);
  const texts = numbering<string>();
  const quotes = numbering<Evidence>(({ paragraph, exact }) => `${paragraph} ${exact}`);
  const claimAt = new Map(claims.map(({ id }, index) => [id, index]));
  const itemAt = new Map(items.map(({ id }, index) => [id, index]));
  const gates = items.find(isPlainChoice)?.gates ?? [];
  const at = (list: readonly Evidence[]) => list.map(quotes.numberOf);

  const packOption = (option: ChoiceItem['options'][number]): PackedOption => {
    const { id, whyFalse, falseBy, misread } = option;
    const answer = answers.numberOf([id, option.text]);
    if (whyFalse === undefined || falseBy === undefined || misread === undefined) return [answer];
    const claim = claimAt.get(falseBy) ?? -1;
    const end = claims[claim]?.text ?? '';
    const follows = end !== '' && whyFalse.endsWith(end);
    const why = follows ? whyFalse.slice(0, -end.length) : whyFalse;
    return [answer, texts.numberOf(why), follows ? 1 : 0, claim, misread];
  };
  const packItem = (item: Item): PackedModule['items'][number] => {
    if (!isPlainChoice(item)) {
      const { evidence, ...other } = item;
      return { at: at(evidence), item: other };
    }
    const packed: PackedChoice = [
      item.id,
      item.family,
      item.stem,
      at(item.evidence),
      item.claimIds.map((id) => claimAt.get(id) ?? -1),
      item.objective,
      item.forms.map((id) => itemAt.get(id) ?? -1),
      item.asksConfidence ? 1 : 0,
      item.options.map(packOption),
    ];
    return packed;
  };
  const packedClaims = claims.map((claim) => ({
    ...claim,
    reports: claim.reports.map(
      ({ sourceId, stance, evidence }): PackedModule['claims'][number]['reports'][number] => [
        sourceId,
        stance,
        at(evidence),
      ],
    ),
  }));
  const packedItems = items.map(packItem);
  return {
    ...rest,
    answers: answers.values,
    texts: texts.values,
    gates,
    claims: packedClaims,
    items: packedItems,
    quotes: quotes.values.map(({ reading, paragraph, exact }) => {
      const readingAt = module.readings.findIndex(({ id }) => id === reading);
      const paragraphs = module.readings[readingAt]?.paragraphs ?? [];
      const paragraphAt = paragraphs.findIndex(({ id }) => id === paragraph);
      const start = paragraphs[paragraphAt]?.text.indexOf(exact) ?? -1;
      return [readingAt, paragraphAt, start, start + exact.length];
    }),
  };
}

const isPlainChoice = (item: Item): item is ChoiceItem =>
  item.kind === 'choice' && item.origin === 'generated' && item.searched.length === 0;
