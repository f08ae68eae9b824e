import { describe, expect, it } from 'vitest';
import { reportLine } from './report-line';

const findings = {
  version: 'Firefox 1',
  steps: 14,
  sizes: ['1360×900', '360×740'],
  checked: ['reload at a question'],
  errors: [] as string[],
};

describe('the line about an engine', () => {
  it('says what was walked and checked', () => {
    expect(reportLine('firefox', findings)).toBe(
      'firefox: passed: Firefox 1: 14 steps walked at 1360×900 and at 360×740; ' +
        'reload at a question, no error in the console',
    );
  });

  it('does not call a walk passed whose pages had errors', () => {
    const line = reportLine('firefox', { ...findings, errors: ['not loaded: a.js'] });
    expect(line).toContain('firefox: FAILED:');
    expect(line).toContain('in the console: not loaded: a.js');
  });
});
