import { describe, expect, it } from 'vitest';
import type { HandIn } from '../../src/model/hand-in';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import type { Fact } from '../../src/model/log';
import { tellHandIn } from '../../src/session/tell-hand-in';
import { aLog } from '../builders/a-log';
import { keyResponse } from '../builders/answers';
import { everyKind } from '../builders/every-kind';
import { theShippedModule } from '../builders/shipped';

const module = everyKind();
const sent = (...facts: Fact[]): HandIn => ({
  v: 1,
  attemptId: 'attempt',
  moduleId: module.id,
  moduleHash: module.hash,
  settings: OWN_SETTINGS,
  seed: '',
  student: '',
  startedAt: 0,
  handedInAt: 0,
  log: aLog(...facts),
});
const tell = (...facts: Fact[]) => tellHandIn(module, sent(...facts), (id) => `<${id}>`);
const written = module.items.find((item) => item.kind === 'written')!;

describe('a hand-in, told to whoever sends it', () => {
  it('tells every answer to every kind of item in words', () => {
    for (const shown of [module, theShippedModule()])
      for (const item of shown.items) {
        const fact: Fact = { type: 'answer', itemId: item.id, response: keyResponse(item) };
        const [line] = tellHandIn(shown, sent(fact), (id) => id);
        expect(line).toMatchObject({ stem: item.stem, answers: [{ at: 0 }] });
        expect(line?.answers[0]?.text, item.kind).toMatch(/\S/);
        expect(line?.answers[0]?.text, item.kind).not.toContain('{');
      }
  });

  it('tells each question once, with all that was done about it', () => {
    const itemId = module.items[0]!.id;
    const { id: paragraphId, n } = module.readings[0]!.paragraphs[0]!;
    const response = keyResponse(module.items[0]!);
    const [line, ...more] = tell(
      { type: 'step', stepId: 'x', itemId },
      { type: 'answer', itemId, response },
      { type: 'confidence', itemId, value: 'certain' },
      { type: 'pick', itemId, paragraphId },
      { type: 'later', itemId },
      { type: 'flag', itemId, word: 'unclear', on: true },
      { type: 'answer', itemId, response },
    );
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      confidence: 'certain',
      picks: [n],
      isLater: true,
      flag: 'unclear',
    });
    expect(line?.answers).toHaveLength(2);
  });

  it('leaves out a flag that was taken back', () => {
    const itemId = written.id;
    const [line] = tell(
      { type: 'flag', itemId, word: 'unclear', on: true },
      { type: 'flag', itemId, word: '', on: false },
    );
    expect(line?.flag).toBeUndefined();
  });

  it('tells a draft until there is an answer, and what was found in it', () => {
    const itemId = written.id;
    const criterion = written.criteria[0]!;
    expect(tell({ type: 'draft', itemId, text: 'So far' })[0]).toMatchObject({ draft: 'So far' });
    const [line] = tell(
      { type: 'draft', itemId, text: 'So far' },
      { type: 'answer', itemId, response: { kind: 'written', text: 'So far as I see' } },
      { type: 'self-check', itemId, met: [criterion.id] },
    );
    expect(line).toMatchObject({ draft: undefined, met: [criterion.text] });
  });

  it('tells an answer to a question that the module does not have', () => {
    const response = { kind: 'map-route', codes: ['LVA', 'RUS'] } as const;
    const [line] = tell({
      type: 'answer',
      itemId: 'gone',
      response: { ...response, codes: ['LVA', 'RUS'] },
    });
    expect(line).toMatchObject({ stem: '', answers: [{ text: '<LVA> → <RUS>' }] });
  });

  it('has no line for a question that was only looked at', () => {
    expect(tell({ type: 'step', stepId: 'x', itemId: written.id })).toEqual([]);
  });
});
