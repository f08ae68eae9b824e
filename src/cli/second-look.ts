import type { Item } from '../model/item';
import type { Module } from '../model/module';
import { coreSteps, isAsking } from '../module/program-checks/asked-items';
import { emptyRecord, type ItemRecord } from '../scoring/item-record';
import { returningItems } from '../session/returns';

/** What the player brings back after some items were missed twice and all others answered at once. */
export function secondLookOf(module: Module): (missed: readonly string[]) => readonly Item[] {
  const asked = coreSteps(module).flatMap((step) => (isAsking(step) ? step.itemIds : []));
  return (missed) =>
    returningItems(
      module,
      Object.fromEntries(asked.map((id, seq) => [id, recordOf(seq, missed.includes(id))])),
    );
}

function recordOf(seq: number, isMissed: boolean): ItemRecord {
  const share = isMissed ? 0 : 1;
  const response = { kind: 'choice' as const, optionId: '' };
  const one = { response, right: !isMissed, share, seq, at: seq };
  return { ...emptyRecord, tries: isMissed ? [one, one] : [one] };
}
