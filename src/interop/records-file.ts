/** A record as it is kept, whether or not this version can read it. */
export type KeptRecord = { store: string; key: unknown; record?: unknown };

const FORMAT = 'dateline-records/1';

/** The text of a file with records as they are kept (JSON, UTF-8): data for whoever can read it. */
export function writeRecordsFile(records: readonly KeptRecord[]): string {
  const lines = records.map(asJson);
  return `{"format":${JSON.stringify(FORMAT)},"records":[\n${lines.join(',\n')}\n]}\n`;
}

/** A store may hold what JSON has no words for; one such record must not cost the others. */
function asJson({ store, key, record }: KeptRecord): string {
  try {
    return JSON.stringify({ store, key, record }, plain);
  } catch {
    return JSON.stringify({ store, key: String(key), record: String(record), unwritable: true });
  }
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (value instanceof Set) return [...(value as Set<unknown>)];
  return value;
}
