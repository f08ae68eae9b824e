import type { CheckResult } from '../module/program-checks/run-checks';
import { table } from './print-summary';

/** One line a check: how much is wrong, and how much a whole lesson would have besides. */
export function printChecks(results: readonly CheckResult[], hasArticles: boolean): string {
  const rows = results.map(({ n, name, errors, warnings }) => [
    `${n} ${name}`,
    errors.length,
    warnings.length,
  ]);
  const note = hasArticles
    ? ''
    : '\nNo articles were named: --against compares the wording with them.';
  return `${table([['program check', 'wrong', 'short'], ...rows])}${note}`;
}
