import type { Source } from '../model/source';

/** Who says it: each agency once, or the publisher where no agency is named. */
export const sourceNames = (sources: readonly Source[]): string =>
  [...new Set(sources.map(({ publisher, agency }) => agency ?? publisher))].join(', ');
