import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { args, env, executablePath } from '../browser.mjs';
import { encodeAssignment } from '../../src/interop/assignment-link';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import { dist, lesson, stepOf } from './built';
import { placeOf, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer } from './walk';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let folder: string;
const released = (ending: string) =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? `no ${ending}`);

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-release-'));
  const command = ['tsx', 'src/cli/release.ts', '--built', '--out', folder];
  execFileSync('npx', command, {
    stdio: ['ignore', 'ignore', 2],
    shell: process.platform === 'win32',
  });
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('the zip holds the built app, byte for byte', () => {
  const zipped = unzipSync(readFileSync(released('.zip')));
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dist, name)).isFile())
    .map((name) => name.split(sep).join('/'));
  expect(Object.keys(zipped).sort()).toEqual(files.sort());
  for (const name of files)
    expect(Buffer.from(zipped[name] ?? []).equals(readFileSync(join(dist, name))), name).toBe(true);
});

test('the one file opens from a folder, keeps an answer, and asks for nothing beside it', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-profile-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args, env });
  const page = await context.newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));

  const address = pathToFileURL(released('.html')).href;
  await page.goto(address);
  expect(await placeOf(page)).toMatchObject({ stepKind: 'start' });
  await page.goto(`${address}#/${lesson.id}/${stepOf('questions').id}/1`);
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  const before = await placeOf(page);
  expect(before.phase).toBe('looking');
  await page.reload();
  await expect.poll(() => placeOf(page)).toEqual(before);

  // A teacher's link may lead to the file too.
  const { hash, id } = lesson;
  const settings = { ...OWN_SETTINGS, tries: 1 as const };
  const assigned = { v: 1, id: '00112233445566aa', moduleId: id, moduleHash: hash } as const;
  await page.goto('about:blank');
  await page.goto(`${address}#/a/${encodeAssignment({ ...assigned, settings })}`);
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  expect(new URL(page.url()).hash).toBe('#/');
  expect((await readStored(page)).attempts).toContainEqual(
    expect.objectContaining({ v: 3, settings }),
  );

  expect(wrong).toEqual([]);
  const outside = asked.filter((url) => !url.startsWith('data:') && !url.startsWith(address));
  expect(outside).toEqual([]);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
