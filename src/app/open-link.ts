import { mount } from 'svelte';
import { modules } from 'virtual:dateline/modules';
import { decodeAssignment } from '../interop/assignment-link';
import LinkRefused from '../learn/LinkRefused.svelte';
import type { WhyRefused } from '../learn/why-refused';
import type { Assignment } from '../model/assignment';
import type { Module } from '../model/module';
import { attemptsOf } from '../storage/students';
import { findModule } from './find-module';
import { startAttempt } from './lesson-session.svelte';
import { setResumeMark } from './resume-mark';
import { linkText } from './routes';
import { append, keptAttempt, open, type Kept } from './store';

/** What a teacher's link leads to: a module, and a student's attempt at what was assigned. */
export type Link = { module: Module; keptFor: (studentId: string) => Promise<Kept> };

/** How long a link waits for a disk that does not answer. */
const PATIENCE_MS = 3000;

/** Starts the lesson that the address assigns, or says why it cannot and what to do. */
export async function openLink(
  target: HTMLElement,
  start: (target: HTMLElement, link: Link) => Promise<void>,
): Promise<void> {
  const read = decodeAssignment(linkText(location.hash));
  if ('refused' in read) {
    refuse(target, read.refused);
    return;
  }
  const { assignment } = read;
  const { moduleId, moduleHash } = assignment;
  const module = await findModule(moduleId, moduleHash).catch((error: unknown) => {
    console.error(error);
    return undefined;
  });
  if (module) await start(target, { module, keptFor: (id) => keptFor(module, assignment, id) });
  else refuse(target, modules.some(({ id }) => id === moduleId) ? 'other-edition' : 'no-module');
}

function refuse(target: HTMLElement, why: WhyRefused): void {
  // Any other address starts by itself.
  addEventListener('hashchange', () => location.reload());
  target.replaceChildren();
  mount(LinkRefused, { target, props: { why } });
  const root = document.documentElement;
  root.removeAttribute('data-resume');
  root.setAttribute('data-ready', '');
  void import('./fonts.css').catch(() => undefined);
}

/**
 * The student's attempt at an assignment: the one worked on last, else a new one, which is kept
 * before anything is done in it. Once it is kept the address needs the code no more.
 */
async function keptFor(module: Module, assignment: Assignment, studentId: string): Promise<Kept> {
  const { settings } = assignment;
  const attempt = startAttempt(module, studentId, { settings, assignment });
  const fresh = { attempt, module, log: [] };
  const patience = new Promise<Kept>((done) => setTimeout(() => done(fresh), PATIENCE_MS));
  const kept = lastOrKept(fresh, assignment).catch((error: unknown) => {
    console.error('Dateline could not keep the assignment', error);
    return fresh;
  });
  return Promise.race([kept, patience]);
}

async function lastOrKept(fresh: Kept, { id }: Assignment): Promise<Kept> {
  const { attempt, module } = fresh;
  const own = await attemptsOf(await open(), attempt.studentId, module.id);
  const last = own.find((each) => each.v === 3 && each.assignment?.id === id);
  const kept = (last && (await keptAttempt(last.id, module))) ?? fresh;
  if (kept === fresh) await append(attempt, module, []);
  setResumeMark({ moduleId: module.id, attemptId: kept.attempt.id });
  history.replaceState(null, '', '#/');
  return kept;
}
