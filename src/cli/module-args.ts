/** What was asked of the command. */
export type ModuleArgs =
  | { command: 'build'; paths: string[]; out: string; seed: string; review?: string }
  | { command: 'check'; folder: string; against: string[] }
  | { command: 'items'; file: string; as: 'list' | 'markdown' | 'review' }
  | { command: 'lines'; paths: string[] };

export const USAGE = `Usage:
  npm run --silent module -- build <files or folder…> --out <file.json> [--seed N] [--review <file.yaml>]
      makes one module of raw articles (.txt, .md, .html) or of a content folder
  npm run --silent module -- check <folder> [--against <files or folder…>]
      lists what does not fit in a content folder, and what the program checks find in it;
      with --against it also looks for the wording of the articles that it retells
  npm run --silent module -- items <file.json> [--md | --review]
      prints the questions of a module with key, reasons and evidence, or as a review to fill in
  npm run --silent module -- lines <files or folder…>
      shows how each line of raw articles is read, and why`;

/** Reads the words behind the command, or says in a sentence what is wrong with them. */
export function readArgs(words: readonly string[]): { args: ModuleArgs } | { wrong: string } {
  const [command, ...rest] = words;
  const paths: string[] = [];
  const options = new Map<string, string>();
  const against: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? '';
    if (!word.startsWith('--')) {
      paths.push(word);
      continue;
    }
    const [name = '', own] = word.slice(2).split(/=(.*)/s);
    if (command === 'check' && name === 'against') {
      against.push(...(own === undefined ? [] : [own]), ...rest.slice(at + 1));
      if (against.length === 0) return { wrong: '--against needs the articles behind it.' };
      break;
    }
    const allowed = OPTIONS[command ?? ''] ?? [];
    if (!allowed.includes(name)) return { wrong: `${command ?? ''} has no option --${name}.` };
    if (name === 'md' || (command === 'items' && name === 'review')) options.set(name, '');
    else {
      const next = own ?? rest[++at];
      if (next === undefined || next.startsWith('--'))
        return { wrong: `--${name} needs a value behind it.` };
      options.set(name, next);
    }
  }
  const [first] = paths;
  if (command === 'build') {
    const out = options.get('out');
    const seed = options.get('seed') ?? '1';
    if (first === undefined) return { wrong: 'Name the articles or the folder to build from.' };
    if (out === undefined) return { wrong: 'Say where to write the module: --out <file.json>.' };
    if (!/^\d{1,9}$/.test(seed)) return { wrong: `--seed takes a whole number, not "${seed}".` };
    const review = options.get('review');
    return { args: { command, paths, out, seed, ...(review !== undefined && { review }) } };
  }
  if (command === 'check' || command === 'items') {
    if (first === undefined || paths.length > 1)
      return { wrong: `${command} takes one ${command === 'check' ? 'folder' : 'module file'}.` };
    return command === 'check'
      ? { args: { command, folder: first, against } }
      : {
          args: {
            command,
            file: first,
            as: options.has('md') ? 'markdown' : options.has('review') ? 'review' : 'list',
          },
        };
  }
  if (command === 'lines')
    return first === undefined
      ? { wrong: 'Name the articles to read.' }
      : { args: { command, paths } };
  return { wrong: command === undefined ? 'Say what to do.' : `"${command}" is not a command.` };
}

const OPTIONS: Record<string, string[]> = {
  build: ['out', 'seed', 'review'],
  items: ['md', 'review'],
};
