import type { Module } from '../model/module';
import type { Evidence } from '../model/text-quote';

/** Where a sentence stands, in words: whose report, which reading, which paragraph. */
export type Found = { exact: string; reading: string; source: string; n: number };

/** A sentence with the place where a teacher finds it. */
export function findEvidence(module: Module, { reading, paragraph, exact }: Evidence): Found {
  const found = module.readings.find(({ id }) => id === reading);
  const place = found?.paragraphs.find(({ id }) => id === paragraph);
  const sourceIds = place?.sourceIds.length ? place.sourceIds : (found?.sourceIds ?? []);
  const sources = sourceIds.flatMap((id) => {
    const found = module.sources.find((one) => one.id === id);
    return found ? (found.agency ?? found.publisher) : [];
  });
  return {
    exact,
    reading: found?.title ?? reading,
    source: [...new Set(sources)].join(', '),
    n: place?.n ?? 0,
  };
}
