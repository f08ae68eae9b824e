import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/compile/parse-yaml';
import { CheckpointsFileSchema, ClaimsFileSchema } from '../../src/model/content';
import { problemLine } from '../../src/model/problem';

const linesOf = (source: string) =>
  parseYaml('claims.yaml', source, ClaimsFileSchema).problems.map(problemLine);
const claim = (rest: string) =>
  `- { id: one, text: One., kind: event, topic: t, objective: o, reports: [], ${rest} }\n`;

describe('a file that is not YAML', () => {
  it.each([
    ['a colon in a text', '- id: a\n  text: one: two\n', 'line 2: has a text with a colon'],
    ['a line too far in', '- id: a\n    text: b\n', 'line 1: is followed by a line that begins'],
    ['a line too far out', '- id: a\n kind: b\n', 'line 2: does not go on from the line before'],
    ['an open bracket', '- id: a\n  near: [a, b\n', 'line 3: has a quote or a bracket'],
    ['a field without a colon', '- id: a\n  text\n  kind: b\n', 'line 2: goes on from the line'],
    ['a field twice', '- id: a\n  id: b\n', 'line 2: has a field that stands there twice'],
    ['a sign that means something', '- id: a\n  text: @b\n', 'line 2: begins a text with a sign'],
  ])('is named in plain words: %s', (_what, source, line) => {
    const [problem, ...more] = linesOf(source);
    expect(problem).toContain(`claims.yaml: ${line}`);
    expect(more).toEqual([]);
  });

  it('is one problem where a tab makes many', () => {
    expect(linesOf('- id: a\n  reports:\n\t- source: b\n\t  stance: states\n  text: c\n')).toEqual([
      'claims.yaml: line 3: begins with a tab: put spaces in its place',
    ]);
  });
});

describe('a text with a comma inside { }', () => {
  it('is named by the braces that it stands in', () => {
    const near = 'near: [{ value: 3,000 tons, because: The report says so, and it is right. }]';
    expect(
      linesOf(claim(`figure: { value: '13', asks: How many?, class: tons, ${near} }`)),
    ).toEqual([
      `claims.yaml: one.figure.near[0].value: has the value 3: give a text, in quotes: '3'`,
      'claims.yaml: one.figure.near[0]: has "000 tons" as a field of its own: put the text before it in quotes: a text with a comma inside { } needs them',
    ]);
  });

  it('is known by its second half, in whatever it stands', () => {
    const near = "near: [{ value: '3', because: The report says so, and it is right. }]";
    expect(
      linesOf(claim(`figure: { value: '13', asks: How many?, class: tons, ${near} }`)),
    ).toEqual([
      'claims.yaml: one.figure.near[0]: has "and it is right." as a field of its own: put the text before it in quotes: a text with a comma inside { } needs them',
    ]);
  });

  it('is not meant where a field is misspelt', () => {
    expect(linesOf(claim('serached: [before]'))).toEqual([
      'claims.yaml: one.serached: is not a known field: check its spelling or remove it',
    ]);
  });
});

describe('a value of another shape', () => {
  it.each([
    [
      'a list with hyphens',
      'differ: { on: a, each: { source: a, says: b } }',
      'differ.each: is a group of fields: give a list, each entry behind a hyphen',
    ],
    [
      'a list in brackets',
      'searched: before',
      'searched: has the value "before": give a list: [before]',
    ],
    [
      'a text',
      'when: { value: 1948, asks: When?, class: year }',
      "when.value: has the value 1948: give a text, in quotes: '1948'",
    ],
    ['true or false', 'core: perhaps', 'core: has the value "perhaps": give true or false'],
    ['something at all', 'across: { says: }', 'across.says: is empty: give a text'],
  ])('is told what belongs there: %s', (_what, rest, line) => {
    expect(linesOf(claim(rest))).toEqual([`claims.yaml: one.${line}`]);
  });

  it('is told which words may stand there', () => {
    expect(linesOf(claim('').replace('kind: event', 'kind: events'))).toEqual([
      'claims.yaml: one.kind: has the value "events": give one of "event", "position", "prediction", "figure", "background"',
    ]);
  });

  it('is told that countries have three letters', () => {
    const source = '- { id: one, kind: map-select, key: [UK] }';
    const { problems } = parseYaml('checkpoints.yaml', source, CheckpointsFileSchema);
    expect(problems.map(problemLine)).toContain(
      'checkpoints.yaml: one.key[0]: has the value "UK": must be three capital letters, as the map file has them: GBR, not UK',
    );
  });
});
