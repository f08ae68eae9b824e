import * as v from 'valibot';
import { isKeptAssignment, type KeptAssignment } from '../model/assignment';
import { KeptHandInSchema, type KeptHandIn } from '../model/hand-in';
import type { Module } from '../model/module';

/*
 * A whole gradebook for another device, as JSON: assignments with their class lists, hand-ins with
 * the teacher's marks, and the modules that they were worked through with. No private key is in it:
 * what came sealed was opened when it was collected, so the file is to be kept like a gradebook.
 */
const FORMAT = 'dateline-gradebook/';
const VERSION = 1;

export type GradebookFile = {
  assignments: KeptAssignment[];
  handIns: KeptHandIn[];
  /** Each has yet to be checked against its hash. */
  modules: unknown[];
};

/** The text of the file in parts, so that hundreds of hand-ins are never one long string. */
export function* gradebookParts(
  assignments: readonly KeptAssignment[],
  modules: readonly Module[],
): Generator<string, void> {
  yield `{"format":"${FORMAT}${VERSION}","assignments":${JSON.stringify(assignments)},`;
  yield `"modules":${JSON.stringify(modules)},"handIns":[\n`;
}
export const handInPart = (kept: KeptHandIn, isFirst: boolean): string =>
  `${isFirst ? '' : ',\n'}${JSON.stringify(kept)}`;
export const GRADEBOOK_END = '\n]}\n';

/** Whether a text is, or was, a gradebook: enough of its beginning is looked at. */
export const isGradebookText = (text: string): boolean =>
  text.slice(0, 200).includes(`"format":"${FORMAT}`);

/** Reads the file. Records that cannot be read are counted, and the others taken. */
export function readGradebookFile(
  text: string,
): { file: GradebookFile; unreadable: number } | { refused: 'damaged' | 'newer' | 'foreign' } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: isGradebookText(text) ? 'damaged' : 'foreign' };
  }
  const { format, assignments, handIns, modules } = (data ?? {}) as Record<string, unknown>;
  if (typeof format !== 'string' || !format.startsWith(FORMAT)) return { refused: 'foreign' };
  if (Number(format.slice(FORMAT.length)) > VERSION) return { refused: 'newer' };
  if (!Array.isArray(assignments) || !Array.isArray(handIns) || !Array.isArray(modules))
    return { refused: 'damaged' };
  const read = {
    assignments: assignments.filter(isKeptAssignment),
    handIns: handIns.filter((each): each is KeptHandIn => v.is(KeptHandInSchema, each)),
    modules,
  };
  const lost =
    assignments.length - read.assignments.length + (handIns.length - read.handIns.length);
  return { file: read, unreadable: lost };
}
