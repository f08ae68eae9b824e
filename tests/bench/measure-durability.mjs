import { killPages } from './kill-page.mjs';

/**
 * Kills the browser at random moments and counts what was shown as saved and is not there.
 *
 * @param {string} url of the app
 * @param {{ kills: number, seed: number }} how
 * @returns {Promise<import('./measure-loading.mjs').Figure[]>}
 */
export async function measureDurability(url, { kills, seed }) {
  console.error(`durability: seed ${seed} (DATELINE_SEED=${seed} repeats it)`);
  const { saved, lost } = await killPages({
    url,
    kills,
    seed,
    onkill: (done) => {
      if (done % 50 === 0) console.error(`durability: ${done} of ${kills}`);
    },
  });
  for (const each of lost) console.error(`durability: lost ${each}`);
  if (lost.length > 0) process.exitCode = 1;
  return [
    { figure: 'durability.kills', value: kills, unit: 'kills' },
    { figure: 'durability.saved', value: saved, unit: 'responses' },
    { figure: 'durability.lost', value: lost.length, unit: 'responses' },
  ];
}
