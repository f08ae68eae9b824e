import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeText, makeThird, thirds } from './texts/make.mjs';

const present = thirds.filter((third) => existsSync(`tests/questions/texts/${third}/annotated`));

describe.each(present)('the texts of %s', (third) => {
  const files = Object.entries(makeThird(third));

  it.each(files.map(([path, made]) => ({ name: basename(path), path, made })))(
    '$name comes out of its annotated source byte for byte',
    ({ path, made }) => {
      expect(readFileSync(path, 'utf8')).toBe(made);
    },
  );

  it('have no file that no source makes', () => {
    const folder = dirname(files[0]![0]);
    const made = files.map(([path]) => basename(path));
    expect(readdirSync(folder).sort()).toEqual([...made, 'annotated'].sort());
  });

  it('have a title, between 350 and 900 words and a label for each line that is read', () => {
    for (const { gold, raw } of golds(third)) {
      const words = Object.values(gold.texts).join(' ').split(/\s+/).length;
      expect([gold.file, Object.values(gold.lines)]).toEqual([
        gold.file,
        expect.arrayContaining(['title', 'body', 'meta']),
      ]);
      expect([gold.file, words >= 350 && words <= 900]).toEqual([gold.file, true]);
      if (!gold.file.endsWith('.txt')) continue;
      const read = Object.values(gold.texts).join(' ').replace(/\s+/g, '');
      expect(read).toBe(raw.replace(/\s+/g, ''));
    }
  });

  it('have each mention and each sentence where the labels say', () => {
    for (const { gold } of golds(third)) {
      for (const { line, start, end, text } of gold.mentions) {
        expect(gold.texts[line]!.slice(start, end)).toBe(text);
      }
      for (const [line, starts] of Object.entries(gold.sentenceStarts)) {
        const places = starts.map((first) => gold.texts[line]!.indexOf(first));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThan(0);
      }
    }
  });
});

function golds(third: string) {
  const folder = `tests/questions/texts/${third}/annotated`;
  return readdirSync(folder).map((name) => makeText(readFileSync(`${folder}/${name}`, 'utf8')));
}

describe('a text', () => {
  const made = (file: string, ...blocks: string[]) =>
    makeText(`file: ${file}\n---\n${blocks.join('\n')}`);

  it('is counted by its lines, blank ones included', () => {
    const { raw, gold } = made('a.txt', 'title| One', '', 'body| Two. ‖[PERSON:Jo Doe]’s.');
    expect(raw).toBe('One\n\nTwo. Jo Doe’s.\n');
    expect(gold.lines).toEqual({ 1: 'title', 3: 'body' });
    expect(gold.sentenceStarts).toEqual({ 3: ['Jo Doe’s.'] });
    expect(gold.mentions).toEqual([{ line: 3, start: 5, end: 11, text: 'Jo Doe', type: 'PERSON' }]);
  });

  it('that is wrapped is labelled by paragraph', () => {
    const { raw, gold } = makeText(
      'file: a.txt\nwrap: 8\n---\nbody| Ana met [PERSON:Jo Doe] here.\n\ntitle| End',
    );
    expect(raw).toBe('Ana met\nJo Doe\nhere.\n\nEnd\n');
    expect(gold.texts).toEqual({ 1: 'Ana met Jo Doe here.', 5: 'End' });
    expect(gold.mentions).toMatchObject([{ line: 1, start: 8, end: 14 }]);
  });

  it('of a page is read without its tags, by the blocks that are seen', () => {
    const { raw, gold } = made(
      'a.html',
      'raw| <script>x</script>',
      'navigation+| <li>A &amp; B</li>',
      'body| <p> By  <a href="#">[PERSON?:Jo&nbsp;D&#xe9;]</a>',
      '| today</p>',
    );
    expect(raw).toContain('<li>A &amp; B</li><p> By');
    expect(gold.texts).toEqual({ 1: 'A & B', 2: 'By Jo Dé today' });
    expect(gold.mentions).toEqual([
      { line: 2, start: 3, end: 8, text: 'Jo Dé', type: 'PERSON', optional: true },
    ]);
  });

  it('in Markdown is read without its marks', () => {
    const { gold } = made('a.md', 'title| # Of *tea*', 'body| 1. [[PLACE:Assam]](x) **is** wet');
    expect(gold.texts).toEqual({ 1: 'Of tea', 2: 'Assam is wet' });
    expect(gold.mentions).toMatchObject([{ start: 0, end: 5, text: 'Assam' }]);
  });

  it.each([
    ['a block that has no label', 'x| y', 'neither a block nor a blank line'],
    ['two blocks in one', 'body| <p>a</p><p>b</p>', 'a block within a block'],
    ['a mention with a space too many', 'body| [PLACE:Rome ]is', 'begins or ends with a space'],
    ['a mention in a caption', 'caption| [PLACE:Rome]', 'marks in a caption'],
    ['a character that has no name', 'body| &foo;', 'unknown character'],
  ])('is refused for %s', (_what, block, message) => {
    expect(() => made('a.html', block)).toThrow(message);
  });
});
