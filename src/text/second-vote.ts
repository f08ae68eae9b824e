import nlp from 'compromise';

type Term = { tags: string[]; offset: { start: number; length: number } };

/** Whether compromise, too, takes the word at an offset for a finite verb of its sentence. */
export function votesVerb(sentence: string, offset: number): boolean {
  const parts = nlp(sentence).json({ offset: true }) as { terms: Term[] }[];
  const term = parts
    .flatMap(({ terms }) => terms)
    .find(({ offset: { start, length } }) => start <= offset && offset < start + length);
  if (!term) return false;
  const is = (tag: string) => term.tags.includes(tag);
  return (
    (is('Verb') || is('Modal') || is('Auxiliary') || is('Copula')) &&
    !is('Gerund') &&
    !is('Adjective') &&
    !is('Noun')
  );
}

/** "held" and "hold" as "holding". */
export function gerundOf(verb: string): string | undefined {
  const word = nlp(verb);
  word.tag('Verb');
  const [forms] = word.verbs().conjugate() as { Gerund?: string }[];
  const gerund = forms?.Gerund;
  return gerund !== undefined && /^\p{Ll}+ing$/u.test(gerund) ? gerund : undefined;
}

/** "reopen" as "reopened". */
export function pastOf(verb: string): string | undefined {
  const word = nlp(verb);
  word.tag('Verb');
  const [forms] = word.verbs().conjugate() as { PastTense?: string }[];
  return forms?.PastTense;
}
