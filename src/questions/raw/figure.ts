import type { Quantity, RawClaim } from '../../model/raw-claim';
import type { Distractor, Family } from '../candidate';
import { contentStems, overlap } from './content-words';
import { curly, gapAt, inner } from './families';
import { near, type RawSetting } from './raw-setting';
import { reportName } from './report-name';

/** "Which number completes this sentence from the report? “The ferry carried _____ passengers …”" */
export const rawFigure: Family<RawSetting> = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  for (const quantity of claim?.quantities ?? []) {
    if (!claim || !canBeAsked(quantity, claim, setting)) continue;
    const others = otherNumbers(quantity, claim, setting);
    if (others.length < 3) continue;
    const gapped = gapAt(claim.sentence, quantity);
    return {
      claimId: id,
      family: 'figure',
      stem: curly(`Which number completes ${whose(claim, setting)}? “${inner(gapped)}”`),
      key: quantity.text.toLowerCase(),
      distractors: others.map(({ other, from }): Distractor => ({
        text: other.text.toLowerCase(),
        whyFalse: `The report gives ${other.text} for something else: “${from.sentence}”`,
        falseBy: from.id,
        misread: 'wrong-figure',
      })),
      ordered: false,
      objective: 'how-much',
    };
  }
  return undefined;
};

/** Whose sentence it is: of the report, or of one who speaks in it. */
function whose(claim: RawClaim, setting: RawSetting): string {
  const report = reportName(claim, setting);
  const { genre } = setting.rawSources.get(claim.articleId) ?? {};
  const speaker = setting.clusters.get(claim.saying?.speaker.cluster ?? '');
  if (claim.saying?.turn && speaker) return `these words of ${speaker.name} in ${report}`;
  return genre === 'interview' ? `these words from ${report}` : `this sentence from ${report}`;
}

/** One number alone is true: no bound, and no other report counts the same thing otherwise. */
function canBeAsked(quantity: Quantity, claim: RawClaim, setting: RawSetting): boolean {
  if (quantity.bounded) return false;
  // "for ten years", "two questions": small numbers in words are hardly ever the matter.
  if (kindOf(quantity) === 'time') return false;
  // "the mayor, whose shop employs 16,": beside the matter of the sentence.
  const clause = claim.sentence.slice(0, quantity.start).split(/[,;:]/).at(-1) ?? '';
  if (/^ (?:who|whose|which|where|when)\b/.test(clause)) return false;
  // "the true figure was nearer £30,000": a figure of what, another sentence says.
  if (
    /\bthe (?:\p{Ll}+ )?(?:figure|number|sum|total|amount|cost)s? (?:is|was|were|at|had)\b/u.test(
      claim.sentence,
    )
  )
    return false;
  if (quantity.form === 'words' && !PEOPLE.test(quantity.unit)) return false;
  // "the ministry puts it at 54 percent", "our model said we'd lose 31": of what, another sentence says.
  if (/\b(?:puts?|put) (?:it|them|that) at\b/.test(claim.sentence)) return false;
  // "rejected by 53 votes to 44", "A further 142 ballots": the rest of the sentence rules numbers out.
  if (/^ votes? to \d/.test(claim.sentence.slice(quantity.end))) return false;
  if (/^(?:A|An) (?:further|additional|extra) /.test(claim.sentence)) return false;
  // "jumped 17% to P31.50": the price of a share is seldom the matter.
  if (
    quantity.unit === 'percent' &&
    /\b(?:rose|fell|jumped|gained|slipped|dropped|climbed|lost|slid) $/.test(
      claim.sentence.slice(0, quantity.start),
    ) &&
    /^ ?(?:%|per ?cent) to (?:[\p{Lu}$£€¥]{1,4} ?)?\d/u.test(claim.sentence.slice(quantity.end))
  )
    return false;
  if (
    claim.saying?.turn !== true &&
    /(?<!\p{L})(?:we|our|us)(?!\p{L})/iu.test(outsideQuotes(claim))
  )
    return false;
  const others = near(setting, contentStems(claim.sentence), 0.5);
  return !others.some(
    ({ articleId, quantities = [] }) =>
      articleId !== claim.articleId &&
      quantities.some(({ unit, value }) => unit === quantity.unit && value !== quantity.value),
  );
}

const outsideQuotes = ({ sentence }: RawClaim) => sentence.replace(/["“][^"“”]*["”]/g, '');

/**
 * The least that a number can be by its own sentence: "11 of their 41 positions" is more than 11,
 * and a reader who has only the sentence knows it.
 */
function leastOf({ start }: Quantity, { sentence }: RawClaim): number {
  const part = /(\d[\d,]*) (?:out )?of (?:(?:the|its|their|his|her|some|about) )?$/.exec(
    sentence.slice(0, start),
  )?.[1];
  return part === undefined ? -Infinity : Number(part.replaceAll(',', ''));
}

/** Numbers of the same article that could stand there, those that count the same thing first. */
export function otherNumbers(
  quantity: Quantity,
  claim: RawClaim,
  setting: RawSetting,
): { other: Quantity; from: RawClaim }[] {
  const inSentence = [
    ...(claim.quantities ?? []).map(({ value }) => value),
    ...(claim.sentence.match(/\d[\d,.]*/g) ?? []).map((each) => Number(each.replaceAll(',', ''))),
  ];
  const above = leastOf(quantity, claim);
  const least = quantity.rough ? 1.5 : 1.15;
  const stems = contentStems(claim.sentence);
  const found = (setting.inArticle.get(claim.articleId) ?? []).flatMap((from) =>
    (from.quantities ?? []).map((other) => ({ other, from })),
  );
  const fitting = found.filter(({ other, from }) => {
    const ratio = Math.max(other.value / quantity.value, quantity.value / other.value);
    return (
      from.id !== claim.id &&
      other.form === quantity.form &&
      kindOf(other) === kindOf(quantity) &&
      // Forty degrees are no likely number of decibels.
      (kindOf(quantity) !== 'measure' || other.unit === quantity.unit) &&
      !inSentence.includes(other.value) &&
      other.value > above &&
      ratio >= least &&
      ratio <= FARTHEST &&
      overlap(stems, setting.stemsOf.get(from.id) ?? new Set()) < 0.6
    );
  });
  const rank = ({ other, from }: (typeof found)[number]) =>
    (other.unit === quantity.unit ? 20 : 0) - Math.abs(from.order - claim.order);
  const values = new Set<number>();
  return [...fitting]
    .sort((a, b) => rank(b) - rank(a))
    .filter(({ other: { value } }) => !values.has(value) && values.add(value))
    .slice(0, 3);
}

/** How many times the number, at most: a salary of ten times as much would be seen through. */
const FARTHEST = 5;

/** Shares, sums of money, measures, spans of time and counts do not stand in for each other. */
function kindOf({ unit }: Quantity): string {
  if (unit === 'percent') return 'share';
  if (/^[$£€]$/.test(unit) || MONEY.test(unit)) return unit;
  if (TIME.test(unit)) return 'time';
  if (MEASURE.test(unit)) return 'measure';
  return PEOPLE.test(unit) ? 'people' : 'count';
}
const MONEY = /^(?:dollar|shilling|franc|euro|pound|peso|rupee|cent|crown|yen|yuan|som)$/;
const PEOPLE =
  /^(?:people|passengers|crew|men|women|children|workers|staff|members|players|soldiers|officers|students|patients|villagers|victims|residents|jobs|farmers|employees|protesters|demonstrators|visitors)$/;
const TIME = /^(?:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)$/;
const MEASURE =
  /^(?:(?:kilo|centi|milli)?met(?:re|er)s|miles|feet|yards|inches|hectares|acres|lit(?:re|er)s|gallons|grams|kilograms|kilos|tonnes|tons|terabytes|gigabytes|decibels|degrees|megawatts|knots|points)$/;
