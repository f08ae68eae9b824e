/** One file of src, as the rules see it. */
export interface SourceFile {
  /** From the root of the repository, with forward slashes: `src/learn/Reading.svelte`. */
  path: string;
  text: string;
}

/** Something a file asks for, by the words between the quotes. */
export interface Import {
  /** `null` when the file computes what it imports, so that nobody can tell. */
  from: string | null;
  line: number;
}
