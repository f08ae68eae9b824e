import { describe, expect, it } from 'vitest';
import { parseReading } from '../../src/compile/parse-reading';
import { problemLine } from '../../src/model/problem';
import { Draft } from '../builders/shipped';

const frontMatter = `---
id: first
title: The first report
dateline: Bucharest, 4 April 2008
minutes: 2
sources: [bbc]
---
`;
const parse = (body: string) => parseReading('readings/first.md', frontMatter + body);
const linesOf = (body: string) => parse(body).problems.map(problemLine);
const remedy = 'use plain paragraphs with [words](term:id) links only';

describe('a reading', () => {
  it('is its paragraphs, each one line, with the glossary terms where they stand', () => {
    const { reading, problems } = parse(
      '\nThe [leaders](term:leader)\nmet in [the old\ncity](term:city).\n\nThey left.\n',
    );
    expect(problems).toEqual([]);
    expect(reading?.paragraphs).toEqual([
      {
        text: 'The leaders met in the old city.',
        terms: [
          { start: 4, end: 11, term: 'leader' },
          { start: 19, end: 31, term: 'city' },
        ],
      },
      { text: 'They left.', terms: [] },
    ]);
  });

  it.each([
    ['a heading', '# News', 'a heading'],
    ['a list', '- one\n- two', 'a list'],
    ['a quotation block', '> They said so.', 'a quotation block'],
    ['a rule', '***', 'a rule across the page'],
    ['code', '    let x;', 'a line that begins four spaces in'],
    ['stressed words', 'They were *very* late.', 'words in italics'],
    ['bold words', 'They were **very** late.', 'bold words'],
    ['a link to elsewhere', 'See [this](https://example.org).', 'a link'],
    ['a picture', 'See ![this](map.png).', 'a picture'],
    ['HTML inside a line', 'They were <b>late</b>.', 'HTML'],
    ['an HTML block', '<div>late</div>', 'HTML'],
    ['a forced line break', 'They were  \nlate.', 'a forced line break'],
    ['markup inside a term', 'The [*old* city](term:city).', 'words in italics inside a term'],
    [
      'code inside a term',
      'The [`old` city](term:city).',
      'words between back quotes inside a term',
    ],
  ])('may not hold %s', (_name, body, kind) => {
    expect(linesOf(`Plain.\n\n${body}`)).toEqual([
      `readings/first.md: line 10: holds ${kind}: ${remedy}`,
    ]);
  });

  it('names the line of every stretch of markup', () => {
    expect(linesOf('Plain.\n\n# One\n\nPlain.\n\n- two\n')).toEqual([
      `readings/first.md: line 10: holds a heading: ${remedy}`,
      `readings/first.md: line 14: holds a list: ${remedy}`,
    ]);
  });

  it('counts the lines of its front matter from the first ---', () => {
    const source = '---\nid: first\ntitle: One: two\n---\nText.\n';
    expect(parseReading('readings/first.md', source).problems.map(problemLine)).toEqual([
      "readings/first.md: line 3: has a text with a colon: put the text in quotes: '…'",
    ]);
  });

  it('names one place where it was reported from, and a list of where it happened', () => {
    const source = frontMatter.replace(
      'minutes: 2',
      'minutes: 2\nreportedFrom: [berlin]\nhappenedAt: berlin',
    );
    expect(parseReading('readings/first.md', `${source}Text.`).problems.map(problemLine)).toEqual([
      'readings/first.md: reportedFrom: is a list: give one text, without brackets',
      'readings/first.md: happenedAt: has the value "berlin": give a list: [berlin]',
    ]);
  });

  it('needs front matter', () => {
    const { reading, problems } = parseReading('readings/first.md', 'They met.\n');
    expect(reading).toBeUndefined();
    expect(problems.map(problemLine)).toEqual([
      'readings/first.md: has no front matter: start it with id, title … between --- lines',
    ]);
  });

  it('needs a text', () => {
    expect(linesOf('\n')).toEqual([
      'readings/first.md: has no paragraphs: write the text under the front matter',
    ]);
  });

  it('names what its front matter lacks and what it has too much', () => {
    const source = '---\nid: first\ntitle: One\nminutes: 2\nsources: []\nauthor: me\n---\nText.\n';
    expect(parseReading('readings/first.md', source).problems.map(problemLine).sort()).toEqual([
      'readings/first.md: author: is not a known field: check its spelling or remove it',
      'readings/first.md: dateline: is missing: add it',
    ]);
  });

  it('is the same with the line ends of Windows', () => {
    const unix = parse('One [term](term:t).\n\nTwo\nlines.\n').reading;
    const source = `${frontMatter}One [term](term:t).\n\nTwo\nlines.\n`.replaceAll('\n', '\r\n');
    expect(parseReading('readings/first.md', source).reading).toEqual(unix);
  });

  it('stops the build when it holds markup', () => {
    const draft = new Draft();
    draft.rewrite('readings/expected.md', (text) => text.replace('Putin would', '**Putin** would'));
    const { module, problems } = draft.compile();
    expect(module).toBeUndefined();
    expect(problems.map(({ file, what }) => `${file} ${what}`)).toEqual([
      'readings/expected.md holds bold words',
    ]);
  });
});
