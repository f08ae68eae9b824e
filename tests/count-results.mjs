// Reads how many tests passed from the reports of the two runners.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {boolean} passed @returns {Counts} */
export function oneCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** @param {string} path of Vitest's JSON report @param {boolean} succeeded @returns {Counts} */
export function countVitest(path, succeeded) {
  if (!existsSync(path)) return oneCheck(false);
  const report = JSON.parse(readFileSync(path, 'utf8'));
  // A file that cannot even be loaded holds no tests: it is one failure of its own.
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return agree(succeeded, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** @param {string} path of Playwright's JSON report @param {boolean} succeeded @returns {Counts} */
export function countPlaywright(path, succeeded) {
  if (!existsSync(path)) return oneCheck(false);
  const { stats } = JSON.parse(readFileSync(path, 'utf8'));
  return agree(succeeded, {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  });
}

/**
 * A runner that fails though each of its tests passed (an error outside any test, no test at all)
 * must not go unnoticed.
 *
 * @param {boolean} succeeded @param {Counts} counts @returns {Counts}
 */
function agree(succeeded, counts) {
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
