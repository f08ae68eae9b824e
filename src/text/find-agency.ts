import type { Line, Provenance } from './article';

/** News agencies by what they are called in datelines and signatures. */
const AGENCIES = new Map(
  (
    [
      ['Reuters', 'reuters'],
      ['AFP', 'afp|agence france-presse|agence france presse'],
      ['AP', 'ap|associated press|the associated press'],
      ['dpa', 'dpa|deutsche presse-agentur'],
      ['PA', 'pa|pa media|press association'],
      ['UPI', 'upi'],
      ['EFE', 'efe'],
      ['ANSA', 'ansa'],
      ['TASS', 'tass|itar-tass'],
      ['Interfax', 'interfax'],
      ['RIA', 'ria|ria novosti'],
      ['Xinhua', 'xinhua'],
      ['Kyodo', 'kyodo|kyodo news'],
      ['Yonhap', 'yonhap'],
      ['Bloomberg', 'bloomberg|bloomberg news'],
      ['PTI', 'pti|press trust of india'],
      ['ANI', 'ani'],
      ['IANS', 'ians'],
      ['AAP', 'aap'],
      ['Anadolu', 'anadolu|anadolu agency|aa'],
      ['Bernama', 'bernama'],
      ['Antara', 'antara'],
      ['Belga', 'belga'],
      ['APA', 'apa'],
    ] as const
  ).flatMap(([name, written]) => written.split('|').map((form) => [form, name] as const)),
);
const SERVICE =
  /\b(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,3}\s+(?:News Service|News Agency|Press Agency|Newswire|Wire Service))\b/u;
const DATELINE_NAME =
  /^(?:[\p{Ll}\d]+\.(?:jpe?g|png|gif))?\p{Lu}[\p{Lu}\p{L}.,'’ -]{2,40}?(?:,? \p{L}{3,9}\.? \d{1,2})?,? ?\(([^)]{2,30})\) ?(?:[–—-])/u;

const known = (name: string): string | undefined =>
  AGENCIES.get(name.toLowerCase().replace(/\.$/, '').trim());

/** The agency that wrote an article, from its dateline, byline or signature alone. */
export function findAgency(lines: readonly Line[]): Provenance | undefined {
  const inMeta = fromMeta(lines);
  const opening = lines
    .filter(({ label }) => label === 'body' || label === 'standfirst')
    .slice(0, 4)
    .map(fromDateline)
    .find((found) => found !== undefined);
  // "(Meridian)" in the dateline is "Meridian News Service" in the byline.
  return opening && !inMeta?.value.startsWith(`${opening.value} `) ? opening : inMeta;
}

function fromDateline({ text }: Line): Provenance | undefined {
  const named = DATELINE_NAME.exec(text)?.[1];
  const capitals = /^(\p{Lu}{2,8})\s+[–—-]\s/u.exec(text)?.[1] ?? '';
  const agency = named === undefined ? known(capitals) : (known(named) ?? ownAgency(named, text));
  if (agency === undefined) return undefined;
  const reason = `The text opens with “${text.slice(0, 40).trim()}…”.`;
  return { value: agency, reason, inferred: false };
}

function fromMeta(lines: readonly Line[]): Provenance | undefined {
  for (const { label, text } of lines) {
    if (label !== 'meta') continue;
    const service = SERVICE.exec(text.replace(/^(?:by|from)\s+/i, ''))?.[1];
    const parts = text.split(/[/|,;()·]|\bby\b|\bfrom\b/iu).map(known);
    const agency = service ?? parts.find((name) => name !== undefined);
    const reason = `A line about the text says “${text.slice(0, 80)}”.`;
    if (agency !== undefined) return { value: agency, reason, inferred: false };
  }
  return undefined;
}

/** An agency that no list knows: a name in brackets behind a place in capitals. */
function ownAgency(name: string, text: string): string | undefined {
  const place = /^[\p{Lu}.,'’ -]{3,40}/u.exec(text)?.[0] ?? '';
  return /^\p{Lu}[\p{L} -]+$/u.test(name) && /^\p{Lu}{3,}/u.test(place) ? name : undefined;
}

/** Whether a name is an agency's: a signature names it beside the publisher. */
export const isAgency = (name: string): boolean => known(name) !== undefined || SERVICE.test(name);
