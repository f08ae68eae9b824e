import { isCapital, isInitial, type Token } from './tokens';
import { kindOfHead } from './organisations';

/** Lower-case words inside a name: "Jaap de Hoop Scheffer". */
export const PARTICLES = new Set(
  "de del della di da das do dos du van von der den ter ten bin binti ibn al el la le y e zu zur af av d'".split(
    ' ',
  ),
);
const OF = new Set(['of', 'for']);
/** Heads that an "of" may follow: "Bank of England", not "Airlines of". */
const TAKES_OF =
  /^(?:Ministry|Department|Bank|University|College|Institute|Academy|School|Council|Commission|Committee|Court|Chamber|Association|Federation|Confederation|Union|League|Society|Museum|Church|Bureau|Office|House|Board|Organi[sz]ation|Foundation|Fund|Front|Party|Centre|Center|Agency|Army|Directorate|Secretariat|Order|Faculty|Library|Gallery|Parliament|Assembly|Trust|Service|Guild|Campaign|Authority|Congress|Network|Laboratory|Journal)$/;
/** "Secretary of State": the office goes on after "of". */
const ROLE_OF = /^(?:Secretary|Minister|Chief|Director|Head)$/;
export const OFFICE =
  /^(?:Parliament|Congress|State|Staff|Defen[cs]e|Health|Education|Finance|Justice|Transport|Energy|Agriculture|Interior|Culture|Labou?r|Trade|Environment|Tourism|Sport|Operations|Communications)$/;

/** The end (exclusive) of the run of name words that begins at `from`. */
export function runEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  for (;;) {
    const last = tokens[end - 1];
    const next = tokens[end];
    if (!last || !next) return end;
    const touching = last.end === next.start;
    const spaced = next.start - last.end === 1;
    if (isCapital(next) && (spaced || (touching && /[-–]$/.test(last.text)))) {
      end += 1;
      continue;
    }
    const after = tokens[end + 1];
    if (!after) return end;
    const joins = after.start === next.end;
    if (/^[-–]$/.test(next.text) && touching && joins && isCapital(after)) {
      end += 2;
      continue;
    }
    if (next.text === '&' && isCapital(after)) {
      end += 2;
      continue;
    }
    // "Dockmen's Union"
    if (next.kind === 'possessive' && touching && isCapital(after))
      if (kindOfHead(after.text) === 'body' && /(?:men|women|people|children)$/.test(last.text)) {
        end += 2;
        continue;
      }
    // "Allied Workers' Union"
    if (/^['’]$/.test(next.text) && touching && /s$/.test(last.text) && isCapital(after))
      if (kindOfHead(after.text) !== undefined) {
        end += 2;
        continue;
      }
    const steps = stepsOverSmallWords(tokens, from, end);
    if (steps === 0) return end;
    end += steps;
  }
}

/** How many tokens of "de la Cruz" or "of the Sea" go on with the name; 0 when it ends here. */
function stepsOverSmallWords(tokens: readonly Token[], from: number, end: number): number {
  const at = (index: number) => tokens[index];
  const word = at(end)?.text ?? '';
  const last = at(end - 1)?.text ?? '';
  if (PARTICLES.has(word) && !isRoleLike(last)) {
    let ahead = end + 1;
    while (PARTICLES.has(at(ahead)?.text ?? '') && ahead < end + 3) ahead += 1;
    const name = at(ahead);
    // "al-Sharif": a hyphen may follow the particle.
    if (name && /^[-–]$/.test(name.text) && isCapitalAt(tokens, ahead + 1)) return ahead + 2 - end;
    return name && isCapital(name) ? ahead + 1 - end : 0;
  }
  if (OF.has(word) && TAKES_OF.test(last)) {
    const ahead = at(end + 1)?.text === 'the' ? end + 2 : end + 1;
    return isCapitalAt(tokens, ahead) ? ahead + 1 - end : 0;
  }
  if (OF.has(word) && ROLE_OF.test(last) && OFFICE.test(at(end + 1)?.text ?? '')) return 2;
  // "Ministry of Health and Welfare": one more after an "of", and no person's name.
  const hasOf = tokens.slice(from, end).some(({ text }) => OF.has(text));
  const ministry = tokens
    .slice(from, end)
    .some(({ text }) => /^(?:Ministry|Department|Office|Institute)$/.test(text));
  if (word === 'and' && hasOf && ministry && isCapitalAt(tokens, end + 1))
    return kindOfHead(at(end + 1)?.text ?? '') === undefined && !isCapitalAt(tokens, end + 2)
      ? 2
      : 0;
  return 0;
}

const isCapitalAt = (tokens: readonly Token[], index: number) => {
  const token = tokens[index];
  return token !== undefined && isCapital(token) && !isInitial(token.text);
};

const isRoleLike = (word: string) => /^(?:President|Minister|Secretary|General)$/.test(word);
