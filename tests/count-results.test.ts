import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './count-results.mjs';

describe('the count of results', () => {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function aReport(content: object): string {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

  it('takes over what the unit runner counted', () => {
    const path = aReport({ ...vitest, testResults: [] });
    expect(countVitest(path, true)).toEqual({ passed: 7, failed: 0, skipped: 2 });
  });

  it('counts a test file that cannot be loaded as a failure', () => {
    const path = aReport({ ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] });
    expect(countVitest(path, false)).toMatchObject({ failed: 1 });
  });

  it('does not count a file as well as its failed test', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const path = aReport({ ...vitest, numFailedTests: 1, testResults: [file] });
    expect(countVitest(path, false)).toMatchObject({ failed: 1 });
  });

  it('takes over what the browser runner counted', () => {
    const path = aReport({ stats: { expected: 4, unexpected: 2, flaky: 0, skipped: 1 } });
    expect(countPlaywright(path, false)).toEqual({ passed: 4, failed: 2, skipped: 1 });
  });

  it('finds a failure when a runner fails with no failed test, or leaves no report', () => {
    const path = aReport({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } });
    expect(countPlaywright(path, false)).toMatchObject({ passed: 4, failed: 1 });
    expect(countPlaywright(join(folder, 'nothing.json'), true)).toMatchObject({ failed: 1 });
  });
});
