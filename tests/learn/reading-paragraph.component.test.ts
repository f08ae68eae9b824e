import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import ReadingParagraph from '../../src/learn/ReadingParagraph.svelte';

const paragraph = {
  id: 'first-3',
  n: 3,
  text: 'The NATO summit ended in Bucharest.',
  sourceIds: ['paper'],
  terms: [
    { start: 9, end: 15, term: 'summit' },
    { start: 4, end: 8, term: 'nato' },
  ],
};
const show = (marked = false) =>
  render(ReadingParagraph, {
    props: { paragraph, marked, noteId: (term: string) => `note-${term}` },
  });

describe('a paragraph', () => {
  it('is its text, nothing more and nothing less, after its number', () => {
    const { container } = show();
    const text = container.querySelector('p')!.textContent.replace(/\s+/g, ' ').trim();
    expect(text).toBe('3Paragraph 3. The NATO summit ended in Bucharest.');
  });

  it('says its number once to a screen reader', () => {
    const { container } = show();
    const said = [...container.querySelectorAll('p > *')].filter(
      (part) => part.getAttribute('aria-hidden') !== 'true' && part.textContent.includes('3'),
    );
    expect(said).toHaveLength(1);
  });

  it('has a button for each term that opens its note', () => {
    show();
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((b) => [b.textContent, b.getAttribute('popovertarget')])).toEqual([
      ['NATO', 'note-nato'],
      ['summit', 'note-summit'],
    ]);
  });

  it('can be linked to and pointed out', () => {
    expect(show().container.querySelector('#first-3')?.className).not.toMatch(/\bmarked\b/);
    expect(show(true).container.querySelector('#first-3')?.className).toMatch(/\bmarked\b/);
  });
});
