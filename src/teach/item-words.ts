import { m } from '../messages/compiled/messages';
import type { Process } from '../model/checks-file';
import type { Item, Misread } from '../model/item';

/** How an item is answered, in a few words. */
export const kindText: { [K in Item['kind']]: () => string } = {
  choice: m.kind_choice,
  prediction: m.kind_prediction,
  multi: m.kind_multi,
  typed: m.kind_typed,
  evidence: m.kind_evidence,
  order: m.kind_order,
  match: m.kind_match,
  compare: m.kind_compare,
  written: m.kind_written,
  'map-select': m.kind_map_select,
  'map-sort': m.kind_map_sort,
  'map-place': m.kind_map_place,
  'map-route': m.kind_map_route,
  'map-time': m.kind_map_time,
};

/** What kind of misreading a wrong answer stands for. */
export const misreadText: Record<Misread, () => string> = {
  'wrong-actor': m.misread_wrong_actor,
  'wrong-time': m.misread_wrong_time,
  'before-after': m.misread_before_after,
  'over-claim': m.misread_over_claim,
  'wrong-scope': m.misread_wrong_scope,
  'wrong-figure': m.misread_wrong_figure,
};

/** What a question asks of a reader. */
export const processText: Record<Process, () => string> = {
  locate: m.process_locate,
  understand: m.process_understand,
  evaluate: m.process_evaluate,
};
