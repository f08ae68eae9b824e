import type { PageData } from './block';

/**
 * Reads publisher and day from a page's JSON-LD. Only these two strings are taken; data that
 * does not parse says nothing.
 */
export function readStructuredData(json: string, page: PageData): void {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return;
  }
  visit(data, 0, (entry) => {
    const date = entry['datePublished'];
    if (typeof date === 'string') {
      page.date ??= date;
      page.dateFrom ??= 'its structured data';
    }
    const publisher = entry['publisher'];
    const name = isRecord(publisher) ? publisher['name'] : publisher;
    if (typeof name === 'string' && name.trim() !== '') page.publisher ??= name.trim();
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function visit(
  value: unknown,
  depth: number,
  read: (entry: Record<string, unknown>) => void,
): void {
  if (depth > 6) return;
  if (Array.isArray(value)) for (const entry of value.slice(0, 50)) visit(entry, depth + 1, read);
  else if (isRecord(value)) {
    read(value);
    visit(value['@graph'], depth + 1, read);
  }
}
