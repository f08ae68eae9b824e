import { describe, expect, it } from 'vitest';
import type { ReviewEntry } from '../../src/model/review';
import type { Evidence } from '../../src/model/text-quote';
import type { Candidate } from '../../src/questions/candidate';
import { reviewBy } from '../../src/questions/review';

const exact = 'The stone bridge at Orlaford will stay closed to heavy traffic until May.';
const proof: Evidence[] = [{ reading: 'r', paragraph: 'r-1', exact, prefix: '', suffix: '' }];
const distractor = { whyFalse: 'It is not.', falseBy: 'c', misread: 'wrong-time' } as const;
const candidate: Candidate = {
  claimId: 'c',
  family: 'when',
  stem: 'According to the council, until when will the bridge stay closed?',
  key: 'May',
  distractors: [
    { text: 'June', ...distractor },
    { text: 'April', ...distractor },
  ],
  ordered: false,
};
const known = { family: 'when', evidence: exact, stem: candidate.stem, key: 'May' };
const reject: ReviewEntry = { verdict: 'reject', ...known, reason: 'Too easy.' };

describe('a review', () => {
  it('leaves a question alone that it says nothing of', () => {
    expect(reviewBy([]).apply(candidate, proof)).toEqual({ verdict: 'open', candidate });
  });

  it('takes a rejected question out, and keeps the reason', () => {
    const review = reviewBy([reject]);
    expect(review.apply(candidate, proof)).toEqual({ verdict: 'reject', reason: 'Too easy.' });
    expect(review.unused()).toEqual([]);
  });

  it.each([
    ['a comma more', exact.replace('closed to', 'closed, to')],
    ['other capitals and quotes', exact.replace('stone bridge', '“Stone Bridge”')],
    ['a word put right', exact.replace('heavy', 'hevy')],
  ])('survives %s in the text', (_what, edited) => {
    const verdict = reviewBy([{ ...reject, evidence: edited }]).apply(candidate, proof).verdict;
    expect(verdict).toBe('reject');
  });

  it('tells two questions of one family and sentence apart', () => {
    const other = { ...candidate, stem: 'Which traffic must stay away?', key: 'Lorries' };
    const accept: ReviewEntry = {
      verdict: 'accept',
      ...known,
      stem: other.stem,
      key: other.key,
    };
    const review = reviewBy([reject, accept]);
    expect(review.apply(other, proof).verdict).toBe('accept');
    expect(review.apply(candidate, proof).verdict).toBe('reject');
    expect(review.unused()).toEqual([]);
  });

  it('knows a question about what no sentence says by its words alone', () => {
    const entry: ReviewEntry = { verdict: 'accept', family: 'when', stem: known.stem, key: 'May' };
    const review = reviewBy([entry]);
    expect(review.apply(candidate, proof).verdict).toBe('open');
    expect(review.apply(candidate, []).verdict).toBe('accept');
    expect(review.unused()).toEqual([]);
  });

  it('gives the new words of an edit, and leaves what is not named as it was', () => {
    const review = reviewBy([
      {
        verdict: 'edit',
        ...known,
        newStem: 'Until which month is the bridge closed to lorries?',
        newOptions: { june: 'July' },
      },
    ]);
    const reviewed = review.apply(candidate, proof);
    expect(reviewed).toMatchObject({
      verdict: 'edit',
      candidate: {
        stem: 'Until which month is the bridge closed to lorries?',
        key: 'May',
        distractors: [{ text: 'July' }, { text: 'April' }],
      },
    });
    expect(review.unused()).toEqual([]);
  });

  it.each<[string, Partial<ReviewEntry>, RegExp]>([
    ['whose sentence is gone', { evidence: 'Something else was said there.' }, /has this proof/],
    ['of another family', { family: 'who' }, /has this proof/],
    ['whose answer is another by now', { key: 'June' }, /asks something else now/],
    ['that asked something else', { stem: 'Who closed it?' }, /asks something else now/],
  ])('reports a verdict %s, and does not apply it', (_what, change, why) => {
    const review = reviewBy([{ ...reject, ...change } as ReviewEntry]);
    expect(review.apply(candidate, proof).verdict).toBe('open');
    expect(review.unused()).toEqual([{ index: 0, why: expect.stringMatching(why) as string }]);
  });

  it('reports an option that an edit looks for in vain', () => {
    const review = reviewBy([{ verdict: 'edit', ...known, newOptions: { August: 'July' } }]);
    review.apply(candidate, proof);
    expect(review.unused()).toEqual([{ index: 0, why: 'the question has no option "August"' }]);
  });
});
