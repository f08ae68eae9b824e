import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Schema } from '../model/check-shape';
import {
  LevelFrontMatterSchema,
  ReadingFrontMatterSchema,
  type AuthoredLevel,
  type AuthoredReading,
} from '../model/content';
import type { Problem } from '../model/problem';
import { parseYaml } from './parse-yaml';

/**
 * A reading file: front matter between `---` lines, then plain paragraphs.
 * The only markup is `[words](term:id)` for a glossary note; anything else is a problem,
 * because evidence is matched against the text that the student sees.
 */
export function parseReading(
  file: string,
  source: string,
): { reading?: AuthoredReading; problems: Problem[] } {
  const { value, paragraphs, problems } = parseText(file, source, ReadingFrontMatterSchema);
  return value ? { reading: { ...value, paragraphs }, problems } : { problems };
}

/** The file of the same reading at another level; its front matter names the reading and the level. */
export function parseLevel(
  file: string,
  source: string,
): { level?: AuthoredLevel; problems: Problem[] } {
  const { value, paragraphs, problems } = parseText(file, source, LevelFrontMatterSchema);
  return value ? { level: { ...value, file, paragraphs }, problems } : { problems };
}

type Paragraphs = AuthoredReading['paragraphs'];

function parseText<T>(
  file: string,
  source: string,
  schema: Schema<T>,
): { value?: T | undefined; paragraphs: Paragraphs; problems: Problem[] } {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  const paragraphs: Paragraphs = [];
  if (!parts) {
    const what = 'has no front matter';
    const fix = 'start it with id, title … between --- lines';
    return { paragraphs, problems: [{ file, path: '', what, fix }] };
  }
  // Lines are counted from the first ---.
  const { value, problems } = parseYaml(file, `\n${parts[1] ?? ''}`, schema);
  for (const block of fromMarkdown(parts[2] ?? '').children) {
    const paragraph = readParagraph(block);
    if (typeof paragraph === 'string') {
      problems.push({
        file,
        path: `line ${(block.position?.start.line ?? 0) + (parts[1] ?? '').split('\n').length + 2}`,
        what: `holds ${paragraph}`,
        fix: 'use plain paragraphs with [words](term:id) links only',
      });
    } else paragraphs.push(paragraph);
  }
  if (paragraphs.length === 0)
    problems.push({
      file,
      path: '',
      what: 'has no paragraphs',
      fix: 'write the text under the front matter',
    });
  return { value, paragraphs, problems };
}

/** The paragraph, or the name of the markup that does not belong in it. */
function readParagraph(block: RootContent): Paragraphs[number] | string {
  if (block.type !== 'paragraph') return named(block.type);
  let text = '';
  const terms: Paragraphs[number]['terms'] = [];
  for (const node of block.children) {
    if (node.type === 'text') text += unwrap(node.value);
    else if (node.type === 'link' && node.url.startsWith('term:')) {
      const marked = node.children.find(({ type }) => type !== 'text');
      if (marked) return `${named(marked.type)} inside a term`;
      const words = node.children.map(plainText).join('');
      terms.push({ start: text.length, end: text.length + words.length, term: node.url.slice(5) });
      text += words;
    } else return named(node.type);
  }
  return { text, terms };
}

/** Markup as somebody calls it who writes. */
const MARKUP: Partial<Record<string, string>> = {
  blockquote: 'a quotation block',
  break: 'a forced line break',
  code: 'a line that begins four spaces in',
  definition: 'an address for links',
  emphasis: 'words in italics',
  html: 'HTML',
  image: 'a picture',
  inlineCode: 'words between back quotes',
  strong: 'bold words',
  thematicBreak: 'a rule across the page',
};
const named = (markup: string) => MARKUP[markup] ?? `a ${markup}`;

const plainText = (node: PhrasingContent): string =>
  node.type === 'text' ? unwrap(node.value) : '';

/** Lines of one paragraph are one line to the reader. */
const unwrap = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
