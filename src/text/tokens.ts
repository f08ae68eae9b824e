/** A word, number or mark; `start` and `end` are offsets in the text it was read from. */
export type Token = {
  start: number;
  end: number;
  text: string;
  kind: 'word' | 'number' | 'possessive' | 'mark';
};

/*
 * Dotted acronyms and forms of address with their stop, the possessive, numbers with separators, words with an
 * apostrophe inside, single initials with their stop, and any other mark alone. Hyphens are marks,
 * so that "NATO-Russia Council" keeps its parts.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Lt|Sgt|Capt|Col|Gen|Sen|Rep|Gov|Rev|Maj|Adm|Cllr|St|Jr|Sr|Insp|Supt)\.(?=[\s,])|['’][sS](?![\p{L}\p{N}])|\d+(?:[.,:]\d+)*|\p{Lu}\.(?=\s*\p{Lu})|[\p{L}\p{M}]+(?:['’](?![sS](?![\p{L}\p{N}]))[\p{L}\p{M}]+)*\d*|[^\s]/gu;

/** The words and marks of a text, in order. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    kind: kindOf(word),
  }));
}

function kindOf(word: string): Token['kind'] {
  if (/^['’][sS]$/.test(word)) return 'possessive';
  if (/^\d/.test(word)) return 'number';
  return /^\p{L}/u.test(word) ? 'word' : 'mark';
}

export const isCapital = ({ kind, text }: Token) => kind === 'word' && /^\p{Lu}/u.test(text);
/** "J." or "W": an initial. */
export const isInitial = (text: string) => /^\p{Lu}\.?$/u.test(text);

/** The form in which names are compared: lower case, no accents, hyphens as spaces. */
export function nameKey(name: string): string {
  // Most words are plain: thousands of them are looked up, and need none of this.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’ʼ`]/g, "'")
    .replace(/[\u2010-\u2014-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
