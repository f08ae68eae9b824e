import { m } from '../messages/compiled/messages';
import type { Assignment } from '../model/assignment';
import type { Module } from '../model/module';
import { minutesOf, routesOf } from './draft';
import { dueText } from './when';

/** What an assignment asks for, as short lines of what and how. */
export function settingsWords(
  { settings, pass, due, note, seal }: Assignment,
  module: Module,
): [what: string, how: string][] {
  const levels = {
    support: m.level_support(),
    standard: m.level_standard(),
    stretch: m.level_stretch(),
  };
  const routes = routesOf(module);
  const minutes = minutesOf(module, settings);
  const route = routes.find(({ id }) => id === settings.route)?.title;
  const changed = settings.off.length + settings.swaps.length;
  return [
    [m.assign_module(), module.title],
    ...(routes.length > 1 && route !== undefined
      ? [[m.assign_route(), route] as [string, string]]
      : []),
    ...(minutes === undefined
      ? []
      : [[m.assign_time(), m.assign_minutes({ minutes })] as [string, string]]),
    [m.assign_level(), levels[settings.level]],
    ...(settings.leaveOut.length === 0
      ? []
      : [[m.assign_left_out(), stepTitles(module, settings.leaveOut)] as [string, string]]),
    ...(changed === 0
      ? []
      : [
          [
            m.module_questions(),
            m.module_choices({ off: settings.off.length, swapped: settings.swaps.length }),
          ] as [string, string],
        ]),
    [m.assign_order(), settings.variants ? m.assign_order_each() : m.assign_order_one()],
    [m.assign_tries(), settings.tries === 1 ? m.assign_tries_one() : m.assign_tries_two()],
    [m.assign_reveal(), settings.reveal === 'end' ? m.assign_reveal_end() : m.assign_reveal_each()],
    [m.assign_pass_short(), pass === undefined ? m.assign_pass_none() : m.percent({ value: pass })],
    [m.assign_due(), due === undefined ? m.teach_no_due() : dueText(due)],
    ...(note === undefined ? [] : [[m.assign_note(), note] as [string, string]]),
    [m.assign_hand_in(), seal === undefined ? m.assign_open() : m.assign_sealed()],
  ];
}

const stepTitles = ({ steps }: Module, ids: readonly string[]) =>
  ids.map((id) => steps.find((step) => step.id === id)?.title ?? id).join(', ');
