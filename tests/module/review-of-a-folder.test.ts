import { describe, expect, it } from 'vitest';
import type { ChoiceItem } from '../../src/model/item';
import type { ReviewEntry } from '../../src/model/review';
import { Draft, theShippedModule } from '../builders/shipped';

const asked = new Set(
  theShippedModule().steps.flatMap((step) => (step.kind === 'questions' ? step.itemIds : [])),
);
const choices = theShippedModule().items.filter(
  (item): item is ChoiceItem => item.kind === 'choice' && item.origin === 'generated',
);
/** One that can be missed: its claim has two other forms. */
const item = choices.find(({ id, forms }) => asked.has(id) && forms.length >= 2)!;
const keyOf = ({ options }: ChoiceItem) => options.find(({ correct }) => correct)!.text;
const known = (of: ChoiceItem) => ({
  family: of.family,
  evidence: of.evidence[0]!.exact,
  stem: of.stem,
  key: keyOf(of),
});

function reviewed(...entries: ReviewEntry[]): Draft {
  const draft = new Draft();
  draft.folder['review.yaml'] = JSON.stringify(entries);
  return draft;
}

describe('review.yaml of a content folder', { timeout: 30_000 }, () => {
  it('keeps a rejected question out of the bank and out of the forms of others', () => {
    const module = reviewed({ verdict: 'reject', ...known(item), reason: 'Too close.' }).module();
    expect(module.items.map(({ id }) => id)).not.toContain(item.id);
    expect(module.items.flatMap(({ forms }) => forms)).not.toContain(item.id);
  });

  it('shows an edited question in its new words, under the same id', () => {
    const newStem = item.stem.replace(/\?$/, ', as far as this report says?');
    const draft = reviewed({ verdict: 'edit', ...known(item), newStem });
    expect(draft.module().items.find(({ id }) => id === item.id)?.stem).toBe(newStem);
    expect(draft.warnings()).toEqual(new Draft().warnings());
  });

  it('asks what was accepted before what nobody has looked at', () => {
    const other = choices.find(
      ({ id, claimIds, evidence }) =>
        !asked.has(id) &&
        evidence[0]?.reading === item.evidence[0]?.reading &&
        !choices.some((each) => asked.has(each.id) && each.claimIds[0] === claimIds[0]),
    )!;
    const steps = reviewed({ verdict: 'accept', ...known(other) }).module().steps;
    const claims = steps
      .flatMap((step) => (step.kind === 'questions' ? step.itemIds : []))
      .map((id) => choices.find((each) => each.id === id)?.claimIds[0]);
    expect(claims).toContain(other.claimIds[0]);
  });

  it('gates the words of an edit like any other, and says which entry it was', () => {
    const key = keyOf(item);
    const wrong = item.options.find(({ correct }) => !correct)!.text;
    const draft = reviewed({ verdict: 'edit', ...known(item), newOptions: { [wrong]: key } });
    expect(draft.problems()).toEqual([
      expect.stringMatching(/^review\.yaml: .+ refused at the gate "options-differ"/),
    ]);
  });

  it('warns of a verdict that no longer applies', () => {
    const draft = reviewed({
      verdict: 'reject',
      ...known(item),
      key: 'nobody',
      reason: 'Why not.',
    });
    expect(draft.warnings()).toContainEqual(
      expect.stringMatching(/^review\.yaml: \[0\] .+ no longer applies/),
    );
  });

  it('lists what is wrong with an entry', () => {
    const draft = new Draft();
    draft.folder['review.yaml'] = '- verdict: reject\n  family: who\n';
    expect(draft.problems()).toContainEqual(
      expect.stringMatching(/^review\.yaml: \[0\]\.reason: is missing/),
    );
  });
});
