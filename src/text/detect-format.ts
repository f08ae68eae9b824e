import type { Article } from './article';

const TAG = /<\/(?:p|div|h[1-6]|li|ul|article|section|body|html|span|a|td|script|head)\s*>/gi;
const MARKDOWN = [
  /^#{1,6} \S/m,
  /^(?:---|\+\+\+)\r?\n[\s\S]{0,2000}?\n(?:---|\+\+\+)\r?$/m,
  /\]\((?:https?:\/\/|\/|#)[^)\s]*\)/,
  /(?:^|\s)\*\*[^*\n]+\*\*/,
  /^> \S/m,
  /^!\[[^\]]*\]\(/m,
];

/** What a text is written in. Its signs count for more than its name, which may be wrong. */
export function detectFormat(name: string, text: string): Article['format'] {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const head = text.slice(0, 20_000);
  if (/^\s*(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head))
    return 'html';
  const tags = head.match(TAG)?.length ?? 0;
  if (tags >= 4 || (/^x?html?$/.test(extension) && /<[a-z]/i.test(head))) return 'html';
  if (/^(?:md|markdown|mdown)$/.test(extension)) return 'markdown';
  const signs = MARKDOWN.filter((sign) => sign.test(head)).length;
  return extension !== 'txt'
    ? signs >= 2
      ? 'markdown'
      : 'text'
    : signs >= 3
      ? 'markdown'
      : 'text';
}
