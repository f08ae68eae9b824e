import type { Confidence, Fact, LogEntry } from '../model/log';
import type { ByteReader, ByteWriter } from './bytes';
import { coderOf, readKind, readResponse, writeResponse } from './compact-response';
import { readId, writeId, type IdTables, type Place } from './id-tables';

/** Frozen: the number of a type is its place here, at most fifteen. The first travels as it is. */
export const TYPES = [
  'as it is',
  'step',
  'answer',
  'pick',
  'confidence',
  'later',
  'flag',
  'draft',
  'self-check',
  /** A step to the place after the one of the last step. */
  'next place',
  /** An answer of the kind that its item has. */
  'usual answer',
] as const;
export type Type = (typeof TYPES)[number];
const CONFIDENCES: readonly Confidence[] = ['guessing', 'fairly', 'certain'];
/** Longer than any draft may be: few bytes must not stand for a text that grows without end. */
const DRAFT_MAX = 100_000;

/** What the entries so far say of the next one. */
export type Before = { itemId: string; draft: string; place: number };

/** A fact that is written by places in tables. */
export type KnownFact = Exclude<Extract<Fact, { type: Type }>, { type: 'draft'; slots: unknown }>;
/** How many fields such a fact has: with another one, of a later version, it travels as it is. */
const FIELDS: { [K in KnownFact['type']]: readonly number[] } = {
  step: [2, 3],
  answer: [3],
  pick: [3],
  confidence: [3],
  later: [2],
  flag: [4],
  draft: [3],
  'self-check': [3],
};
export function isKnown(fact: Fact): fact is KnownFact {
  const fields = Object.entries(FIELDS).find(([type]) => type === fact.type)?.[1];
  return fields?.includes(Object.keys(fact).length) === true;
}

/** What happened, without its stamp. */
export function factOf(entry: LogEntry): Fact {
  const stamp: readonly string[] = ['v', 'attemptId', 'seq', 'writer', 'at'];
  return Object.fromEntries(
    Object.entries(entry).filter(([name]) => !stamp.includes(name)),
  ) as Fact;
}

export function typeOf(fact: Fact, tables: IdTables, { place }: Before): Type {
  if (!isKnown(fact)) return 'as it is';
  if (fact.type === 'step' && isAt(fact, tables.places[place + 1])) return 'next place';
  if (fact.type !== 'answer') return fact.type;
  const isUsual = tables.kindOf(fact.itemId) === fact.response.kind && coderOf(fact.response);
  return isUsual ? 'usual answer' : 'answer';
}

const isAt = ({ stepId, itemId }: Place, place: Place | undefined) =>
  place?.stepId === stepId && place.itemId === itemId;

export function writeFact(
  writer: ByteWriter,
  fact: KnownFact,
  type: Type,
  tables: IdTables,
  before: Before,
): void {
  const named = tables.named(fact.itemId ?? '');
  if (type === 'usual answer' && fact.type === 'answer')
    coderOf(fact.response)?.write(writer, fact.response, named);
  else if (type !== 'next place') writeParts(writer, fact, tables, before);
  goOn(fact, tables, before);
}

function writeParts(writer: ByteWriter, fact: KnownFact, tables: IdTables, before: Before): void {
  switch (fact.type) {
    case 'step':
      writeId(writer, tables.steps, fact.stepId);
      return;
    case 'answer':
      writeResponse(writer, fact.response, tables.named(fact.itemId));
      return;
    case 'pick':
      writeId(writer, tables.paragraphs, fact.paragraphId);
      return;
    case 'confidence':
      writer.byte(CONFIDENCES.indexOf(fact.value));
      return;
    case 'flag':
      writer.byte(fact.on ? 1 : 0);
      writer.text(fact.word);
      return;
    case 'draft': {
      const shared = sharedLength(before.draft, fact.text);
      writer.whole(shared);
      writer.text(fact.text.slice(shared));
      return;
    }
    case 'self-check':
      writer.whole(fact.met.length);
      for (const id of fact.met) writeId(writer, tables.named(fact.itemId), id);
      return;
    case 'later':
      return;
  }
}

export function readFact(
  reader: ByteReader,
  type: Exclude<Type, 'as it is'>,
  itemId: string | undefined,
  tables: IdTables,
  before: Before,
): Fact | undefined {
  const fact = readParts(reader, type, itemId, tables, before) as KnownFact | undefined;
  if (!fact) reader.failed = true;
  else goOn(fact, tables, before);
  return fact;
}

/** As it stands there; what is missing or of another type, the schema of hand-ins will say. */
function readParts(
  reader: ByteReader,
  type: Exclude<Type, 'as it is'>,
  itemId: string | undefined,
  tables: IdTables,
  before: Before,
): unknown {
  const item = itemId === undefined ? {} : { itemId };
  const named = tables.named(itemId ?? '');
  switch (type) {
    case 'step':
      return { type, stepId: readId(reader, tables.steps), ...item };
    case 'next place': {
      const place = tables.places[before.place + 1];
      return place && { type: 'step', ...place };
    }
    case 'answer':
      return { type, ...item, response: readResponse(reader, named) };
    case 'usual answer': {
      const kind = tables.kindOf(itemId ?? '');
      return { type: 'answer', ...item, response: readKind(reader, kind, named) };
    }
    case 'pick':
      return { type, ...item, paragraphId: readId(reader, tables.paragraphs) };
    case 'confidence':
      return { type, ...item, value: CONFIDENCES[reader.byte()] };
    case 'later':
      return { type, ...item };
    case 'flag': {
      const on = reader.byte() === 1;
      return { type, ...item, word: reader.text(), on };
    }
    case 'draft': {
      const shared = before.draft.slice(0, reader.whole());
      return { type, ...item, text: (shared + reader.text()).slice(0, DRAFT_MAX) };
    }
    case 'self-check':
      return { type, ...item, met: reader.list(() => readId(reader, named)) };
  }
}

/** The same on both sides, after each entry. */
function goOn(fact: KnownFact, { places }: IdTables, before: Before): void {
  if (fact.itemId !== undefined) before.itemId = fact.itemId;
  if (fact.type === 'draft') before.draft = fact.text;
  if (fact.type !== 'step') return;
  const place = places.findIndex((each) => isAt(fact, each));
  if (place >= 0) before.place = place;
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
