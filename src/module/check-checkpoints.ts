import type { Content } from '../model/content';
import type { KnownMaps, Report } from './check-content';
import { checkNames } from './check-items';

/** What is wrong with the map tasks: unknown names, and reasons that do not fit the key. */
export function checkCheckpoints(content: Content, maps: KnownMaps, report: Report): void {
  for (const point of content.checkpoints) {
    checkNames(content, point, report);
    const map = maps[point.map];
    if (!map) {
      report(
        `${point.id}.map`,
        `"${point.map}" is not a map`,
        'use the name of a file in content/maps, or in maps/ of this folder',
      );
      continue;
    }
    for (const code of [...point.key, ...Object.keys(point.whyFalse).filter((c) => c !== '*')])
      if (!map.codes.includes(code))
        report(point.id, `"${code}" is not a country of the map`, 'use a code of the map file');
    for (const view of [point.view, ...point.views])
      if (!map.views.includes(view))
        report(
          `${point.id}.views`,
          `"${view}" is not a view of the map`,
          `use one of ${map.views.join(', ')}`,
        );
    if (!point.whyFalse['*'])
      report(`${point.id}.whyFalse`, 'has no reason for other countries', "add one under '*'");
    for (const code of point.key)
      if (code in point.whyFalse)
        report(`${point.id}.whyFalse`, `"${code}" is part of the key`, 'remove its reason');
  }
}
