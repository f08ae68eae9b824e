import type { Page } from '@playwright/test';

/** One thing that a screen reader says by itself: what a live region came to hold. */
export type Announced = { region: number; politeness: string; text: string };

type Heard = { heard: Announced[]; regions: Element[] };

/** Listens to every live region, those that come later too. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Announced[] = [];
    const regions: Element[] = [];
    Object.assign(window, { heard, regions });
    const politenessOf = (region: Element) =>
      region.getAttribute('aria-live') ??
      (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
    const live = '[aria-live], [role="status"], [role="alert"], output';
    new MutationObserver((changes) => {
      const touched = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const near = target instanceof Element ? target : target.parentElement;
        const region = near?.closest(live);
        if (region) touched.add(region);
        // One that comes with its words is said where it is an alert.
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const inner of [node, ...node.querySelectorAll('[role="alert"]')])
              if (inner.matches('[role="alert"]')) touched.add(inner);
      }
      for (const region of touched) {
        const politeness = politenessOf(region);
        const text = region.textContent.replace(/\s+/g, ' ').trim();
        if (politeness === 'off' || text === '' || !region.isConnected) continue;
        if (!regions.includes(region)) regions.push(region);
        heard.push({ region: regions.indexOf(region), politeness, text });
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

/** What was said since the last time, once the page has come to rest. */
export async function heardOn(page: Page): Promise<Announced[]> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150))),
  );
  return page.evaluate(() => (window as unknown as Heard).heard.splice(0));
}
