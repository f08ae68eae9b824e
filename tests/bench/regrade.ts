// What the gradebook's worker does with hand-ins, to be bundled for Node and for a worker.
import { encodeHandIn } from '../../src/interop/hand-in-code';
import type { HandIn } from '../../src/model/hand-in';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import type { Fact } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { unpackModule, type PackedModule } from '../../src/model/packed-module';
import { stampFact } from '../../src/model/stamp-fact';
import { askedOn, columnsOf } from '../../src/scoring/class/columns';
import { classFigures, rowsOf } from '../../src/scoring/class/grade-class';
import { gradeHandIn } from '../../src/scoring/class/grade-hand-in';
import { itemFigures } from '../../src/scoring/class/item-figures';
import { reteachFirst } from '../../src/scoring/class/reteach';
import { readRoster } from '../../src/scoring/class/roster';
import { isScored } from '../../src/scoring/item-record';
import { keyResponse, wrongResponse } from '../builders/answers';

/** As many responses as a long lesson has. */
const RESPONSES = 40;

/** Hand-ins as JSON, each with forty responses: every third first answer is wrong. */
export function handInTexts(packed: PackedModule, count: number): string[] {
  const module = unpackModule(packed);
  return Array.from({ length: count }, (_, n) => JSON.stringify(aHandIn(module, n)));
}

/** The same as the files that students hand in, in base 64. */
export function handInFiles(packed: PackedModule, count: number): string[] {
  const module = unpackModule(packed);
  return Array.from({ length: count }, (_, n) =>
    Buffer.from(encodeHandIn(aHandIn(module, n), module)).toString('base64'),
  );
}

function aHandIn(module: Module, n: number): HandIn {
  const items = new Map(module.items.map((item) => [item.id, item]));
  const facts: Fact[] = [];
  let responses = 0;
  const asked = askedOn(module).map(([stepId, itemId]) => ({ stepId, itemId }));
  const more = module.items.map(({ id }) => ({ stepId: 'second-look', itemId: id }));
  for (const [at, { stepId, itemId }] of [...asked, ...more].entries()) {
    const item = items.get(itemId);
    if (!item || responses >= RESPONSES) continue;
    const isMissed = (at + n) % 3 === 0;
    const response = isMissed ? wrongResponse(item, n) : keyResponse(item);
    facts.push({ type: 'step', stepId, itemId });
    if (item.asksConfidence) facts.push({ type: 'confidence', itemId, value: 'certain' });
    facts.push({ type: 'answer', itemId, response });
    responses += 1;
    if (!isMissed || !isScored(item)) continue;
    const paragraphId = item.evidence[0]?.paragraph;
    if (paragraphId !== undefined) facts.push({ type: 'pick', itemId, paragraphId });
    facts.push({ type: 'answer', itemId, response: keyResponse(item) });
    responses += 1;
  }
  const attemptId = n.toString(16).padStart(32, '0');
  return {
    v: 1,
    attemptId,
    moduleId: module.id,
    moduleHash: module.hash,
    settings: OWN_SETTINGS,
    seed: '',
    student: `Student ${n}`,
    startedAt: 0,
    handedInAt: facts.length * 20_000,
    log: facts.map((fact, at) =>
      stampFact(fact, { attemptId, seq: at + 1, writer: 'page', at: at * 20_000 }),
    ),
  };
}

/** Milliseconds to parse so many hand-ins, and to grade them and the class. */
export function measureRegrade(packed: PackedModule, texts: readonly string[], count: number) {
  const module = unpackModule(packed);
  let [parsing, grading, bytes] = [0, 0, 0];
  const graded = [];
  for (let at = 0; at < count; at++) {
    const text = texts[at % texts.length] ?? '';
    bytes += text.length;
    const began = performance.now();
    const handIn = JSON.parse(text) as HandIn;
    const parsed = performance.now();
    graded.push(gradeHandIn(module, { id: String(at), handIn }));
    parsing += parsed - began;
    grading += performance.now() - parsed;
  }
  const began = performance.now();
  const columns = columnsOf(module);
  const roster = readRoster([]);
  const rows = rowsOf(columns, graded, roster);
  const reteach = reteachFirst(module, itemFigures(columns, rows));
  const figures = classFigures(rows, roster);
  grading += performance.now() - began;
  return { parsing, grading, bytes, kept: { rows, reteach, figures } };
}
