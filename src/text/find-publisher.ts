import type { Line, Provenance } from './article';
import type { PageData } from './block';
import { isAgency } from './find-agency';
import { kindOfHead } from './organisations';
import { sectionWords } from './menu-line';
import { readDays } from './read-days';

/** A name that may be the publisher's, with what speaks for it. */
type Candidate = {
  name: string;
  weight: number;
  reason: string;
  printed: boolean;
  /** From a copyright line, which names the company. */
  legal?: boolean;
};

/** Whoever published an article, from what the page calls itself, its notices and its masthead. */
export function findPublisher(lines: readonly Line[], page: PageData): Provenance | undefined {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates(lines, page)) {
    const key = keyOf(candidate.name);
    if (key.length < 2 || isAgency(candidate.name) || sectionWords(candidate.name)) continue;
    const group = [...groups.keys()].find((other) => isSame(other, key)) ?? key;
    groups.set(group, [...(groups.get(group) ?? []), candidate]);
  }
  const ranked = [...groups.values()]
    .map((group) => ({ group, weight: group.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((a, b) => b.weight - a.weight);
  const [best] = ranked;
  if (!best || best.weight < 3) return undefined;
  const [strongest] = [...best.group].sort(
    (a, b) => b.weight - a.weight || b.name.length - a.name.length,
  );
  if (!strongest) return undefined;
  // What the page calls itself comes first; of other forms the fullest says most.
  // A menu may stand right behind the name: it never makes another candidate longer.
  const heavier = best.group.filter(({ weight }) => weight > MASTHEAD);
  const [fullest] = [...(heavier.length > 0 ? heavier : best.group)].sort(
    (a, b) => keyOf(b.name).length - keyOf(a.name).length,
  );
  const named = strongest.weight >= 10 ? strongest : asPrinted(fullest ?? strongest, best.group);
  return {
    value: inSmallLetters(named.name),
    reason: named.reason,
    inferred: !best.group.some(({ printed }) => printed),
  };
}

/** The paper's own name for "Morning Post Holding", where the page has it: a company goes on behind it. */
function asPrinted(named: Candidate, group: readonly Candidate[]): Candidate {
  if (!named.legal) return named;
  const paper = group.find(({ name, legal }) => {
    const whole = ` ${keyOf(named.name)} `;
    const own = ` ${keyOf(name)} `;
    const more = whole.replace(own, ' ').trim();
    return (
      !legal &&
      name.includes(' ') &&
      whole !== own &&
      (whole.startsWith(own) || whole.endsWith(own)) &&
      more.split(' ').every((word) => kindOfHead(capitalised(word)) !== 'media')
    );
  });
  return paper ?? named;
}
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What papers are called besides the words that tell an organisation's kind anywhere. */
const PAPER =
  /^(?:daily|weekly|monthly|quarterly|fortnightly|advertiser|advocate|argus|banner|beacon|courier|dispatch|echo|enterprise|examiner|express|guardian|independent|leader|mail|mercury|messenger|mirror|monitor|observer|pioneer|record|register|reporter|sentinel|standard|star|sun|telegraph|voice)$/;
/** What the name in front of a menu weighs. */
const MASTHEAD = 3;

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** One name in short and in full: "Valley Post" and "Valley Post Daily", "RVB" for "Rift Valley Bee". */
const isSame = (a: string, b: string) =>
  a === b ||
  a.startsWith(`${b} `) ||
  b.startsWith(`${a} `) ||
  // "Sur Diario" of "Grupo Editorial Sur Diario"
  (b.includes(' ') && a.endsWith(` ${b}`)) ||
  (a.includes(' ') && b.endsWith(` ${a}`)) ||
  a === initials(b) ||
  b === initials(a);
const initials = (key: string) =>
  key.includes(' ')
    ? key
        .split(' ')
        .map((word) => word.charAt(0))
        .join('')
    : '';

/** A masthead in capitals is a name in capitals only where it is an acronym. */
const inSmallLetters = (name: string) =>
  /\p{Ll}/u.test(name) || !name.includes(' ')
    ? name
    : name.replace(/\p{L}+/gu, (word) =>
        word.length <= 3 && !/^(?:THE|AND|FOR|OF)$/.test(word)
          ? word
          : word.charAt(0) + word.slice(1).toLowerCase(),
      );

const COMPANY =
  /[\s,]+(?:pty(?: ltd)?|pte(?: ltd)?|ltd|limited|inc|llc|plc|clg|cic|gmbh|ag|ab|srl|spa|corp(?:oration)?|co|company|bv|nv|sa|s\.a|ltda|lda|oy|oü|sia|a\/s|aps|kft|d\.o\.o|sp\. z o\.o|jornalismo|media(?: group)?|media ltd|group|publishing|publications|holdings|newspapers|news media|trust|foundation)\.?$/iu;
const NAME =
  "(?:The )?\\p{Lu}[\\p{L}\\p{N}&’'-]*(?:\\.\\p{Ll}{2,4})?(?: (?:(?:of|the|and|de|del|la|le|&) )*[\\p{Lu}\\p{N}][\\p{L}\\p{N}&’'-]*){0,5}";
const PROMISES = [
  new RegExp(
    `(?:[Dd]ownload|[Gg]et|[Oo]pen) (?:the |our )?(?:free )?(${NAME}) (?:app|newsletter)\\b`,
    'u',
  ),
  new RegExp(
    `(?:[Ss]ubscribe to|[Ff]ollow|[Jj]oin|[Ss]upport|[Ss]ign up (?:to|for)) (?:the )?(${NAME})(?:['’]s)? (?:on|newsletter|today|now|for|daily|weekly|bulletin|briefing)\\b`,
    'u',
  ),
  new RegExp(
    `^(${NAME}) (?:is published|is printed|is not responsible|is a member|by e-?mail|takes no|navigation\\b)`,
    'u',
  ),
  new RegExp(`\\bThe (${NAME}) is not responsible`, 'u'),
];

function* candidates(lines: readonly Line[], page: PageData): Generator<Candidate> {
  if (page.publisher)
    yield {
      name: page.publisher,
      weight: 10,
      reason: `The page calls itself “${page.publisher}”.`,
      printed: true,
    };
  const suffix = /\s[|–—-]\s([^|–—]{2,40})$/u.exec(page.title ?? '')?.[1];
  if (suffix)
    yield {
      name: suffix.trim(),
      weight: 5,
      reason: `The page's title ends with “${suffix.trim()}”.`,
      printed: true,
    };
  const firstBody = lines.findIndex(({ label }) => label === 'body');
  // "Skip to content" is read out before everything, and is no masthead.
  const top = lines.findIndex(({ text }) => !SKIP.test(text));
  for (const [index, line] of lines.entries()) {
    const { text, label } = line;
    if (label === 'body') continue;
    const says = `A line of the page says “${text.length > 80 ? `${text.slice(0, 79)}…` : text}”.`;
    if (label === 'legal' || (label === 'navigation' && NOTICE.test(text))) {
      const owner = COPYRIGHT.exec(text)?.[1];
      if (owner)
        yield { name: withoutCompany(owner), weight: 6, reason: says, printed: true, legal: true };
    }
    if (label === 'legal' || label === 'promotion' || label === 'navigation' || label === 'meta')
      for (const promise of PROMISES) {
        const name = promise.exec(text)?.[1];
        if (name) yield { name, weight: 4, reason: says, printed: false };
      }
    const paper = /^(?:meta|navigation)$/.test(label) ? ISSUE.exec(text)?.[1] : undefined;
    if (paper) yield { name: paper, weight: 6.5, reason: says, printed: true };
    if (label === 'meta') {
      for (const name of inMeta(text)) yield { name, weight: 3.5, reason: says, printed: false };
    } else if (
      index < firstBody &&
      (label === 'navigation' || (label === 'title' && index === top))
    ) {
      const name = masthead(text);
      // With a line of its own about what the paper is, no menu can be part of the name.
      // A headline may begin so too.
      const isNamed = label === 'navigation' && index === top && /^the /i.test(name ?? '');
      const isPaper = name !== undefined && (isPaperName(name) || isNamed);
      const hasTagline = TAGLINE.test(text);
      // What stands over everything and is called like a paper, or says what it is, is the paper.
      const weight =
        index === top && (isPaper || hasTagline) ? 6.5 : hasTagline ? MASTHEAD + 1 : MASTHEAD;
      if (name && (label === 'navigation' || isPaper))
        yield { name, weight, reason: says, printed: false };
      const full = spelledOut(text);
      if (full !== undefined) yield { name: full, weight: 6.5, reason: says, printed: true };
    }
  }
}

const SKIP = /^(?:skip|jump) to\b/iu;
/** A menu may stand behind the notice. */
const NOTICE = /^(?:©|\([cC]\)|[Cc]opyright\b)/u;

const COPYRIGHT = new RegExp(
  `(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)\\s*(?:©|\\([cC]\\))?\\s*(?:(?:19|20)\\d\\d(?:\\s*[–-]\\s*(?:(?:19|20)\\d\\d)?)?)?,?\\s*(?:by )?(${NAME})`,
  'u',
);

/** "Harbour Trade Weekly, issue 10" */
const ISSUE = new RegExp(`^(${NAME}),? (?:[Ii]ssue|[Nn]umber|[Nn]o\\.|[Vv]ol(?:ume|\\.))`, 'u');

/** "Morning Post B.V.", "Morning Post S.A.", "Morning Post 2026": none of it belongs to the name. */
const withoutCompany = (name: string): string => {
  const shorter = name
    .trim()
    .replace(/\.$/, '')
    .replace(/ (?:[BN](?:\.V)?|S(?:\.A)?|(?:19|20)\d\d(?:[–-]\d+)?)$/, '')
    .replace(COMPANY, '');
  return shorter === name ? name : withoutCompany(shorter);
};

/** "Lea Roth/AFP/Morning Post", "By Ana Lopes | The Field | 22 March". */
function inMeta(text: string): string[] {
  const parts = text.split(/\s*[/|·•]\s*/u);
  if (parts.length < 2) return [];
  // "Morning Post | Companies | 4 May": what calls itself a paper comes first, else the byline does.
  const opens = kindOfHead(parts[0]?.split(' ').at(-1) ?? '') === 'media';
  return parts.slice(opens ? 0 : 1, opens ? 1 : undefined).filter(
    (part) =>
      new RegExp(`^${NAME}$`, 'u').test(part) &&
      readDays(part).length === 0 &&
      // "SOCIETY | GERMANY": what the section is about.
      !/^\p{Lu}{5,}$/u.test(part) &&
      !/\d|\b(?:read|edition|correspondent|editor|reporter|desk)\b/iu.test(part),
  );
}

/** "RVB | Rift Valley Bee": a masthead in short and in full. */
function spelledOut(text: string): string | undefined {
  const [short = '', full = '', ...more] = text.split(/\s*[|›·•]\s*/u);
  if (more.length > 0 || !new RegExp(`^${NAME}$`, 'u').test(full)) return undefined;
  return keyOf(short) === initials(keyOf(full)) && keyOf(short).length > 1 ? full : undefined;
}

/** "Morning Post – news from the coast": what the paper says it is. */
const TAGLINE = / [–—-] (?:\p{Lu}[\p{L}-]*['’]s )?\p{Ll}.*$/u;

/** "The Tolby Courier — Orlan news in English": after what is called like a paper, anything is a tagline. */
function withoutTagline(text: string): string {
  const [name = text] = text.split(/ [–—] /u);
  return isPaperName(name) ? name : text.replace(TAGLINE, '');
}

function isPaperName(name: string): boolean {
  const head = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return kindOfHead(capitalised(head)) === 'media' || PAPER.test(head);
}

/** The name in front of the menu: "Pacific Post   Home   World", "The Post > Stage". */
function masthead(text: string): string | undefined {
  const [first = ''] = withoutTagline(text).split(/\s*[|›»>·•]\s*|\s{2,}|\t/u);
  const name = new RegExp(`^${NAME}`, 'u').exec(first.replace(/\s+[\d.]+$/, ''))?.[0] ?? '';
  const words = name.split(' ');
  return words.length >= 2 &&
    words.length <= 5 &&
    name.length === first.replace(/\s+[\d.]+$/, '').length
    ? name
    : undefined;
}
