import { chromium } from '@playwright/test';
import { serve } from '../bench/serve.mjs';
import { args, env, executablePath } from '../browser.mjs';
import { dist } from '../e2e/built';
const server = await serve(dist);
const browser = await chromium.launch({ executablePath, args, env });
for (const [name, viewport, colorScheme] of [['l', { width: 1360, height: 900 }, 'light'], ['d', { width: 360, height: 740 }, 'dark']] as const) {
  const page = await browser.newPage({ viewport, colorScheme });
  for (const at of (process.argv[2] ?? 'start').split(',')) {
    await page.goto(server.url + at.replace(/^start$/, ''));
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/shot-${name}-${at.replace(/\W+/g, '_')}.png`, fullPage: process.argv[3] === 'full' });
  }
  await page.close();
}
await browser.close(); await server.close();
