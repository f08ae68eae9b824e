export type MapsArgs =
  { region?: string | undefined; out?: string | undefined } | { propose: string; out?: string };

export const USAGE = `Usage:
  npm run maps
      draws every map anew: all files content/**/*.region.yaml
  npm run maps -- <file.region.yaml> [--out <file.json>]
      draws one map, beside its file if nothing else is said
  npm run maps -- --propose <module folder> [--out <file.region.yaml>]
      writes a region file for the places of a module`;

/** Reads the words behind the command, or says in a sentence what is wrong with them. */
export function readMapsArgs(words: readonly string[]): { args: MapsArgs } | { wrong: string } {
  const options: { propose?: string; out?: string } = {};
  const paths: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word !== '--out' && word !== '--propose') {
      if (word.startsWith('--')) return { wrong: `There is no option ${word}.` };
      paths.push(word);
      continue;
    }
    const value = words[++at];
    if (value === undefined || value.startsWith('--'))
      return { wrong: `${word} needs a value behind it.` };
    options[word === '--out' ? 'out' : 'propose'] = value;
  }
  const { propose, out } = options;
  const [region] = paths;
  if (paths.length > (propose === undefined ? 1 : 0))
    return { wrong: 'Name one region file, or one folder behind --propose.' };
  if (propose !== undefined) return { args: { propose, ...(out !== undefined && { out }) } };
  if (out !== undefined && region === undefined)
    return { wrong: 'Say which region file --out is for.' };
  return { args: { region, out } };
}
