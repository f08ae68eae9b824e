import type { Misread } from '../../model/item';

/** A text with one thing turned round, and what somebody misread who takes it for the report's. */
export type Turned = { text: string; misread: Misread };

/** Words that stand in the same place of a sentence and cannot both be true there. */
const PAIRS: [string, string][] = [
  ['agreed to', 'refused to'],
  ['promised to', 'refused to'],
  ['supports', 'opposes'],
  ['voted for', 'voted against'],
  ['vote for', 'vote against'],
  ['in favour of', 'against'],
  ['more than', 'fewer than'],
  ['better', 'worse'],
  ['best', 'worst'],
  ['fell', 'rose'],
  ['fall', 'rise'],
  ['falls', 'rises'],
  ['fallen', 'risen'],
  ['highest', 'lowest'],
  ['higher', 'lower'],
  ['increase', 'reduce'],
  ['increased', 'reduced'],
  ['largest', 'smallest'],
  ['larger', 'smaller'],
  ['bigger', 'smaller'],
  ['likely', 'unlikely'],
  ['longer', 'shorter'],
  ['faster', 'slower'],
  ['stronger', 'weaker'],
  ['cheaper', 'dearer'],
  ['northern', 'southern'],
  ['eastern', 'western'],
  ['opened', 'closed'],
  ['approved', 'rejected'],
  ['accepted', 'rejected'],
  ['supported', 'opposed'],
  ['support', 'oppose'],
  ['won', 'lost'],
  ['before', 'after'],
];

const whole = (words: string) => new RegExp(`(?<![\\p{L}-])${words}(?![\\p{L}-])`, 'gu');

/** The one word of a text that has an opposite, turned; nothing where two words could be meant. */
export function opposite(text: string): Turned | undefined {
  for (const [one, other] of PAIRS)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      // Most texts hold none of them, and an expression costs more than a search.
      if (!text.includes(from)) continue;
      const found = [...text.matchAll(whole(from))];
      const [match] = found;
      if (!match || found.length > 1 || whole(to).test(text)) continue;
      const after = text.slice(match.index + from.length);
      const before = text.slice(0, match.index);
      if (!fits(from, before, after)) continue;
      return {
        text: before + asCounted(to, before, after) + after,
        misread: /^(?:before|after)$/.test(from) ? 'before-after' : 'over-claim',
      };
    }
  return undefined;
}

/** "by less than 1.5 metres": fewer are only what is counted. */
const asCounted = (words: string, before: string, after: string) =>
  words === 'fewer than' &&
  (/\bby $/.test(before) || /^ (?:[$£€]|\d[\d,]*\.\d|\S+ (?:per ?cent|%))|^ \d[\d,.]*%/.test(after))
    ? 'less than'
    : words;

/** Words that are something else in other company: "no longer", "a rise", "fell ill", "after all". */
function fits(word: string, before: string, after: string): boolean {
  if (/\b(?:no|any|not|much|far) $/.test(before)) return false;
  if (/^(?:before|after)$/.test(word)) return /^ (?:the\b|an?\b|\d|\p{Lu})/u.test(after);
  if (/^(?:fall|rise|support|increase|oppose)$/.test(word))
    return /\b(?:will|would|could|to|not) $/.test(before);
  // "agreed to a delay"
  if (/ to$/.test(word))
    return /^ (?!(?:the|an?|no|any|all|its|his|her|their)\b)\p{Ll}/u.test(after);
  if (/^(?:fell|rose)$/.test(word)) return /^ (?:\d|by|to|in|sharply|from|[$£€])/.test(after);
  if (/^(?:more|fewer) than$/.test(word))
    return /^ (?:[$£€]?\d|two|three|four|five|six|seven|eight|nine|ten|half)/.test(after);
  if (/^(?:won|lost|opened|closed|approved|accepted|rejected)$/.test(word))
    return /^ (?:the|an?|its)\b/.test(after);
  return true;
}

const HELPER =
  /(?<!\p{L})(would|will|could|can|should|has|had|have|is|was|were|are|did|does)(?!\p{L}|['’]| (?:no|not|only|just|also|still|never|to|the|an?|in|at|on|one|more|less|even|all)\b) ?(?=\p{Ll})/u;
/** "has full confidence" is no "has not full confidence": a participle has to follow. */
const PARTICIPLE =
  /^(?:had|has|have) (?!(?:been|\p{Ll}+(?:ed|en|wn)|made|gone|set|put|lost|left|sent|met|paid|told|said|come|become|begun|found|held|kept|led|built|read|done|bought|sold|brought|won|cut|spent|heard|meant|stood|understood)(?!\p{L}))/u;
const DENIED =
  /(?<!\p{L})(would|will|could|should|has|had|have|is|was|were|are) not (?=\p{Ll}+)(?!only|just|yet)/u;

/** "would stay" and "would not stay": the first helping verb of the main clause, denied or affirmed. */
export function denied(text: string): Turned | undefined {
  // Nobody reports that a thing was "not “the hardest two hours”".
  if (/(?<!\p{L})(?:be|been|is|was|were|are|a|an|the) ["“]/u.test(text)) return undefined;
  const own = /^\p{Ll}+ that /u.exec(text)?.[0].length ?? 0;
  const main = (index: number) =>
    // "villages that had lost": of what is meant, not of what is said.
    !/(?<!\p{L})that(?!\p{L})/u.test(text.slice(own, index)) &&
    !/(?<!\p{L})(?:which|who|whose|whom|where|when|if|because|unless|until|while|as|nobody|nothing|no|none|never|nor|neither|any|anyone|only|hardly|few)(?!\p{L})|[,;:"“”]/iu.test(
      text.slice(0, index),
    );
  // The contrary of something for which a reason is given makes no sense.
  if (/(?<!\p{L})(?:because|although|so that|since|as long as|unless)(?!\p{L})/u.test(text))
    return undefined;
  const not = DENIED.exec(text);
  if (not && main(not.index) && !/(?<!\p{L})(?:any|yet|either|but)(?!\p{L})/u.test(text))
    return {
      text: text.slice(0, not.index) + text.slice(not.index).replace(' not ', ' '),
      misread: 'over-claim',
    };
  const helper = HELPER.exec(text);
  if (
    !helper ||
    !main(helper.index) ||
    /(?<!\p{L})(?:not|never|nobody|no)(?!\p{L})|n['’]t/u.test(text)
  )
    return undefined;
  if (PARTICIPLE.test(text.slice(helper.index))) return undefined;
  const at = helper.index + (helper[1] ?? '').length;
  return { text: `${text.slice(0, at)} not${text.slice(at)}`, misread: 'over-claim' };
}
