import { createServer, type Plugin, type PluginOption, type Rollup } from 'vite';

type Prerendered = {
  body: string;
  title: string;
  question: string;
  language: string;
  addresses: string[];
  noscript: string;
};

/**
 * Puts the opening screen into index.html with its CSS, so that it is readable before any
 * script has run. A second page, app.html, is what the service worker serves: the same with
 * `boot.js` in its head, which hides the opening before paint when there is something to
 * resume. On a first visit there is nothing to resume, and a script in the head would cost
 * a round trip before the first paint.
 */
export function prerenderOpening(plugins: () => PluginOption[], version: string): Plugin {
  let prerendered: Prerendered;
  return {
    name: 'dateline-prerender',
    apply: 'build',
    enforce: 'post',
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
      const html = fill(String(page.source), prerendered, bundle);
      page.source = html;
      this.emitFile({
        type: 'asset',
        fileName: 'app.html',
        source: html.replace('<title>', '<script src="./boot.js"></script>\n    <title>'),
      });
    },
  };
}

/**
 * A page of an older version may ask for a script that a newer one has replaced. It is loaded
 * anew, once: by the service worker, or where the host answers. If that fails too, the
 * opening is there to be read.
 */
const RELOAD_ONCE =
  "var d=document.documentElement;try{var s=sessionStorage;if(!s['dateline.reloaded']){" +
  "s['dateline.reloaded']=1;if((navigator.serviceWorker||{}).controller)location.reload();else " +
  "fetch(location.pathname,{cache:'reload'}).then(function(r){if(r.ok)location.reload()})}}" +
  "catch(e){}d.removeAttribute('data-resume')";

function fill(html: string, opening: Prerendered, bundle: Rollup.OutputBundle): string {
  const { body, title, question, language, addresses, noscript } = opening;
  // An address of another step hides the opening through :target, without a script.
  const targets = addresses.map((id) => `<i id="${id}"></i>`).join('');
  const hide =
    'body>i{display:block;position:absolute;top:0}:root:not([data-ready]) :target~#app .shell,[data-resume] #app .shell{display:none}';
  return html
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('<title>Dateline</title>', `<title>${escape(title)} · Dateline</title>`)
    .replace('A lesson from news reports that works offline.', escape(question))
    .replace('<!--addresses-->', targets)
    .replace(
      '<script type="module" crossorigin',
      `<script type="module" onerror="${RELOAD_ONCE}" crossorigin`,
    )
    .replace(
      '<div id="app"></div>',
      `<noscript>${escape(noscript)}<style>#app .shell{display:block!important}</style></noscript>\n    <div id="app">${body}</div>`,
    )
    .replace('</head>', `${preload(bundle)}<style>${hide}</style>\n  </head>`)
    .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (_tag, file: string) => {
      const style = bundle[file];
      if (style?.type !== 'asset') throw new Error(`${file} was not emitted`);
      // It is in the page now; as a file it would only be kept for offline use twice.
      Reflect.deleteProperty(bundle, file);
      return `<style>${String(style.source)}</style>`;
    });
}

/** The lesson's own chunk is asked for with the page, not after the scripts have run. */
function preload(bundle: Rollup.OutputBundle): string {
  const chunk = Object.values(bundle).find(
    (file) =>
      file.type === 'chunk' && file.moduleIds.some((id) => id.includes('virtual:dateline/module/')),
  );
  return chunk ? `<link rel="modulepreload" crossorigin href="./${chunk.fileName}">\n    ` : '';
}

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
