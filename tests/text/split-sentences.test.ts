import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/split-sentences';

const sentences = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('a paragraph', () => {
  it.each([
    ['ends a sentence at a full stop', 'They met. They left.', ['They met.', 'They left.']],
    ['ends one at a question', 'Who came? Nobody.', ['Who came?', 'Nobody.']],
    ['keeps a closing quotation mark', 'He said “no.” She left.', ['He said “no.”', 'She left.']],
    [
      'keeps a closing bracket',
      'It rained (a lot.) They left.',
      ['It rained (a lot.)', 'They left.'],
    ],
    ['goes on after a title', 'Mr. Putin came. He spoke.', ['Mr. Putin came.', 'He spoke.']],
    ['goes on after an initial', 'George W. Bush came.', ['George W. Bush came.']],
    ['goes on after a dotted acronym', 'The U.S. Army came.', ['The U.S. Army came.']],
    ['goes on after a month', 'On Feb. 17 they met.', ['On Feb. 17 they met.']],
    ['goes on after a number sign', 'It was No. 5 of ten.', ['It was No. 5 of ten.']],
    ['goes on after a currency', 'They owe Rs. 40 million.', ['They owe Rs. 40 million.']],
    ['ends at a plain no', 'They said no. Nobody came.', ['They said no.', 'Nobody came.']],
    ['ends at a number that follows', 'They met. 43,000 came.', ['They met.', '43,000 came.']],
    ['leaves a decimal whole', 'It grew by 3.5 points.', ['It grew by 3.5 points.']],
    ['goes on before a small letter', 'They met. and left.', ['They met. and left.']],
    ['needs no full stop at its end', 'They met. They left', ['They met.', 'They left']],
    ['may end with an abbreviation', 'They met at 9 etc.', ['They met at 9 etc.']],
    ['may be empty', '  ', []],
  ])('%s', (_rule, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    // Quotations.
    ['a question with its speaker', ['“Will they come?” Lopes asked.', 'Nobody knew.']],
    ['a question with a small letter after it', ['"Is it over?" he asked.', 'It was not.']],
    ['a quotation that ends a sentence', ['He called it “a victory.”', 'Others did not.']],
    ['several sentences in one quotation', ['“I came.', 'I saw.”', 'She laughed.']],
    ['a quotation inside a quotation', ['“He said ‘no.’”', 'Then he left.']],
    ['a question and a speaker with an office', ['“Why?” Lopes, the mayor, asked.', 'Silence.']],
    [
      'an acronym in brackets',
      ['The port (in the U.S.) Senate members saw was shut.', 'It is open.'],
    ],
    ['a state', ['She is from Fresno, Calif. and he is not.', 'They met in Utica.']],
    ['a quotation that opens a sentence', ['They met.', '“It went well,” Berg said.']],
    ['a bracket that is a sentence', ['They met.', '(Nobody else came.)', 'They left.']],
    ['a bracket inside a sentence', ['The firm (Acme Inc.) denied it.', 'It paid.']],
    // Abbreviations.
    ['titles before names', ['Dr. Lopes met Sen. Kim and Lt. Gen. Berg.', 'Mrs. Roth came.']],
    ['a saint and a street', ['She was born in St. Louis.', 'He lives in Park St. She does not.']],
    [
      'a company inside and at the end',
      ['Acme Inc. of Ohio bought it.', 'It sold Berg Ltd. The price is secret.'],
    ],
    ['Latin abbreviations', ['Many, e.g. Kim et al. Found nothing, i.e. Berg was right.']],
    ['a month before a day', ['It opened on Sept. 3.', 'It closed in Dec. The cold came early.']],
    [
      'a time of day inside',
      ['It left at 6 p.m. Tuesday from gate 4.', 'It came at 9 a.m. The rest waited.'],
    ],
    ['versus', ['It was Lima vs. Quito again.', 'Lima won.']],
    // Initials and acronyms.
    ['several initials', ['J. K. Berg and T.S. Roth wrote it.', 'It sold well.']],
    ['a letter that is a name', ['There is no Plan B. The council must decide.']],
    [
      'an acronym inside and at the end',
      ['The U.S. Senate met.', 'He left the U.K. His wife stayed.'],
    ],
    // Numbers.
    ['decimals and versions', ['It rose 3.5 points to 1,204.75.', 'Version 2.0.1 is out.']],
    ['"No." before a number', ['She lives at No. 5.', 'He said no. So did five others.']],
    ['a page and a figure', ['See p. 12 and Fig. 3 for more.', 'It is clear.']],
    [
      'a sentence that begins with a number',
      ['They met.', '2008 was a hard year.', '$5 is enough.'],
    ],
    ['the number of a point', ['1. The ship left.', 'It sank.']],
    // Dots and marks.
    ['three dots for a pause', ['“We ... agreed on it … as friends,” she said.', 'He nodded.']],
    ['three dots at an end', ['He waited…', 'The door stayed shut.']],
    ['several marks', ['What?!', 'Never!', 'He left.']],
    ['a dash after a stop', ['They met.', '– They left.']],
    // Names and addresses with dots and without capitals.
    ['an address', ['Write to news@example.com or see www.example.com/a.B for more.', 'Thanks.']],
    ['a name that begins small', ['It fell again.', 'iPhone sales rose.']],
    ['a name with a mark', ['Yahoo! Japan agreed.', 'It paid.']],
  ])('with %s is cut where a reader would', (_kind, parts) => {
    const written = parts.flatMap((part) =>
      // A part may hold two sentences whose border is the point of the case.
      part.split(/(?<=(?:Park St|Berg Ltd|in Dec|9 a\.m|Plan B|the U\.K|said no)\.) /),
    );
    expect(sentences(parts.join(' '))).toEqual(written);
  });

  it.each([
    ['between small letters and an opener', 'The lights went.Then it was dark.', 2],
    ['before a name', 'The ship arrived.Officials came.', 2],
    ['after a closing quotation mark', '“It is dark.”She left.', 2],
    ['before an opening quotation mark', 'He left."It is over," she said.', 2],
    ['but not in an address', 'Read example.Com or a.B now.', 1],
    ['but not in a file name', 'Open notes.Txt2 now.', 1],
    ['but not in an acronym', 'The U.N.Secretary came.', 1],
    ['but not after a title', 'Mr.Berg came.', 1],
  ])('may lack a space %s', (_where, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  const word = fc.stringMatching(/^[a-zé]{2,8}$/);
  const sentence = fc
    .tuple(fc.array(word, { minLength: 2, maxLength: 6 }), fc.constantFrom('.', '?', '!', '.”'))
    .map(([words, stop]) => `The ${words.join(' ')} it was${stop}`);

  it('is cut into the sentences that it was put together from', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (list) => {
        expect(sentences(list.join(' '))).toEqual(list);
      }),
    );
  });

  it('loses nothing but white space, and never overlaps, whatever it holds', () => {
    const anyText = fc
      .array(fc.constantFrom('a', 'B', '.', '?', '”', ' ', '\n', '4', 'é'))
      .map((c) => c.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = splitSentences(text);
        let at = 0;
        for (const { start, end } of parts) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
