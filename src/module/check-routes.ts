import type { Content, ModuleFile, RouteEntry } from '../model/content';
import type { RouteId } from '../model/lesson-settings';
import type { Report } from './check-content';

/** What is wrong with the ways through a module: names that are not there, and steps that a way lacks. */
export function checkRoutes({ module, items }: Content, report: Report): void {
  const ids = checkNames(module, report);
  module.route.forEach((entry, index) => {
    const at = `route.${entry.id}`;
    const on = routesOf(entry);
    for (const id of on ?? [])
      if (!ids.includes(id))
        report(
          `${at}.routes`,
          `"${id}" is not a route of this module`,
          'name it under routes first',
        );
    const isEnd = index === 0 || entry.kind === 'result';
    if (isEnd && ids.some((id) => on && !on.includes(id)))
      report(
        `${at}.routes`,
        'leaves a route without its first step or its result',
        'leave routes out here',
      );
    if (entry.kind === 'questions' || entry.kind === 'checkpoint') checkShort(entry, at);
  });
  for (const id of ids) checkWay(id);

  /** What the short route leaves out must be asked, and something must remain. */
  function checkShort(entry: Extract<RouteEntry, { short?: unknown }>, at: string): void {
    const { short } = entry;
    if (!short) return;
    if (!ids.includes('short'))
      report(`${at}.short`, 'is for a route that is not there', 'name a route short under routes');
    for (const id of short.leaveOut)
      if (!entry.items.includes(id))
        report(
          `${at}.short.leaveOut`,
          `"${id}" is not asked here`,
          'use an id of items of this step',
        );
    const take = entry.kind === 'questions' ? entry.take : 0;
    const taken = (entry.kind === 'questions' ? entry.short?.take : undefined) ?? take;
    if (taken > take)
      report(`${at}.short.take`, `is more than the ${take} of take`, 'take fewer here');
    const rest = entry.items.filter((id) => !short.leaveOut.includes(id));
    if (taken === 0 && rest.length === 0 && (take > 0 || entry.items.length > 0))
      report(
        `${at}.short`,
        'asks nothing on the short route',
        'leave less out, or take the step off that route with routes',
      );
  }

  /** On every way, what is asked about has been read, and what is forecast is resolved. */
  function checkWay(id: RouteId): void {
    const way = module.route.filter((entry) => routesOf(entry)?.includes(id) ?? true);
    const reads = (entry: RouteEntry, reading: string) =>
      entry.kind === 'reading' && entry.reading === reading;
    way.forEach((entry, index) => {
      const at = `route.${entry.id}`;
      if (entry.kind === 'questions' && entry.take > 0) {
        const { reading } = entry;
        const all = module.route.some((each) => reading !== undefined && reads(each, reading));
        if (reading !== undefined && all && !way.some((each) => reads(each, reading)))
          report(
            `${at}.reading`,
            `"${reading}" is not read on the ${id} route`,
            'put both on the same routes',
          );
      }
      if (entry.kind !== 'prediction') return;
      const item = items.find((each) => each.id === entry.item);
      if (item?.kind !== 'prediction') return;
      const { reading } = item.resolution;
      const later = (list: readonly RouteEntry[], from: number) =>
        list.slice(from).some((each) => reads(each, reading));
      // That no route at all resolves it is said of the route as a whole.
      if (later(module.route, module.route.indexOf(entry)) && !later(way, index))
        report(
          at,
          `the ${id} route does not read "${reading}" after it`,
          'put the forecast and the reading that resolves it on the same routes',
        );
    });
  }
}

/** The ids of the ways, and what is wrong with their list. */
function checkNames({ routes = [] }: ModuleFile, report: Report): RouteId[] {
  const ids = routes.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at)))
    report(`routes.${id}`, 'is used twice', 'give each its own id');
  if (routes.length > 0 && !ids.includes('core'))
    report('routes', 'has no core', 'name the route core that students take on their own');
  return routes.length > 0 ? [...new Set(ids)] : ['core'];
}

const routesOf = (entry: RouteEntry): readonly RouteId[] | undefined =>
  'routes' in entry ? entry.routes : undefined;
