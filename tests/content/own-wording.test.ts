import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordRuns } from '../../src/text/word-runs';

/** The reports lie beside the project and never in it. */
const ARTICLES = '../shared/articles';
const RUN = 8;

const runsOf = (text: string): string[] => wordRuns(text, RUN);

function filesUnder(...roots: string[]): string[] {
  return roots.filter(existsSync).flatMap((root) =>
    statSync(root).isDirectory()
      ? readdirSync(root, { recursive: true, encoding: 'utf8' })
          .map((name) => join(root, name))
          .filter((path) => statSync(path).isFile())
      : [root],
  );
}

/** What the product says, in content, source and description, and the texts that it is tried on. */
const ours = () =>
  filesUnder(
    'content',
    'src',
    'tests/questions/texts',
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'index.html',
  ).filter(
    (path) => /\.(yaml|md|ts|svelte|json|html|css|txt)$/.test(path) && !path.includes('compiled'),
  );

describe('our wording', () => {
  it('shares no run of eight words with the reports', ({ skip }) => {
    const reports = filesUnder(ARTICLES).filter((path) => path.endsWith('.txt'));
    if (reports.length === 0) {
      console.info(`The reports are not in ${ARTICLES}: the wording was not compared.`);
      skip('the reports are not on this machine');
    }
    const theirs = new Set(reports.flatMap((path) => runsOf(readFileSync(path, 'utf8'))));
    expect(theirs.size).toBeGreaterThan(1000);
    const shared = ours().flatMap((path) =>
      runsOf(readFileSync(path, 'utf8'))
        .filter((run) => theirs.has(run))
        .map((run) => `${path}: ${run}`),
    );
    expect(shared).toEqual([]);
  });

  it('is looked for in the readings, in the interface and in the texts to try', () => {
    expect(ours()).toContain(join('content', 'nato-russia', 'readings', 'expected.md'));
    expect(ours()).toContain(join('src', 'messages', 'en.json'));
    expect(ours()).toContain(
      join('tests', 'questions', 'texts', 'round-7', 'powys-school-bus-cut.html'),
    );
  });

  it('would be found to be shared', () => {
    const run = 'one two three four five six seven eight';
    expect(runsOf(`Zero, ${run} – nine.`)).toContain(run);
    expect(runsOf('It’s too short to share.')).toEqual([]);
  });
});
