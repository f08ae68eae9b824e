import type { Mistake, Mistakes } from './mistake';

export const twice: Mistakes = {
  ...Object.fromEntries(
    (
      [
        'sources.yaml',
        'glossary.yaml',
        'places.yaml',
        'entities.yaml',
        'claims.yaml',
        'items.yaml',
        'checkpoints.yaml',
      ] as const
    ).map((file): [string, Mistake] => [
      file,
      (draft) =>
        draft.edit(file, (list: { id: string }[]) => {
          list.push(list[0]!);
          return `${file}: ${list[0]!.id}: is used twice: give each its own id`;
        }),
    ]),
  ),
  'the objectives': (draft) =>
    draft.edit('module.yaml', ({ objectives }) => {
      objectives.push(objectives[0]!);
      return `module.yaml: ${objectives[0]!.id}: is used twice: give each its own id`;
    }),
  'the route': (draft) =>
    draft.edit('module.yaml', ({ route }) => {
      route.splice(1, 0, route[0]!);
      return `module.yaml: ${route[0]!.id}: is used twice: give each its own id`;
    }),
  'the readings': (draft) => {
    draft.folder['readings/zz-copy.md'] = draft.folder['readings/expected.md']!;
    return 'readings: expected: is used twice: give each its own id';
  },
};
