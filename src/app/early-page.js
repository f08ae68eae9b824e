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
 * @param {{ addresses: string[], body: string, empty: string, page: string }[]} data.questions
 *   the first of each block: what it says when nothing is chosen, and the page that shows it
 * @param {string} data.css what they look like
 * @param {string[]} data.app files of the app: asked for here, because in the page they would take
 *   the line from what is shown first
 * @param {Record<string, string[]>} data.ahead files that the app will want there besides, by page
 * @param {string} data.starting said when something was checked
 */
export function showEarly({ questions, css, app, ahead, starting }) {
  const root = document.documentElement;
  // A teacher's link is no text in percent signs, and may be anything where it is damaged.
  const isLink = /^#\/?a(\/|$)/.test(location.hash);
  const here = isLink ? '' : decodeURIComponent(location.hash.slice(1));
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
  const isElsewhere = isApart() || isResumed();
  if (isElsewhere) root.setAttribute('data-resume', '');
  const question = isElsewhere
    ? undefined
    : questions.find(({ addresses }) => addresses.includes(here));
  if (!question) return fetchAhead(app);
  const { body, empty, page } = question;
  /** A page beside the lesson: see wingOf in routes.ts. */
  function isApart() {
    return isLink || /^\/?(teach|privacy)(\/|$)/.test(here);
  }
  /** Something to resume, or to ask first: what is shown is not where the student was. */
  function isResumed() {
    try {
      const marks = ['dateline.resume', 'dateline.student', 'dateline.shared'];
      return marks.some((mark) => localStorage.getItem(mark));
    } catch {
      return false; // Storage is blocked: nothing to resume.
    }
  }
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
      const fields = /** @type {NodeListOf<HTMLInputElement>} */ (
        early.querySelectorAll('[data-option] input:checked, select, input[type="text"]')
      );
      const chosen = [...fields].some(({ value }) => value.trim() !== '');
      const said = document.createElement('p');
      said.textContent = chosen ? starting : empty;
      early.querySelector('.say')?.replaceChildren(said.textContent);
      document.getElementById('said')?.replaceChildren(said);
      early.toggleAttribute('data-checked', chosen);
    });
    document.getElementById('app')?.after(early);
    requestAnimationFrame(() => setTimeout(() => fetchAhead([...app, ...(ahead[page] ?? [])])));
  }
  /** What the app will want here, and would hear of one after the other. @param {string[]} files */
  function fetchAhead(files) {
    for (const file of files) {
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
