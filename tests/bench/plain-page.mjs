// The lower bound: the same text and question as one HTML file without any framework.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * @typedef {object} Lesson
 * @property {string} title
 * @property {string} question the inquiry question
 * @property {string[]} paragraphs of the first reading
 * @property {string} stem of the first question
 * @property {string[]} options
 */

/** What a teacher wrote in module.yaml, as far as the bench needs it. */
export function readModuleFile() {
  /** @type {{ id: string, title: string, question: string, route: { kind: string, id: string, items?: string[] }[] }} */
  const written = parse(readFileSync('content/nato-russia/module.yaml', 'utf8'));
  const questionSteps = written.route.filter(({ kind }) => kind === 'questions');
  /** @type {{ id: string, kind: string, map: string }[]} */
  const points = parse(readFileSync('content/nato-russia/checkpoints.yaml', 'utf8'));
  const selecting = points.find(({ kind }) => kind === 'map-select');
  const step = written.route.find(
    ({ kind, items }) => kind === 'checkpoint' && selecting && items?.includes(selecting.id),
  );
  const n = (step?.items?.indexOf(selecting?.id ?? '') ?? 0) + 1;
  const checkpoint = step && selecting && { step: `${step.id}/${n}`, map: selecting.map };
  return { ...written, questionSteps: questionSteps.map(({ id }) => id), checkpoint };
}

/**
 * Reads text and question off the running app, so that both pages always say the same.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the app
 * @returns {Promise<Lesson>}
 */
export async function readLesson(browser, url) {
  const { id, title, question, questionSteps } = readModuleFile();
  const context = await browser.newContext();
  const opening = await context.newPage();
  await opening.goto(url);
  await opening.locator('[data-paragraph]').first().waitFor();
  const paragraphs = await wordsOf(opening.locator('[data-paragraph]'));
  const quiz = await context.newPage();
  await quiz.goto(`${url}#/${id}/${questionSteps[0]}`);
  const item = quiz.locator('[data-item-id]').first();
  await item.locator('[data-option]').first().waitFor();
  const stem = await item.locator('legend, h1, h2, h3').first().innerText();
  const options = await wordsOf(item.locator('[data-option]'));
  await context.close();
  return { title, question, paragraphs, stem, options };
}

/**
 * Numbers and letters are left to the page: what is hidden from either eye or ear is no text.
 *
 * @param {import('@playwright/test').Locator} locator
 */
function wordsOf(locator) {
  return locator.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = (element.closest('label') ?? element).cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const extra of copy.querySelectorAll('[aria-hidden], .visually-hidden')) extra.remove();
      return copy.textContent.replace(/\s+/g, ' ').trim();
    }),
  );
}

/** @param {Lesson} lesson @returns {string} the folder it was written to, as index.html */
export function writePlainPage(lesson) {
  const folder = mkdtempSync(join(tmpdir(), 'plain-page-'));
  writeFileSync(join(folder, 'index.html'), plainPage(lesson));
  return folder;
}

/** @param {Lesson} lesson */
function plainPage({ title, question, paragraphs, stem, options }) {
  const text = paragraphs.map((each) => `<p data-paragraph>${escape(each)}</p>`).join('\n');
  const radios = options.map(
    (each, index) =>
      `<label data-option><input type="radio" name="answer" value="${index}"> ${escape(each)}</label>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 Georgia, serif }
label { display: block; padding: 0.7rem 0 }
</style>
<h1>${escape(title)}</h1>
<p>${escape(question)}</p>
${text}
<form data-item-id="plain">
<fieldset><legend>${escape(stem)}</legend>
${radios.join('\n')}
</fieldset>
<button data-action="check">Check</button>
<p data-feedback role="status"></p>
</form>
<script>
document.forms[0].onsubmit = (event) => {
  event.preventDefault();
  const answer = new FormData(event.target).get('answer');
  document.querySelector('[data-feedback]').textContent =
    answer === null ? 'Choose an answer first.' : 'You chose option ' + (Number(answer) + 1) + '.';
};
</script>
</html>
`;
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
