import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { addressOf, dist, lesson } from './built';
import { placeOf } from './place';

/** Collects what the page asks for elsewhere, and what its policy has refused. */
async function watch(page: Page): Promise<{ outside: string[]; refused: () => Promise<string[]> }> {
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
      outside.push(request.url());
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { refusedByPolicy: seen });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  const refused = () =>
    page.evaluate(() => (window as unknown as { refusedByPolicy: string[] }).refusedByPolicy);
  return { outside, refused };
}

for (const file of ['index.html', 'app.html'])
  test(`${file} has a policy that runs no script but ours`, () => {
    const html = readFileSync(join(dist, file), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const rules = new Map(
      policy.split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(rules.get('default-src')).toBe("'self'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('object-src')).toBe("'none'");
    expect(rules.get('style-src')).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    // What it governs comes after it.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

test('no step of the lesson asks another host for anything, or breaks the policy', async ({
  page,
}) => {
  const { outside, refused } = await watch(page);
  const broken: string[] = [];
  for (const { id } of lesson.steps) {
    await page.goto('about:blank');
    await page.goto(addressOf(id));
    await placeOf(page);
    await page.waitForLoadState('networkidle');
    broken.push(...(await refused()));
  }
  expect(outside).toEqual([]);
  expect(broken).toEqual([]);
});

for (const path of ['#/teach', '#/teach/modules', '#/teach/assign', '#/privacy'])
  test(`${path} asks another host for nothing, and keeps to the policy`, async ({ page }) => {
    const { outside, refused } = await watch(page);
    await page.goto(`./${path}`);
    await page.locator('html[data-ready] main [data-heading]').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(outside).toEqual([]);
    expect(await refused()).toEqual([]);
  });

test('a script that somebody puts into the page does not run, and none can call another host', async ({
  page,
}) => {
  await page.goto('./');
  await placeOf(page);
  const seen = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true;';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:x" onerror="window.hasRun = true">';
    document.body.append(image);
    await new Promise((done) => setTimeout(done, 200));
    const called = await fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    await new Promise((done) => setTimeout(done, 200));
    return { hasRun: 'hasRun' in window, called, violations };
  });
  expect(seen.hasRun).toBe(false);
  expect(seen.called).not.toBe('answered');
  expect(seen.violations).toEqual(
    expect.arrayContaining(['script-src-elem', 'script-src-attr', 'connect-src']),
  );
});
