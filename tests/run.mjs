// npm test: every check of the project, one after the other, and one line that sums them up.
// npm test -- unit (or types, lint, format, build, e2e) runs a part and what it needs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countPlaywright, countVitest, oneCheck } from './count-results.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, 'node_modules', '.cache', 'reports');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

/**
 * @typedef {import('./count-results.mjs').Counts} Counts
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} command
 * @property {string[]} [needs] stages that must have passed before
 * @property {boolean} [preparation] counted only when it fails
 * @property {(succeeded: boolean) => Counts} [count]
 */

/** @type {Stage[]} */
const stages = [
  { name: 'browser', command: ['node', 'tests/browser.mjs'], preparation: true },
  { name: 'messages', command: ['npm', 'run', '--silent', 'messages'], preparation: true },
  { name: 'types', command: ['svelte-check', '--fail-on-warnings'], needs: ['messages'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], needs: ['messages'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json'].concat(
      `--outputFile.json=${vitestReport}`,
    ),
    needs: ['browser', 'messages'],
    count: (succeeded) => countVitest(vitestReport, succeeded),
  },
  { name: 'build', command: ['vite', 'build'], needs: ['messages'] },
  {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    needs: ['browser', 'build'],
    count: (succeeded) => countPlaywright(playwrightReport, succeeded),
  },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}: ${stages.map((s) => s.name).join(', ')}`);
  process.exit(1);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const wanted = asked.length > 0 ? withNeeds(asked) : stages.map((stage) => stage.name);
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {Map<string, boolean>} */
const outcomes = new Map();
for (const stage of stages.filter(({ name }) => wanted.includes(name))) {
  const counts = perform(stage);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  outcomes.set(stage.name, counts.failed === 0);
}

const failedStages = [...outcomes].filter(([, passed]) => !passed).map(([name]) => name);
if (failedStages.length > 0) console.log(`\nFailed: ${failedStages.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** @param {string[]} names @returns {string[]} */
function withNeeds(names) {
  const needed = names.flatMap((name) => stages.find((s) => s.name === name)?.needs ?? []);
  return names.concat(needed.length > 0 ? withNeeds(needed) : []);
}

/** @param {Stage} stage @returns {Counts} */
function perform({ name, command, needs = [], preparation = false, count }) {
  console.log(
    `\n── ${name}: ${command[0]} ${command.slice(1).join(' ')}`.replaceAll(`${root}/`, ''),
  );
  const missing = needs.filter((need) => outcomes.get(need) === false);
  if (missing.length > 0) {
    console.log(`Not run, because ${missing.join(' and ')} failed.`);
    return oneCheck(false);
  }
  const [program = '', ...rest] = command;
  const { status, error } = spawnSync(program, rest, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm's programs are .cmd files there
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
      // Fifty lines on imports without an extension would bury what failed.
      VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
    },
  });
  if (error) console.error(error.message);
  const succeeded = status === 0;
  if (count) return count(succeeded);
  return preparation && succeeded ? { passed: 0, failed: 0, skipped: 0 } : oneCheck(succeeded);
}
