const STOPS = new Set(
  'about above across after again against also although among another around because been before being below between both but came come could does doing down during each either even ever every from further gave give goes going gone have having here hers herself himself however into itself just last least less like made make many more most much must near neither never next none nothing once only other others over past rather said same says several shall should since some such take taken taking than that their them then there these they this those though through till told took toward under until upon used very want well went were what when where whether which while whom whose will with within without would year years according could might already still against earlier later first second three four five week month people time told added'.split(
    ' ',
  ),
);

/** The stem under which two forms of a word meet: "resumed", "resumption". Rough on purpose. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$/, '');
  const cut = plain
    .replace(/(?:ations?|itions?|ptions?|ions?|ments?|ings?|ed|es|s|ly|ers?|ors?)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/[ey]$/, '');
  return cut.length > 2 ? cut : plain;
}

/** The words of a text that carry its matter, as stems, in order. */
export function contentStems(text: string): string[] {
  return (text.match(/[\p{L}\d][\p{L}\d'’.,]*[\p{L}\d]|\d/gu) ?? [])
    .filter((word) => /\d/.test(word) || (word.length > 3 && !STOPS.has(word.toLowerCase())))
    .map(stemOf);
}

/** How much of the first is in the second, 0 to 1. */
export function overlap(part: readonly string[], whole: ReadonlySet<string>): number {
  let words = 0;
  let found = 0;
  for (const [index, word] of part.entries()) {
    if (part.indexOf(word) !== index) continue;
    words += 1;
    if (whole.has(word)) found += 1;
  }
  return words === 0 ? 0 : found / words;
}
