import { afterEach, beforeEach } from 'vitest';

/** Puts the live region of index.html beside what the tests show, and tells what is said in it. */
export function hear(): () => string[] {
  let region: HTMLElement;
  beforeEach(() => {
    region = document.createElement('div');
    region.id = 'said';
    document.body.append(region);
  });
  afterEach(() => region.remove());
  return () => [...region.children].map(({ textContent }) => textContent);
}
