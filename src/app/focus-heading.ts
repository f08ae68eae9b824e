/** How long to wait for a page that is still loading, in milliseconds. */
const LIMIT_MS = 2000;
const LOOK_MS = 50;

/** Starts a page that has just come at its heading, where a screen reader goes on. */
export function focusHeading(waited = 0): void {
  const heading = document.querySelector<HTMLElement>('main [data-heading]');
  if (heading) {
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  } else if (waited < LIMIT_MS) setTimeout(() => focusHeading(waited + LOOK_MS), LOOK_MS);
}
