import type { Page } from '@playwright/test';

/** A stop of the Tab key, and what is wrong with how it shows; nothing where all is well. */
type Stop = { name: string; faults: string[] };

/** Against what surrounds it (WCAG 2.2, 1.4.11 and 2.4.13). */
const RING_CONTRAST = 3;
const RING_PX = 2;

/**
 * Goes through every stop of the Tab key once, from wherever the focus is, and says what is wrong:
 * a stop that cannot be seen whole, that shows no ring, one that is too faint, or one that keeps
 * its ring when the focus has gone.
 */
export async function walkStops(page: Page, most = 250): Promise<Stop[]> {
  await page.evaluate(() => ((window as unknown as Walk).stops = { seen: new Set() }));
  const stops: Stop[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop, { contrast: RING_CONTRAST, px: RING_PX });
    if (stop === 'outside') continue;
    if (stop === 'again') return stops;
    stops.push(stop);
  }
  throw new Error(`Tab finds no end after ${most} stops`);
}

/** The faults alone, each with its stop. */
export async function faultsOfStops(page: Page): Promise<{ stops: number; faults: string[] }> {
  const stops = await walkStops(page);
  return {
    stops: stops.length,
    faults: stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
  };
}

type Walk = {
  stops: { seen: Set<Element>; last?: { name: string; ringed: HTMLElement; ring: string } };
};

function readStop({ contrast, px }: { contrast: number; px: number }): Stop | 'outside' | 'again' {
  const { stops } = window as unknown as Walk;
  const focused = document.activeElement as HTMLElement | null;
  if (!focused || focused === document.body) return 'outside';
  if (stops.seen.has(focused)) return 'again';
  stops.seen.add(focused);
  const faults: string[] = [];
  const label = focused.closest('label');
  const words = (focused.getAttribute('aria-label') ?? label?.innerText ?? focused.textContent)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 50);
  const name = `${focused.localName} “${words}”`;

  // On the element, or on what stands for it: a native input may lie unseen over its label.
  const ringOf = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`;
  };
  const isSeen = (element: Element) => Number(getComputedStyle(element).opacity) > 0;
  const ringed = [focused, focused.nextElementSibling, label].find(
    (element): element is HTMLElement =>
      element instanceof Element &&
      isSeen(element) &&
      ringOf(element) !== '' &&
      parseFloat(ringOf(element)) >= px,
  );

  const { last } = stops;
  if (last?.ringed.isConnected && last.ringed !== ringed && ringOf(last.ringed) === last.ring)
    faults.push(`the ring of ${last.name} stays when the focus has gone`);
  delete stops.last;
  if (!ringed) faults.push('no ring shows that it has the focus');
  else {
    stops.last = { name, ringed, ring: ringOf(ringed) };
    const style = getComputedStyle(ringed);
    const isInside = parseFloat(style.outlineOffset) < 0;
    const ground = groundOf(isInside ? ringed : ringed.parentElement);
    const found = ratio(rgba(style.outlineColor), ground);
    if (found < contrast) faults.push(`its ring has a contrast of ${found.toFixed(2)} only`);
  }

  // Its corners may be round; a text of several lines is as many boxes.
  const dialog = document.querySelector('dialog:modal');
  for (const box of focused.getClientRects()) {
    if (box.width < 1 || box.height < 1) continue;
    if (box.height > innerHeight / 2) continue; // a map, say: seen in part by its nature
    const points = [
      [0.5, 0.5],
      [0.5, 0.06],
      [0.5, 0.94],
      [0.04, 0.5],
      [0.96, 0.5],
    ] as const;
    for (const [x, y] of points) {
      const [left, top] = [box.x + x * box.width, box.y + y * box.height];
      if (left < 0 || top < 0 || left > innerWidth || top > innerHeight) {
        faults.push(`it lies outside the window (${Math.round(left)}, ${Math.round(top)})`);
        break;
      }
      const over = document.elementFromPoint(left, top);
      if (over && (focused.contains(over) || label?.contains(over) || over === dialog)) continue;
      if (over?.contains(focused) && getComputedStyle(focused).display.startsWith('inline'))
        continue;
      faults.push(`it lies under ${over?.localName}.${over?.className}`);
      break;
    }
  }
  return { name, faults };

  function rgba(colour: string): [number, number, number, number] {
    const numbers = colour.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
    const [r = 0, g = 0, b = 0, a = 1] = numbers;
    const scale = colour.startsWith('color(') ? 255 : 1;
    return [r * scale, g * scale, b * scale, a];
  }
  /** The colour behind an element: its own ground over that of what holds it. */
  function groundOf(element: Element | null): [number, number, number, number] {
    if (!element) return rgba(getComputedStyle(document.body).backgroundColor);
    const own = rgba(getComputedStyle(element).backgroundColor);
    if (own[3] >= 1) return own;
    const below = groundOf(element.parentElement);
    const mix = (at: 0 | 1 | 2) => own[at] * own[3] + below[at] * (1 - own[3]);
    return [mix(0), mix(1), mix(2), 1];
  }
  function ratio(a: number[], b: number[]): number {
    const [light = 1, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  }
  function luminance([r = 0, g = 0, b = 0]: number[]): number {
    const linear = (part: number) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  }
}
