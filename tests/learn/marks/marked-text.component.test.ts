import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { MarkDesk } from '../../../src/learn/marks/mark-desk.svelte';
import ParagraphPick from '../../../src/learn/ParagraphPick.svelte';
import ReadingParagraph from '../../../src/learn/ReadingParagraph.svelte';
import { Lesson, mark } from '../../builders/a-lesson';
import { aModule } from '../../builders/a-module';
import { aPage } from '../a-page';

const lesson = (...acts: Parameters<Lesson['after']>) => Lesson.start(aModule()).after(...acts);
const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });

function theParagraph(there: Lesson) {
  const { port, reading } = aPage(there);
  const desk = new MarkDesk(reading, port);
  const [first] = reading().reading.paragraphs;
  const paragraph = { ...first!, terms: [{ start: 3, end: 9, term: 'rain' }] };
  const noteId = (term: string) => `note-${term}`;
  return render(ReadingParagraph, { props: { paragraph, marked: false, noteId, desk } });
}
const marksIn = (container: Element) =>
  [...container.querySelectorAll('mark')].map((each) => each.textContent);

describe('a paragraph that can be marked', () => {
  it('has its number as a button, and its text as it was', () => {
    const { container } = theParagraph(lesson());
    expect(
      screen.getByRole('button', { name: 'Highlight a sentence of paragraph 1' }),
    ).toBeTruthy();
    expect(container.querySelector('p')?.textContent).toBe(
      '1Paragraph 1. It rained. The match was put off.',
    );
  });

  it('shows its marks, and the terms in them', () => {
    const { container } = theParagraph(lesson(mark('m1', { quote: quote('It rained. The') })));
    expect(marksIn(container)).toEqual(['It rained. The']);
    expect(container.querySelector('mark button')?.getAttribute('popovertarget')).toBe('note-rain');
    expect(container.querySelector('p')?.textContent).toBe(
      '1Paragraph 1. It rained. The match was put off.',
    );
  });

  it('has a sign named “Your note” where a note stands, and none without', () => {
    theParagraph(lesson(mark('m1'), mark('m2', { quote: quote('match'), note: 'Which?' })));
    const [sign, ...others] = screen.getAllByRole('button', { name: 'Your note' });
    expect(others).toEqual([]);
    expect(sign?.previousElementSibling?.textContent).toBe('match');
    expect(sign?.getAttribute('popovertarget')).toBe('own-note-m2');
  });

  it('leaves out a mark whose words are gone', () => {
    const { container } = theParagraph(lesson(mark('m1', { quote: quote('It snowed') })));
    expect(marksIn(container)).toEqual([]);
  });
});

describe('a paragraph that a reader looks at after a miss', () => {
  it('shows what was marked and noted in it', async () => {
    const { reading } = aPage(lesson(mark('m1', { note: 'How long?' })));
    const { container } = render(ParagraphPick, {
      props: {
        reading: reading().reading,
        paragraphs: reading().reading.paragraphs,
        marks: reading().marks,
        onpick: () => undefined,
      },
    });
    await expect.poll(() => marksIn(container)).toEqual(['It rained']);
    expect(screen.getByText('Your note: How long?')).toBeTruthy();
    const [button] = container.querySelectorAll('[data-paragraph-pick] > span:last-child');
    expect(button?.textContent).toBe('It rained. The match was put off.');
  });
});
