import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPolicy } from './content-policy';

/**
 * A build that has one script, put into one page: what is opened from a USB stick (`file://`)
 * may load no module from beside it. `built` holds index.html and assets/, `icons` boot.js too.
 */
export function singleFile(built: string, icons: string): string {
  const scripts = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
  const [script, ...others] = scripts;
  if (script === undefined || others.length > 0)
    throw new Error(`${scripts.length} scripts were built, and one is needed`);
  const code = readFileSync(join(built, 'assets', script), 'utf8');
  const boot = readFileSync(join(icons, 'boot.js'), 'utf8');
  const icon = readFileSync(join(icons, 'icon.svg')).toString('base64');
  const page = readFileSync(join(built, 'index.html'), 'utf8')
    .replace(/\s*<link rel="(?:modulepreload|apple-touch-icon|manifest)"[^>]*>/g, '')
    .replace(/\s*<script\b[^>]*><\/script>/g, '')
    .replace(/href="[^"]*icon\.svg"/, () => `href="data:image/svg+xml;base64,${icon}"`)
    .replace('<title>', () => `<script>${inert(boot)}</script>\n    <title>`)
    .replace('</body>', () => `<script type="module">${inert(code)}</script>\n</body>`);
  return withPolicy(page, 'one-file');
}

/** A script's text must not end the element that it stands in. */
const inert = (code: string) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
