import { TextCollector } from './block';

type Piece = { start: number; end: number };
type Read = {
  start: number;
  end: number;
  text: string;
  map?: number[];
  links: number;
  emphasis: boolean;
  image: boolean;
};

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** The readable characters of a block's source lines, with a place for each. */
export function markdownInline(raw: string, pieces: readonly Piece[]): Read | undefined {
  const collector = new TextCollector();
  let linked = 0;
  let image = false;
  const whole = pieces.map(({ start, end }) => raw.slice(start, end)).join(' ');
  const emphasis = /^(\*\*|__|\*|_)(?!\s)[^*_]+\1$/.test(whole.trim());
  pieces.forEach(({ start, end }, index) => {
    if (index > 0) collector.add(' ', start - 1, 1);
    let at = start;
    while (at < end) {
      const rest = raw.slice(at, Math.min(end, at + 2000));
      const step = token(rest, raw.charAt(at - 1));
      if (step.image) image = true;
      const before = collector.length;
      for (const { text, offset, width } of step.shown) collector.add(text, at + offset, width);
      if (step.link) linked += collector.length - before;
      at += step.width;
    }
  });
  const total = collector.length;
  const span = collector.take(raw);
  if (!span) return undefined;
  return { ...span, links: total === 0 ? 0 : Math.min(1, linked / total), emphasis, image };
}

type Step = {
  width: number;
  shown: { text: string; offset: number; width: number }[];
  link?: true;
  image?: true;
};

/** What stands at one place of a line: a mark, a link, an entity or a plain character. */
function token(rest: string, before: string): Step {
  const first = rest.charAt(0);
  if (first === '\\' && /^\\[!-/:-@[-`{-~]/.test(rest))
    return { width: 2, shown: [{ text: rest.charAt(1), offset: 1, width: 1 }] };
  if (first === '!') {
    const picture = /^!\[([^\]]*)\]\([^)]*\)/.exec(rest);
    if (picture) return { width: picture[0].length, shown: [], image: true };
  }
  if (first === '[') {
    const link = /^\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/.exec(rest);
    if (link?.[1] !== undefined)
      return { width: link[0].length, shown: inner(link[1], 1), link: true };
    const note = /^\[\^[^\]]+\]:?/.exec(rest);
    if (note) return { width: note[0].length, shown: [] };
  }
  if (first === '<') {
    const address = /^<(https?:\/\/[^>\s]+)>/.exec(rest);
    if (address?.[1] !== undefined)
      return { width: address[0].length, shown: inner(address[1], 1), link: true };
    const tag = /^<(?:\/?[a-zA-Z][^<>]*|!--[\s\S]*?--)>/.exec(rest);
    if (tag) return { width: tag[0].length, shown: [] };
  }
  if (first === '&') {
    const entity = /^&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/i.exec(rest);
    const decoded = entity?.[1] === undefined ? undefined : decode(entity[1]);
    if (entity && decoded !== undefined)
      return {
        width: entity[0].length,
        shown: [{ text: decoded, offset: 0, width: entity[0].length }],
      };
  }
  const mark = /^(?:\*{1,3}|~~|`+)/.exec(rest)?.[0];
  // A star between blanks is a star; an underscore inside a word belongs to it.
  if (mark !== undefined && !(/^\s?$/.test(before) && /^\s?$/.test(rest.charAt(mark.length))))
    return { width: mark.length, shown: [] };
  const line = /^_{1,3}/.exec(rest)?.[0];
  const isWord = (unit: string) => /[\p{L}\p{N}]/u.test(unit);
  if (line !== undefined && !(isWord(before) && isWord(rest.charAt(line.length))))
    return { width: line.length, shown: [] };
  const plain = /^[^\\![<&*~`_]+/.exec(rest)?.[0] ?? first;
  return { width: plain.length, shown: [{ text: plain, offset: 0, width: plain.length }] };
}

/** The words of a link, its own marks of stress left out. */
function inner(words: string, offset: number): Step['shown'] {
  return [...words.matchAll(/[^*_`]+/g)].map(({ 0: text, index }) => ({
    text,
    offset: offset + index,
    width: text.length,
  }));
}

function decode(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity];
  const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : undefined;
}
