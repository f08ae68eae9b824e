import { posix } from 'node:path';
import { checkImports, covers } from './check-imports.ts';
import { checkPurity } from './check-purity.ts';
import { readImports } from './read-imports.ts';
import type { SourceFile } from './source-file.ts';

/** Every broken rule of the house, one sentence each. */
export function checkHouse(files: readonly SourceFile[]): string[] {
  return [
    ...files.flatMap(checkImports),
    ...files.flatMap(checkPurity),
    ...files.flatMap(checkName),
    ...checkMeetings(files),
  ];
}

function checkName({ path }: SourceFile): string[] {
  const name = posix.basename(path).replace(/(\.svelte)?\.[jt]s$|\.svelte$/, '');
  if (name === 'index') return [`${path} is a barrel: import from the file that says the thing`];
  if (/(^|\/)(utils?|helpers?)(\/|\.)/i.test(path)) {
    return [`${path} is named for nothing it does: name it for its verb or noun`];
  }
  const isView = path.endsWith('.svelte');
  if (isView !== /^[A-Z]/.test(name)) {
    return [`${path}: PascalCase is for .svelte files and only for them`];
  }
  return [];
}

/** The wrapper of the actor alone knows both libraries, so that either can be replaced. */
function checkMeetings(files: readonly SourceFile[]): string[] {
  const both = files.filter((file) => {
    const names = readImports(file).map(({ from }) => from ?? '');
    const knowsSvelte = file.path.endsWith('.svelte') || names.some((n) => covers('svelte', n));
    return knowsSvelte && names.some((n) => covers('xstate', n));
  });
  if (both.length <= 1) return [];
  return [`${both.map((file) => file.path).join(', ')} know svelte and xstate: only one file may`];
}
