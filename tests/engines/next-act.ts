import type { Module } from '../../src/model/module';
import type { Response } from '../../src/model/response';
import { keyResponse, wrongResponse } from '../builders/answers';
import type { Place } from '../e2e/place';

/** What a student does next. Several paragraphs decide an item: whichever is offered will do. */
export type Act =
  | { do: 'continue' }
  | { do: 'answer'; response: Response }
  | { do: 'pick'; paragraphIds: string[] };

/** The next act of a student who answers rightly, but for one item that is missed once. */
export function nextAct(module: Module, place: Place, missedId: string): Act {
  const item = module.items.find(({ id }) => id === place.itemId);
  if (!item) return { do: 'continue' };
  switch (place.phase) {
    case 'asking':
      return {
        do: 'answer',
        response: item.id === missedId ? wrongResponse(item) : keyResponse(item),
      };
    case 'looking':
      return { do: 'pick', paragraphIds: item.evidence.map(({ paragraph }) => paragraph) };
    case 'retrying':
      return { do: 'answer', response: keyResponse(item) };
    default:
      return { do: 'continue' };
  }
}
