// Runs in the page: a student who answers anything, as fast as the page lets them, and an
// observer beside it that reports what the page shows as saved.

/**
 * One report: answers that the page has shown as given before it said "Saved".
 *
 * @typedef {object} Shown
 * @property {string} attempt
 * @property {string} itemId
 * @property {string[]} responses what was submitted for the item so far, as text
 */

/**
 * @param {{ seed: number, pause: number }} how `pause`: milliseconds between two acts
 * @returns {void}
 */
export function workInAHurry({ seed, pause }) {
  const tell = /** @type {{ reportShown: (shown: Shown) => void }} */ (
    /** @type {unknown} */ (window)
  ).reportShown;
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  /** @template T @param {ArrayLike<T>} list */
  const any = (list) => list[Math.floor(random() * list.length)];
  /** @param {string} selector */
  const all = (selector) =>
    /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`main ${selector}`));
  const attempt = () => localStorage.getItem('dateline.resume')?.split('/')[1] ?? '';
  /** @type {Map<string, string[]>} */
  const submitted = new Map();
  /** @type {Set<string>} */
  const told = new Set();

  /** Responses that the page has shown as given, and that were not reported yet. */
  /** @type {Map<string, Shown>} */
  const given = new Map();
  // How many answers a phase stands for.
  /** @type {Record<string, number>} */
  const answersIn = { looking: 1, retrying: 1, right: 1, recorded: 1, assisted: 2, shown: 2 };
  const look = () => {
    const form = all('form[data-item-id]')[0];
    const isKept = form?.dataset.itemKind === 'prediction' && !all('[data-action="check"]')[0];
    const phase = isKept ? 'recorded' : (all('[data-feedback]')[0]?.dataset.phase ?? '');
    const itemId = form?.dataset.itemId ?? '';
    const key = `${attempt()}/${itemId}`;
    const responses = submitted.get(key)?.slice(0, answersIn[phase] ?? 0) ?? [];
    if (responses.length > 0) given.set(key, { attempt: attempt(), itemId, responses });
    // "Saved" speaks of everything that was done up to now.
    const saved = document.querySelector('header [role="status"]')?.textContent.trim() ?? '';
    if (!saved.startsWith('Saved')) return;
    for (const one of given.values()) {
      const text = JSON.stringify(one);
      if (!told.has(text)) tell(one);
      told.add(text);
    }
    given.clear();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });

  const act = () => {
    setTimeout(act, pause * (0.5 + random()));
    const check = all('[data-action="check"]')[0];
    const picks = all('[data-paragraph-pick]');
    const next = all('[data-action="continue"]')[0];
    const dialog = document.querySelector('dialog:modal');
    if (dialog && !dialog.querySelector('[data-action="start-over-confirm"]')) attach(dialog);
    else if (check) answer(check);
    else if (picks.length > 0) any(picks)?.click();
    else if (next) next.click();
    else startOver();
  };

  const startOver = () => {
    // The end of the route: a new attempt, which must not cost the old one anything.
    const confirm = /** @type {HTMLElement | null} */ (
      document.querySelector('[data-action="start-over-confirm"]')
    );
    (confirm ?? all('[data-action="start-over"]')[0])?.click();
  };

  /** @param {HTMLElement} check */
  const answer = (check) => {
    const form = /** @type {HTMLElement} */ (check.closest('form'));
    const kind = form.dataset.itemKind;
    if (kind === 'typed' || kind === 'order') return produce(form, check);
    if (kind === 'map-sort') return sort(form, check);
    if (kind === 'match') return pair(form, check);
    if (kind === 'compare') return compare(form, check);
    if (kind === 'written') return write(form, check);
    const stop = /** @type {HTMLElement | undefined} */ (all('[data-stop="asked"]')[0]);
    const count = /** @type {HTMLInputElement | undefined} */ (all('[data-count]')[0]);
    if (stop) return stop.click();
    if (count) enter(count, String(Math.floor(random() * 40)));
    const inputs = [...all('input')].filter(
      (input) =>
        input instanceof HTMLInputElement && !input.disabled && input.closest('[data-option]'),
    );
    const input = /** @type {HTMLInputElement | undefined} */ (any(inputs));
    if (!input) return;
    if (!input.checked) input.click();
    // In a task of its own, so that the page has taken the choice in.
    setTimeout(() => {
      const chosen = [...all('[data-option] input:checked, input[data-option]:checked')].map(
        (one) => one.closest('[data-option]')?.getAttribute('data-option') ?? '',
      );
      if (chosen.length === 0) return;
      // A place is kept by its degrees, which the page does not show: that it was named must do.
      const given = kind === 'map-place' ? ['a place'] : chosen.sort();
      submit(form, check, (count ? [...given, count.value] : given).join(' '));
    });
  };

  /** Gives any country any status. @param {HTMLElement} form @param {HTMLElement} check */
  const sort = (form, check) => {
    const lists = /** @type {HTMLSelectElement[]} */ ([...all('select[data-option]')]);
    const list = /** @type {HTMLSelectElement | undefined} */ (any(lists));
    if (!list) return;
    list.selectedIndex = 1 + Math.floor(random() * (list.options.length - 1));
    list.dispatchEvent(new Event('change', { bubbles: true }));
    setTimeout(() => {
      const placed = lists.flatMap(({ dataset, value }) =>
        value === '' ? [] : `${dataset.option}:${value}`,
      );
      submit(form, check, placed.sort().join(' '));
    });
  };

  /** Gives every entry on the left any partner. @param {HTMLElement} form @param {HTMLElement} check */
  const pair = (form, check) => {
    const lists = /** @type {HTMLSelectElement[]} */ ([...all('[data-option] select')]);
    for (const list of lists) {
      list.selectedIndex = 1 + Math.floor(random() * (list.options.length - 1));
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
    setTimeout(() => {
      const pairs = lists.map((list) => `${optionAround(list)}:${list.value}`);
      submit(form, check, pairs.sort().join(' '));
    });
  };

  /** Says anything of every row. @param {HTMLElement} form @param {HTMLElement} check */
  const compare = (form, check) => {
    for (const row of all('[data-option]'))
      /** @type {HTMLInputElement | undefined} */ (
        any(row.querySelectorAll('input:not(:disabled)'))
      )?.click();
    setTimeout(() => {
      const chosen = /** @type {HTMLInputElement[]} */ ([...all('[data-option] input:checked')]);
      const placed = chosen.map((input) => `${optionAround(input)}:${input.value}`);
      submit(form, check, placed.sort().join(' '));
    });
  };

  /** @param {Element} element */
  const optionAround = (element) =>
    element.closest('[data-option]')?.getAttribute('data-option') ?? '';

  /** Words enough for any answer, and all that goes with it. @param {HTMLElement} form @param {HTMLElement} check */
  const write = (form, check) => {
    const missing = all('[data-slot=""] [data-action="attach"]')[0];
    if (missing) return missing.click();
    const fields = /** @type {HTMLTextAreaElement[]} */ ([...form.querySelectorAll('textarea')]);
    const text = `word ${'and '.repeat(60)}${Math.floor(random() * 1e6)}`;
    for (const field of fields)
      enter(field, field.dataset.limit === undefined ? text : 'Who paid.');
    setTimeout(() => submit(form, check, text));
  };

  /** Takes any sentence; they come a moment after the dialog. @param {Element} dialog */
  const attach = (dialog) => {
    const sentences = /** @type {NodeListOf<HTMLElement>} */ (
      dialog.querySelectorAll('[data-sentence]')
    );
    any(sentences)?.click();
  };

  /** @param {HTMLInputElement | HTMLTextAreaElement} field @param {string} text */
  const enter = (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** Types anything, or moves any event. @param {HTMLElement} form @param {HTMLElement} check */
  const produce = (form, check) => {
    const field = /** @type {HTMLInputElement | null} */ (form.querySelector('input[type="text"]'));
    if (field) {
      enter(field, `word ${Math.floor(random() * 1e6)}`);
    } else any(all('[data-move]:not([aria-disabled="true"])'))?.click();
    setTimeout(() => {
      const order = [...all('[data-option]')].map((one) => one.dataset.option ?? '');
      submit(form, check, field ? field.value : order.join(' '));
    });
  };

  /** @param {HTMLElement} form @param {HTMLElement} check @param {string} given */
  const submit = (form, check, given) => {
    if (!check.isConnected) return;
    const key = `${attempt()}/${form.dataset.itemId ?? ''}`;
    // The page does not take the same answer twice.
    if (submitted.get(key)?.at(-1) === given) return;
    // Before the click, so that the observer knows of it when the page shows it.
    submitted.set(key, [...(submitted.get(key) ?? []), given]);
    check.click();
  };
  act();
}
