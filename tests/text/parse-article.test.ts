import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawSpan, type Article } from '../../src/text/article';
import { parseArticle } from '../../src/text/parse-article';

const linesOf = (name: string, text: string) => parseArticle({ name, text }).lines;
const textsOf = (name: string, text: string) => linesOf(name, text).map((line) => line.text);

/** What stands in the raw text where a line's words are said to stand. */
function stands({ raw, lines }: Article, words: string): string {
  const line = lines.find(({ text }) => text.includes(words))!;
  const at = line.text.indexOf(words);
  const { start, end } = rawSpan(line, at, at + words.length);
  return raw.slice(start, end);
}

describe('the format of a text', () => {
  it.each([
    ['page.html', '<p>One.</p>', 'html'],
    ['page.txt', '<!DOCTYPE html><html><body><p>One.</p></body></html>', 'html'],
    ['pasted', '<div><p>One.</p><p>Two.</p><p>Three.</p></div>', 'html'],
    ['a.md', 'One.', 'markdown'],
    ['pasted', '# One\n\nSee [two](https://example.org).', 'markdown'],
    ['a.txt', '# 1 in the charts again', 'text'],
    ['a.txt', 'If x < 3 and y > 4, then <b>nothing</b> follows.', 'text'],
  ])('of %s follows from its signs: %s', (name, text, format) => {
    expect(parseArticle({ name, text }).format).toBe(format);
  });
});

describe('a plain text', () => {
  it('keeps its line numbers and places', () => {
    const [title, body] = linesOf('a.txt', 'A title\r\n\r\n  The text is here.  \r\n');
    expect(title).toMatchObject({ n: 1, start: 0, end: 7, text: 'A title' });
    expect(body).toMatchObject({ n: 3, start: 13, end: 30, text: 'The text is here.' });
    expect(body).not.toHaveProperty('map');
  });

  const wrapped = [
    'The ferry left the harbour at six with two hundred people',
    'aboard, and for an hour nothing happened. Then the lights',
    'went out. Nobody had told the passengers about the non-',
    'lethal cargo in the hold, the captain said later.',
    '',
    'Divers found the wreck in May. It lay on its side in water',
    'that was deeper than the charts had said, and nobody could',
    'reach it before the summer.',
  ].join('\n');

  it('that was wrapped by hand has its paragraphs put together again', () => {
    const article = parseArticle({ name: 'a.txt', text: wrapped });
    expect(article.lines.map(({ n }) => n)).toEqual([1, 6]);
    expect(article.lines[0]?.text).toContain('the lights went out. Nobody');
    expect(article.lines[0]?.text).toContain('the non-lethal cargo');
    expect(stands(article, 'the lights went out')).toBe('the lights\nwent out');
    expect(stands(article, 'the summer.')).toBe('the summer.');
  });

  it('that was wrapped raggedly goes on where a line has no end', () => {
    const ragged = wrapped.replace(
      'aboard, and for an hour nothing happened. Then the lights',
      'aboard, and for an hour nothing happened to any\nof them on any of the decks. Then the lights',
    );
    const [first] = parseArticle({ name: 'a.txt', text: ragged }).lines;
    expect(first?.text).toContain('to any of them on any of the decks. Then the lights went out');
  });

  it('with short lines of its own is not wrapped', () => {
    expect(textsOf('a.txt', 'Home\nNews\nSport\nThe mayor said so.\nShe left.')).toHaveLength(5);
  });
});

describe('a page', () => {
  const page = `<html><head><title>Bridge shut | Tolby Post</title><style>p{}</style>
    <script>var a = "<p>No text.</p>";</script></head><body>
    <noscript><p>Switch on scripts.</p></noscript><p hidden>Hidden.</p>
    <div style="display: none">Hidden too.</div><template><p>A template.</p></template>
    <nav><a href="/">Home</a></nav><h1>Bridge&nbsp;shut</h1>
    <div><p>The council &amp; the <b>mayor</b> said
      so on Monday, 4&#160;May.</p>A line of its own.<p>One<br><br>Two</p></div>
    <p onclick="alert(1)">Last &lt;b&gt; line.</p></body></html>`;

  it('is its blocks in order, without scripts, styles and what is hidden', () => {
    expect(textsOf('a.html', page)).toEqual([
      'Home',
      'Bridge\u00a0shut',
      'The council & the mayor said so on Monday, 4\u00a0May.',
      'A line of its own.',
      'One',
      'Two',
      'Last <b> line.',
    ]);
  });

  it('keeps the place of every character, through tags and entities', () => {
    const article = parseArticle({ name: 'a.html', text: page });
    expect(stands(article, '& the')).toMatch(/^&amp; the$/);
    expect(stands(article, 'mayor said')).toBe('mayor</b> said');
    expect(stands(article, '<b> line')).toBe('&lt;b&gt; line');
  });

  it('names its title and publisher', () => {
    expect(parseArticle({ name: 'a.html', text: page })).toMatchObject({
      title: 'Bridge\u00a0shut',
      publisher: { value: 'Tolby Post', inferred: false },
    });
  });

  it('may be broken anywhere', () => {
    for (let end = 0; end < page.length; end += 7)
      expect(() => linesOf('a.html', page.slice(0, end))).not.toThrow();
  });

  it('may be nested without end', () => {
    const deep = `${'<div class="related">'.repeat(20_000)}Words.${'</div>'.repeat(20_000)}`;
    expect(textsOf('a.html', deep)).toEqual(['Words.']);
  });
});

describe('a Markdown text', () => {
  const text = `---
title: Bridge shut
date: 2021-05-04
publisher: Tolby Post
---

# Bridge *shut*

The [council](https://example.org/a_b) said
so, **loudly**, on 4 May &amp; again.

> A quotation
> goes on.

* one
* two

![A bridge](b.jpg)

    not code here

A snake_case word, 3 * 4 \\* 5.
`;

  it('is its blocks without their marks', () => {
    expect(linesOf('a.md', text).map((line) => [line.n, line.text])).toEqual([
      [7, 'Bridge shut'],
      [9, 'The council said so, loudly, on 4 May & again.'],
      [12, 'A quotation goes on.'],
      [15, 'one'],
      [16, 'two'],
      [20, 'not code here'],
      [22, 'A snake_case word, 3 * 4 * 5.'],
    ]);
  });

  it('keeps places and reads its front matter', () => {
    const article = parseArticle({ name: 'a.md', text });
    expect(stands(article, 'council said')).toBe('council](https://example.org/a_b) said');
    expect(article).toMatchObject({
      date: { value: '2021-05-04', inferred: false },
      publisher: { value: 'Tolby Post' },
    });
  });
});

describe('whatever is given', () => {
  const piece = fc.constantFrom(
    ...[
      'The ferry sank. ',
      '<p>',
      '</p>',
      '<b',
      '&amp;',
      '&#x1F6A2;',
      '**',
      '[a](b)',
      '\n',
      '\n\n',
    ],
    ...['# ', '> ', '“No,” she said. ', '🚢', '\u00a0', '<script>x</script>', '<!--', '---\n', ' '],
  );
  const anything = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

  it.each(['a.txt', 'a.md', 'a.html'])('as %s, each line stands in the raw text', (name) => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { start, end, text: words, map } of linesOf(name, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          if (!map) expect(text.slice(start, end)).toBe(words);
          else {
            expect(map).toHaveLength(words.length);
            expect(map.every((at, index) => at >= (map[index - 1] ?? start) && at < end)).toBe(
              true,
            );
          }
        }
      }),
    );
  });
});
