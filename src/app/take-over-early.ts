/**
 * A question that was on the page before the app (public/early.js) makes way for the app's own,
 * which repeats what a student did meanwhile: choices, focus, and a press on Check.
 */
export function takeOverEarly(app: HTMLElement): void {
  const early = document.querySelector<HTMLFormElement>('.early form[data-item-id]');
  const form = early && app.querySelector<HTMLFormElement>('form[data-item-id]');
  if (early && form && form.dataset['itemId'] === early.dataset['itemId']) repeat(early, form);
  // The marks of addresses go too: a link to one of them would take the focus from the page it opens.
  for (const each of document.querySelectorAll('.early, body > i')) each.remove();
  if (early) document.getElementById('said')?.replaceChildren();
}

type Field = HTMLInputElement | HTMLSelectElement;

function repeat(early: HTMLFormElement, form: HTMLFormElement): void {
  const fields = (of: HTMLElement) => of.querySelectorAll<Field>('input, select');
  const own = fields(form);
  const focused = document.activeElement;
  fields(early).forEach((field, at) => {
    const same = own[at];
    if (!same) return;
    if (field instanceof HTMLInputElement && field.type !== 'text') {
      if (field.checked) same.click();
    } else if (field.value !== '') {
      same.value = field.value;
      const changes = same instanceof HTMLSelectElement ? 'change' : 'input';
      same.dispatchEvent(new Event(changes, { bubbles: true }));
    }
    if (field === focused) same.focus();
  });
  if (early.closest('[data-checked]')) form.requestSubmit();
}
