import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../src/interop/bytes';
import { crc32 } from '../../src/interop/crc32';
import { decodeHandIn, encodeHandIn, type DecodedHandIn } from '../../src/interop/hand-in-code';
import { pack, PACKED_MAX } from '../../src/interop/parcel';
import { codeOf } from '../../src/interop/text-code';
import type { HandIn } from '../../src/model/hand-in';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import type { Fact } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { stampFact } from '../../src/model/stamp-fact';
import { keyResponse, wrongResponse } from '../builders/answers';
import { anyHandIn, HOSTILE } from '../builders/any-hand-in';
import { everyKind } from '../builders/every-kind';
import { theShippedModule } from '../builders/shipped';

const find =
  (...modules: Module[]) =>
  ({ id, hash }: { id: string; hash: string }) =>
    modules.find((module) => module.id === id && module.hash.startsWith(hash));
const refusal = (read: DecodedHandIn) => ('refused' in read ? read.refused : 'read');
const nowhere = () => undefined;

/** A lesson with this many answers, some of them after a miss, as a page writes it. */
function aHandIn(module: Module, answers: number): HandIn {
  const attemptId = '5f0c1d9e2b7a4c3885e6f1a29b0d4c77';
  const startedAt = Date.UTC(2026, 4, 12, 8, 3);
  const facts: Fact[] = [];
  const answerTo = (itemId: string, n: number): Fact[] => {
    const item = module.items.find(({ id }) => id === itemId)!;
    const response = n % 4 === 1 ? wrongResponse(item) : keyResponse(item);
    const { id: paragraphId } = module.readings[0]!.paragraphs[0]!;
    return [
      { type: 'answer', itemId, response },
      ...(item.asksConfidence ? [{ type: 'confidence', itemId, value: 'fairly' } as const] : []),
      ...(n % 4 === 1 ? [{ type: 'pick', itemId, paragraphId } as const] : []),
    ];
  };
  let given = 0;
  const retry = module.steps.find(({ kind }) => kind === 'retry')!;
  for (const step of module.steps) {
    const { id: stepId } = step;
    const asked = 'itemIds' in step ? step.itemIds : 'itemId' in step ? [step.itemId] : [];
    if (asked.length === 0) facts.push({ type: 'step', stepId });
    for (const itemId of asked.slice(0, answers - given))
      facts.push({ type: 'step', stepId, itemId }, ...answerTo(itemId, given++));
  }
  // What the route does not ask any more returns in another form.
  const spare = module.items.filter(({ kind }) => kind === 'choice').slice(-20);
  for (const { id: itemId } of spare.slice(0, answers - given))
    facts.push({ type: 'step', stepId: retry.id, itemId }, ...answerTo(itemId, given++));
  let at = startedAt;
  const log = facts.map((fact, index) => {
    at += 4000 + 100 * ((index * 7919) % 260);
    return stampFact(fact, { attemptId, seq: index + 1, writer: '0a1b2c3d', at });
  });
  return {
    v: 1,
    assignmentId: '00112233445566aa',
    attemptId,
    moduleId: module.id,
    moduleHash: module.hash,
    settings: OWN_SETTINGS,
    seed: '',
    student: 'Amira 07',
    startedAt,
    handedInAt: at + 9000,
    log,
  };
}

describe('a hand-in', () => {
  it('reads back as it was written, whatever it holds, by its own ids', () => {
    fc.assert(
      fc.property(anyHandIn(everyKind()), (handIn) => {
        expect(decodeHandIn(encodeHandIn(handIn), nowhere)).toEqual({ handIn });
      }),
    );
  });

  it('reads back as it was written, whatever it holds, by the module', () => {
    const module = everyKind();
    fc.assert(
      fc.property(anyHandIn(module), (handIn) => {
        expect(decodeHandIn(encodeHandIn(handIn, module), find(module))).toEqual({ handIn });
      }),
      { numRuns: 300 },
    );
  });

  it('reads back as a text, in one part or in many', () => {
    const module = everyKind();
    fc.assert(
      fc.property(anyHandIn(module), fc.integer({ min: 1, max: 200 }), (handIn, length) => {
        const bytes = encodeHandIn(handIn, module);
        const text = codeOf(bytes, length).reverse().join('\n');
        expect(decodeHandIn(text, find(module))).toEqual({ handIn });
        expect(decodeHandIn(codeOf(bytes)[0]!, find(module))).toEqual({ handIn });
      }),
    );
  });

  it('of 30 answers makes a code that fits into a message', () => {
    const module = theShippedModule();
    const handIn = aHandIn(module, 30);
    const [code = '', ...more] = codeOf(encodeHandIn(handIn, module));
    expect(more).toEqual([]);
    expect(handIn.log.filter(({ type }) => type === 'answer')).toHaveLength(30);
    expect(code.length).toBeLessThanOrEqual(700);
    expect(decodeHandIn(code, find(module))).toEqual({ handIn });
  });

  it('reads back with every kind of answer', () => {
    const module = everyKind();
    const asked = module.items.length;
    const facts = module.items.flatMap((item): Fact[] => [
      { type: 'answer', itemId: item.id, response: wrongResponse(item) },
      { type: 'answer', itemId: item.id, response: keyResponse(item) },
    ]);
    const sent = aHandIn(module, 1);
    const { attemptId } = sent;
    const log = facts.map((fact, n) =>
      stampFact(fact, { attemptId, seq: n + 1, writer: 'w', at: sent.startedAt + 37 * n }),
    );
    const handIn: HandIn = { ...sent, log };
    expect(asked).toBeGreaterThan(8);
    expect(decodeHandIn(encodeHandIn(handIn, module), find(module))).toEqual({ handIn });
  });

  it('keeps a name as it was typed, whatever that is', () => {
    const module = everyKind();
    for (const student of HOSTILE) {
      const handIn = { ...aHandIn(module, 2), student };
      for (const bytes of [encodeHandIn(handIn), encodeHandIn(handIn, module)])
        expect(decodeHandIn(bytes, find(module))).toEqual({ handIn });
    }
  });

  it('says which module it takes where its ids stand for places in it', () => {
    const module = theShippedModule();
    const bytes = encodeHandIn(aHandIn(module, 20), module);
    expect(decodeHandIn(bytes, find(everyKind()))).toEqual({
      refused: 'no-module',
      wanted: { id: module.id, hash: module.hash.slice(0, 16) },
    });
  });
});

describe('what is no hand-in', () => {
  const module = everyKind();
  const bytes = encodeHandIn(aHandIn(module, 3), module);

  it('is answered with a reason, whatever the bytes are', () => {
    const answers = (data: Uint8Array | string) => {
      const read = decodeHandIn(data, () => module);
      expect('refused' in read || 'handIn' in read || 'sealed' in read).toBe(true);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), answers));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), answers));
    // The same where the check code is right: what somebody made on purpose.
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(0, 1, 2),
        fc.boolean(),
        (content, mode, deflates) =>
          answers(pack({ kind: 'DH', version: 1, mode, content }, deflates)),
      ),
    );
    const inside = bytes.subarray(4, -4);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(inside.length - 1), fc.nat(255)), { maxLength: 3 }),
        (changes) => {
          const content = Uint8Array.from(inside);
          for (const [at, value] of changes) content[at] = value;
          answers(pack({ kind: 'DH', version: 1, mode: 1, content }, false));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is damaged where any byte was changed or is missing', () => {
    for (let at = 2; at < bytes.length; at += 1) {
      const other = Uint8Array.from(bytes);
      other[at] = (other[at]! + 1) & 255;
      expect(refusal(decodeHandIn(other, find(module))), `byte ${at}`).toBe('damaged');
      expect(refusal(decodeHandIn(bytes.subarray(0, at), find(module)))).toBe('damaged');
    }
  });

  it('is foreign where it is something else', () => {
    for (const other of ['', 'a letter', new Uint8Array(), Uint8Array.of(80, 75, 3, 4)])
      expect(refusal(decodeHandIn(other, nowhere))).toBe('foreign');
  });

  it('is newer where a later version wrote it, or one of its entries', () => {
    const content = Uint8Array.of(1, 2, 3);
    expect(refusal(decodeHandIn(pack({ kind: 'DH', version: 2, mode: 0, content }), nowhere))).toBe(
      'newer',
    );
    const later = aHandIn(module, 2);
    const log = [...later.log, { v: 99, type: 'sung', attemptId: later.attemptId }];
    expect(
      refusal(decodeHandIn(encodeHandIn({ ...later, log } as unknown as HandIn), nowhere)),
    ).toBe('newer');
  });

  it('is refused where a name is ten thousand characters long', () => {
    const long = { ...aHandIn(module, 2), student: 'x'.repeat(10_000) };
    expect(refusal(decodeHandIn(encodeHandIn(long), nowhere))).toBe('damaged');
  });

  it('is refused before it is inflated, where it stands for too much', () => {
    const parcel = (size: number, zeros: number) => {
      const writer = new ByteWriter();
      for (const byte of [68, 72, 1, 128]) writer.byte(byte);
      writer.whole(size);
      writer.raw(deflateSync(new Uint8Array(zeros)));
      const check = crc32(writer.bytes);
      for (const shift of [24, 16, 8, 0]) writer.byte(check >>> shift);
      return writer.bytes;
    };
    expect(refusal(decodeHandIn(parcel(1e9, 5_000_000), nowhere))).toBe('too-long');
    expect(refusal(decodeHandIn(parcel(100, 50_000_000), nowhere))).toBe('damaged');
    const huge = new Uint8Array(PACKED_MAX + 1);
    huge.set([68, 72, 1, 0]);
    expect(refusal(decodeHandIn(huge, nowhere))).toBe('too-long');
  });
});

describe('a frozen hand-in of version 1', () => {
  const json = readFileSync('tests/records/hand-in-v1.json', 'utf8');
  const handIn = JSON.parse(json) as HandIn;

  it('is read from a file', () => {
    const file = readFileSync('tests/records/hand-in-v1.dateline-handin');
    expect(decodeHandIn(new Uint8Array(file), nowhere)).toEqual({ handIn });
  });

  it('is read from a code, by the module that its answers are numbered by', () => {
    const module = JSON.parse(readFileSync('tests/records/module-v0.1.json', 'utf8')) as Module;
    const code = readFileSync('tests/records/hand-in-v1.txt', 'utf8');
    expect(decodeHandIn(code, find(module))).toEqual({ handIn });
  });
});
