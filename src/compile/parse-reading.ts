import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PhrasingContent, RootContent } from 'mdast';
import { ReadingFrontMatterSchema, type AuthoredReading } from '../model/content';
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
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  if (!parts) {
    const what = 'has no front matter';
    return {
      problems: [{ file, path: '', what, fix: 'start it with id, title … between --- lines' }],
    };
  }
  const { value, problems } = parseYaml(file, parts[1] ?? '', ReadingFrontMatterSchema);
  const paragraphs: AuthoredReading['paragraphs'] = [];
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
  if (!value) return { problems };
  return { reading: { ...value, paragraphs }, problems };
}

/** The paragraph, or the name of the markup that does not belong in it. */
function readParagraph(block: RootContent): AuthoredReading['paragraphs'][number] | string {
  if (block.type !== 'paragraph') return named(block.type);
  let text = '';
  const terms: AuthoredReading['paragraphs'][number]['terms'] = [];
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

const named = (markup: string) => `${/^[aeiou]/.test(markup) ? 'an' : 'a'} ${markup}`;

const plainText = (node: PhrasingContent): string =>
  node.type === 'text' ? unwrap(node.value) : '';

/** Lines of one paragraph are one line to the reader. */
const unwrap = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
