import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import EvidenceCard from '../../src/learn/EvidenceCard.svelte';
import type { EvidenceCard as Card } from '../../src/session/select-view';
import { aQuotation } from '../builders/an-item';
import { aModule } from '../builders/a-module';

const { readings, sources } = aModule();
const [reading] = readings;
function show(exact: string, stated: Partial<Card> = {}) {
  const card: Card = {
    evidence: aQuotation({ exact }),
    paragraph: reading!.paragraphs[0]!,
    reading: reading!,
    sources,
    stepId: 'read-first',
    ...stated,
  };
  const href = (stepId: string, part?: string) => `#/small/${stepId}/${part ?? ''}`;
  return render(EvidenceCard, { props: { card, href } }).container;
}

describe('the evidence', () => {
  it.each(['It rained.', 'The match was put off.', 'It rained. The match was put off.'])(
    'marks exactly the sentence, inside its whole paragraph: %s',
    (exact) => {
      const container = show(exact);
      expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
        exact,
      ]);
      expect(container.querySelector('blockquote')?.textContent).toBe(
        'It rained. The match was put off.',
      );
    },
  );

  it('names who wrote it, when, and in which paragraph', () => {
    const container = show('It rained.');
    expect(container.querySelector('figcaption')?.textContent).toContain(
      'The Paper · 4 April 2008 · paragraph 1',
    );
  });

  it('names the agency where a publisher took its text', () => {
    const container = show('It rained.', { sources: [{ ...sources[0]!, agency: 'Reuters' }] });
    expect(container.querySelector('figcaption')?.textContent).toContain('Reuters · 4 April 2008');
  });

  it('leads to its paragraph, where the route has its reading', () => {
    show('It rained.');
    const link = screen.getByRole('link', { name: 'Open in the reading' });
    expect(link.getAttribute('href')).toBe('#/small/read-first/p1');
  });

  it('has no link where the route does not have its reading', () => {
    show('It rained.', { stepId: undefined });
    expect(screen.queryByRole('link')).toBeNull();
  });
});
