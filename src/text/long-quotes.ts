import type { NamedSpan, RawClaim } from '../model/raw-claim';

const OPENS = /^["“]([^"“”]+)$/;
const ENDS = /^([^"“”]+?)([,.!?])["”] ([^"“”]*)$/;
const WITHIN = /^[^"“”]+$/;
/** A sentence that is nothing but quotation, closed or not. */
const ONLY_QUOTED = /^["“]([^"“”]+?[.!?])["”]?$/;

/**
 * A quotation of more than one sentence: those before the one that names the speaker, and those that
 * go on in the same paragraph with nobody named between.
 */
export function nameLongQuotes(
  claims: RawClaim[],
  speakerAfter: (
    claim: RawClaim,
    rest: string,
    offset: number,
  ) => { speaker: NamedSpan; verb: string } | undefined,
): void {
  let open = -1;
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1];
    if (before?.articleId !== claim.articleId || before.line !== claim.line) open = -1;
    const { sentence } = claim;
    const end = open < 0 ? null : ENDS.exec(sentence);
    if (end) {
      const [, words = '', mark = '', rest = ''] = end;
      const found = speakerAfter(claim, rest, sentence.length - rest.length);
      if (found)
        claim.saying ??= { ...found, content: words + (mark === ',' ? '.' : mark), direct: true };
      open = -1;
    } else if (OPENS.test(sentence)) open = index;
    else if (!WITHIN.test(sentence)) open = -1;
    goOn(claim, before);
  }
}

/** “…,” Ana Lopes said. “…”: in one paragraph the second quotation is hers as well. */
function goOn(claim: RawClaim, before: RawClaim | undefined): void {
  const spoken = before?.saying;
  const words = ONLY_QUOTED.exec(claim.sentence)?.[1];
  if (!before || !spoken?.direct || spoken.turn || words === undefined || claim.saying) return;
  if (before.articleId !== claim.articleId || before.line !== claim.line) return;
  claim.saying = {
    speaker: { ...spoken.speaker, start: 0, end: 0, titled: false },
    verb: spoken.verb,
    content: words,
    direct: true,
  };
  claim.evidenceStart = before.evidenceStart ?? before.start;
  delete claim.action;
}
