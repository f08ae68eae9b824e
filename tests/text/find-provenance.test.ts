import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/parse-article';
import { ARTICLE_LABELS, ARTICLES, readLabelled } from '../questions/labelled-texts';

const BODY = `The council shut the bridge at Orlaford, the mayor said.

Farmers on the east bank have to drive 22 miles round, and they are not happy about it.

"It is a long way," said one of them.`;
const read = (head: string, body = BODY, tail = '') =>
  parseArticle({
    name: 'a.txt',
    text: `Bridge shut for a third winter\n\n${head}\n\n${body}\n\n${tail}`,
  });

describe('the day of a text', () => {
  it.each([
    ['Published 14 October 2025, 09:42 GMT', '2025-10-14'],
    ['Tuesday, October 14, 2025', '2025-10-14'],
    ['Published on 2025-10-14', '2025-10-14'],
    ['Published 14/10/2025', '2025-10-14'],
    ['Published 10/14/2025', '2025-10-14'],
    ['Updated 16 October 2025 | Published 14 October 2025', '2025-10-14'],
  ])('is printed: %s', (line, value) => {
    expect(read(line).date).toMatchObject({ value, inferred: false });
  });

  it('is read by the weekday beside it, and says that it was inferred', () => {
    const { date } = read('Friday 09/06/2023');
    expect(date).toMatchObject({ value: '2023-06-09', inferred: true });
    expect(date?.reason).toContain('was a Friday');
  });

  it('is read by the weekdays that the text speaks of', () => {
    const body = `Ministers are set to meet on Thursday, diplomats said on Wednesday.\n\n${BODY}`;
    const { date } = read('Published on 05/03/2009', body);
    expect(date).toMatchObject({ value: '2009-03-05', inferred: true });
    expect(date?.reason).toContain('that was a Thursday');
  });

  it('is read by another date that shows the order', () => {
    const { date } = read('Published 05/03/2009', BODY, 'Page printed 25/03/2009');
    expect(date).toMatchObject({ value: '2009-03-05', inferred: true });
  });

  it('stays a question where nothing decides', () => {
    const { date, questions } = read('Published 05/03/2009');
    expect(date).toBeUndefined();
    expect(questions).toContain(
      '“05/03/2009” can be 5 March or 3 May 2009: say which day the text appeared.',
    );
  });

  it('stays a question where nothing is printed', () => {
    expect(read('By Ana Lopes').questions).toContain(
      'The text does not say when it appeared: give the day.',
    );
  });

  it('gets its year from the weekday and the years that the text names', () => {
    const body = `${BODY}\n\nThe bridge was last repaired in 2019.`;
    expect(read('Thursday, August 8', body).date).toMatchObject({
      value: '2019-08-08',
      inferred: true,
    });
  });

  it('is not the day of a correction', () => {
    expect(
      read('By Ana Lopes', BODY, 'Correction, 24 March 2020: the bridge has two arches.').date,
    ).toBeUndefined();
  });
});

describe('the publisher', () => {
  it.each([
    ['a copyright line', '© 2025 Tolby Post Media Ltd. All rights reserved.', 'Tolby Post'],
    ['a copyright line with years', 'Copyright © 2019–2025 Tolby Post Ltd', 'Tolby Post'],
    ['a cooperative', '© 2025 Tolby Post Publications S.A. All rights reserved.', 'Tolby Post'],
    ['a share company', '© 2025 Tolby Post AG, Bern', 'Tolby Post'],
    ['an app', 'Download the Tolby Post app', 'Tolby Post'],
    ['a signature', 'Ana Lopes/AFP/Tolby', 'Tolby'],
  ])('is known from %s', (_from, tail, value) => {
    expect(read('4 May 2020', BODY, tail).publisher?.value).toBe(value);
  });

  it('is the name over the page rather than the company in the small print', () => {
    const text = [
      'Home · News · Sport',
      '**Tolby Post – news from the coast and the hills**',
      '# Bridge shut for a third winter',
      'By Ana Lopes · Wednesday 5 March 2025',
      BODY,
      '© 2025 Tolby Media CLG. Member of no group.',
    ].join('\n\n');
    expect(parseArticle({ name: 'a.md', text }).publisher?.value).toBe('Tolby Post');
  });

  it('is the paper that the name of its company ends with', () => {
    const text = [
      'By Ana Lopes | Orla Post | 4 May 2020',
      '# Bridge shut for a third winter',
      BODY,
      '© 2020 Grupo Editorial Orla Post, Lima.',
    ].join('\n\n');
    expect(parseArticle({ name: 'a.md', text }).publisher?.value).toBe('Orla Post');
  });

  it('is what stands over everything and is called like a paper, which is no headline', () => {
    const text = [
      '# The Tolby Post',
      '[Home](/) · [News](/n) · [Sport](/s)',
      '## Bridge shut for a third winter in Tolby',
      'By Ana Lopes | 5 March 2025',
      BODY,
      '© 2025 Orla Media Cooperative, Tolby',
    ].join('\n\n');
    const { publisher, title } = parseArticle({ name: 'a.md', text });
    expect(publisher?.value).toBe('The Tolby Post');
    expect(title).toBe('Bridge shut for a third winter in Tolby');
  });

  it('is written like a name where the page shouts it', () => {
    const text = ['THE TOLBY LEDGER', 'Home | News', '# Bridge shut', 'By Ana Lopes', BODY];
    const { publisher } = parseArticle({ name: 'a.md', text: text.join('\n\n') });
    expect(publisher?.value).toBe('The Tolby Ledger');
  });

  it('is named by its issue, without legal form or year', () => {
    const text = [
      'Harbour Trade Weekly, issue 10, Thursday, March 12, 2026',
      '# Bridge shut for a third winter',
      'By Ana Lopes, Lima',
      BODY,
      '© Harbour Media B.V. All rights reserved.',
    ].join('\n\n');
    const { publisher } = parseArticle({ name: 'a.md', text });
    expect(publisher?.value).toBe('Harbour Trade Weekly');
    expect(read('', BODY, 'Copyright The Orla Post 2026').publisher?.value).toBe('The Orla Post');
  });

  it('stands before the section, and does not swallow the menu behind it', () => {
    expect(read('Orla Harbour Wire | Companies | 4 May 2020').publisher?.value).toBe(
      'Orla Harbour Wire',
    );
    const page = parseArticle({
      name: 'a.html',
      text: `<title>Bridge shut | Orla Sport</title><nav>Orla Sport League Tables</nav><h1>Bridge shut</h1>${BODY.split(
        '\n\n',
      )
        .map((line) => `<p>${line}</p>`)
        .join('')}`,
    });
    expect(page.publisher?.value).toBe('Orla Sport');
  });

  it('stands under the links that skip to the text, whatever company owns it', () => {
    const text = [
      'Skip to content',
      'THE ORLA WEEKLY',
      'Home  Politics  Culture  Archive  Subscribe',
      '# Bridge shut for a third winter',
      'By Ana Lopes',
      BODY,
      '© 2025 Editorial Tolby SpA. All rights reserved.',
    ].join('\n\n');
    expect(parseArticle({ name: 'a.md', text }).publisher?.value).toBe('The Orla Weekly');
  });

  it('is no headline that begins like a name', () => {
    const text = ['# The Bridge Stays Shut', 'By Ana Lopes', BODY, '© 2025 Tolby Post Ltd'];
    const { publisher } = parseArticle({ name: 'a.md', text: text.join('\n\n') });
    expect(publisher?.value).toBe('Tolby Post');
  });

  it('is no section, and may be told in short and in full', () => {
    const text = ['SOCIETY | GERMANY', '# Bridge shut for a third winter', 'By Ana Lopes', BODY];
    const nameIn = (...more: string[]) =>
      parseArticle({ name: 'a.md', text: [...more, ...text].join('\n\n') }).publisher?.value;
    expect(nameIn()).toBeUndefined();
    expect(nameIn('RIO | Radio International Orla')).toBe('Radio International Orla');
    const notice = '© 2026 Radio International Orla   Privacy Policy   Legal notice   Contact';
    expect(
      parseArticle({ name: 'a.txt', text: [...text, notice].join('\n\n') }).publisher?.value,
    ).toBe('Radio International Orla');
  });

  it('is asked for where nothing names it', () => {
    const { publisher, questions } = read('4 May 2020');
    expect(publisher).toBeUndefined();
    expect(questions).toEqual(['The text does not say who published it: give a name.']);
  });
});

describe('the agency', () => {
  it.each([
    ['a dateline', 'ORLAFORD (Reuters) – The council shut the bridge, the mayor said.', 'Reuters'],
    ['a dateline with a day', 'ORLAFORD, May 4 (AP) — The council shut the bridge, it said.', 'AP'],
    ['its name in capitals', 'REUTERS - The council shut the bridge, the mayor said.', 'Reuters'],
    [
      'an agency that no list has',
      'ORLAFORD (Fenland) - The council shut the bridge, it said.',
      'Fenland',
    ],
  ])('is known from %s', (_from, opening, value) => {
    expect(read('4 May 2020', `${opening}\n\n${BODY}`).agency?.value).toBe(value);
  });

  it('is not one that the text only quotes', () => {
    const body = `The bridge is shut, the mayor told Reuters news agency.\n\n${BODY}`;
    expect(read('4 May 2020', body).agency).toBeUndefined();
  });
});

it.skipIf(!existsSync(ARTICLES) || !existsSync(ARTICLE_LABELS))(
  'the five articles say who published them and when, or ask (skipped where they are not beside the repository)',
  () => {
    const found = (readLabelled(ARTICLES, ARTICLE_LABELS) ?? []).map(({ raw }) => {
      const { publisher, agency, date } = parseArticle(raw);
      return [publisher?.value, agency?.value, date?.value, date?.inferred];
    });
    expect(found).toEqual([
      ['France 24', undefined, undefined, undefined],
      ['BBC', undefined, '2008-04-04', false],
      [undefined, 'Reuters', undefined, undefined],
      ['Expatica', 'AFP', '2009-03-05', true],
      ['France 24', 'Reuters', undefined, undefined],
    ]);
  },
);
