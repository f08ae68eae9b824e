import type { Content } from '../../model/content';
import type { Item } from '../../model/item';
import type { Module } from '../../model/module';
import type { Problem } from '../../model/problem';
import type { TeacherFile } from '../../model/teacher-notes';
import type { KnownMaps } from '../check-content';

/** What the checks look at: a module, what its author wrote, and what the caller adds. */
export type Checked = {
  content: Content;
  module: Module;
  /** What a teacher reads beside it, where its author wrote such notes. */
  teacher?: TeacherFile | undefined;
  /** The maps that its tasks name, with what each country is called there. */
  maps?: Record<string, Pick<KnownMaps[string], 'countries'>> | undefined;
  /** The articles that the module retells, where they are at hand. */
  against: readonly { name: string; text: string }[];
  /** What returns in the second look after some asked items were missed: the player's own rule. */
  secondLook: (missed: readonly string[]) => readonly Item[];
};

/** Notes one thing: where it is, what is wrong, and what to do about it. */
export type Note = (file: string, path: string, what: string, fix: string) => void;

/**
 * One check of a module. `wrong` is for what is not true or not fair in a module of any size;
 * `short` for what a whole lesson must have and a small one may lack.
 */
export type ProgramCheck = (checked: Checked, wrong: Note, short: Note) => void;

/** The two lists of `Problem`s that a check fills. */
export function notes(): { wrong: Problem[]; short: Problem[]; noteTo: (list: Problem[]) => Note } {
  return {
    wrong: [],
    short: [],
    noteTo: (list) => (file, path, what, fix) => {
      list.push({ file, path, what, fix });
    },
  };
}
