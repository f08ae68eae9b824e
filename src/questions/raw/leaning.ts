/*
 * What makes a clause lean on sentences that a stem does not show: pronouns, days that hang on the
 * day of writing, and "the plan" of which nothing was said yet.
 */
const PRONOUN =
  /(?<![\p{L}'’-])(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves|we|our|ours|i|me|my|mine|you|your|yours|this|these|those|there(?! (?:is|was|were|are|has|had|will|would|could)\b)|here|such|another|other|others|same|the (?:latter|former)(?! \p{L})|one(?! (?:of|in|day|week|month|year|hour|man|woman|person|side|hundred|thousand|million|\p{Ll}+['’]s)\b)|ones|both|neither|either|respectively|else|elsewhere|so|thus|too(?! \p{Ll})|likewise|similar|similarly|again|meanwhile|then)(?![\p{L}'’])/iu;
const POSSESSIVE_OF_SUBJECT = /(?<![\p{L}'’-])its(?![\p{L}'’])/giu;
/** "joined that position": after a verb or preposition, before a noun that ends the phrase. */
const DEMONSTRATIVE_THAT =
  /(?<=\p{L}(?:ed|s|of|in|on|at|for|to|by|with|from) )that (?!it\b|he\b|she\b|they\b|we\b|the\b|an?\b|no\b|some\b|all\b|any\b|more\b|most\b|many\b)\p{Ll}+(?=$|[,.;?!]| (?:in|on|at|of|for|late|early|last|and|but|are|is|was|were|has|will|would)\b)/u;
const RELATIVE_TIME =
  /(?<![\p{L}])(?:today|tomorrow|yesterday|tonight|now|recently|currently|soon|ago|earlier|later|(?:this|last|next|past|coming|previous|following) (?:\p{Ll}+ )?(?:morning|afternoon|evening|night|days?|weeks?|weekend|months?|years?|decades?|century|summer|winter|spring|autumn|fall|season|quarter|\p{Lu}\p{Ll}+)|(?:on |by |until |since |from |for )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))(?![\p{L}])/iu;
const COMPARED =
  /(?<![\p{L}])(?:more|less|fewer|further|extra|additional|better|worse|higher|lower|bigger|smaller|larger|longer|faster|earlier) (?!than\b)\p{Ll}+(?! than)/iu;

/** "the two former republics", "the seven would": which ones, another sentence says. */
const COUNTED =
  /(?<!\p{L})the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:would|will|were|was|are|had|have|could|should|did|also)(?!\p{L})|(?<!\p{L})the (?:two|three|four|five|both) (?!of\b|(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears)\b|\p{Lu})\p{L}+/u;

/** "said most would drop the case": most of whom, another sentence says. */
const SOME_OF =
  /(?<!\p{L})(?:most|many|some|few|several|all|none) (?:would|will|are|were|had|have|could|can|did|do|should|might|may)(?!\p{L})/u;

/** Why a clause cannot stand alone, or nothing. `subjectIsThing` lets "its" mean the one asked for. */
export function leans(clause: string, subjectIsThing: boolean): string | undefined {
  const text = subjectIsThing ? clause.replace(POSSESSIVE_OF_SUBJECT, 'the') : clause;
  const unquoted = text.replace(/["“][^"“”]*["”]/g, ' ');
  const pronoun = PRONOUN.exec(unquoted);
  if (pronoun) return `"${pronoun[0]}" has nothing to refer to`;
  const outside = pointsOutside(unquoted);
  if (outside !== undefined) return outside;
  const counted = COUNTED.exec(unquoted);
  if (counted) return `"${counted[0]}" counts what was named before`;
  const some = SOME_OF.exec(unquoted);
  if (some) return `"${some[0]}": of whom is not said`;
  const time = RELATIVE_TIME.exec(unquoted);
  if (time) return `"${time[0]}" depends on the day of the report`;
  if (COMPARED.test(unquoted)) return 'something is compared with what is not named';
  return undefined;
}

const PLURAL =
  /(?<!\p{L})(?!(?:was|has|says|this|its|his|hers|does|always|perhaps|as|is)\b)(?:\p{Ll}{3,}s|people|men|women|children|police)(?!\p{L})/u;
const SINGULAR =
  /(?<!\p{L})(?:the|an?|every|each|any|no|\p{Lu}\p{L}+['’]s) (?:\p{Ll}+ )*\p{Ll}{3,}/u;

/** Reported words without the pronouns that stand for a thing named before them: "villages … their". */
export function withoutKnownThings(text: string): string {
  return text
    .replace(/(?<![\p{L}'’-])(?:they|them|their|theirs)(?![\p{L}'’])/giu, (word, at: number) =>
      PLURAL.test(text.slice(0, at)) ? 'Somebody’s' : word,
    )
    .replace(/(?<![\p{L}'’-])(?:it|its)(?![\p{L}'’])/giu, (word, at: number) =>
      SINGULAR.test(text.slice(0, at)) ? 'Somebody’s' : word,
    );
}

/** "that position", "this plan": a word that points at a sentence before. */
export function pointsOutside(text: string): string | undefined {
  const that = DEMONSTRATIVE_THAT.exec(
    text.replace(/(said|says|told \p{L}+|so|believes|hopes|means) that/gu, '$1'),
  );
  const pointed = /(?<!\p{L})(?:this|these|those|such)(?: \p{Ll}+)/iu.exec(text);
  const then =
    /(?<!\p{L})that (?:day|night|evening|morning|week|month|year|time|moment)(?!\p{L})/u.exec(text);
  const alone = /(?<!\p{L})(?:about|of|after|before|with|like|for|by) that(?=$|[,.;?!”])/u.exec(
    text,
  );
  // "no plan to extend that date"
  const after = /(?<=\bto \p{Ll}+ )that \p{Ll}+(?=$|[,.;?!”])/u.exec(text);
  const found = pointed ?? then ?? that ?? after ?? alone;
  return found ? `"${found[0]}" points at something outside` : undefined;
}

const TIME_AFTER =
  /^ (?:in|on|by|from|at) (?:\d|January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day\b)/u;

/** Things that are there without being introduced. */
const UNIQUE = new Set(
  'government president public police army media press world sun moon earth sea sky economy weather internet past future end beginning middle start top bottom north south east west time year law state country city town parliament opposition military church poor rich young old elderly war peace case game match season pandemic virus climate environment industry market markets currency constitution capital election elections vote campaign'.split(
    ' ',
  ),
);

/** Nouns of which a report has several: that they stand in its headline tells nothing. */
const GENERAL = new Set(
  'report decision group company statement letter study survey meeting'.split(' '),
);

/**
 * A definite noun that nothing in the clause explains: "the plan". A name, a quantity or superlative
 * in it, or what follows ("of the bridge", "to ban cars"), explains it.
 */
export function unexplained(clause: string, known = ''): string | undefined {
  const unquoted = clause
    .replace(/ *["“][^"“”]*["”]/g, '')
    // "the figure's closer to four million"
    .replace(/['’]s (?=not|too|very|now|an?\b|the\b|\p{Ll}+(?:er|ed|ing) )/gu, ' is ');
  const pattern =
    /(?<![\p{L}])the ((?:[\p{L}\d’'-]+ ){0,3}?[\p{L}\d’'-]+)(?=$|[,.;?]| (?:(?:of|for|in|to|that|which|who|between|on|against|at|with|from|by|about|over|as|near|after|before|since|where|when|during|under|into|within|behind|around|along|across|and|or|but|is|was|were|are|has|had|will|would|could|can|if|while|because|than|up|down|out|off|through)\b|\p{Ll}+(?:ed|ing)\b))/giu;
  for (const match of unquoted.matchAll(pattern)) {
    const phrase = match[1] ?? '';
    const noun = phrase.split(' ').at(-1) ?? '';
    const rest = unquoted.slice(match.index + match[0].length);
    if (/\p{Lu}|\d/u.test(phrase)) continue;
    // "Ana Lopes, the mayor, said": the name before explains it.
    if (/[\p{L}_], $/u.test(unquoted.slice(0, match.index)) && /^[,.]/.test(rest)) continue;
    if (
      /^(?:first|second|third|last|next|only|main|whole|entire|\p{Ll}+est|most|best|worst)\b/u.test(
        phrase,
      )
    )
      continue;
    if (UNIQUE.has(noun.toLowerCase()) || UNIQUE.has(noun.toLowerCase().replace(/['’]s$/, '')))
      continue;
    // "the cost at $148 million": a value does not say of what.
    if (/^ at (?:[$£€]|about |around |some )?\d/.test(rest))
      return `"the ${phrase}" is not explained`;
    // "the plan in May": a time explains nothing.
    if (TIME_AFTER.test(rest)) return `"the ${phrase}" is not explained`;
    if (
      /^ (?:of|for|to|that|which|who|between|against|on|in|where|about|by|from|at|near|with)\b/.test(
        rest,
      )
    )
      continue;
    // "the bridge damaged by ice"; "the study assumed that" tells nothing of which study it was.
    if (/^ \p{Ll}+(?:ing|ed (?:by|in|at|on|to|for|from|with|as|near|after|during))\b/u.test(rest))
      continue;
    if (GENERAL.has(noun)) return `"the ${phrase}" may be any`;
    if (known.toLowerCase().includes(noun.toLowerCase())) continue;
    return `"the ${phrase}" is not explained`;
  }
  return undefined;
}
