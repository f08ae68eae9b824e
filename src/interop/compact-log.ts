import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import { stampFact } from '../model/stamp-fact';
import type { ByteReader, ByteWriter } from './bytes';
import { factOf, isKnown, readFact, typeOf, TYPES, writeFact, type Before } from './compact-fact';
import { readJson } from './compact-response';
import { idTables, readId, writeId } from './id-tables';

/* The first byte of an entry: its type, and what of it the entry before does not say. */
const TYPE_BITS = 15;
/** The item is the one of the entry before; there may be none. */
const SAME_ITEM = 16;
const NO_ITEM = 128;
/** The number in the log is not the next one. */
const JUMPS = 32;
/** Another page wrote it than the one before. */
const OTHER_WRITER = 64;

/** The unit in which times are counted: the longest that says all of them, in milliseconds. */
const UNITS = [1, 100] as const;

type Stamp = { seq: number; at: number; by: number };

/** The entries of one attempt, each as what it adds to the one before it; times from `from` on. */
export function writeLog(
  writer: ByteWriter,
  log: readonly LogEntry[],
  module: Module,
  from: number,
): void {
  const tables = idTables(module);
  const pages = [...new Set(log.map((entry) => entry.writer))];
  const unit = log.every(({ at }) => (at - from) % UNITS[1] === 0) ? 1 : 0;
  writer.byte(unit);
  writer.whole(pages.length);
  for (const page of pages) writer.text(page);
  writer.whole(log.length);
  const before: Before = { itemId: '', draft: '', place: 0 };
  let last: Stamp = { seq: 0, at: from, by: 0 };
  for (const entry of log) {
    const { v, seq, writer: page, at } = entry;
    const fact = factOf(entry);
    const type = typeOf(fact, tables, before);
    const by = pages.indexOf(page);
    const itemId = type === 'next place' || !isKnown(fact) ? undefined : fact.itemId;
    const isSame = itemId === before.itemId;
    writer.byte(
      TYPES.indexOf(type) |
        (isSame ? SAME_ITEM : 0) |
        (itemId === undefined ? NO_ITEM : 0) |
        (seq === last.seq + 1 ? 0 : JUMPS) |
        (by === last.by ? 0 : OTHER_WRITER),
    );
    if (seq !== last.seq + 1) writer.signed(seq - last.seq);
    if (by !== last.by) writer.whole(by);
    writer.signed((at - last.at) / UNITS[unit]);
    if (itemId !== undefined && !isSame) writeId(writer, tables.items, itemId);
    if (isKnown(fact)) writeFact(writer, fact, type, tables, before);
    else writer.text(JSON.stringify({ v, ...fact }));
    last = { seq, at, by };
  }
}

/** The entries as they were written; the schema of hand-ins says whether they are any. */
export function readLog(
  reader: ByteReader,
  module: Module,
  attemptId: string,
  from: number,
): unknown[] {
  const tables = idTables(module);
  const unit = UNITS[reader.byte()];
  if (unit === undefined) reader.failed = true;
  const pages = reader.list(() => reader.text());
  const before: Before = { itemId: '', draft: '', place: 0 };
  let last: Stamp = { seq: 0, at: from, by: 0 };
  return reader.list(() => {
    const head = reader.byte();
    const seq = last.seq + (head & JUMPS ? reader.signed() : 1);
    const by = head & OTHER_WRITER ? reader.whole() : last.by;
    const at = last.at + reader.signed() * (unit ?? 1);
    last = { seq, at, by };
    const has = head & (SAME_ITEM | NO_ITEM);
    const itemId =
      has === 0 ? readId(reader, tables.items) : has === SAME_ITEM ? before.itemId : undefined;
    const type = TYPES[head & TYPE_BITS];
    const writer = pages[by];
    if (type === undefined || writer === undefined) reader.failed = true;
    const stamp = { attemptId, seq, writer: writer ?? '', at };
    if (type === 'as it is') return { ...(readJson(reader) as object), ...stamp };
    const fact = type && readFact(reader, type, itemId, tables, before);
    return fact && !reader.failed ? stampFact(fact, stamp) : undefined;
  });
}
