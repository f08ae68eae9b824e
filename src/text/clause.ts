import type { Token } from './tokens';
import { verbAt } from './verb';
import type { Vocabulary } from './vocabulary';

/** What opens an addition that the clause can do without. */
const ADDITION =
  /^(?:which|who|whose|whom|where|when|while|as|after|before|although|though|but|saying|adding|according|despite|amid|following|with|because|since|until|unless|if|so|citing|calling|including|even|just|only|not|almost|nearly|leaving|making|bringing|sending|forcing|raising|prompting|the|a|an|his|her|its|their|in|at|on|for|under|by|from|one|some|to)$/;
const SUBORDINATE =
  /^(?:as|while|after|when|because|before|since|although|though|where|until|if|but|so)$/;
const LEANING =
  /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|we|us|our|i|my|you|your|this|these|those|there|here|both|such|another|others?|same|latter|former)$/i;

/**
 * The token where the clause that begins at `from` may end: the full stop, or the comma, dash or
 * conjunction before an addition. Undefined where it cannot be told.
 */
export function clauseEnd(
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
): number | undefined {
  let quoted = false;
  let words = 0;
  for (let index = from; index < tokens.length; index++) {
    const { text, kind } = tokens[index] ?? { text: '', kind: 'mark' as const };
    if (/^["“”]$/.test(text)) {
      quoted = text === '"' ? !quoted : text === '“';
      continue;
    }
    if (kind !== 'mark') words += 1;
    if (quoted) continue;
    if (/^[.!?…]$/.test(text)) return index;
    if (/^[:()[\]]$/.test(text)) return undefined;
    if (text === ';') return index;
    const dash =
      /^[—–-]$/.test(text) && (tokens[index - 1]?.end ?? 0) < (tokens[index]?.start ?? 0);
    if (dash) return laterDash(tokens, index + 1) ? undefined : index;
    if (text === ',') {
      const next = tokens[index + 1]?.text ?? '';
      const gerund =
        vocabulary.tagsOf(next.toLowerCase()).includes('Gerund') || /\p{Ll}ing$/u.test(next);
      if (words < 4 || !(ADDITION.test(next) || gerund)) return undefined;
      // "was speaking when Ana Lopes, who": the clause within has no verb yet.
      if (isOpen(tokens, from, index, vocabulary)) return undefined;
      // "dogs, cats and birds": the comma of a list.
      return isList(tokens, index) ? undefined : index;
    }
    if (SUBORDINATE.test(text) && words > 4 && leans(tokens, index + 1)) return index;
  }
  return undefined;
}

/** Whether a clause that began before a comma still waits for its verb. */
function isOpen(
  tokens: readonly Token[],
  from: number,
  comma: number,
  vocabulary: Vocabulary,
): boolean {
  for (let index = comma - 1; index > from; index--) {
    if (!OPENS.test(tokens[index]?.text ?? '')) continue;
    for (let at = index + 1; at < comma; at++) if (verbAt(tokens, at, vocabulary)) return false;
    return true;
  }
  return false;
}
const OPENS = /^(?:when|while|because|if|although|though|where|whether|that|unless|who|which)$/;

const leans = (tokens: readonly Token[], from: number) =>
  tokens.slice(from).some(({ text }) => LEANING.test(text));

const laterDash = (tokens: readonly Token[], from: number) =>
  tokens
    .slice(from)
    .some(
      ({ text, start }, index) =>
        /^[—–-]$/.test(text) && start > (tokens[from + index - 1]?.end ?? 0),
    );

/** Another comma or "and" within few words, and nothing that opens a clause. */
function isList(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1]?.text ?? '';
  if (!/^(?:the|a|an|his|her|its|their|one|some|in|at|on|for|by|from|to|with)$/.test(next))
    return false;
  for (let index = comma + 2; index < Math.min(tokens.length, comma + 8); index++) {
    const text = tokens[index]?.text ?? '';
    if (text === 'and' || text === 'or' || text === ',') return true;
    if (/^(?:which|who|that|[.])$/.test(text)) return false;
  }
  return false;
}

/** Adverbs that lean on what was said before and that a sentence can lose. */
const LOOSE =
  /^(?:also|again|however|meanwhile|therefore|instead|nevertheless|nonetheless|too|then|later|now|still)$/i;
const WEEKDAY = /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** The text of a clause without weekdays and adverbs that only its article explains. */
export function plainClause(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): string {
  const kept: Token[] = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) continue;
    const next = tokens[index + 1];
    if (LOOSE.test(token.text) && index < from + 3 && next && next.kind === 'word') continue;
    const day = token.text === 'on' && next && WEEKDAY.test(next.text);
    if (day) {
      const part = /^(?:morning|afternoon|evening|night)$/.test(tokens[index + 2]?.text ?? '')
        ? 3
        : 2;
      const after = tokens[index + part];
      if (
        !after ||
        index + part >= to ||
        (after.kind === 'word' && !/^(?:and|or)$/.test(after.text))
      ) {
        index += part - 1;
        continue;
      }
    }
    const bare = WEEKDAY.test(token.text) && kept.at(-1)?.kind === 'word';
    const before = kept.at(-1)?.text ?? '';
    if (
      bare &&
      !/^(?:on|by|until|since|from|of|for|last|next|this|every|and|or|late|early|the)$/i.test(
        before,
      ) &&
      (index + 1 >= to ||
        /^(?:to|that|after|in|at|amid|before|during|as|with|over|for|when)$/.test(next?.text ?? ''))
    )
      continue;
    kept.push(token);
  }
  let out = '';
  for (const [index, token] of kept.entries()) {
    const last = kept[index - 1];
    out += (last && last.end < token.start ? ' ' : '') + text.slice(token.start, token.end);
  }
  return out.replace(/\s+([,.])/g, '$1').trim();
}
