import type { Module } from '../../src/model/module';
import { problemLine } from '../../src/model/problem';
import { compileEveryKind } from './every-kind';
import type { Files } from './shipped';

/** The lesson with every kind of item, with a start step and three routes, and a file of it changed. */
export const compileWithRoutes = (
  change: (module: Files['module.yaml']) => void = () => undefined,
) =>
  compileEveryKind('module.yaml', (module) => {
    module.intro = 'A bridge opened late. Three reports tell why, and they do not tell the same.';
    module.routes = [
      { id: 'short', title: 'The short way', minutes: 10 },
      { id: 'core', title: 'The whole lesson', minutes: 20 },
      { id: 'long', title: 'With more maps', minutes: 30 },
    ];
    for (const entry of module.route) {
      if (entry.kind === 'reading') entry.minutes = 3;
      if (entry.kind === 'questions' && entry.id === 'check')
        entry.short = { leaveOut: ['q-order', 'q-pairs'] };
      if (entry.kind === 'checkpoint') {
        entry.routes = ['core', 'long'];
        entry.items = ['m-countries', 'm-sort', 'm-place'];
      }
    }
    const at = module.route.findIndex(({ kind }) => kind === 'retry');
    module.route.splice(at, 0, {
      kind: 'checkpoint',
      id: 'more-maps',
      title: 'More maps',
      group: 'The bridge',
      routes: ['long'],
      items: ['m-route', 'm-time'],
    });
    module.route.unshift({
      kind: 'start',
      id: 'start',
      title: 'Start',
      group: 'The bridge',
      minutes: 2,
    });
    change(module);
  });

/** The same as a module. */
export function withRoutes(): Module {
  const { module, problems } = compileWithRoutes();
  if (!module) throw new Error(problems.map(problemLine).join('\n'));
  return module;
}
