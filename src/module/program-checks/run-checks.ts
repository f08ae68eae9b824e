import type { Problem } from '../../model/problem';
import { notes, type Checked, type ProgramCheck } from './check';
import { checkCoverage } from './check-coverage';
import { checkEvidence } from './check-evidence';
import { checkFigures } from './check-figures';
import { checkLevels } from './check-levels';
import { checkMix } from './check-mix';
import { checkNames } from './check-names';
import { checkNeutrality } from './check-neutrality';
import { checkOptions } from './check-options';
import { checkOriginality } from './check-originality';
import { checkRetry } from './check-retry';
import { checkTimes } from './check-times';

/** The checks by their number in the lesson design, section 7. */
export const PROGRAM_CHECKS: { n: number; name: string; check: ProgramCheck }[] = [
  { n: 1, name: 'evidence', check: checkEvidence },
  { n: 2, name: 'coverage', check: checkCoverage },
  { n: 3, name: 'mix', check: checkMix },
  { n: 4, name: 'originality', check: checkOriginality },
  { n: 5, name: 'levels', check: checkLevels },
  { n: 6, name: 'neutrality', check: checkNeutrality },
  { n: 7, name: 'figures', check: checkFigures },
  { n: 8, name: 'times', check: checkTimes },
  { n: 9, name: 'options', check: checkOptions },
  { n: 10, name: 'retry', check: checkRetry },
  { n: 11, name: 'names', check: checkNames },
];

export type CheckResult = { n: number; name: string; errors: Problem[]; warnings: Problem[] };

/**
 * What every check says, or those of some names. Where `module.yaml` says `standard: full`, what falls short of a whole
 * lesson is an error; elsewhere it is a warning.
 */
export function runChecks(checked: Checked, only?: readonly string[]): CheckResult[] {
  const isFull = checked.content.module.standard === 'full';
  return PROGRAM_CHECKS.filter(({ name }) => only?.includes(name) ?? true).map(
    ({ n, name, check }) => {
      const { wrong, short, noteTo } = notes();
      check(checked, noteTo(wrong), noteTo(short));
      return isFull
        ? { n, name, errors: [...wrong, ...short], warnings: [] }
        : { n, name, errors: wrong, warnings: short };
    },
  );
}
