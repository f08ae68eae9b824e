import { describe, expect, it } from 'vitest';
import { checkModule } from '../../src/model/check-module';
import { unpackModule } from '../../src/model/packed-module';
import { problemLine } from '../../src/model/problem';
import { packModule } from '../../src/module/pack-module';
import { compileEveryKind, everyKind } from '../builders/every-kind';
import type { FileName, Files } from '../builders/shipped';
import { onMaps } from './mistakes/on-maps';
import { byHand } from './mistakes/written-by-hand';

const lines = <F extends FileName>(file: F, change: (content: Files[F]) => void) =>
  compileEveryKind(file, change).problems.map(problemLine);
const itemOf = (id: string) => everyKind().items.find((item) => item.id === id)!;

describe('a lesson with every kind of hand-written item', () => {
  it('is built without a problem and without a warning', () => {
    const { module, problems, warnings } = compileEveryKind();
    expect([...problems, ...warnings].map(problemLine)).toEqual([]);
    expect(new Set(module?.items.map(({ kind }) => kind))).toEqual(
      new Set([
        ...['multi', 'typed', 'evidence', 'order', 'match', 'written', 'prediction', 'compare'],
        ...['map-select', 'map-sort', 'map-place', 'map-route', 'map-time'],
      ]),
    );
  });

  it('names the format that can read it, is what its hash says, and is itself after packing', () => {
    const module = everyKind();
    expect(module.format).toBe('dateline-module/1');
    expect(checkModule(module, module.hash)).toEqual({ module });
    expect(unpackModule(packModule(module))).toEqual(module);
  });

  it('asks its items where the route says so, in that order', () => {
    const step = everyKind().steps.find(({ kind }) => kind === 'questions');
    expect(step).toMatchObject({
      itemIds: ['q-reasons', 'q-company', 'q-sentence', 'q-order', 'q-pairs', 'q-own-words'],
    });
  });

  it('never shows an order as it should be', () => {
    const item = itemOf('q-order');
    if (item.kind !== 'order') throw new Error(item.kind);
    expect(item.entries.map(({ id }) => id)).not.toEqual(item.key);
    expect(item.entries.map(({ id }) => id).sort()).toEqual([...item.key].sort());
  });

  it('offers every sentence of the reading, or of the paragraphs that are named', () => {
    const item = itemOf('q-sentence');
    if (item.kind !== 'evidence') throw new Error(item.kind);
    expect(item.sentences.map(({ n }) => n)).toEqual([1, 1, 1, 2, 2, 2]);
    expect(item.key).toEqual([item.sentences[3]!.id]);
    const { module } = compileEveryKind('items.yaml', (items) => {
      for (const one of items) if (one.kind === 'evidence') one.paragraphs = [2];
    });
    const fewer = module?.items.find(({ id }) => id === 'q-sentence');
    expect(fewer).toMatchObject({ sentences: [{ n: 2 }, { n: 2 }, { n: 2 }] });
  });

  it('never takes another actor’s name for a slip of the answer', () => {
    expect(itemOf('q-company')).toMatchObject({
      rejects: [{ text: 'the council' }, { text: 'Nordland Steel' }],
    });
  });

  it('asks for no confidence where nothing is scored', () => {
    const asked = everyKind().items.filter(({ asksConfidence }) => asksConfidence);
    expect(asked.map(({ kind }) => kind)).toEqual(['typed', 'match', 'prediction']);
  });
});

describe('an item written by hand stops the build with', () => {
  it.each(Object.entries(byHand))('%s', (_name, mistake) => {
    let line = '';
    const problems = lines('items.yaml', (items) => {
      line = mistake(items);
    });
    expect(problems).toContain(line);
  });
});

describe('a map task stops the build with', () => {
  it.each(Object.entries(onMaps))('%s', (_name, mistake) => {
    let line = '';
    const problems = lines('checkpoints.yaml', (points) => {
      line = mistake(points);
    });
    expect(problems).toContain(line);
  });
});

describe('a route that asks such items stops the build with', () => {
  const asking = (change: { take?: number; items?: string[] }) =>
    lines('module.yaml', ({ route }) => {
      Object.assign(
        route.find(({ kind }) => kind === 'questions')!,
        change,
      );
    });

  it('an item that is not there', () => {
    expect(asking({ items: ['q-lost'] })).toContain(
      'module.yaml: route.check.items: "q-lost" is not a written item: use an id of items.yaml',
    );
  });
  it('an item that is asked twice', () => {
    expect(asking({ items: ['q-order', 'q-order'] })).toContain(
      'module.yaml: route.check.items: "q-order" is asked twice: ask it once, and another form later',
    );
  });
  it('a step that asks nothing', () => {
    expect(asking({ items: [] })).toContain(
      'module.yaml: route.check: asks nothing: take one question or more, or name items of items.yaml',
    );
  });
  it('a forecast that is none', () => {
    const problems = lines('module.yaml', ({ route }) => {
      route.splice(1, 0, {
        kind: 'prediction',
        id: 'guess',
        title: 'G',
        group: 'G',
        item: 'q-order',
      });
    });
    expect(problems).toContain(
      'module.yaml: route.guess: "q-order" is no forecast: ask it in a step of kind questions',
    );
  });
});

describe('an item that no step asks', () => {
  it('is a warning, unless it is another form of one', () => {
    const warnings = (forms: string[]) => {
      const built = compileEveryKind('items.yaml', (items) => {
        const order = items.find(({ kind }) => kind === 'order')!;
        items.push({ ...order, id: 'q-spare' });
        Object.assign(order, { forms });
      });
      expect(built.problems).toEqual([]);
      return built.warnings.map(problemLine);
    };
    expect(warnings(['q-spare'])).toEqual([]);
    expect(warnings([])).toEqual([
      'items.yaml: q-spare: is asked nowhere: name it under items in a step of kind questions, or remove it',
    ]);
  });
});
