import { tick } from 'svelte';

/** How long to wait for a page that is still loading, in milliseconds. */
const LIMIT_MS = 2000;
const LOOK_MS = 50;

/** Starts a page that has just come at its heading, where a screen reader goes on. */
export async function focusHeading(): Promise<void> {
  const heading = await newHeading();
  if (heading) window.scrollTo(0, 0);
  heading?.focus({ preventScroll: true });
}

/** The same where nothing has the focus any more; the page stays where it is. */
export async function focusIfLost(): Promise<void> {
  const heading = await newHeading();
  if (document.activeElement === document.body) heading?.focus({ preventScroll: true });
}

async function newHeading(): Promise<HTMLElement | undefined> {
  await tick(); // the page before is gone
  for (let waited = 0; waited < LIMIT_MS; waited += LOOK_MS) {
    const heading = document.querySelector<HTMLElement>('main [data-heading]');
    if (heading) return heading;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return undefined;
}
