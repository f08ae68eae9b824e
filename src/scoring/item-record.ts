import type { Item } from '../model/item';
import type { Confidence, LogEntry } from '../model/log';
import type { Response, Slots } from '../model/response';
import { OWN_SETTINGS, type Rules } from '../model/settings-of';
import { missesOnlySilent } from './compare-credit';
import { scoreResponse } from './score-response';

/** What the log says about one item. */
export type ItemRecord = {
  tries: { response: Response; right: boolean; share: number; seq: number; at: number }[];
  /** The paragraph picked after the first miss. */
  pick?: string;
  confidence?: Confidence;
  /** Put off by the student after a miss. */
  later: boolean;
  /** It was answered where there is one try. */
  isLast?: boolean;
  /** It was answered where nothing is told before the result. */
  isHeld?: boolean;
  /** An answer in the student's own words, before it is handed in. */
  draft?: string;
  /** What goes with the draft: sentences attached, and what the sources cannot tell. */
  slots?: Slots;
  limit?: string;
  /** The criteria that the student found met. */
  selfCheck?: string[];
};

/**
 * Where an item stands: asking, first miss and looking for the paragraph, looked (or nothing to
 * look for) and trying again, then right at once, right with help, or missed twice and shown.
 * What the app does not score is only recorded, and so is everything where nothing is told before
 * the result; `outcomeOf` says what came of that.
 */
export type ItemPhase =
  'asking' | 'looking' | 'retrying' | 'right' | 'assisted' | 'shown' | 'recorded';

export const MAX_TRIES = 2;
export const emptyRecord: ItemRecord = { tries: [], later: false };

/** Whether the app scores an item: a forecast and an answer in one's own words it only keeps. */
export const isScored = ({ kind }: Item): boolean => kind !== 'prediction' && kind !== 'written';

/** Whether the readings that were looked through say nothing of it: there is no sentence to look for. */
export const isSilent = ({ evidence, searched }: Pick<Item, 'evidence' | 'searched'>): boolean =>
  evidence.length === 0 && searched.length > 0;

export function itemPhase(item: Item, record: ItemRecord = emptyRecord): ItemPhase {
  const [first, second] = record.tries;
  if (!first) return 'asking';
  if (!isScored(item) || record.isHeld) return 'recorded';
  if (first.right) return 'right';
  if (record.isLast) return 'shown';
  if (second) return second.right ? 'assisted' : 'shown';
  const hasNowhereToLook = isSilent(item) || missesOnlySilent(item, first.response);
  return record.pick === undefined && !hasNowhereToLook ? 'looking' : 'retrying';
}

/** The same for the result and for a teacher, from whom nothing is held back. */
export function outcomeOf(item: Item, record: ItemRecord = emptyRecord): ItemPhase {
  return itemPhase(item, { ...record, isHeld: false });
}

/** Whether nothing more can be done with the item here. */
export function isFinished(phase: ItemPhase): boolean {
  return phase === 'right' || phase === 'assisted' || phase === 'shown' || phase === 'recorded';
}

/**
 * The record after one more entry, as the rules have it. Entries that do not fit (a third try, an answer of
 * another kind) change nothing: a log may hold more than one page's writing.
 */
export function recordEntry(
  item: Item,
  record: ItemRecord,
  entry: LogEntry,
  { tries: allowed, reveal }: Rules = OWN_SETTINGS,
): ItemRecord {
  const phase = itemPhase(item, record);
  switch (entry.type) {
    case 'answer': {
      const verdict = scoreResponse(item, entry.response);
      if (verdict.kind === 'invalid') return record;
      if (phase !== 'asking' && phase !== 'retrying') return record;
      const { right, share } = verdict.kind === 'scored' ? verdict : { right: false, share: 0 };
      const { response, seq, at } = { ...entry };
      const tries = [...record.tries, { response, right, share, seq, at }];
      const isHeld = reveal === 'end';
      return {
        ...record,
        later: false,
        tries,
        ...((isHeld || allowed === 1) && { isLast: true }),
        ...(isHeld && { isHeld }),
      };
    }
    case 'pick':
      return phase === 'looking' ? { ...record, pick: entry.paragraphId } : record;
    case 'confidence':
      return phase === 'asking' || (phase === 'recorded' && !isScored(item))
        ? { ...record, confidence: entry.value }
        : record;
    case 'later':
      return phase === 'looking' || phase === 'retrying' ? { ...record, later: true } : record;
    case 'draft':
      return item.kind === 'written' && phase === 'asking' ? withDraft(record, entry) : record;
    case 'self-check':
      return item.kind === 'written' && phase === 'recorded'
        ? { ...record, selfCheck: entry.met }
        : record;
    case 'step':
    case 'highlight':
    case 'unhighlight':
    case 'flag':
    case 'level':
    case 'decline':
    case 'review':
      return record;
  }
}

/** A draft says how all of it stands: what it does not name is not there. */
function withDraft(
  { slots: _slots, limit: _limit, ...record }: ItemRecord,
  entry: Extract<LogEntry, { type: 'draft' }>,
): ItemRecord {
  const draft = { ...record, draft: entry.text };
  return entry.v === 6 ? { ...draft, slots: entry.slots, limit: entry.limit } : draft;
}
