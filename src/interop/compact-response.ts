import type { Status } from '../model/comparison';
import type { Response, ResponseOf } from '../model/response';
import type { ByteReader, ByteWriter } from './bytes';
import { readId, writeId, type Ids } from './id-tables';

/** How an answer of one kind is written by the places of what it names. */
type Coder<K extends Response['kind']> = {
  write: (writer: ByteWriter, response: ResponseOf<K>, ids: Ids) => void;
  read: (reader: ByteReader, ids: Ids) => ResponseOf<K>;
};

const writeIds = (writer: ByteWriter, ids: Ids, list: readonly string[]) => {
  writer.whole(list.length);
  for (const id of list) writeId(writer, ids, id);
};
const readIds = (reader: ByteReader, ids: Ids) => reader.list(() => readId(reader, ids));

/** Frozen: the number of a kind is its place here. New kinds travel as they are, or are put at the end. */
const CODERS: { [K in Response['kind']]?: Coder<K> } = {
  choice: {
    write: (writer, { optionId }, ids) => writeId(writer, ids, optionId),
    read: (reader, ids) => ({ kind: 'choice', optionId: readId(reader, ids) }),
  },
  prediction: {
    write: (writer, { optionId }, ids) => writeId(writer, ids, optionId),
    read: (reader, ids) => ({ kind: 'prediction', optionId: readId(reader, ids) }),
  },
  'map-select': {
    write: (writer, { codes }, ids) => writeIds(writer, ids, codes),
    read: (reader, ids) => ({ kind: 'map-select', codes: readIds(reader, ids) }),
  },
  multi: {
    write: (writer, { optionIds }, ids) => writeIds(writer, ids, optionIds),
    read: (reader, ids) => ({ kind: 'multi', optionIds: readIds(reader, ids) }),
  },
  typed: {
    // Most answers are typed as the item knows them.
    write: (writer, { text }, ids) => writeId(writer, ids, text),
    read: (reader, ids) => ({ kind: 'typed', text: readId(reader, ids) }),
  },
  evidence: {
    write: (writer, { sentenceId }, ids) => writeId(writer, ids, sentenceId),
    read: (reader, ids) => ({ kind: 'evidence', sentenceId: readId(reader, ids) }),
  },
  order: {
    write: (writer, { entryIds }, ids) => writeIds(writer, ids, entryIds),
    read: (reader, ids) => ({ kind: 'order', entryIds: readIds(reader, ids) }),
  },
  match: {
    write: (writer, { pairs }, ids) =>
      writeIds(
        writer,
        ids,
        pairs.flatMap(({ left, right }) => [left, right]),
      ),
    read: (reader, ids) => ({
      kind: 'match',
      pairs: inPairs(reader, ids).map(([left, right]) => ({ left, right })),
    }),
  },
  written: {
    write: (writer, { text }) => writer.text(text),
    read: (reader) => ({ kind: 'written', text: reader.text() }),
  },
  'map-sort': {
    write: (writer, { placed }, ids) =>
      writeIds(
        writer,
        ids,
        placed.flatMap(({ code, status }) => [code, status]),
      ),
    read: (reader, ids) => ({
      kind: 'map-sort',
      placed: inPairs(reader, ids).map(([code, status]) => ({ code, status })),
    }),
  },
  'map-place': {
    write: (writer, { lat, lon, kmPerPx, country }, ids) => {
      for (const number of [lat, lon, kmPerPx]) writer.decimal(number);
      writeId(writer, ids, country);
    },
    read: (reader, ids) => ({
      kind: 'map-place',
      lat: reader.decimal(),
      lon: reader.decimal(),
      kmPerPx: reader.decimal(),
      country: readId(reader, ids),
    }),
  },
  'map-route': {
    write: (writer, { codes }, ids) => writeIds(writer, ids, codes),
    read: (reader, ids) => ({ kind: 'map-route', codes: readIds(reader, ids) }),
  },
  'map-time': {
    write: (writer, { count, codes }, ids) => {
      writer.whole(count);
      writeIds(writer, ids, codes);
    },
    read: (reader, ids) => ({
      kind: 'map-time',
      count: reader.whole(),
      codes: readIds(reader, ids),
    }),
  },
  compare: {
    write: (writer, { placed }, ids) =>
      writeIds(
        writer,
        ids,
        placed.flatMap(({ row, status }) => [row, status]),
      ),
    read: (reader, ids) => ({
      kind: 'compare',
      // The schema of hand-ins says whether these are statuses.
      placed: inPairs(reader, ids).map(([row, status]) => ({ row, status: status as Status })),
    }),
  },
};
const KINDS = Object.keys(CODERS) as Response['kind'][];

function inPairs(reader: ByteReader, ids: Ids): [string, string][] {
  const flat = readIds(reader, ids);
  if (flat.length % 2 === 1) reader.failed = true;
  return flat.flatMap((id, at): [string, string][] =>
    at % 2 === 0 ? [[id, flat[at + 1] ?? '']] : [],
  );
}

/** How many fields an answer has, where it is not a kind and one more. */
const FIELDS: { [K in Response['kind']]?: number } = { 'map-place': 5, 'map-time': 3 };

/** How an answer is written; nothing where it has to travel as it is. */
export function coderOf(response: Response): Coder<Response['kind']> | undefined {
  const isKnown = Object.keys(response).length === (FIELDS[response.kind] ?? 2);
  return isKnown ? (CODERS[response.kind] as Coder<Response['kind']> | undefined) : undefined;
}

/** The number of its kind, from 1, and the answer; or 0 and the answer as it is. */
export function writeResponse(writer: ByteWriter, response: Response, ids: Ids): void {
  const coder = coderOf(response);
  writer.whole(coder ? KINDS.indexOf(response.kind) + 1 : 0);
  if (coder) coder.write(writer, response, ids);
  else writer.text(JSON.stringify(response));
}

/** What was written; the schema of hand-ins says whether it is an answer. */
export function readResponse(reader: ByteReader, ids: Ids): unknown {
  const kind = reader.whole();
  return kind === 0 ? readJson(reader) : readKind(reader, KINDS[kind - 1], ids);
}

/** An answer of a kind that is known already. */
export function readKind(
  reader: ByteReader,
  kind: Response['kind'] | undefined,
  ids: Ids,
): Response | undefined {
  const coder = kind && CODERS[kind];
  if (!coder) reader.failed = true;
  return coder?.read(reader, ids);
}

export function readJson(reader: ByteReader): unknown {
  try {
    return JSON.parse(reader.text());
  } catch {
    reader.failed = true;
    return undefined;
  }
}
