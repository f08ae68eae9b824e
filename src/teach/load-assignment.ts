import type { KeptAssignment } from '../model/assignment';
import type { Module } from '../model/module';
import type { TeachPort } from './teach-port';

/** An assignment of this device with its link, and its module where that is still here. */
export async function loadAssignment(
  port: TeachPort,
  id: string,
): Promise<{ kept: KeptAssignment; module: Module | undefined; link: string } | undefined> {
  const { assignments } = await port.listAssignments();
  const kept = assignments.find((one) => one.id === id);
  if (!kept) return undefined;
  const { moduleId, moduleHash } = kept.assignment;
  const module = await port.loadModule(moduleId, moduleHash);
  return { kept, module, link: port.linkOf(kept.assignment) };
}
