import type { Hint } from './block';

type Attributes = Record<string, string>;

/** Elements that no reader reads. */
const UNREAD = new Set(
  'script style noscript template svg math iframe object embed canvas audio video map select datalist option textarea'.split(
    ' ',
  ),
);

export const isUnread = (name: string): boolean => UNREAD.has(name);

/** Whether an element says itself that it is not shown. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if ('hidden' in attributes && attributes['hidden'] !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true') return true;
  if (name === 'input' || (name === 'dialog' && !('open' in attributes))) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')) return true;
  return /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|is-hidden|hidden)(?:\s|$)/i.test(
    attributes['class'] ?? '',
  );
}

const BY_NAME: Record<string, Hint> = {
  h1: 'title',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  time: 'meta',
  address: 'meta',
  blockquote: 'quote',
  nav: 'navigation',
  footer: 'navigation',
  form: 'promotion',
  button: 'navigation',
  aside: 'related',
  li: 'list',
  dt: 'list',
  dd: 'list',
  table: 'table',
  article: 'article',
  main: 'article',
};

/** What classes and ids are called in the trade. The first that fits counts. */
const BY_CLASS: [RegExp, Hint][] = [
  [/cookie|consent|gdpr|legal|copyright|disclaimer|terms-of|imprint/, 'legal'],
  [
    /newsletter|subscri|sign-?up|promo|paywall|donat|advert|(?:^|[\s_-])ads?(?:$|[\s_-])|sponsor|outbrain|taboola|app-banner|membership/,
    'promotion',
  ],
  [/pull-?quote|blockquote/, 'quote'],
  [
    /related|read-?more|more-on|most-(?:read|viewed|popular)|popular|trending|recommend|also-read|see-also|teaser|latest|up-?next|further/,
    'related',
  ],
  [
    /breadcrumb|(?:^|[\s_-])(?:nav|menu|toolbar|masthead|topbar|skip|share|sharing|social|tags?|topics|pagination|comments?)(?:$|[\s_-])|navbar|navigation|site-(?:header|footer)|page-(?:header|footer)-links|footer/,
    'navigation',
  ],
  [/caption|photo-?credit|image-?credit|wp-caption/, 'caption'],
  [
    /standfirst|(?:^|[\s_-])(?:dek|deck|lede|lead|intro|summary|subtitle|sub-?headline|excerpt|strap(?:line)?|chapo)(?:$|[\s_-])/,
    'standfirst',
  ],
  [
    /byline|dateline|author|(?:^|[\s_-])bio(?:graphy)?(?:$|[\s_-])|(?:^|[\s_-])(?:meta|date|time|timestamp|published|pubdate|updated|credit|kicker|article-info)(?:$|[\s_-])/,
    'meta',
  ],
  [/(?:^|[\s_-])(?:headline|article-title|entry-title|post-title)(?:$|[\s_-])/, 'title'],
];

/** What an element's name, role and classes say about the text inside it. */
export function elementHints(name: string, attributes: Attributes): Hint[] {
  const hints: Hint[] = [];
  const own = BY_NAME[name];
  if (own) hints.push(own);
  const role = attributes['role'];
  if (role === 'navigation' || role === 'menu' || role === 'banner') hints.push('navigation');
  if (role === 'complementary') hints.push('related');
  if (role === 'contentinfo') hints.push('legal');
  const words = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.toLowerCase().trim();
  // The frame of a page is called many things; what it holds is said further in.
  if (words === '' || name === 'body' || name === 'html' || name === 'main') return hints;
  const named = BY_CLASS.find(([pattern]) => pattern.test(words))?.[1];
  if (named) hints.push(named);
  if (/(?:^|[\s_-])(?:article|story|post|entry)[-_]?(?:body|content|text)(?:$|[\s_-])/.test(words))
    hints.push('article');
  return hints;
}
