import * as v from 'valibot';
import type { Choices } from '../teach/teach-port';

const ChoicesSchema = v.object({
  off: v.array(v.string()),
  swaps: v.array(v.tuple([v.string(), v.string()])),
});
const keyOf = (moduleId: string) => `dateline.choices.${moduleId}`;

/** What was switched off or swapped in a module, for the next assignment. */
export function readChoices(moduleId: string): Choices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(moduleId)) ?? 'null');
    return v.is(ChoicesSchema, kept) ? kept : { off: [], swaps: [] };
  } catch {
    return { off: [], swaps: [] };
  }
}

export function keepChoices(moduleId: string, choices: Choices): void {
  try {
    if (choices.off.length + choices.swaps.length === 0) localStorage.removeItem(keyOf(moduleId));
    else localStorage.setItem(keyOf(moduleId), JSON.stringify(choices));
  } catch {
    // Storage is blocked: they hold until the page is closed.
  }
}
