import { describe, expect, it } from 'vitest';
import { findStaff } from '../../src/text/find-staff';
import { parseArticle } from '../../src/text/parse-article';

const BODY = [
  'The bridge over the Orla stays shut for a third winter, the council said on Monday.',
  'Mayor Ben Okoro told reporters that the repair would cost 3.2 million and take a year.',
];
const staffOf = (...lines: string[]) =>
  findStaff(parseArticle({ name: 'a.txt', text: lines.join('\n\n') }));

describe('those who made an article', () => {
  it.each<[string, string, string[]]>([
    ['a byline', 'By Ana Lopes', ['ana lopes']],
    ['two of them', 'By Ana Lopes in Tolby and Eva Stone in Orla', ['ana lopes', 'eva stone']],
    [
      'a byline with a day',
      'By Ana Lopes, Chief Reporter Published 7 Nov 2025, 14:32',
      ['ana lopes'],
    ],
    ['an office of the newsroom', 'Ana Lopes, health correspondent', ['ana lopes']],
  ])('are in %s', (_where, line, names) => {
    expect(
      staffOf('Bridge shut for a third winter', line, ...BODY).filter((each) =>
        names.includes(each),
      ),
    ).toEqual(names);
  });

  it('lead through a broadcast', () => {
    const names = staffOf(
      'Bridge shut for a third winter',
      'PRESENTER (Ana Lopes): The bridge stays shut. Our Tolby reporter Eva Stone-Hale has more.',
      ...BODY,
    );
    expect(names).toEqual(['ana lopes', 'eva stone-hale']);
  });

  it('are not those whom it tells of', () => {
    expect(staffOf('Bridge shut for a third winter', 'By Ana Lopes', ...BODY)).not.toContain(
      'ben okoro',
    );
  });
});
