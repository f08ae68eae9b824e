/** Words that a form may come from: "nurses", "planned", "largely". */
export function stems(word: string): string[] {
  const found = [
    /ies$/.test(word) ? word.replace(/ies$/, 'y') : '',
    /ied$/.test(word) ? word.replace(/ied$/, 'y') : '',
    /ily$/.test(word) ? word.replace(/ily$/, 'y') : '',
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ed$/, ''),
    word.replace(/d$/, ''),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
    word.replace(/ly$/, ''),
    word.replace(/ers?$/, ''),
    word.replace(/ers?$/, 'e'),
    // "stopped", "running": the doubled letter.
    word.replace(/(\p{L})\1(?:ed|ing|ers?)$/u, '$1'),
  ];
  return found.filter((stem) => stem !== '' && stem !== word && stem.length > 2);
}
