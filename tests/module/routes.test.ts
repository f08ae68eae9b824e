import { describe, expect, it } from 'vitest';
import { checkModule } from '../../src/model/check-module';
import { unpackModule } from '../../src/model/packed-module';
import { problemLine } from '../../src/model/problem';
import { packModule } from '../../src/module/pack-module';
import { everyKind } from '../builders/every-kind';
import type { Files } from '../builders/shipped';
import { Draft, theShippedModule } from '../builders/shipped';
import { compileWithRoutes, withRoutes } from '../builders/with-routes';

type Route = Files['module.yaml']['route'];
const entry = <K extends Route[number]['kind']>(route: Route, kind: K) =>
  route.find((each): each is Extract<Route[number], { kind: K }> => each.kind === kind)!;

describe('a module with a start and routes', () => {
  const module = withRoutes();

  it('is built without a problem, and is itself after packing', () => {
    expect(compileWithRoutes().problems).toEqual([]);
    expect(module.format).toBe('dateline-module/1');
    expect(checkModule(module, module.hash)).toEqual({ module });
    expect(unpackModule(packModule(module))).toEqual(module);
  });

  it('holds the intro, the routes, and what each step takes', () => {
    expect(module.intro).toMatch(/^A bridge/);
    expect(module.routes?.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['short', 10],
      ['core', 20],
      ['long', 30],
    ]);
    expect(module.steps[0]).toEqual({
      kind: 'start',
      id: 'start',
      title: 'Start',
      group: 'The bridge',
      minutes: 2,
    });
    const long = module.steps.find(({ id }) => id === 'more-maps');
    expect(long).toMatchObject({ routes: ['long'] });
  });

  it('says what the short route asks of a step, beside what the others ask', () => {
    const step = module.steps.find(({ kind }) => kind === 'questions');
    expect(step).toMatchObject({
      itemIds: ['q-reasons', 'q-company', 'q-sentence', 'q-order', 'q-pairs', 'q-own-words'],
      shortItemIds: ['q-reasons', 'q-company', 'q-sentence', 'q-own-words'],
    });
  });

  it('may ask items of its own under no reading', () => {
    const { problems } = compileWithRoutes(({ route }) => {
      delete entry(route, 'questions').reading;
    });
    expect(problems).toEqual([]);
  });

  it('keeps modules without any of it as they were', () => {
    expect(everyKind().format).toBe('dateline-module/1');
    expect(Object.keys(everyKind())).not.toContain('routes');
  });
});

describe('the short route of generated questions', { timeout: 30_000 }, () => {
  it('asks fewer of the same, in their order', () => {
    const steps = theShippedModule().steps.flatMap((step) =>
      step.kind === 'questions' && step.shortItemIds ? step : [],
    );
    expect(steps.length).toBeGreaterThan(2);
    for (const { itemIds, shortItemIds = [] } of steps) {
      expect(shortItemIds.length).toBeLessThan(itemIds.length);
      expect(itemIds.filter((id) => shortItemIds.includes(id))).toEqual(shortItemIds);
      // What stands first is on the page before the app has started.
      expect(shortItemIds[0]).toBe(itemIds[0]);
    }
  });
});

describe('a route stops the build with', () => {
  const lines = (change: (module: Files['module.yaml']) => void) =>
    compileWithRoutes(change).problems.map(problemLine);
  const mistakes: Record<string, [(module: Files['module.yaml']) => void, string]> = {
    'a name that is not among the routes': [
      ({ route, routes }) => {
        routes!.pop();
        entry(route, 'retry').routes = ['core', 'long'];
      },
      'route.second-look.routes: "long" is not a route of this module: name it under routes first',
    ],
    'no core': [
      ({ routes }) => void routes!.splice(1, 1),
      'routes: has no core: name the route core that students take on their own',
    ],
    'a route that is named twice': [
      ({ routes }) => void routes!.push(routes![0]!),
      'routes.short: is used twice: give each its own id',
    ],
    'a result that a route lacks': [
      ({ route }) => {
        entry(route, 'result').routes = ['core'];
      },
      'route.result.routes: leaves a route without its first step or its result: leave routes out here',
    ],
    'a start after other steps': [
      ({ route }) => {
        route.splice(1, 0, { ...entry(route, 'start'), id: 'again' });
      },
      'route.again: stands after other steps: make the start the first step',
    ],
    'questions about no reading': [
      ({ route }) => {
        const questions = entry(route, 'questions');
        delete questions.reading;
        questions.take = 1;
      },
      'route.check.reading: is missing, but generated questions are asked: name the reading that they ask about, or write take: 0',
    ],
    'something left out that is not asked': [
      ({ route }) => {
        entry(route, 'questions').short = { leaveOut: ['q-lost'] };
      },
      'route.check.short.leaveOut: "q-lost" is not asked here: use an id of items of this step',
    ],
    'more on the short route than on the others': [
      ({ route }) => {
        entry(route, 'questions').short = { take: 2 };
      },
      'route.check.short.take: is more than the 0 of take: take fewer here',
    ],
    'a step that asks nothing on the short route': [
      ({ route }) => {
        const questions = entry(route, 'questions');
        questions.short = { leaveOut: questions.items! };
      },
      'route.check.short: asks nothing on the short route: leave less out, or take the step off that route with routes',
    ],
    'a short form for a route that is not there': [
      (module) => {
        delete module.routes;
        for (const each of module.route) if ('routes' in each) delete each.routes;
      },
      'route.check.short: is for a route that is not there: name a route short under routes',
    ],
  };
  it.each(Object.entries(mistakes))('%s', (_name, [change, line]) => {
    expect(lines(change)).toContain(`module.yaml: ${line}`);
  });

  it('questions about a reading that is not on it', () => {
    const draft = new Draft();
    const [reading, questions] = draft.edit('module.yaml', (module) => {
      const questions = module.route.find(
        (each): each is Extract<Route[number], { kind: 'questions' }> =>
          each.kind === 'questions' && each.take > 0,
      )!;
      const reads = module.route.find(
        (each) => each.kind === 'reading' && each.reading === questions.reading,
      );
      Object.assign(reads!, { routes: ['long'] });
      return [questions.reading!, questions.id];
    });
    expect(draft.problems()).toContain(
      `module.yaml: route.${questions}.reading: "${reading}" is not read on the core route: put both on the same routes`,
    );
  });

  it('a forecast that it does not resolve', () => {
    const draft = new Draft();
    const { resolution } = draft.read('items.yaml').find((item) => item.kind === 'prediction') as {
      resolution: { reading: string };
    };
    const at = draft.edit('module.yaml', (module) => {
      const reads = module.route.find(
        (each) => each.kind === 'reading' && each.reading === resolution.reading,
      );
      Object.assign(reads!, { routes: ['core'] });
      return entry(module.route, 'prediction').id;
    });
    expect(draft.problems()).toContain(
      `module.yaml: route.${at}: the short route does not read "${resolution.reading}" after it: put the forecast and the reading that resolves it on the same routes`,
    );
  });
});
