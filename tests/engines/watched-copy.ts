import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a watched page keeps what went wrong, so that a reload does not lose it. */
const KEY = 'dateline.engines';

/** First in every page: what would have reached the console as an error is kept. */
const WATCH = `<script>
{
  const keep = (words) => {
    const kept = JSON.parse(localStorage.getItem('${KEY}') || '[]');
    localStorage.setItem('${KEY}', JSON.stringify([...kept, words]));
  };
  const said = console.error;
  console.error = (...words) => {
    keep('console.error: ' + words.map(String).join(' '));
    said.apply(console, words);
  };
  // Captured, because a file that does not load tells nobody but the element that asked for it.
  // A preload is a hint: Firefox fails one of a module that it has already.
  addEventListener('error', ({ message, target }) => {
    if (target.rel !== 'modulepreload')
      keep(message || 'not loaded: ' + (target.src || target.href));
  }, true);
  addEventListener('unhandledrejection', ({ reason }) => keep('not handled: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    keep('refused: ' + violatedDirective));
}
</script>`;

/** To be run in a watched page: its errors so far. */
export const READ_ERRORS = `return JSON.parse(localStorage.getItem('${KEY}') || '[]');`;

/**
 * A copy of the built app whose pages keep their errors, because neither driver tells what a page
 * writes to its console. Nothing else differs.
 */
export function watchedCopy(folder: string): { folder: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'dateline-watched-'));
  cpSync(folder, copy, { recursive: true });
  for (const name of ['index.html', 'app.html']) {
    const path = join(copy, name);
    writeFileSync(path, watched(readFileSync(path, 'utf8')));
  }
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** The page, with the watch as the first thing that runs in it. */
export function watched(html: string): string {
  const charset = /<meta charset="[^"]*"\s*\/?>/;
  if (!charset.test(html)) throw new Error('The page does not begin with its character set');
  return html.replace(charset, (meta) => meta + WATCH);
}
