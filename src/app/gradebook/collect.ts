import { findCodes } from '../../interop/text-code';
import type { OpeningKey } from '../../interop/seal';
import { checkModule } from '../../model/check-module';
import type { HandIn, KeptHandIn } from '../../model/hand-in';
import { keepModule } from '../../storage/assignments';
import type { Database } from '../../storage/database';
import { addHandIns, handInsOfAttempt } from '../../storage/hand-ins';
import { readEach } from '../../storage/read-each';
import type { Collected, Elsewhere, Outcome } from '../../teach/gradebook/gradebook-port';
import { isNewer, readAssignment } from './read-book';
import type { ModuleShelf } from './module-shelf';
import { readPiece, type Opening, type Piece } from './read-piece';
import { Cancelled, inParts, type Work } from './work';

/** What was put into the page: files as they are, texts as they were pasted. */
export type Pieces = { files: readonly File[]; texts: readonly string[] };
type Came = { name: string; bytes: () => Promise<Uint8Array> } | { name: string; broken: string };

/** A hand-in is some kilobytes; a whole gradebook may be far more, and is the only one that may. */
const FILE_MAX = 300_000_000;
const PART = 25;

/** Takes in what came, part by part; each part is committed before the next begins. */
export async function collect(
  db: Database,
  of: string,
  { files, texts }: Pieces,
  shelf: ModuleShelf,
  work: Work,
): Promise<{ collected: Collected[]; stopped: boolean }> {
  const came: Came[] = [
    ...files.map((file) => ({ name: file.name, bytes: () => bytesOf(file) })),
    ...texts.flatMap(codesIn),
  ];
  const opening: Opening = {
    keys: await readKeys(db),
    get: (wanted) => shelf.get(wanted),
    find: (wanted) => shelf.find(db, wanted),
  };
  const desk = new Intake(db, of, shelf);
  const collected: Collected[] = [];
  try {
    await inParts(came, PART, work, async (part) => {
      const read: { name: string; piece: Piece }[] = [];
      for (const one of part) read.push({ name: one.name, piece: await readOne(one, opening) });
      collected.push(...(await desk.take(read)));
    });
    return { collected, stopped: false };
  } catch (error) {
    if (error instanceof Cancelled) return { collected, stopped: true };
    throw error;
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** The codes of a pasted text, by their number. What is no code, or a part of one, is told too. */
function codesIn(text: string): Came[] {
  if (text.trim() === '') return [];
  // A text may also be a file's content, pasted.
  if (text.trimStart().startsWith('{'))
    return [{ name: '', bytes: () => Promise.resolve(new TextEncoder().encode(text)) }];
  const { codes, broken } = findCodes(text);
  const found: Came[] = [
    ...codes.map((bytes, at) => ({ name: `#${at + 1}`, bytes: () => Promise.resolve(bytes) })),
    ...broken.map(({ tag, parts, of }) => ({ name: tag, broken: `${parts.join(', ')} / ${of}` })),
  ];
  return found.length > 0 ? found : [{ name: '', bytes: () => Promise.resolve(new Uint8Array()) }];
}

async function readOne(came: Came, opening: Opening): Promise<Piece> {
  if ('broken' in came) return { kind: 'refused', reason: 'incomplete', detail: came.broken };
  try {
    const bytes = await came.bytes();
    if (bytes.length > FILE_MAX) return { kind: 'refused', reason: 'too-big' };
    return await readPiece(bytes, opening);
  } catch (error) {
    // The disk did not give it back, or it was taken away meanwhile.
    console.error(error);
    return { kind: 'refused', reason: 'unreadable' };
  }
}

async function readKeys(db: Database): Promise<OpeningKey[]> {
  const found = await readEach(db, 'keys');
  return found.flatMap(({ record }) => {
    const { fingerprint, publicKey, privateKey } = (record ?? {}) as Partial<OpeningKey>;
    return fingerprint !== undefined && publicKey !== undefined && privateKey !== undefined
      ? [{ fingerprint, publicKey, privateKey }]
      : [];
  });
}

/** Keeps what was read, and says of each what it is to this device. */
class Intake {
  readonly #names = new Map<string, string | undefined>();

  constructor(
    private readonly db: Database,
    private readonly of: string,
    private readonly shelf: ModuleShelf,
  ) {}

  async take(read: readonly { name: string; piece: Piece }[]): Promise<Collected[]> {
    const answers: Collected[] = [];
    for (const { name, piece } of read) answers.push(await this.#takeOne(name, piece));
    return answers;
  }

  async #takeOne(name: string, piece: Piece): Promise<Collected> {
    try {
      if (piece.kind === 'refused') return { name, outcome: piece };
      if (piece.kind === 'book') return { name, outcome: await this.#keepBook(piece) };
      const { student } = piece.handIn;
      return { name, student, outcome: await this.#keepHandIn(name, piece) };
    } catch (error) {
      console.error(error);
      return { name, outcome: { kind: 'refused', reason: 'not-kept' } };
    }
  }

  async #keepHandIn(
    name: string,
    { id, handIn, sealed, module }: Extract<Piece, { kind: 'hand-in' }>,
  ): Promise<Outcome> {
    if (module !== undefined) await this.#keepModule(module, handIn.moduleHash);
    const others = await handInsOfAttempt(this.db, handIn.attemptId);
    if (others.some((other) => other.id === id)) return { kind: 'same' };
    const kept: KeptHandIn = {
      v: 1,
      id,
      handIn,
      sealed,
      from: name,
      collectedAt: Date.now(),
    };
    const asCopy = ({ id, handIn: { handedInAt }, collectedAt }: KeptHandIn) => ({
      id,
      handedInAt,
      collectedAt,
    });
    const before = others.reduce<KeptHandIn | undefined>(
      (last, one) => (last && !isNewer(asCopy(one), asCopy(last)) ? last : one),
      undefined,
    );
    const marks = before && marksThatHold(before, handIn);
    await addHandIns(this.db, [{ ...kept, ...(marks && { marks }) }]);
    const elsewhere = await this.#elsewhere(handIn);
    if (!before) return { kind: 'added', sealed, elsewhere };
    const kind = isNewer(asCopy(kept), asCopy(before)) ? 'newer' : 'older';
    return { kind, sealed, elsewhere };
  }

  /** A module that came with an attempt is kept if it is what its hash says. */
  async #keepModule(raw: unknown, hash: string): Promise<void> {
    const checked = checkModule(raw, hash);
    if (!('module' in checked)) return;
    await keepModule(this.db, checked.module);
    this.shelf.put(checked.module);
  }

  async #keepBook({ file, unreadable }: Extract<Piece, { kind: 'book' }>): Promise<Outcome> {
    for (const raw of file.modules) {
      const { hash } = (raw ?? {}) as { hash?: unknown };
      if (typeof hash === 'string') await this.#keepModule(raw, hash);
    }
    // A list that this device has itself is the newer one: it is left as it is.
    for (const kept of file.assignments)
      if ((await this.db.getKey('assignments', kept.id)) === undefined)
        await this.db.put('assignments', kept);
    const added = await addHandIns(this.db, file.handIns);
    const same = file.handIns.length - added.size;
    return { kind: 'book', added: added.size, same, unreadable };
  }

  /** Whether a hand-in belongs to another page than the one it was put into, and to which. */
  async #elsewhere({ assignmentId }: HandIn): Promise<Elsewhere | undefined> {
    const id = assignmentId ?? '';
    if (!this.#names.has(id))
      this.#names.set(id, id === '' ? undefined : (await readAssignment(this.db, id))?.className);
    const className = this.#names.get(id);
    const own = className === undefined ? 'open' : id;
    if (own === this.of) return undefined;
    return className === undefined ? 'open' : { of: id, className };
  }
}

/** What the teacher found of an answer holds for a newer copy as long as the answer is the same. */
function marksThatHold(before: KeptHandIn, handIn: HandIn): KeptHandIn['marks'] {
  const held = Object.entries(before.marks ?? {}).filter(
    ([itemId]) => wordsOf(before.handIn, itemId) === wordsOf(handIn, itemId),
  );
  return held.length > 0 ? Object.fromEntries(held) : undefined;
}

/** The last words on an item, handed in or still a draft. */
function wordsOf({ log }: HandIn, itemId: string): string | undefined {
  let words: string | undefined;
  for (const entry of [...log].sort((a, b) => a.seq - b.seq)) {
    if (!('itemId' in entry) || entry.itemId !== itemId) continue;
    if (entry.type === 'draft') words = entry.text;
    if (entry.type === 'answer' && entry.response.kind === 'written') words = entry.response.text;
  }
  return words;
}
