import type { Content, Quantity } from '../model/content';
import type { Item } from '../model/item';
import type { Problem } from '../model/problem';
import { typedWords } from '../model/typed-words';
import { timedSentence } from '../questions/families/before-after';
import { endsInUnit } from '../questions/families/gaps';
import { reporter, type Report } from './check-content';
import { whyNotTimed } from './timed-claims';

/**
 * Fields of a claim of which no question came, or one that does not say what its author means:
 * warnings, because the module is sound without them.
 */
export function withoutEffect(
  { claims }: Pick<Content, 'claims'>,
  items: readonly Item[],
): Problem[] {
  const warnings: Problem[] = [];
  const report = reporter(warnings, 'claims.yaml');
  const picked = new Set(
    items.flatMap((item) =>
      item.kind === 'evidence' && item.family === 'had-happened'
        ? item.sentences.map(({ text }) => text)
        : [],
    ),
  );
  for (const claim of claims) {
    const shown = timedSentence(claim);
    if (shown && !picked.has(shown.exact)) {
      const { what, fix } = whyNotTimed(claim, claims);
      report(`${claim.id}.timed`, `makes no question: ${what}`, fix);
    }
    if (claim.figure) reportFigure(claim.id, claim.figure, report);
    const [own] = claim.differ?.each ?? [];
    if (own && LEANS.test(own.says))
      report(
        `${claim.id}.differ.each[0].says`,
        'names something that only `on` names',
        'name it here too: it is also asked alone, “which of the two reports says that …?”',
      );
  }
  return warnings;
}

/** Words that count without being numbers. */
const COUNTS =
  /\b(?:half|halves|third|thirds|quarters?|dozens?|hundreds|thousands|millions|billions|none|no|both|once|twice)\b/i;

function reportFigure(id: string, { value, gap }: Quantity, report: Report): void {
  if (!/\d/.test(typedWords(value).join(' ')) && !COUNTS.test(value))
    report(
      `${id}.figure.value`,
      `"${value}" is no number`,
      'a figure asks how many: say it with statement, who or when',
    );
  if (gap?.unit !== undefined && endsInUnit(value, gap.unit))
    report(
      `${id}.figure.value`,
      `ends in its unit, "${gap.unit}", which the question names`,
      'leave the unit out here and under near',
    );
}

/** Words that stand for something said before, and at the beginning of a sentence cannot. */
const LEANS =
  /^(?:it|they|he|she|these|those)\b|\b(?:there|them)\b(?! (?:is|are|was|were|will|ha[sd]|have|can)\b)/i;
