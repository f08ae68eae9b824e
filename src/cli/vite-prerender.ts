import { createServer, type Plugin, type PluginOption, type Rollup } from 'vite';
import { withPolicy } from './content-policy';

type Prerendered = {
  moduleId: string;
  body: string;
  /** The first question of each block, under the addresses that show it; `page` is what shows it. */
  questions: { addresses: string[]; body: string; page: string; empty: string }[];
  title: string;
  question: string;
  language: string;
  addresses: string[];
  noscript: string;
  /** The text of the function that shows them. */
  showEarly: string;
  /** What a question says that is answered before the app has started. */
  starting: string;
};

/**
 * Puts the opening screen into index.html with its CSS, so that it is readable before any
 * script has run. A second page, app.html, is what the service worker serves: the same with
 * `boot.js` in its head, which hides the opening before paint when there is something to
 * resume, and shows the settings that were chosen. On a first visit there is neither, and a
 * script in the head would cost a round trip before the first paint.
 */
export function prerenderOpening(plugins: () => PluginOption[], version: string): Plugin {
  let prerendered: Prerendered;
  let isOneFile = false;
  return {
    name: 'dateline-prerender',
    apply: 'build',
    enforce: 'post',
    configResolved({ mode }) {
      isOneFile = mode === 'single';
    },
    async buildStart() {
      const server = await createServer({
        configFile: false,
        logLevel: 'error',
        appType: 'custom',
        server: { middlewareMode: true, ws: false, hmr: false, watch: null },
        optimizeDeps: { noDiscovery: true },
        define: { __VERSION__: JSON.stringify(version) },
        plugins: plugins(),
      });
      try {
        const entry = (await server.ssrLoadModule('/src/app/prerender.ts')) as {
          prerender: (version: string) => Promise<Prerendered>;
        };
        prerendered = await entry.prerender(version);
      } finally {
        await server.close();
      }
    },
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('index.html was not emitted');
      const filled = fill(String(page.source), prerendered, bundle);
      // One file has everything in it already.
      const { html, files } = isOneFile ? { html: filled, files: [] } : scriptsLast(filled);
      page.source = html;
      // One file has no service worker, and everything is in it already; its policy comes last.
      if (isOneFile) return;
      page.source = withPolicy(html, 'files');
      this.emitFile({
        type: 'asset',
        fileName: 'early.js',
        source: earlyScript(prerendered, bundle, files),
      });
      this.emitFile({
        type: 'asset',
        fileName: 'app.html',
        source: withPolicy(
          html
            .replace('<title>', '<script src="./boot.js"></script>\n    <title>')
            .replace('</head>', `${preferences(bundle)}</head>`),
          'files',
        ),
      });
    },
  };
}

function fill(html: string, opening: Prerendered, bundle: Rollup.OutputBundle): string {
  const { moduleId, body, title, question, language, addresses, noscript } = opening;
  // An address of another step hides the opening through :target, without a script.
  const targets = addresses.map((id) => `<i id="${id}"></i>`).join('');
  const hide =
    'body>i{display:block;position:absolute;top:0}:root:not([data-ready]) :target~#app .shell,[data-resume] #app .shell{display:none}';
  const filled = [
    ['<html lang="en">', `<html lang="${language}">`],
    ['<title>Dateline</title>', `<title>${escape(title)} · Dateline</title>`],
    ['A lesson from news reports that works offline.', escape(question)],
    ['<!--addresses-->', targets],
    [
      '<div id="app"></div>',
      `<noscript>${escape(noscript)}<style>#app .shell{display:block!important}</style></noscript>\n    <div id="app">${body}</div>`,
    ],
    ['</head>', `${preload(bundle, moduleId)}<style>${hide}</style>\n  </head>`],
  ].reduce(put, html);
  return filled.replace(
    /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
    (_tag, file: string) => {
      const style = bundle[file];
      if (style?.type !== 'asset') throw new Error(`${file} was not emitted`);
      // It is in the page now; as a file it would only be kept for offline use twice.
      Reflect.deleteProperty(bundle, file);
      forget(bundle, file);
      return `<style>${String(style.source)}</style>`;
    },
  );
}

/**
 * The page with its scripts behind everything that is read, and without hints on what the app will
 * want: a script that comes before the first paint delays it, and the hints would take the line from
 * the one that shows a question, which asks for these files as early.
 */
function scriptsLast(html: string): { html: string; files: string[] } {
  const hint = /[ \t]*<link rel="modulepreload"[^>]*href="([^"]+)"[^>]*>\n?/g;
  const script = /[ \t]*<script async type="module"[^>]*><\/script>\n?/;
  const [app = ''] = script.exec(html) ?? [];
  const early = '    <script async fetchpriority="high" src="./early.js"></script>\n';
  return {
    html: put(html.replace(hint, '').replace(script, ''), ['  </body>', `${early}${app}  </body>`]),
    files: [...html.matchAll(hint)].map(([, file = '']) => file),
  };
}

/** Puts a piece in the place of a mark of index.html; a mark that is gone stops the build. */
function put(html: string, [mark = '', piece = '']: string[]): string {
  if (!html.includes(mark)) throw new Error(`index.html: ${mark} was not found`);
  return html.replace(mark, () => piece);
}

/**
 * What shows a question before the app has started, so that it can be read and answered at once.
 * The opening carries none of it: a student who begins at the beginning needs no question yet.
 */
function earlyScript(
  { questions, starting, showEarly }: Prerendered,
  bundle: Rollup.OutputBundle,
  app: string[],
) {
  const pages = new Map(questions.map(({ page }) => [page, filesOf(bundle, page)]));
  const styles = new Set([...pages.values()].flat().filter((file) => file.endsWith('.css')));
  const css = [...styles].map((file) => {
    const style = bundle[file];
    return style?.type === 'asset' ? String(style.source) : '';
  });
  const place =
    '.early{margin-left:var(--rail,272px);padding:2.6rem 3rem 4rem}@media(max-width:820px){.early{margin:0;padding:1.3rem 1.1rem 0}}';
  const data = {
    questions: questions.map(({ addresses, body, page, empty }) => ({
      addresses,
      body: body.replace(/<!--[\s\S]*?-->/g, ''),
      empty,
      page,
    })),
    css: place + css.join(''),
    app,
    ahead: Object.fromEntries(
      [...pages].map(([page, files]) => [page, files.map((file) => `./${file}`)]),
    ),
    starting,
  };
  return `(${showEarly})(${JSON.stringify(data)});\n`;
}

/** The chunks of a page, without those that the app brings by itself, and their styles. */
function filesOf(bundle: Rollup.OutputBundle, path: string): string[] {
  const chunks = new Set<string>();
  const styles = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || chunk.isEntry || chunks.has(file)) return;
    chunks.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const other of chunk.imports) add(other);
  };
  const page = chunkOf(bundle, path);
  if (!page) throw new Error(`${path} was not emitted`);
  add(page.fileName);
  return [...chunks, ...styles];
}

/** The styles of settings that were chosen, so that no first paint goes without them. */
function preferences(bundle: Rollup.OutputBundle): string {
  const style = Object.values(bundle).find(
    (file) => file.type === 'asset' && file.names.includes('preferences.css'),
  );
  if (style?.type !== 'asset') throw new Error('preferences.css was not emitted');
  return `<style data-preferences>${String(style.source)}</style>\n  `;
}

/** No chunk waits any more for a style sheet that is in the page, and would not be found. */
function forget(bundle: Rollup.OutputBundle, file: string): void {
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk') chunk.viteMetadata?.importedCss.delete(file);
}

const chunkOf = (bundle: Rollup.OutputBundle, part: string) =>
  Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.includes(part)),
  );

/** The lesson's own chunk is asked for with the page, not after the scripts have run. */
function preload(bundle: Rollup.OutputBundle, moduleId: string): string {
  const chunk = chunkOf(bundle, `virtual:dateline/module/${moduleId}`);
  return chunk ? `<link rel="modulepreload" crossorigin href="./${chunk.fileName}">\n    ` : '';
}

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
