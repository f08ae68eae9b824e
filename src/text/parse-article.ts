import type { Article } from './article';
import type { Block, PageData } from './block';
import { detectFormat } from './detect-format';
import { findProvenance } from './find-provenance';
import { htmlBlocks } from './html-blocks';
import { labelLines } from './label-lines';
import { markdownBlocks } from './markdown-blocks';
import { plainBlocks } from './plain-blocks';

/** A text as it came: a file's name or what a teacher called it, and its characters. */
export type RawText = { name: string; text: string };

/**
 * Reads one raw text into labelled lines, with what it says about its own origin. Never
 * fails: a text without running text is an article without body lines.
 */
export function parseArticle({ name, text }: RawText): Article {
  const format = detectFormat(name, text);
  const { blocks, page } = readBlocks(format, text);
  const lines = labelLines(blocks, page.title);
  const title = lines.find(({ label }) => label === 'title')?.text ?? page.title ?? '';
  return { id: articleId(name), raw: text, format, title, lines, ...findProvenance(lines, page) };
}

function readBlocks(format: Article['format'], text: string): { blocks: Block[]; page: PageData } {
  if (format === 'html') return htmlBlocks(text);
  if (format === 'markdown') return markdownBlocks(text);
  return { blocks: plainBlocks(text), page: {} };
}

/** An id from a file's name: "news/Ferry aground.txt" is `news-ferry-aground`. */
export function articleId(name: string): string {
  const bare = name.replace(/\.[a-z0-9]{1,8}$/i, '').toLowerCase();
  const id = bare.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return id === '' ? 'article' : id;
}
