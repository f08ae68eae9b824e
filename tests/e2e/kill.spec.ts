import { expect, test } from '@playwright/test';
import { killPages } from '../bench/kill-page.mjs';
import { serve } from '../bench/serve.mjs';
import { dist } from './built';

const KILLS = 25;

test(`${KILLS} kills at random moments cost no response that was shown as saved`, async () => {
  test.setTimeout(300_000);
  const seed = Number(process.env.DATELINE_SEED ?? Math.floor(Math.random() * 2 ** 32));
  // Printed, so that a run that fails can be repeated: DATELINE_SEED=… npm test -- e2e.
  console.log(`DATELINE_SEED=${seed}`);
  const host = await serve(dist);
  try {
    const { kills, saved, lost } = await killPages({ url: host.url, kills: KILLS, seed });
    expect(lost).toEqual([]);
    expect(kills).toBe(KILLS);
    expect(saved, 'without responses that were shown as saved this says nothing').toBeGreaterThan(
      KILLS,
    );
    console.log(`${saved} responses were shown as saved, and all of them are there`);
  } finally {
    await host.close();
  }
});
