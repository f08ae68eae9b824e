import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkShape } from '../../src/model/check-shape';
import { contentHash } from '../../src/model/hash';
import { ModuleSchema, type Module } from '../../src/model/module';
import { ARTICLES } from '../questions/labelled-texts';
import { runModule, Workspace } from './run-module';

/** Each starts a process of its own, on a machine that may be busy. */
const MINUTE = 60_000;
const files = new Workspace();
afterAll(() => files.remove());

const STORY = `Bridge shut for a third winter

By Ana Lopes
Published 14 January 2021

The stone bridge at Orlaford will stay closed to heavy traffic until May, councillors were told on Monday.

It is the third winter in a row that farmers on the east bank have had to drive 22 miles round by Tolby.

"We have asked for a date and got a shrug," said Jonas Wikander, who keeps sheep there.

The council's engineer, Petra Lund, said cracks had been found in two of the four arches.

© 2021 Orla Valley Times Ltd. All rights reserved.
`;
const story = files.write('story.txt', STORY);
const out = files.path('out.json');

function moduleIn(name: string): Module {
  const checked = checkShape(ModuleSchema, JSON.parse(files.read(name)));
  if (checked.issues) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

describe('the command "build"', { timeout: MINUTE }, () => {
  it('makes a module of an article, with its source, and says what it kept and dropped', () => {
    const { code, out: said } = runModule('build', story, '--out', out);
    expect(code).toBe(0);
    expect(said).toMatch(/story\.txt +4 +4 +\d+ +4 +1 legal, 2 meta, 1 title/);
    const module = moduleIn('out.json');
    const { hash, ...body } = module;
    expect(contentHash(body)).toBe(hash);
    expect(module.title).toBe('Bridge shut for a third winter');
    expect(module.readings[0]?.paragraphs).toHaveLength(4);
    expect(module.sources[0]).toMatchObject({
      publisher: 'Orla Valley Times',
      badge: 'OVT',
      published: { date: '2021-01-14', label: '14 January 2021', known: 'printed' },
    });
  });

  it('writes the same bytes for the same articles and seed', () => {
    files.write('set/a.txt', STORY);
    files.write(
      'set/b/page.html',
      `<h1>Bridge</h1><p>${STORY.split('\n\n').slice(2, 6).join('</p><p>Then ')}</p>`,
    );
    const again = files.path('again.json');
    runModule('build', files.path('set'), '--out', out, '--seed', '7');
    runModule('build', files.path('set'), '--out', again, '--seed=7');
    expect(files.read('again.json')).toBe(files.read('out.json'));
    expect(moduleIn('out.json').readings.map(({ id }) => id)).toEqual(['a', 'b-page']);
  });

  it('compiles a content folder', () => {
    const { code, out: said } = runModule('build', 'content/nato-russia', '--out', out);
    expect(code).toBe(0);
    expect(said).toMatch(/questions +\d+/);
    expect(moduleIn('out.json').id).toBe('nato-russia');
  });

  it.skipIf(!existsSync(ARTICLES))(
    'reads the five articles (skipped where they are not beside the repository)',
    () => {
      const { code } = runModule('build', ARTICLES, '--out', out);
      expect(code).toBe(0);
      expect(moduleIn('out.json').readings.map(({ paragraphs }) => paragraphs.length)).toEqual([
        21, 27, 20, 21, 20,
      ]);
    },
  );
});

describe('wrong input', { timeout: MINUTE }, () => {
  const sentence = 'The stone bridge at Orlaford will stay closed until May, the council said. ';
  const cases: [string, string, string | Uint8Array, string][] = [
    ['an empty file', 'empty.txt', '', 'empty.txt: is empty: put the text of an article in it'],
    ['white space', 'blank.txt', ' \n\n ', 'holds nothing but white space'],
    ['a binary file', 'data.txt', new Uint8Array([80, 0, 1, 2, 0]), 'is not a text file'],
    ['a PDF', 'a.txt', '%PDF-1.7 …', 'is a PDF: copy its text into a .txt file'],
    ['Latin-1', 'old.txt', new Uint8Array([67, 97, 102, 233, 32]), 'is not written in UTF-8'],
    ['UTF-16', 'wide.txt', new Uint8Array([255, 254, 65, 0]), 'is written in UTF-16'],
    [
      '5 MB of text',
      'book.txt',
      sentence.repeat(70_000),
      'is 5.3 MB of text, and 1.0 MB is the most',
    ],
    ['5 MB of a page', 'book.html', `<p>${sentence.repeat(70_000)}</p>`, 'holds 910,000 words'],
    [
      'another alphabet',
      'ru.txt',
      'Мост закрыт третью зиму подряд, сообщил совет. '.repeat(9),
      'is written in Cyrillic letters',
    ],
    [
      'another language',
      'de.txt',
      'Die alte Brücke bleibt bis Mai gesperrt, teilte der Rat am Montag mit. '.repeat(9),
      'is not in English',
    ],
    ['one sentence', 'one.txt', sentence, 'holds one sentence of running text'],
    [
      'a table',
      'table.txt',
      'name\tpoints\tgoals\nTolby\t12\t31\nOrlaford\t10\t22\nBresna\t3\t9\n',
      'is a table',
    ],
    [
      'a page of scripts',
      'app.html',
      `<html><script>${'var a="<p>no</p>";'.repeat(9_000)}</script><div id="root"></div></html>`,
      'holds no running text',
    ],
  ];

  it.each(cases)('%s is refused in a sentence', (_kind, name, content, wanted) => {
    const path = files.write(`wrong/${name}`, content);
    const {
      code,
      out: said,
      err,
      seconds,
    } = runModule('build', path, '--out', files.path('no.json'));
    expect(err).toContain(`${name}: `);
    expect(err).toContain(wanted);
    expect(`${said}${err}`).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(seconds).toBeLessThan(60);
    expect(existsSync(files.path('no.json'))).toBe(false);
  });

  it('that is missing is named, all of it', () => {
    const { code, err } = runModule('build', 'no-such-file.txt', story, 'nor-this', '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('no-such-file.txt: does not exist: check the path');
    expect(err).toContain('nor-this: does not exist');
  });

  it('that is an empty folder is named', () => {
    files.write('nothing/notes.csv', 'a,b');
    const { code, err } = runModule('build', files.path('nothing'), '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('holds no articles: put .txt, .md or .html files in it');
  });

  it('is left aside where other articles can be used', () => {
    const one = files.write('one-sentence.txt', sentence);
    const { code, err } = runModule('build', story, one, '--out', out);
    expect(code).toBe(0);
    expect(err).toContain('Left aside: one-sentence.txt: holds one sentence');
    expect(moduleIn('out.json').readings).toHaveLength(1);
  });

  it('that is the same article twice is used once', () => {
    const twice = files.write(
      'twice.md',
      `# Another headline\n\n${STORY.split('\n\n').slice(2, 6).join('\n\n')}`,
    );
    const { code, err } = runModule('build', story, twice, '--out', out);
    expect(code).toBe(0);
    expect(err).toContain('Left aside: twice.md: holds the same text as story.txt');
    expect(moduleIn('out.json').readings).toHaveLength(1);
  });

  it('in capitals is kept to read', () => {
    const loud = files.write('loud.txt', STORY.toUpperCase());
    const { code, err } = runModule('build', loud, '--out', out);
    expect(code).toBe(0);
    expect(err).toContain('is written in capitals');
    const module = moduleIn('out.json');
    expect(module.readings[0]?.paragraphs).toHaveLength(4);
    expect(module.items).toEqual([]);
  });

  it('full of scripts gives only its text', () => {
    const paragraphs = STORY.split('\n\n')
      .slice(2, 6)
      .map(
        (text) => `<p onclick="x()">${text}</p><script>document.write("<p>Buy this.</p>")</script>`,
      );
    const page = files.write(
      'loaded.html',
      `<html><body><h1>Bridge</h1>${paragraphs.join('')}<img src=x onerror="alert(1)"></body></html>`,
    );
    expect(runModule('build', page, '--out', out).code).toBe(0);
    expect(files.read('out.json')).not.toMatch(/<script|onerror|Buy this|alert/);
    expect(moduleIn('out.json').readings[0]?.paragraphs).toHaveLength(4);
  });

  it.each([
    ['no command', [], 'Say what to do.'],
    ['an unknown command', ['make'], '"make" is not a command.'],
    ['no --out', ['build', 'a.txt'], 'Say where to write the module'],
    [
      'a strange seed',
      ['build', 'a.txt', '--out', 'b.json', '--seed', 'x'],
      '--seed takes a whole number',
    ],
    ['no articles to compare with', ['check', 'a', '--against'], '--against needs the articles'],
    ['an unknown option', ['build', 'a.txt', '--outt', 'b'], 'build has no option --outt.'],
  ])('such as %s is answered with the usage', (_kind, words, wanted) => {
    const { code, err } = runModule(...words);
    expect(code).toBe(1);
    expect(err).toContain(wanted);
    expect(err).toContain('Usage:');
  });

  it('never overwrites an article', () => {
    const { code, err } = runModule('build', story, '--out', story);
    expect(code).toBe(1);
    expect(err).toContain('would overwrite what it is made from');
    expect(files.read('story.txt')).toBe(STORY);
  });
});

describe('the command "check"', { timeout: MINUTE }, () => {
  it('passes a shipped module, says what a whole lesson would have, and compares its wording', () => {
    const { code, out: said, err } = runModule('check', 'content/orbiter-1999');
    expect(code).toBe(0);
    expect(said).toMatch(/^1 evidence +0 +0$/m);
    expect(said).toContain('No articles were named');
    expect(said).toContain('Nothing is wrong.');
    expect(err).toContain('Short of a whole lesson: module.yaml: objectives.');
    const reading = 'content/orbiter-1999/readings/board.md';
    const copied = runModule('check', 'content/orbiter-1999', '--against', reading);
    expect(copied.code).toBe(1);
    expect(copied.err).toMatch(
      /^readings\/board\.md: paragraph 1: ".+" stands in board\.md: say it/m,
    );
  });

  it('lists what is wrong, and where', () => {
    files.write('broken/module.yaml', 'id: broken\ntitle: Broken\n');
    const { code, err } = runModule('check', files.path('broken'), '--against', story);
    expect(code).toBe(1);
    expect(err).toContain('module.yaml: question: is missing: add it');
    expect(err).toContain('sources.yaml: is missing: add the file to the folder');
  });

  it('asks for a content folder', () => {
    expect(runModule('check', files.root)).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds no module.yaml') as string,
    });
  });
});

describe('the command "items"', { timeout: MINUTE }, () => {
  it('prints every item with its key, reasons and evidence', () => {
    runModule('build', 'content/nato-russia', '--out', out);
    const module = moduleIn('out.json');
    const { code, out: said } = runModule('items', out, '--md');
    expect(code).toBe(0);
    const printed = said.split(/^## \d+\. /m).slice(1);
    expect(printed).toHaveLength(module.items.length);
    // An answer to type is printed in each of its forms, an order by its numbers.
    expect(printed.filter((item) => !/\(key\)$|^1\. /m.test(item))).toEqual([]);
    expect(said).toMatch(/^- .+: .+; wrong-actor; false by claim-/m);
    expect(said).toContain('Gates passed: enough-options');
  });

  it.each([
    ['no module', '{"format":"other"}', 'format: has the value "other"'],
    ['no JSON', 'hello', 'is not JSON'],
  ])('says of %s what is wrong', (_kind, content, wanted) => {
    const { code, err } = runModule('items', files.write('bad.json', content), '--md');
    expect(code).toBe(1);
    expect(err).toContain(wanted);
  });
});

describe('the command "lines"', { timeout: MINUTE }, () => {
  it('shows what each line was read as, and why', () => {
    const { code, out: said } = runModule('lines', story);
    expect(code).toBe(0);
    expect(said).toMatch(/^ *1 +title/m);
    expect(said).toMatch(/legal .*© 2021 Orla Valley Times Ltd.* a copyright line \(−6\)/);
    expect(said).toContain('2021-01-14: A line of the text says “Published 14 January 2021”.');
  });
});

describe('a review of raw articles', { timeout: 2 * MINUTE }, () => {
  const town = 'tests/questions/texts/tune/glacier-listening.md';
  const first = files.path('first.json');
  const second = files.path('second.json');

  it('is printed to be filled in, and is heard when the module is built again', () => {
    expect(runModule('build', town, '--out', first).code).toBe(0);
    const before = moduleIn('first.json').items;
    expect(before.length).toBeGreaterThan(1);
    const printed = runModule('items', first, '--review').out;
    expect(printed.match(/^- verdict: accept$/gm)).toHaveLength(before.length);
    const review = files.write(
      'review.yaml',
      printed.replace('- verdict: accept', '- verdict: reject\n  reason: Not worth asking.'),
    );
    const built = runModule('build', town, '--out', second, '--review', review);
    expect(built.err).not.toContain('no longer applies');
    expect(built.code).toBe(0);
    const after = moduleIn('second.json').items.map(({ id }) => id);
    expect(after).toEqual(before.slice(1).map(({ id }) => id));
  });

  it('tells of verdicts on another text, and of a file that is not there', () => {
    const review = files.path('review.yaml');
    const { err, code } = runModule('build', story, '--out', second, '--review', review);
    expect(code).toBe(0);
    expect(err).toContain('review.yaml: [0]');
    expect(err).toContain('no longer applies');
    expect(runModule('build', town, '--out', second, '--review', 'none.yaml').err).toContain(
      'none.yaml: does not exist',
    );
  });
});
