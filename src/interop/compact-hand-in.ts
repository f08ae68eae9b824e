import type { HandIn } from '../model/hand-in';
import type { Module } from '../model/module';
import { ByteReader, ByteWriter } from './bytes';
import { readLog, writeLog } from './compact-log';
import { readSettings, writeSettings } from './settings-bits';

/** How much of a module's hash says which one it is, in hexadecimal digits. */
const HASH_DIGITS = 16;

/** A module by its id and the beginning of its content hash. */
export type WantedModule = { id: string; hash: string };

/** A hand-in by the places that ids have in its module; nothing where bytes cannot hold it. */
export function writeCompact(handIn: HandIn, module: Module): Uint8Array | undefined {
  const { assignmentId, attemptId, settings, seed, student, startedAt, handedInAt, log } = handIn;
  // An entry of another attempt would come back as one of this.
  if (log.some((entry) => entry.attemptId !== attemptId)) return undefined;
  const writer = new ByteWriter();
  writer.text(module.id);
  writer.text(module.hash.slice(0, HASH_DIGITS));
  writer.text(attemptId);
  writer.byte(assignmentId === undefined ? 0 : 1);
  if (assignmentId !== undefined) writer.text(assignmentId);
  writeSettings(writer, settings);
  writer.text(seed);
  writer.text(student);
  writer.signed(startedAt);
  writer.signed(handedInAt - startedAt);
  writeLog(writer, log, module, startedAt);
  return writer.failed ? undefined : writer.bytes;
}

/** What was written, for the schema of hand-ins to look at; or which module it takes to read it. */
export function readCompact(
  bytes: Uint8Array,
  findModule: (wanted: WantedModule) => Module | undefined,
): { raw: unknown } | { wanted: WantedModule } | undefined {
  const reader = new ByteReader(bytes);
  const wanted = { id: reader.text(), hash: reader.text() };
  if (reader.failed) return undefined;
  const module = findModule(wanted);
  if (module?.id !== wanted.id || !module.hash.startsWith(wanted.hash)) return { wanted };
  const attemptId = reader.text();
  const assignmentId = reader.byte() === 1 ? reader.text() : undefined;
  const settings = readSettings(reader);
  const [seed, student] = [reader.text(), reader.text()];
  const startedAt = reader.signed();
  const handedInAt = startedAt + reader.signed();
  const log = readLog(reader, module, attemptId, startedAt);
  if (!reader.isWhole()) return undefined;
  const { id: moduleId, hash: moduleHash } = module;
  const head = { v: 1, ...(assignmentId !== undefined && { assignmentId }), attemptId };
  const of = { moduleId, moduleHash, settings, seed, student, startedAt, handedInAt };
  return { raw: { ...head, ...of, log } };
}
