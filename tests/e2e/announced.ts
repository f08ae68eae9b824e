import type { Page } from '@playwright/test';

/** One thing that a screen reader says by itself: what a live region came to hold. */
type Announced = { region: string; text: string };

type Heard = { heard: Announced[] };

/** Every element that speaks by itself, whatever a dialog hides of the rest. */
export const LIVE = ':is([role="status"], [role="alert"], [role="log"], [aria-live], output)';

/** Listens to every live region, those that come later too. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript((live) => {
    const heard: Announced[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const near = target instanceof Element ? target : target.parentElement;
        const region = near?.closest(live);
        if (!region?.isConnected || region.getAttribute('aria-live') === 'off') continue;
        // A log says what is added to it; any other region, all that it holds then.
        const isLog = region.getAttribute('role') === 'log';
        const said = isLog ? [...addedNodes] : [region];
        for (const { textContent } of said) {
          const text = (textContent ?? '').replace(/\s+/g, ' ').trim();
          if (text !== '') heard.push({ region: region.id || region.outerHTML, text });
        }
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  }, LIVE);
}

/** What was said since it was last taken; by whom, where it was not the one region. */
export const heardSoFar = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as Heard).heard.map(({ region, text }) =>
      region === 'said' ? text : `${region}: ${text}`,
    ),
  );

/** Takes what was said since the last time, once the page has come to rest. */
export async function heardOn(page: Page): Promise<string[]> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250))),
  );
  const heard = await heardSoFar(page);
  await page.evaluate(() => (window as unknown as Heard).heard.splice(0));
  return heard;
}

/** The live regions that the page has now; one whose voice is off is none. */
export const liveRegions = (page: Page): Promise<string[]> =>
  page
    .locator(`${LIVE}:not([aria-live="off"])`)
    .evaluateAll((regions) => regions.map(({ id, outerHTML }) => id || outerHTML));

/** Whether what is said is heard: a modal dialog makes all else mute. */
export const isRegionHeard = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
    const region = document.getElementById('said');
    return region !== null && (dialog?.contains(region) ?? true);
  });
