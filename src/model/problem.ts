/** One thing wrong with what an author wrote: where, what, and what to do about it. */
export type Problem = { file: string; path: string; what: string; fix: string };

/** `claims.yaml: claim-x.reports[0]: names no source: add …` */
export function problemLine({ file, path, what, fix }: Problem): string {
  return [file, path, what, fix].filter((part) => part !== '').join(': ');
}
