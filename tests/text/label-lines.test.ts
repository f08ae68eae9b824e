import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFurniture } from '../../src/text/furniture';
import { parseArticle } from '../../src/text/parse-article';
import {
  ARTICLE_LABELS,
  ARTICLES,
  readBodyLabels,
  readLabelled,
  ROUNDS,
} from '../questions/labelled-texts';
import { measureBody, measureTexts, precision, recall } from '../questions/measure-texts';
import { pageNames, readPage } from './read-page';

const labelOf = (text: string) => findFurniture(text)?.label;

describe('the lines of a page', () => {
  const lines = pageNames().flatMap(readPage);

  it('are told apart: what a reader would call the text, and all of it', () => {
    const wrong = lines.filter(({ wanted, found }) => (wanted === 'body') !== (found === 'body'));
    expect(wrong.map(({ wanted, found, text }) => `${wanted} read as ${found}: ${text}`)).toEqual(
      [],
    );
  });

  it('get the very label that a reader would give in nine cases of ten', () => {
    const right = lines.filter(({ wanted, found }) => wanted === found).length;
    expect(right / lines.length).toBeGreaterThan(0.9);
  });

  it('are all kept, each with a score and what its label rests on', () => {
    const text =
      'Home | News | Sport\n\nBridge shut again\n\nThe bridge was shut on Monday, the council said.';
    const { lines: kept } = parseArticle({ name: 'a.txt', text });
    expect(kept.map(({ label }) => label)).toEqual(['navigation', 'title', 'body']);
    expect(kept.every(({ why, score }) => why.length > 0 && Number.isFinite(score))).toBe(true);
  });

  it.each(ROUNDS)('of the texts of %s are told apart', (round) => {
    const body = measureBody(readBodyLabels(`tests/questions/texts/${round}`));
    expect(body.right).toBeGreaterThan(250);
    expect(precision(body)).toBeGreaterThanOrEqual(0.97);
    expect(recall(body)).toBeGreaterThanOrEqual(0.95);
  });

  it.skipIf(!existsSync(ARTICLES))(
    'of the five articles are told apart (skipped where they are not beside the repository)',
    () => {
      const { body, sentences } = measureTexts(readLabelled(ARTICLES, ARTICLE_LABELS) ?? []);
      expect(precision(body)).toBeGreaterThanOrEqual(0.97);
      expect(recall(body)).toBeGreaterThanOrEqual(0.95);
      expect(precision(sentences)).toBe(1);
      expect(recall(sentences)).toBe(1);
    },
  );
});

describe('a line of furniture', () => {
  it.each([
    ['legal', '© 2024 Tolby Post Ltd'],
    ['legal', 'All rights reserved.'],
    ['legal', 'This website uses cookies to improve your visit.'],
    ['legal', 'Privacy policy'],
    ['promotion', 'Sign up to our newsletter'],
    ['promotion', 'Download the Tolby Post app'],
    ['promotion', 'Get the day in your inbox, free.'],
    ['promotion', 'Advertisement'],
    ['promotion', 'Got a story? Call the newsroom.'],
    ['related', 'More on this story'],
    ['related', 'Most read'],
    ['related', 'READ MORE: Goat wins prize'],
    ['related', '04 Apr 08 | South Asia'],
    ['meta', 'By Ana Lopes'],
    ['meta', 'By Ana Lopes and Kim Berg in Oslo'],
    ['meta', 'Ana Lopes, political correspondent'],
    ['meta', 'Published on 05/03/2009'],
    ['meta', 'Thursday 4 May 2017, 14:05 BST'],
    ['meta', 'Last updated 3 hours ago'],
    ['meta', 'Ana Lopes/AFP/Tolby Post'],
    ['meta', '(Reporting by Ana Lopes; editing by Kim Berg)'],
    ['meta', 'Correction: an earlier version misspelt the mayor’s name.'],
    ['meta', '[MUSIC]'],
    ['navigation', 'Skip to content'],
    ['navigation', 'Home > News > Local'],
    ['navigation', 'News Sport Weather Culture'],
    ['navigation', 'Share on Facebook'],
    ['navigation', 'Tags: roads, bridges'],
    ['caption', 'The bridge at Orlaford. Photo: Ana Lopes'],
    ['caption', 'Mayor Kim Berg (left) at the bridge'],
    ['caption', 'Farmers wait at the closed bridge on Monday.'],
  ])('is called %s: %s', (label, text) => {
    expect(labelOf(text)).toBe(label);
  });

  it.each([
    'By Monday the water had reached the school, and the council opened the hall.',
    'The newspaper said it would drop its newsletter and sell the app.',
    'She signed up for the army in 1981 and left it a colonel.',
    'Police asked anyone who saw the crash to call them.',
    'The company lost 40,000 subscribers in May, it said on Thursday.',
    'Copyright law does not protect recipes, the court ruled.',
    'The website was down for an hour on Friday, the bank said.',
    'On 4 May 2017 the bridge was closed.',
    'From Oslo the train runs north for nine hours.',
    'With Berg injured, Lopes took the penalty herself.',
    'Read the law again, the judge told him, and come back.',
    'Home prices rose for the third month in a row.',
    'Related cases are pending in two other courts.',
    '“Follow us and you will live,” the guide had said.',
    'Watching the match from the stand was her brother.',
    'More than 40 people were hurt, the ministry said.',
    'The council meets on Tuesday to vote on the plan.',
  ])('is not this sentence: %s', (text) => {
    expect(labelOf(text)).toBeUndefined();
  });
});
