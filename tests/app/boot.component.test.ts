import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingAttributes, showSettings } from '../../src/app/show-settings';
import { defaultSettings, readSettings } from '../../src/model/settings';
import { anySettings, damagedSettings } from '../builders/any-settings';

const text = readFileSync('public/boot.js', 'utf8');

function aDocument(): Document {
  const page = document.implementation.createHTMLDocument('');
  page.head.innerHTML =
    '<meta name="theme-color" content="#faf7f0" media="(prefers-color-scheme: light)">';
  return page;
}

/** What a page looks like to a style sheet and to the browser's frame. */
const looksOf = ({ documentElement, head }: Document) => ({
  attributes: Object.fromEntries(
    [...documentElement.attributes].map(({ name, value }) => [name, value]),
  ),
  head: head.innerHTML.replace('<title></title>', ''),
});

/** Runs boot.js as the head of a page does, with this in localStorage. */
function booted(entries: Record<string, string>, hash = ''): Document {
  const page = aDocument();
  const storage = { getItem: (key: string) => entries[key] ?? null };
  // The file itself: it is not bundled, so nothing can be imported from it.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('document', 'localStorage', 'location', text) as (
    ...surroundings: unknown[]
  ) => void;
  run(page, storage, { hash });
  return page;
}

const withSettings = (entry: unknown) => booted({ 'dateline.settings': JSON.stringify(entry) });

function shown(record: unknown): Document {
  const page = aDocument();
  showSettings(readSettings(record), page);
  return page;
}

describe('boot.js', () => {
  it('shows any settings as the app does', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(looksOf(withSettings(settings))).toEqual(looksOf(shown(settings)));
      }),
    );
  });

  it('takes as much of a damaged entry as the app does', () => {
    fc.assert(
      fc.property(damagedSettings, (entry) => {
        expect(looksOf(withSettings(entry))).toEqual(looksOf(shown(entry)));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', '{', 'undefined', '"'])(
    'leaves the page as it is where the entry is %j',
    (entry) => {
      expect(looksOf(booted({ 'dateline.settings': entry }))).toEqual(looksOf(aDocument()));
    },
  );

  it('hides the opening where there is something to resume, whatever the settings are', () => {
    const page = booted({ 'dateline.resume': 'a/b', 'dateline.settings': '{' });
    expect(page.documentElement.hasAttribute('data-resume')).toBe(true);
    expect(booted({}, '#/a/b').documentElement.hasAttribute('data-resume')).toBe(true);
    expect(booted({}).documentElement.hasAttribute('data-resume')).toBe(false);
  });
});

describe('settings on a page', () => {
  it('write nothing as long as nothing is chosen', () => {
    expect(looksOf(shown(defaultSettings))).toEqual(looksOf(aDocument()));
  });

  it('leave nothing behind when they change', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        const page = shown(before);
        showSettings(after, page);
        expect(looksOf(page)).toEqual(looksOf(shown(after)));
      }),
    );
  });

  it('have an attribute for each choice that is not the usual one', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const attributes = Object.values(settingAttributes(settings)).filter(Boolean);
        const chosen = Object.entries(settings).filter(
          ([key, value]) =>
            key !== 'speech' && value !== defaultSettings[key as keyof typeof settings],
        );
        expect(attributes).toHaveLength(chosen.length);
      }),
    );
  });

  it('put the colour of a chosen theme before those that follow the device', () => {
    const metas = shown({ theme: 'dark' }).querySelectorAll('meta[name="theme-color"]');
    expect([...metas].map((meta) => meta.getAttribute('content'))).toEqual(['#13171b', '#faf7f0']);
  });
});
