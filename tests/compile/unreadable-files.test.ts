import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/model/problem';
import { Draft, type FileName } from '../builders/shipped';

const files: FileName[] = [
  'module.yaml',
  'sources.yaml',
  'glossary.yaml',
  'entities.yaml',
  'claims.yaml',
  'items.yaml',
  'checkpoints.yaml',
];

/** The problems after one change of the shipped content. */
function after(change: (draft: Draft) => void): string[] {
  const draft = new Draft();
  change(draft);
  const { module, problems } = draft.compile();
  expect(module).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
  return problems.map(problemLine);
}

describe('a file that cannot be read', { timeout: 30_000 }, () => {
  it.each(files)('%s is named when it is missing', (file) => {
    expect(after((draft) => draft.remove(file))).toEqual([
      `${file}: is missing: add the file to the folder`,
    ]);
  });

  it.each(files)('%s is named with the line where it is not YAML', (file) => {
    const [problem = ''] = after((draft) =>
      draft.rewrite(file, () => '- id: one\n  name: "open\n- id: [two\n'),
    );
    expect(problem).toMatch(new RegExp(`^${file}: line \\d: has a (?:quote|sign) .*: \\w+`));
  });

  it('names a key that stands twice', () => {
    const problems = after((draft) =>
      draft.rewrite('module.yaml', (text) => `title: One\n${text}`),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^module.yaml: line \d: has a field that stands there twice: keep one of them$/,
    );
  });

  it('is not hidden by another one', () => {
    const problems = after((draft) => {
      draft.remove('items.yaml');
      draft.rewrite('glossary.yaml', (text) => `${text}\n- id: [`);
      draft.edit('module.yaml', (module) => Reflect.deleteProperty(module, 'question'));
      draft.rewrite('readings/brussels.md', (text) => `${text}\n# A heading\n`);
    });
    expect(problems).toContain('items.yaml: is missing: add the file to the folder');
    expect(problems).toContain('module.yaml: question: is missing: add it');
    expect(problems.filter((line) => line.startsWith('glossary.yaml: line'))).not.toEqual([]);
    expect(problems.filter((line) => line.startsWith('readings/brussels.md: line'))).toHaveLength(
      1,
    );
  });
});

describe('a field', { timeout: 30_000 }, () => {
  it('is named with its claim when it is missing', () => {
    const id = new Draft().read('claims.yaml')[2]!.id;
    const problems = after((draft) =>
      draft.edit('claims.yaml', (claims) => Reflect.deleteProperty(claims[2]!, 'topic')),
    );
    expect(problems).toEqual([`claims.yaml: ${id}.topic: is missing: add it`]);
  });

  it('is named when nobody knows it, however deep it stands', () => {
    const draft = new Draft();
    const id = draft.edit('claims.yaml', (claims) => {
      const claim = claims.find(({ statement }) => statement)!;
      Object.assign(claim.statement!.misreadings[1]!, { becuase: 'A slip of the pen.' });
      return claim.id;
    });
    expect(draft.problems()).toEqual([
      `claims.yaml: ${id}.statement.misreadings[1].becuase: is not a known field: check its spelling or remove it`,
    ]);
  });

  it.each<[string, (draft: Draft) => unknown, RegExp]>([
    [
      'a kind of step that there is not',
      (draft) => draft.rewrite('module.yaml', (text) => text.replace('kind: retry', 'kind: quiz')),
      /^module.yaml: route\[\d+\].kind: has the value "quiz": give .*"retry"/,
    ],
    [
      'an id with a capital',
      (draft) => draft.edit('sources.yaml', ([source]) => (source!.id = 'The BBC')),
      /^sources.yaml: .*id: has the value "The BBC": must be lower-case/,
    ],
    [
      'an empty text',
      (draft) => draft.edit('module.yaml', (module) => (module.title = ' ')),
      /^module.yaml: title: has the value .*: must not be empty$/,
    ],
    [
      'a number where text belongs',
      (draft) => draft.rewrite('module.yaml', (text) => text.replace(/^title: .*$/m, 'title: 7')),
      /^module.yaml: title: has the value 7: give a text, in quotes: '7'$/,
    ],
    [
      'a set of questions that takes none',
      (draft) =>
        draft.rewrite('module.yaml', (text) =>
          text.replace(/(?<=id: check-after-talks,[^}]*)take: \d+/, 'take: 0'),
        ),
      /^module.yaml: route.check-after-talks: asks nothing: take one question or more/,
    ],
    [
      'a single misreading',
      (draft) =>
        draft.edit('claims.yaml', (claims) =>
          claims.find(({ statement }) => statement)!.statement!.misreadings.splice(1),
        ),
      /^claims.yaml: [\w-]+.statement.misreadings: .*needs at least two misreadings$/,
    ],
  ])('is named when it holds %s', (_what, change, line) => {
    const problems = after(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(line);
  });
});
