// Makes the raw texts and their gold.json from the annotated sources (README.md says how these are
// written): node tests/questions/texts/make.mjs
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ line: number, start: number, end: number, text: string, type: string, optional?: true }} Mention
 * @typedef {object} Gold
 * @property {string} file
 * @property {Record<string, string>} provenance
 * @property {Record<string, string>} lines the label of each line
 * @property {Record<string, string>} texts the readable text of each line
 * @property {Record<string, string[]>} sentenceStarts the first words of each further sentence of a line
 * @property {Mention[]} mentions
 * @typedef {{ at: number, end: number, type?: string, optional?: boolean }} Mark
 * @typedef {{ label: string, joined: boolean, annotated: string }} Block
 */

export const thirds = ['tune', 'check', 'last'];

const labels = [
  ...['body', 'standfirst', 'title', 'subhead', 'caption', 'meta'],
  ...['pull-quote', 'related', 'navigation', 'promotion', 'legal'],
];
/** The labels whose sentences and mentions are marked. */
const prose = ['body', 'standfirst'];

/** @type {Record<string, string>} */
const characters = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', copy: '©' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', ndash: '–', mdash: '—', middot: '·' },
  ...{ raquo: '»', laquo: '«', times: '×', pound: '£', euro: '€', deg: '°', bull: '•' },
  ...{ aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', agrave: 'à' },
  ...{ egrave: 'è', ccedil: 'ç', atilde: 'ã', otilde: 'õ', auml: 'ä', ouml: 'ö', uuml: 'ü' },
  ...{ Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', ugrave: 'ù', ograve: 'ò', igrave: 'ì' },
};

/**
 * Markup that leaves nothing to read, tried at each place of a block.
 * @type {Record<string, RegExp>}
 */
const markup = {
  txt: /(?!)/y,
  html: /<!--[^]*?-->|<[^>]*>/y,
  md: /(?<![^\n])(?:#{1,6} +|> ?|[-*] +|\d+\. +)|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\[(?=[^\]]*\]\()|[*_`]+/y,
};

const inline = /^<\/?(?:a|abbr|b|em|i|span|strong|time|cite|q|small|u|sup|sub|mark|img|svg)\b/;

/**
 * The annotated text without its marks, and where they were.
 * @param {string} annotated
 */
function takeMarks(annotated) {
  let plain = '';
  let from = 0;
  /** @type {Mark[]} */
  const marks = [];
  for (const match of annotated.matchAll(/‖|\[(PERSON|ORG|PLACE|DATE|NUMBER)(\?)?:([^\]‖]+)\]/g)) {
    plain += annotated.slice(from, match.index);
    from = match.index + match[0].length;
    const [, type, optional, words = ''] = match;
    marks.push({
      at: plain.length,
      end: plain.length + words.length,
      ...(type && { type, optional: optional === '?' }),
    });
    plain += words;
  }
  return { plain: plain + annotated.slice(from), marks };
}

/**
 * What a reader sees of a block, and for each unit of it its place in the block.
 * @param {string} block
 * @param {string} format
 */
function readable(block, format) {
  let text = '';
  /** @type {number[]} */
  const places = [];
  const silent = markup[format];
  if (!silent) throw new Error(`no such format: ${format}`);
  for (let at = 0; at < block.length;) {
    silent.lastIndex = at;
    const tag = silent.exec(block)?.[0];
    if (tag) {
      if (format === 'html' && text && !inline.test(tag) && /[^<>\s]/.test(strip(block.slice(at))))
        throw new Error(`a block within a block: ${block}`);
      at += tag.length;
      continue;
    }
    const entity = format === 'html' ? /^&(#?\w+);/.exec(block.slice(at)) : null;
    const units = entity ? decode(entity[1] ?? '') : (block[at] ?? '');
    const space = /^\s$/.test(units);
    const collapsed = space && format !== 'txt' && (text === '' || text.endsWith(' '));
    if (!collapsed) {
      for (let unit = 0; unit < units.length; unit++) places.push(at);
      text += space ? ' ' : units;
    }
    at += entity ? entity[0].length : 1;
  }
  const start = text.length - text.trimStart().length;
  return { text: text.trim(), places: places.slice(start, start + text.trim().length) };
}

/** @param {string} html */
function strip(html) {
  return html.replace(/<!--[^]*?-->|<[^>]*>/g, '');
}

/** @param {string} name */
function decode(name) {
  if (name.startsWith('#')) {
    const hex = /^#x/i.test(name);
    return String.fromCodePoint(parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  }
  const character = characters[name];
  if (!character) throw new Error(`unknown character: &${name};`);
  return character;
}

/**
 * Breaks a paragraph at its spaces, as a mail program does; no unit is added or lost.
 * @param {string} text
 * @param {number} width
 */
function wrap(text, width) {
  let column = 0;
  return text
    .split(' ')
    .map((word, index) => {
      const breaks = index > 0 && column + 1 + word.length > width;
      column = breaks || index === 0 ? word.length : column + 1 + word.length;
      return index === 0 ? word : (breaks ? '\n' : ' ') + word;
    })
    .join('');
}

/**
 * The blocks of an annotated source: `label| text`, `| text` for a further line of the same block,
 * `label+| text` where the next block follows on the same line of the page.
 * @param {string} body
 */
function blocksOf(body) {
  /** @type {Block[]} */
  const blocks = [];
  for (const line of body.split('\n')) {
    const [, label, plus, text = ''] = /^([a-z-]*)(\+?)\|(?: (.*))?$/.exec(line) ?? [];
    const last = blocks.at(-1);
    if (line === '') blocks.push({ label: 'raw', joined: false, annotated: '' });
    else if (label === '' && last) last.annotated += `\n${text}`;
    else if (label && [...labels, 'raw'].includes(label))
      blocks.push({ label, joined: plus === '+', annotated: text });
    else throw new Error(`neither a block nor a blank line: ${line}`);
  }
  return blocks;
}

/**
 * One raw text and its labels.
 * @param {string} source
 * @returns {{ raw: string, gold: Gold }}
 */
export function makeText(source) {
  const [head = '', ...rest] = source.split('\n---\n');
  const {
    file = '',
    wrap: width,
    ...provenance
  } = Object.fromEntries(
    head.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const format = file.slice(file.lastIndexOf('.') + 1);
  /** @type {Gold} */
  const gold = { file, provenance, lines: {}, texts: {}, sentenceStarts: {}, mentions: [] };
  let raw = '';
  for (const { label, joined, annotated } of blocksOf(rest.join('\n---\n').trimEnd())) {
    const { plain, marks } = takeMarks(annotated);
    const block = width && label !== 'raw' ? wrap(plain, Number(width)) : plain;
    if (label !== 'raw') {
      const line = format === 'html' ? Object.keys(gold.lines).length + 1 : raw.split('\n').length;
      addLabels(gold, line, label, { ...readable(block, format), marks });
    }
    raw += block + (joined ? '' : '\n');
  }
  return { raw, gold };
}

/**
 * @param {Gold} gold
 * @param {number} line
 * @param {string} label
 * @param {{ text: string, places: number[], marks: Mark[] }} block
 */
function addLabels(gold, line, label, { text, places, marks }) {
  if (text === '') throw new Error(`${gold.file}: line ${line} has nothing to read`);
  if (marks.length > 0 && !prose.includes(label))
    throw new Error(`${gold.file}: marks in a ${label}: ${text}`);
  gold.lines[line] = label;
  gold.texts[line] = text;
  /** @param {number} at */
  const offset = (at) => places.filter((place) => place < at).length;
  for (const mark of marks) {
    const start = offset(mark.at);
    if (!mark.type) {
      (gold.sentenceStarts[line] ??= []).push(firstWords(text, start));
      continue;
    }
    const end = offset(mark.end);
    const words = text.slice(start, end);
    if (words === '' || words !== words.trim())
      throw new Error(`${gold.file}: line ${line}: a mention begins or ends with a space`);
    gold.mentions.push({
      ...{ line, start, end, text: words, type: mark.type },
      ...(mark.optional && { optional: true }),
    });
  }
}

/**
 * Two words or as many as it takes to be found at this place first.
 * @param {string} text
 * @param {number} start
 */
function firstWords(text, start) {
  const words = text.slice(start).split(' ');
  for (let count = 2; count <= words.length; count++) {
    const first = words.slice(0, count).join(' ');
    if (text.indexOf(first) === start) return first;
  }
  if (words.length === 1 && text.indexOf(words[0] ?? '') === start) return words[0] ?? '';
  throw new Error(`no sentence can be told apart at ${start}: ${text}`);
}

/**
 * JSON with one mention a line, so that a changed label is a changed line.
 * @param {Gold[]} golds
 */
function write(golds) {
  const articles = golds.map(({ mentions, ...rest }) => {
    const fields = JSON.stringify(rest, null, 2).slice(0, -2);
    const rows = mentions.map((mention) => `    ${JSON.stringify(mention)}`).join(',\n');
    return `${fields},\n  "mentions": [\n${rows}\n  ]\n}`;
  });
  return `[${articles.join(',\n')}]\n`;
}

/**
 * The files of a third: path → content.
 * @param {string} third
 * @returns {Record<string, string>}
 */
export function makeThird(third) {
  const folder = fileURLToPath(new URL(`${third}/`, import.meta.url));
  const made = readdirSync(join(folder, 'annotated'))
    .sort()
    .map((name) => makeText(readFileSync(join(folder, 'annotated', name), 'utf8')));
  return Object.fromEntries([
    ...made.map(({ raw, gold }) => [join(folder, gold.file), raw]),
    [join(folder, 'gold.json'), write(made.map(({ gold }) => gold))],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const third of thirds) {
    if (!existsSync(new URL(`${third}/annotated`, import.meta.url))) continue;
    const files = Object.entries(makeThird(third));
    for (const [path, content] of files) writeFileSync(path, content);
    console.log(`${third}: ${files.length - 1} texts and their labels`);
  }
}
