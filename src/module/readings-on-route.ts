import type { Content } from '../model/content';

/**
 * Ids of the readings that a student has read before a step, or by the end, in their order. A
 * comparison that shows a whole text counts as reading it.
 */
export function readingsOnRoute(
  { module, comparisons }: Pick<Content, 'module' | 'comparisons'>,
  before?: string,
): string[] {
  const at = module.route.findIndex(({ id }) => id === before);
  const passed = at < 0 ? module.route : module.route.slice(0, at);
  return [
    ...new Set(
      passed.flatMap((entry) => {
        if (entry.kind === 'reading') return entry.reading;
        if (entry.kind !== 'compare') return [];
        const shown = comparisons.find(({ id }) => id === entry.comparison);
        return [shown?.left, shown?.right]
          .filter((side) => side !== undefined)
          .flatMap(({ reading, paragraphs }) => (paragraphs === undefined ? reading : []));
      }),
    ),
  ];
}
