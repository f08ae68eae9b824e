import { describe, expect, it } from 'vitest';
import type { RawClaim } from '../../src/model/raw-claim';
import { extractClaims } from '../../src/text/extract-claims';
import { anArticle } from '../builders/an-article';
import { theLists } from '../builders/lists';

const claimsOf = (...lines: string[]): RawClaim[] =>
  extractClaims([anArticle(lines)], theLists()).claims;
const actionOf = (line: string) => claimsOf(line)[0]?.action;
const sayingOf = (...lines: string[]) => claimsOf(...lines).at(-1)?.saying;

describe('who does what', () => {
  it.each<[string, string, string]>([
    ['Peru opened a consulate in Lagos on Friday.', 'Peru', 'opened a consulate in Lagos'],
    ['But on Friday, Peru also opened a consulate.', 'Peru', 'opened a consulate'],
    ['Mayor Ana Lopes, a former teacher, rejected the plan.', 'Ana Lopes', 'rejected the plan'],
    [
      'The Dock Workers Union called off its strike, which had begun in May.',
      'Dock Workers Union',
      'called off its strike',
    ],
    ['Peru agreed Monday to reopen the road.', 'Peru', 'agreed to reopen the road'],
    [
      'Peru repaired the old mountain road after they had left.',
      'Peru',
      'repaired the old mountain road',
    ],
  ])('%s', (line, subject, predicate) => {
    expect(actionOf(line)?.subject.text).toBe(subject);
    expect(actionOf(line)?.predicate).toBe(predicate);
  });

  it.each<[string, string]>([
    ['two subjects', 'Peru and Chile opened a road.'],
    ['a name that only belongs to the subject', 'Peru’s trains stopped on Friday.'],
    ['a name before a role', 'Peru foreign ministers met in Lima.'],
    ['a condition', 'If Peru opened the road, trade would grow.'],
    ['a list that a comma may begin', 'Peru sold copper, tin and gold.'],
    ['no verb that is certain', 'Peru copper prices.'],
    ['a clause that waits for its verb', 'Peru was asleep when Ana Lopes, a pilot, woke up.'],
    ['a bracket', 'Peru opened (and soon shut) the road.'],
  ])('is left open with %s', (_what, line) => {
    expect(actionOf(line)).toBeUndefined();
  });

  it('keeps expectation, denial and event apart', () => {
    expect(actionOf('Peru opened the old road.')).toMatchObject({
      modality: 'event',
      tense: 'past',
      negated: false,
      gerund: 'opening the old road',
    });
    expect(actionOf('Peru will open the old road.')).toMatchObject({
      modality: 'expected',
      gerund: 'opening the old road',
    });
    expect(actionOf('Peru is expected to open the old road.')).toMatchObject({
      modality: 'expected',
      gerund: 'opening the old road',
    });
    expect(actionOf('Peru might open the old road.')?.modality).toBe('possible');
    expect(actionOf('Peru did not open the old road.')).toMatchObject({
      modality: 'denied',
      negated: true,
    });
    expect(actionOf('Peru refused to open the old road.')?.negated).toBe(true);
  });
});

describe('who says what', () => {
  it.each<[string, string, string]>([
    ['“Nobody left the old harbour,” Ana Lopes said.', 'Ana Lopes', 'Nobody left the old harbour.'],
    ['“It rained all night,” said Mayor Ana Lopes, 52.', 'Ana Lopes', 'It rained all night.'],
    ['Ana Lopes said: “The harbour stays open.”', 'Ana Lopes', 'The harbour stays open.'],
    ['Ana Lopes said that the harbour was safe.', 'Ana Lopes', 'the harbour was safe'],
    ['The harbour was safe, Ana Lopes said.', 'Ana Lopes', 'The harbour was safe'],
    ['The harbour was safe, said engineer Ana Lopes.', 'Ana Lopes', 'The harbour was safe'],
    ['“Nobody won,” Ana Lopes, the union’s secretary, told the crowd.', 'Ana Lopes', 'Nobody won.'],
    [
      'The leader of the council, Ana Lopes, said that the harbour was safe.',
      'Ana Lopes',
      'the harbour was safe',
    ],
    [
      'Ana Lopes of Harbour Bank, which owns it, said that the harbour was safe.',
      'Ana Lopes',
      'the harbour was safe',
    ],
    [
      'According to Ana Lopes, who runs the port, the harbour was safe.',
      'Ana Lopes',
      'the harbour was safe',
    ],
    ['The harbour was safe, according to Ana Lopes.', 'Ana Lopes', 'The harbour was safe'],
    ['Ana Lopes said boats that had sunk were old.', 'Ana Lopes', 'boats that had sunk were old'],
    ['Ana Lopes has said that the harbour was safe.', 'Ana Lopes', 'the harbour was safe'],
    ['In Lima, Ana Lopes also said the harbour was safe.', 'Ana Lopes', 'the harbour was safe'],
    ['Ana Lopes said outside that the harbour was safe.', 'Ana Lopes', 'the harbour was safe'],
    ['Ana Lopes told me the harbour was safe.', 'Ana Lopes', 'the harbour was safe'],
    [
      '“Nobody won,” Peru’s ambassador to Chile, Ana Lopes, told a crowd.',
      'Ana Lopes',
      'Nobody won.',
    ],
    ['Ana Lopes believes that the harbour is safe.', 'Ana Lopes', 'the harbour is safe'],
  ])('%s', (line, speaker, content) => {
    expect(sayingOf(line)).toMatchObject({ speaker: { text: speaker }, content });
  });

  it.each<[string, string]>([
    ['another quotation follows', '“We left,” Ana Lopes said, “because it rained.”'],
    ['the speaker has no name', '“Nobody left the harbour,” an official said.'],
    ['two speak', '“Nobody left the harbour,” Ana Lopes and Ben Okoro said.'],
    ['no clause is reported', 'Ana Lopes said nothing of what she had seen.'],
    ['it is another one who has said it', 'Ana Lopes, who has said that it was safe, left.'],
  ])('is left open where %s', (_what, line) => {
    expect(sayingOf(line)).toBeUndefined();
  });

  it('follows a pronoun only after words of the same person', () => {
    const words = '“Nobody left the harbour that night,” she said.';
    expect(sayingOf('“It rained,” Maria Lopes said.', words)?.speaker).toMatchObject({
      cluster: 'person-maria-lopes',
      text: 'she',
    });
    expect(
      sayingOf('Maria Lopes founded it in 1966. The mayor also agreed.', words),
    ).toBeUndefined();
    expect(sayingOf('“It rained,” Maria Lopes said of Vera Okoro.', words)).toBeUndefined();
    expect(sayingOf('“It rained,” Peter Lopes said.', words)).toBeUndefined();
  });

  it('follows a pronoun in a paragraph of one person, whoever bears the name', () => {
    const said = 'Tovik Wenge, a pilot, said that the harbour was safe.';
    const spoken = sayingOf(`${said} “The ice was thin,” he said.`);
    expect(spoken).toMatchObject({ speaker: { text: 'he' }, content: 'The ice was thin.' });
    const [first, next] = claimsOf(`${said} He believes that the ice was thin.`);
    expect(next?.saying).toMatchObject({ verb: 'believes', content: 'the ice was thin' });
    expect(next?.evidenceStart).toBe(first?.start);
    expect(
      sayingOf(`${said} Ana Lopes laughed. He believes that the ice was thin.`),
    ).toBeUndefined();
    expect(sayingOf(said, 'He believes that the ice was thin.')).toBeUndefined();
  });
});

describe('a claim', () => {
  it('names its sentence by line and offsets, and is the same each time', () => {
    const article = anArticle(['It rained. Peru opened a road.', 'Chile closed one.']);
    const [first, second] = [0, 1].map(() => extractClaims([article], theLists()).claims);
    expect(first).toEqual(second);
    for (const { line, start, end, sentence } of first!)
      expect(article.lines[line - 1]!.text.slice(start, end)).toBe(sentence);
  });

  it('lists figures with what they count, and words that nobody knows', () => {
    const [claim] = claimsOf('Peru sent 43,000 young troops to the blorfed valley in 2008.');
    expect(claim?.figures).toEqual([{ value: '43,000', noun: 'young troops' }]);
    expect(claim?.unknownWords).toEqual(['blorfed']);
    expect(claimsOf('It isn’t safe till eight o’clock.')[0]?.unknownWords).toEqual([]);
    const often = claimsOf('They sell blorf.', 'They drink blorf.', 'Nobody bans blorf.');
    expect(often[0]?.unknownWords).toEqual([]);
    expect(claim?.time).toBe('2008');
  });
});

describe('who says what over more than one sentence', () => {
  it('goes on to the end of a quotation, and behind the speaker in the same paragraph', () => {
    const spoken = claimsOf(
      '“Nobody is missing. We counted the crew twice,” Ana Lopes said. “The boat was empty.”',
    ).map(({ saying }) => saying && `${saying.speaker.text}: ${saying.content}`);
    expect(spoken).toEqual([
      undefined,
      'Ana Lopes: We counted the crew twice.',
      'Ana Lopes: The boat was empty.',
    ]);
  });

  it('shows the speaker in the evidence of words that go on', () => {
    const [first, next] = claimsOf('“We counted the crew twice,” Ana Lopes said. “It was empty.”');
    expect(next?.evidenceStart).toBe(first?.start);
  });

  it('is read past a clause and past whom it was told to', () => {
    expect(sayingOf('Ana Lopes, who runs the port, said that the bridge was safe.')).toMatchObject({
      speaker: { text: 'Ana Lopes' },
      content: 'the bridge was safe',
    });
    expect(
      sayingOf('Its mayor, Ana Lopes, told the Harbour Post that the bridge was safe.'),
    ).toMatchObject({
      speaker: { text: 'Ana Lopes' },
      verb: 'said',
      content: 'the bridge was safe',
    });
  });

  it('is not the word of a place where somebody has an office', () => {
    expect(
      sayingOf('The governor’s office in Lima said that the bridge was safe.'),
    ).toBeUndefined();
  });

  it('belongs to whoever has the turn in a transcript', () => {
    const spoken = claimsOf(
      'ANNA BERG, PILOT: The harbour is closed. The ice is thick.',
      'PETER LIND: Nobody told the crews.',
      'BERG: It was a long winter.',
    ).flatMap(({ saying, sentence }) => (saying ? `${saying.speaker.text}: ${sentence}` : []));
    expect(spoken).toEqual([
      'Anna Berg: The harbour is closed.',
      'Anna Berg: The ice is thick.',
      'Peter Lind: Nobody told the crews.',
      'Anna Berg: It was a long winter.',
    ]);
  });

  it('is the report itself where those of the station speak', () => {
    const spoken = claimsOf(
      'ANNA BERG, HOST: The harbour is closed.',
      'PETER LIND: Nobody told the crews.',
      'BERG: It was a long winter.',
    ).flatMap(({ saying }) => saying?.speaker.text ?? []);
    expect(spoken).toEqual(['Peter Lind']);
  });
});
