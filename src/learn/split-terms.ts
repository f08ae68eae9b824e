import type { Paragraph } from '../model/reading';

/** A paragraph cut into plain stretches and glossary terms, in order. */
export type TextPart = { text: string; term?: string };

export function splitTerms({ text, terms }: Pick<Paragraph, 'text' | 'terms'>): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, term } of [...terms].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ text: text.slice(at, start) });
    parts.push({ text: text.slice(start, end), term });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
