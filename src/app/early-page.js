/**
 * What a page does before the app has started, or in its place. An older page may ask for a script
 * that a newer version has replaced: then it is loaded anew, once, by the service worker or where
 * the host answers; if that fails too, the opening is there to be read.
 *
 * A link to a question shows it before the app has started. Until then this takes the answer:
 * choices are the browser's own, an empty check asks for one, and the app repeats what was done
 * here (take-over-early.ts). The build writes its text into early.js (src/cli/vite-prerender.ts),
 * so it may refer to nothing outside itself.
 *
 * @param {object} data
 * @param {{ addresses: string[], body: string }[]} data.questions the first of each block
 * @param {string} data.css what they look like
 * @param {string[]} data.ahead files that the app will want there
 * @param {string} data.empty said when nothing is chosen
 * @param {string} data.starting said when something was checked
 */
export function showEarly({ questions, css, ahead, empty, starting }) {
  const root = document.documentElement;
  // A teacher's link is no text in percent signs, and may be anything where it is damaged.
  const isLink = /^#\/?a(\/|$)/.test(location.hash);
  const here = isLink ? '' : decodeURIComponent(location.hash.slice(1));
  const question = questions.find(({ addresses }) => addresses.includes(here));
  addEventListener('load', () => {
    if (!root.hasAttribute('data-app')) void loadAnew();
  });
  async function loadAnew() {
    try {
      if (sessionStorage.getItem('dateline.reloaded')) return;
      sessionStorage.setItem('dateline.reloaded', '1');
      const isServed = navigator.serviceWorker?.controller;
      if (isServed || (await fetch(location.pathname, { cache: 'reload' })).ok) location.reload();
    } catch {
      // Storage is blocked, or there is no connection: once more could be for ever.
    } finally {
      root.removeAttribute('data-resume');
    }
  }
  if (root.hasAttribute('data-ready')) return;
  // A page beside the lesson: see wingOf in routes.ts.
  if (isLink || /^\/?(teach|privacy)(\/|$)/.test(here)) return root.setAttribute('data-resume', '');
  try {
    // Something to resume, or to ask first: what is shown is not where the student was.
    for (const mark of ['dateline.resume', 'dateline.student', 'dateline.shared'])
      if (localStorage.getItem(mark)) return root.setAttribute('data-resume', '');
  } catch {
    // Storage is blocked: nothing to resume.
  }
  if (!question) return;
  const { body } = question;
  function show() {
    if (root.hasAttribute('data-ready')) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    const early = document.createElement('div');
    early.className = 'early';
    early.innerHTML = body;
    early.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = early.querySelector('[data-option] input:checked');
      const said = document.createElement('p');
      said.textContent = chosen ? starting : empty;
      early.querySelector('.say')?.replaceChildren(said.textContent);
      document.getElementById('said')?.replaceChildren(said);
      early.toggleAttribute('data-checked', Boolean(chosen));
    });
    document.getElementById('app')?.after(early);
    requestAnimationFrame(() => setTimeout(fetchAhead));
  }
  /** What the app will want here, and does not know of before it has started. */
  function fetchAhead() {
    for (const file of ahead) {
      const link = document.createElement('link');
      link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
      if (link.rel === 'preload') link.as = 'style';
      else link.crossOrigin = '';
      link.href = file;
      document.head.append(link);
    }
  }
  if (document.getElementById('app')) show();
  else document.addEventListener('DOMContentLoaded', show);
}
