import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/model/problem';
import { Draft } from '../builders/shipped';

const FILE = 'readings/expected.support.md';
/** What is said of the easier text of a reading after one change. */
function linesAfter(change: (text: string) => string): string[] {
  const draft = new Draft();
  draft.rewrite(FILE, change);
  return draft.problems();
}

describe('an easier text stops the build', { timeout: 30_000 }, () => {
  it.each([
    [
      'of a reading that is not there',
      (text: string) => text.replace('of: expected', 'of: nowhere'),
      `${FILE}: of: "nowhere" is not a reading: name the id of a reading`,
    ],
    [
      'with a paragraph too few',
      (text: string) => text.replace(/\n\n[^\n]+\n$/, '\n'),
      `${FILE}: has 7 paragraphs, and the standard text has 8: write one paragraph for each of them`,
    ],
    [
      'with a line too few',
      (text: string) => text.replace('  - 1, 2-3, 4-5, 6\n', ''),
      `${FILE}: sentences: has 7 lines for 8 paragraphs: write one line a paragraph`,
    ],
    [
      'where a sentence has no place',
      (text: string) => text.replace('- 1, 2-3, 4-5, 6', '- 1, 2-5, 6'),
      `${FILE}: sentences[0]: names places for 3 sentences, and the standard paragraph has 4: say under "sentences" which ones here say each of them, as in "1, 2-3"`,
    ],
    [
      'that names a sentence that is not there',
      (text: string) => text.replace('- 1, 2-3, 4-5, 6', '- 1, 2-3, 4-6, 7'),
      `${FILE}: sentences[0]: "7" names no sentences of this paragraph, which has 6: write a number or two, as in "2" or "2-3"`,
    ],
    [
      'that says more than the standard text',
      (text: string) => text.replace('- 1, 2-3, 4-5, 6', '- 1, 2, 4-5, 6'),
      `${FILE}: sentences[0]: sentence 3 says what no sentence of the standard text says: name it where it belongs, or leave it out`,
    ],
    [
      'with a term that the glossary lacks',
      (text: string) => text.replace('term:nato', 'term:otan'),
      `${FILE}: paragraph 1: "otan" is not in the glossary: use an id of glossary.yaml`,
    ],
  ])('%s', (_what, change, line) => {
    expect(linesAfter(change)).toContain(line);
  });

  it('that leaves out which sentence says what, while their numbers differ', () => {
    const lines = linesAfter((text) => text.replace(/sentences:\n(?: {2}- .*\n)+/, ''));
    expect(lines).toContain(
      `${FILE}: paragraph 1: has 6 sentences, and the standard text 4: say under "sentences" which ones here say each of them, as in "1, 2-3"`,
    );
  });

  it('that is there twice', () => {
    const draft = new Draft();
    draft.folder['readings/open-door.support.md'] = draft.folder[FILE]!;
    expect(draft.problems()).toContain(
      'readings/open-door.support.md: level: there is another "support" text of it: keep one of them',
    );
  });
});

describe('an easier text with as many sentences as the standard one', { timeout: 30_000 }, () => {
  it('follows it one by one', () => {
    const draft = new Draft();
    const [, , body = ''] = /^(---[^]*?\n---\n)([^]*)$/.exec(
      draft.folder['readings/expected.md']!,
    )!;
    draft.folder[FILE] = `---\nof: expected\nlevel: support\n---\n${body}`;
    const { module, problems } = draft.compile();
    expect(problems.map(problemLine)).toEqual([]);
    const reading = module!.readings.find(({ id }) => id === 'expected')!;
    for (const { said } of reading.levels!.support!.paragraphs)
      for (const [start, end, from, to] of said) expect([from, to]).toEqual([start, end]);
  });
});
