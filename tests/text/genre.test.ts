import { describe, expect, it } from 'vitest';
import { genreOf, labelLength } from '../../src/text/genre';
import { anArticle } from '../builders/an-article';

describe('the kind of a text', () => {
  it.each<[string, string[]]>([
    ['report', ['Norway opened a station.', 'It snowed.']],
    ['broadcast', ['ANNA BERG, HOST: Welcome.', 'PETER LIND: Thank you.', 'BERG: Well then.']],
    ['interview', ['Q: Why?', 'A: Because.', 'Q: When?', 'A: In May.']],
    ['interview', ['Why?', 'It rained.', 'And then?', 'Snow.', 'When?', 'In May.', 'Who?', 'Us.']],
  ])('is a %s', (genre, lines) => {
    expect(genreOf(anArticle(lines))).toBe(genre);
  });

  it('is a column where its title says so', () => {
    expect(genreOf(anArticle(['Norway is cold.'], { title: 'Opinion: The cold' }))).toBe('column');
  });

  it('is told by labels of speakers, not by any colon', () => {
    expect(labelLength('ANNA BERG, HOST: Welcome.')).toBe('ANNA BERG, HOST: '.length);
    expect(labelLength('One thing is sure: it rains.')).toBe(0);
  });
});
