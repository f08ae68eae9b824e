import type { Span } from '../../session/quote-anchor';

/** The chosen sentences as stretches of the paragraph: neighbours become one. */
export function joinSentences(sentences: readonly Span[], chosen: readonly number[]): Span[] {
  const spans: Span[] = [];
  let last: number | undefined;
  for (const index of [...chosen].sort((a, b) => a - b)) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const before = last === index - 1 ? spans.at(-1) : undefined;
    if (before) before.end = sentence.end;
    else spans.push({ ...sentence });
    last = index;
  }
  return spans;
}
