import { Parser } from 'htmlparser2';
import { TextCollector, type Block, type Hint, type PageData } from './block';
import { elementHints, isHidden, isUnread } from './html-element';
import { readStructuredData } from './page-data';

/** Elements that stand in a line of text; every other one begins a block. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Cells of one row belong together. */
const CELLS = new Set(['td', 'th']);

type Open = { name: string; hints: Hint[]; dropped: boolean; link: boolean; stressed: boolean };

/**
 * The readable blocks of a page in order, with places in its source, and what the page says
 * about itself. Scripts, styles and what is hidden are left out. One parser everywhere, so
 * that Node, page and worker read the same.
 */
export function htmlBlocks(raw: string): { blocks: Block[]; page: PageData } {
  const blocks: Block[] = [];
  const page: PageData = {};
  const stack: Open[] = [];
  const collector = new TextCollector();
  let linked = 0;
  let emphasised = 0;
  let breaks = 0;
  let apart = true;
  let blockHints: Hint[] = [];
  let unread = '';

  const open = () => stack.at(-1);
  const flush = () => {
    const total = collector.length;
    const span = collector.take(raw);
    if (span) {
      const hints = [...blockHints];
      if (emphasised >= total * 0.95) hints.push('emphasis');
      blocks.push({ n: blocks.length + 1, ...span, hints, links: share(linked, total), apart });
    }
    linked = 0;
    emphasised = 0;
    breaks = 0;
    apart = true;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'meta') readMeta(attributes, page);
        if (name === 'time' && attributes['datetime']) {
          page.date ??= attributes['datetime'];
          page.dateFrom ??= 'its time element';
        }
        if (name === 'br') {
          breaks += 1;
          if (breaks >= 2) flush();
          else collector.add(' ', parser.startIndex, 1);
          return;
        }
        if (!INLINE.has(name)) {
          flush();
          if (CELLS.has(name)) apart = false;
        }
        const outer = open();
        const dropped = (outer?.dropped ?? false) || isUnread(name) || isHidden(name, attributes);
        if (isUnread(name) || name === 'title') unread = '';
        const jsonData = name === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
        stack.push({
          name: jsonData ? 'script+data' : name,
          hints: joined(outer?.hints ?? NO_HINTS, elementHints(name, attributes)),
          dropped,
          link: (outer?.link ?? false) || name === 'a' || name === 'button',
          stressed: (outer?.stressed ?? false) || EMPHASIS.has(name),
        });
      },
      ontext(data) {
        const at = open();
        if (at?.name === 'script+data' || at?.name === 'title') unread += data;
        if (at?.dropped || at?.name === 'title') return;
        const last = parser.endIndex + 1;
        const plain = raw.slice(last - data.length, last) === data;
        const place = plain ? last - data.length : parser.startIndex;
        const before = collector.length;
        if (data.trim() !== '') {
          breaks = 0;
          if (before === 0) blockHints = at?.hints ?? [];
        }
        collector.add(data, place, plain ? data.length : last - place);
        const added = collector.length - before;
        if (at?.link) linked += added;
        if (at?.stressed) emphasised += added;
      },
      onclosetag(name) {
        if (name === 'br') return;
        if (!INLINE.has(name)) flush();
        const closed = stack.pop();
        if (closed?.name === 'script+data') readStructuredData(unread, page);
        if (closed?.name === 'title') page.title ??= unread.replace(/\s+/g, ' ').trim();
      },
      onend: flush,
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.end(raw);
  return { blocks, page };
}

const NO_HINTS: Hint[] = [];
const EMPHASIS = new Set(['b', 'strong', 'i', 'em']);
const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.min(1, part / whole));

/** Shares the list where nothing is new, so that deep pages cost no more than flat ones. */
function joined(outer: Hint[], own: Hint[]): Hint[] {
  const fresh = own.filter((hint) => !outer.includes(hint));
  return fresh.length === 0 ? outer : [...outer, ...fresh];
}

function readMeta(attributes: Record<string, string>, page: PageData): void {
  const name = (
    attributes['property'] ??
    attributes['name'] ??
    attributes['itemprop'] ??
    ''
  ).toLowerCase();
  const content = attributes['content']?.trim();
  if (!content) return;
  if (name === 'og:site_name' || name === 'application-name') page.publisher ??= content;
  if (name === 'og:title') page.title = content;
  if (
    /^(?:article:published_time|datepublished|date|dc\.date(?:\.issued)?|pubdate|publish-date|parsely-pub-date)$/.test(
      name,
    )
  ) {
    page.date ??= content;
    page.dateFrom ??= `its "${name}" line`;
  }
}
