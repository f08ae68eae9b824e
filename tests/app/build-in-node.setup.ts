import type { TestProject } from 'vitest/node';
import { buildFromTexts } from '../../src/module/build-from-texts';
import { asText, RAW_TEXTS } from './raw-texts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What Node makes of the raw texts, as JSON. */
    builtInNode: string;
  }
}

/** Runs in Node before the browser opens, so that a page can compare. */
export default function setup(project: TestProject): void {
  project.provide('builtInNode', asText(buildFromTexts(RAW_TEXTS, '1')));
}
