import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Item } from '../../src/model/item';
import type { Module } from '../../src/model/module';
import { unpackModule, type PackedModule } from '../../src/model/packed-module';
import type { Step } from '../../src/model/step';

/** The built app that is tested: the one that playwright.config.ts serves. */
export const dist = resolve(process.env.DATELINE_DIST ?? 'dist');

/** The lesson that opens where nothing else is asked for, as it was built in. */
export const whole: Module = await readModule('nato-russia');
/** The same as a student works through it who has chosen no other route. */
export const lesson: Module = { ...whole, steps: whole.steps.filter(isOfCoreRoute) };
/** The second lesson: every kind of step in a few of them, for what walks a lesson from end to end. */
export const shortLesson: Module = await readModule('orbiter-1999').then((module) => ({
  ...module,
  steps: module.steps.filter(isOfCoreRoute),
}));

/** The step of the short lesson that it opens with. */
export const shortStart = `./#/${shortLesson.id}/${shortLesson.steps[0]?.id}`;

/**
 * A module as it was built in, with keys and reasons: what a test must know to answer.
 */
async function readModule(id: string): Promise<Module> {
  const assets = join(dist, 'assets');
  const chunks = readdirSync(assets).filter((name) => /^module-.*\.js$/.test(name));
  for (const chunk of chunks) {
    // As a text: a folder outside the project has no package.json that says what its files are.
    const text = readFileSync(join(assets, chunk), 'base64');
    const loaded = (await import(`data:text/javascript;base64,${text}`)) as {
      default: PackedModule;
    };
    const module = unpackModule(loaded.default);
    if (module.id === id) return module;
  }
  throw new Error(`The lesson ${id} is not in ${assets}: run "npm run build" first`);
}

function isOfCoreRoute(step: Step): boolean {
  if (step.kind === 'review') return false;
  return !('routes' in step) || step.routes === undefined || step.routes.includes('core');
}

/** An item of either lesson: no two of them have the same name. */
export function itemOf(id: string): Item {
  const item = [...lesson.items, ...shortLesson.items].find((known) => known.id === id);
  if (!item) throw new Error(`No lesson has an item ${id}`);
  return item;
}

/** Of these kinds a test means the plain one: a report, and what is asked about it. */
const PLAIN: Partial<Record<Step['kind'], string>> = {
  reading: 'read-open-door',
  questions: 'check-open-door',
  checkpoint: 'map-invited',
};

/** The plain step of a kind, or the first. */
export function stepOf<K extends Step['kind']>(kind: K): Extract<Step, { kind: K }> {
  const step =
    lesson.steps.find(({ id }) => id === PLAIN[kind]) ??
    lesson.steps.find((known) => known.kind === kind);
  if (!step) throw new Error(`The route has no step of the kind ${kind}`);
  return step as Extract<Step, { kind: K }>;
}

/** The address of a step, or of the nth item of it; it leads there from any page of the app. */
export const addressOf = (stepId: string, n?: number) =>
  `./#/${lesson.id}/${stepId}${n === undefined ? '' : `/${n}`}`;

/** The first map task of a kind, on the route that is taken unasked if it can be: its step, its item and its number in the step. */
export function mapTaskOf(kind: Item['kind']): { stepId: string; itemId: string; n: number } {
  for (const step of [...lesson.steps, ...whole.steps]) {
    if (step.kind !== 'checkpoint') continue;
    const at = step.itemIds.findIndex((id) => itemOf(id).kind === kind);
    if (at >= 0) return { stepId: step.id, itemId: step.itemIds[at]!, n: at + 1 };
  }
  throw new Error(`The lesson asks no ${kind}`);
}
