import { ASSIGNMENT_NOTE_MAX, type Assignment, type KeptAssignment } from '../model/assignment';
import { OWN_SETTINGS, type LessonSettings, type RouteId } from '../model/lesson-settings';
import type { Module } from '../model/module';
import { mayAsk } from '../model/step';
import { askedSteps } from './asked-items';
import type { Choices } from './teach-port';

/** An assignment as its teacher fills it in: texts as they are typed. */
export type Draft = {
  settings: LessonSettings;
  pass: string;
  note: string;
  due: string;
  sealed: boolean;
  className: string;
  /** One name or number a line. */
  roster: string;
};

/** What has to be put right before there is a link. */
export type DraftProblem = 'pass' | 'due' | 'note' | 'nothing-asked' | 'key';

/** An assignment as it is offered first. */
export const newDraft = (choices: Choices): Draft => ({
  settings: { ...OWN_SETTINGS, ...choices },
  pass: '',
  note: '',
  due: '',
  sealed: false,
  className: '',
  roster: '',
});

/** A new one like one that was made before; the due date is another. */
export const draftLike = ({ assignment, className, roster }: KeptAssignment): Draft => ({
  settings: assignment.settings,
  pass: assignment.pass === undefined ? '' : String(assignment.pass),
  note: assignment.note ?? '',
  due: '',
  sealed: assignment.seal !== undefined,
  className,
  roster: roster.join('\n'),
});

/** The routes of a module; one of all steps where it names none. */
export const routesOf = ({
  routes,
}: Module): readonly { id: RouteId; title?: string; minutes?: number }[] =>
  routes && routes.length > 0 ? routes : [{ id: 'core' }];

/** Steps that can be left out: not where a lesson begins, and not its result. */
export const optionalSteps = (module: Module, route: RouteId) =>
  module.steps.filter(
    ({ kind, routes }) =>
      kind !== 'start' && kind !== 'result' && (routes?.includes(route) ?? true),
  );

/** The names of a class list: without blanks, each once, as they were typed. */
export function rosterOf(text: string): string[] {
  const names = text.split(/\r?\n/).map((line) => line.trim().slice(0, 200));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** How much of a module's hash a link names: enough to tell its versions apart. */
const HASH_DIGITS = 12;

/** The assignment of a draft, or everything that has to be put right first. */
export function assignmentOf(
  draft: Draft,
  module: Module,
  { id, publicKey }: { id: string; publicKey: string | undefined },
): { assignment: Assignment } | { problems: DraftProblem[] } {
  const settings = settingsFor(draft.settings, module);
  const asks = askedSteps(module, settings).some(({ items }) => items.length > 0);
  const pass = draft.pass.trim() === '' ? undefined : Number(draft.pass);
  const note = draft.note.trim();
  const problems: DraftProblem[] = [
    ...(asks ? [] : (['nothing-asked'] as const)),
    ...(pass === undefined || (Number.isInteger(pass) && pass >= 1 && pass <= 100)
      ? []
      : (['pass'] as const)),
    ...(note.length > ASSIGNMENT_NOTE_MAX ? (['note'] as const) : []),
    ...(draft.due === '' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(draft.due)
      ? []
      : (['due'] as const)),
    ...(draft.sealed && publicKey === undefined ? (['key'] as const) : []),
  ];
  if (problems.length > 0) return { problems };
  return {
    assignment: {
      v: 1,
      id,
      moduleId: module.id,
      moduleHash: module.hash.slice(0, HASH_DIGITS),
      settings,
      ...(pass !== undefined && { pass }),
      ...(note !== '' && { note }),
      ...(draft.due !== '' && { due: draft.due }),
      ...(draft.sealed && publicKey !== undefined && { seal: publicKey }),
    },
  };
}

/** Settings without what says nothing for this module and route: a link stays short. */
function settingsFor(settings: LessonSettings, module: Module): LessonSettings {
  const route = routesOf(module).some(({ id }) => id === settings.route) ? settings.route : 'core';
  const steps = optionalSteps(module, route);
  const leaveOut = settings.leaveOut.filter((id) => steps.some((step) => step.id === id));
  const asked = new Set(
    module.steps.filter(({ id }) => !leaveOut.includes(id)).flatMap((step) => mayAsk(step)),
  );
  const off = settings.off.filter((id) => asked.has(id));
  return {
    ...settings,
    route,
    leaveOut,
    off,
    swaps: settings.swaps.filter(([id]) => asked.has(id) && !off.includes(id)),
  };
}

/** About how long it takes with these steps, in minutes; nothing where the module does not say. */
export function minutesOf(module: Module, settings: LessonSettings): number | undefined {
  const taken = askedSteps(module, settings).map(({ step }) => step.minutes);
  if (taken.some((minutes) => minutes !== undefined))
    return Math.round(taken.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0));
  return settings.leaveOut.length === 0
    ? module.routes?.find(({ id }) => id === settings.route)?.minutes
    : undefined;
}
