import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Problem } from '../model/problem';
import type { RawText } from '../text/parse-article';
import { readBytes } from '../text/read-bytes';

const EXTENSIONS = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml'];

/** Whether a path is a folder that an author wrote a module in. */
export const isContentFolder = (path: string): boolean =>
  kindOf(path) === 'folder' && kindOf(join(path, 'module.yaml')) === 'file';

export function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

/** The texts of files and of the articles in folders, and what cannot be read. */
export function readInputs(paths: readonly string[]): { texts: RawText[]; problems: Problem[] } {
  const texts: RawText[] = [];
  const problems: Problem[] = [];
  const readFile = (path: string, name: string) => {
    const read = readBytes(name, readFileSync(path));
    if (read.problem) problems.push(read.problem);
    else texts.push({ name, text: read.text });
  };
  for (const path of paths) {
    const kind = kindOf(path);
    if (kind === undefined)
      problems.push({ file: path, path: '', what: 'does not exist', fix: 'check the path' });
    else if (kind === 'file') readFile(path, basename(path));
    else {
      const files = articlesIn(path);
      if (files.length === 0)
        problems.push({
          file: path,
          path: '',
          what: 'holds no articles',
          fix: 'put .txt, .md or .html files in it',
        });
      for (const file of files) readFile(join(path, file), file);
    }
  }
  return { texts, problems };
}

function articlesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) => !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules'),
    )
    .filter((name) => EXTENSIONS.includes(extname(name).toLowerCase()))
    .filter((name) => kindOf(join(folder, name)) === 'file')
    .sort();
}
