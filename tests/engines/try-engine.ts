import { setTimeout as sleep } from 'node:timers/promises';
import type { Module } from '../../src/model/module';
import texts from '../../src/messages/en.json';
import { serve } from '../bench/serve.mjs';
import type { Place } from '../e2e/place';
import type { Engine, Running } from './engine';
import { lessonPage } from './lesson-page';
import { enginePage, type EnginePage } from './page';
import { PHONE, phoneFrame } from './phone-frame';
import type { Findings } from './report-line';
import { walkLesson } from './walk-lesson';
import { READ_ERRORS, watchedCopy } from './watched-copy';

export const DESKTOP = { width: 1360, height: 900 };

type Options = {
  module: Module;
  /** The built app. */
  folder: string;
  /** Keeps a picture of what the page shows, by a name. */
  keep: (name: string, png: () => Promise<Buffer>) => Promise<void>;
};

/** Walks the whole lesson in an engine twice: as wide as a desk, and as wide as a phone. */
export async function tryEngine(engine: Engine, path: string, options: Options): Promise<Findings> {
  const { module } = options;
  const asked = module.steps.find(({ kind }) => kind === 'questions');
  const [, missedId = '', keyedId = ''] = asked?.kind === 'questions' ? asked.itemIds : [];
  const walk = { module, missedId, byKey: [keyedId] };

  const onDesk = await visit(engine, path, options.folder, async (page, host) => {
    const lesson = lessonPage(page);
    const seen = new Set<string>();
    const checked: string[] = [];
    const check = (what: string) => checked.includes(what) || checked.push(what);

    /** The same place, text and choices as before, whatever is done to the page in between. */
    async function staysThrough(what: string, arrive: () => Promise<unknown>): Promise<void> {
      const [place, sight] = [await lesson.place(), await lesson.sight()];
      await arrive();
      equal(await lesson.place(), place, `${what}: the place`);
      equal(await lesson.sight(), sight, `${what}: what the page shows`);
      check(what);
    }

    await page.resize(DESKTOP.width, DESKTOP.height);
    await page.open(host.url);
    const steps = await walkLesson(lesson, {
      ...walk,
      at: async (place) => {
        await picture(place, seen, (name) =>
          options.keep(`${name}-${DESKTOP.width}`, page.screenshot),
        );
        if (place.itemId === missedId && place.phase === 'retrying') {
          await lesson.waitUntilSaved(texts.saved);
          check('“Saved on this device”');
          await staysThrough('reload at a question', page.reload);
          await staysThrough('return to the plain address', async () => {
            await page.open('about:blank');
            await page.open(host.url);
          });
        }
      },
    });
    equal(
      steps,
      module.steps.map(({ id }) => id),
      'the steps of the route',
    );
    const missed = module.items.find(({ id }) => id === missedId)?.stem ?? missedId;
    if (!(await lesson.sight()).includes(JSON.stringify(missed).slice(1, -1)))
      throw new Error(`The result does not name the question that was missed: ${missed}`);
    check('one miss and its second try');
    await lesson.waitUntilSaved(texts.saved);
    await staysThrough('reload at the result', page.reload);

    if (await page.run(`return 'serviceWorker' in navigator`)) {
      await lesson.waitUntilSaved(texts.saved_offline);
      await host.close();
      await staysThrough('reload with the server gone', page.reload);
      await page.open('about:blank');
      await page.open(`${host.url}#/${module.id}/${asked?.id ?? ''}/1`);
      equal((await lesson.place()).stepId, asked?.id, 'the address of a question, server gone');
    }
    return { steps: steps.length, checked };
  });

  const onPhone = await visit(engine, path, options.folder, async (page, host) => {
    const lesson = lessonPage(page);
    const seen = new Set<string>();
    const frame = await phoneFrame(host.url);
    try {
      await page.resize(DESKTOP.width, DESKTOP.height);
      await page.open(frame.url);
      await page.enterFrame();
      const steps = await walkLesson(lesson, {
        ...walk,
        at: async (place) => {
          await picture(place, seen, (name) =>
            options.keep(`${name}-${PHONE.width}`, page.screenshot),
          );
          const overflow = await lesson.overflow();
          const where = `${place.stepId} ${place.itemId ?? ''}`.trim();
          if (overflow > 0) throw new Error(`At ${where} the page is ${overflow}px too wide`);
        },
      });
      return { steps: steps.length, checked: [] };
    } finally {
      frame.close();
    }
  });

  const sizes = [DESKTOP, PHONE].map(({ width, height }) => `${width}×${height}`);
  return { ...onDesk, sizes, errors: [...onDesk.errors, ...onPhone.errors] };
}

type Visit = { version: string; steps: number; checked: string[]; errors: string[] };

/** Starts the engine with nothing stored, and a host for it; both are gone afterwards. */
async function visit(
  engine: Engine,
  path: string,
  folder: string,
  use: (page: EnginePage, host: Host) => Promise<{ steps: number; checked: string[] }>,
): Promise<Visit> {
  const copy = watchedCopy(folder);
  const host = await serve(copy.folder);
  let running: Running | undefined;
  try {
    running = await engine.launch(path);
    const page = enginePage(running.send);
    const errorsNow = async () => (await page.run(READ_ERRORS)) as string[];
    try {
      const { steps, checked } = await use(page, host);
      return { version: running.version, steps, checked, errors: await errorsNow() };
    } catch (error) {
      const kept = await Promise.race([errorsNow(), sleep(2000, [])]).catch(() => []);
      throw new Error([String(error), ...kept].join('\n  '), { cause: error });
    }
  } finally {
    await running?.close();
    await host.close().catch(() => undefined);
    copy.remove();
  }
}
type Host = Awaited<ReturnType<typeof serve>>;

/** Once for each kind of step and each phase of it. */
async function picture(place: Place, seen: Set<string>, keep: (name: string) => Promise<void>) {
  const name = [place.stepKind, place.phase].filter(Boolean).join('-');
  if (seen.has(name)) return;
  seen.add(name);
  await keep(name);
}

function equal(found: unknown, expected: unknown, what: string): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: expected ${other}, found ${one}`);
}
