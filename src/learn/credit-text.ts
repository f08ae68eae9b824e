import { m } from '../messages/compiled/messages';
import type { CompareCredit } from '../scoring/compare-credit';
import type { Credit } from '../scoring/map-credit';

/** Why an answer has the part of a point that it has; a sentence for each reason. */
export function creditTexts(credit: Credit | CompareCredit): string[] {
  switch (credit.kind) {
    case 'compare':
      return [m.credit_compare({ right: credit.of - credit.wrong.length, total: credit.of })];
    case 'map-sort': {
      const { near, wrong, blank, of: total } = credit;
      return [
        m.credit_sort({ right: total - near.length - wrong.length - blank.length, total }),
        ...(near.length > 0 ? [m.credit_sort_near({ count: near.length })] : []),
        ...(blank.length > 0 ? [m.credit_sort_blank({ count: blank.length })] : []),
      ];
    }
    case 'map-place': {
      const { km, fullWithin, inCountry } = credit;
      return [
        m.credit_place({
          km: Math.max(10, Math.round(km / 10) * 10),
          full: Math.round(fullWithin),
        }),
        ...(inCountry ? [m.credit_place_country()] : []),
      ];
    }
    case 'map-route':
      return [
        m.credit_route({ right: credit.inOrder, total: credit.of }),
        ...(credit.foreign.length > 0
          ? [m.credit_route_foreign({ count: credit.foreign.length })]
          : []),
      ];
    case 'map-time': {
      const { countOff, missing, foreign } = credit;
      return [
        missing.length + foreign.length === 0
          ? m.credit_time_new_right()
          : m.credit_time_new({ missing: missing.length, foreign: foreign.length }),
        countOff === 0
          ? m.credit_time_count_right()
          : Math.abs(countOff) === 1
            ? m.credit_time_count_one()
            : m.credit_time_count(),
      ];
    }
  }
}
