import { createHash } from 'node:crypto';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const hashesOf = (html: string, element: RegExp) =>
  [...new Set([...html.matchAll(element)].map(([, text = '']) => hashOf(text)))].join(' ');

/**
 * Puts a content security policy into a page: nothing is asked of another host, and no script runs
 * that the build did not write. Styles in the page count by their hash; `style` attributes are
 * allowed, because the prerendered opening places some things by them, and they can run nothing.
 */
export function withPolicy(html: string, build: 'files' | 'one-file'): string {
  const styles = hashesOf(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const common = [
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "style-src-attr 'unsafe-inline'",
  ];
  const policy =
    build === 'files'
      ? [
          "default-src 'self'",
          "script-src 'self'",
          `style-src 'self' ${styles}`,
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "worker-src 'self'",
          ...common,
        ]
      : [
          // Opened from a folder there is no “self”: everything is in the page, or made by it.
          "default-src 'none'",
          `script-src ${hashesOf(html, /<script[^>]*>([\s\S]*?)<\/script>/g)}`,
          `style-src ${styles}`,
          'img-src data: blob:',
          'font-src data:',
          'worker-src blob: data:',
          ...common,
        ];
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />`;
  const charset = '<meta charset="utf-8" />';
  if (!html.includes(charset)) throw new Error(`The page has no ${charset}`);
  return html.replace(charset, () => `${charset}\n    ${meta}`);
}
