/** What a walk in an engine has shown. */
export type Findings = {
  /** Name and version, as the browser gives them. */
  version: string;
  steps: number;
  sizes: string[];
  checked: string[];
  /** What the pages wrote to the console as an error. */
  errors: string[];
};

/** One line an engine. */
export function reportLine(engine: string, { version, steps, sizes, checked, errors }: Findings) {
  const walked = `${version}: ${steps} steps walked at ${sizes.join(' and at ')}`;
  const console =
    errors.length === 0 ? 'no error in the console' : `in the console: ${errors.join(' | ')}`;
  return `${engine}: ${errors.length === 0 ? 'passed' : 'FAILED'}: ${walked}; ${[...checked, console].join(', ')}`;
}
