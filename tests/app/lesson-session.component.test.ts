import { expect, it, vi } from 'vitest';
import { LessonSession, startAttempt } from '../../src/app/lesson-session.svelte';
import { keyResponse } from '../builders/answers';
import { everyKind } from '../builders/every-kind';

const module = everyKind();

it('works an answer through before it is given, and neither keeps nor shows it', async () => {
  const append = vi.fn(() => Promise.resolve());
  const session = new LessonSession(module, startAttempt(module, 'student'), [], append);
  const step = module.steps.find(({ kind }) => kind === 'questions');
  if (step?.kind !== 'questions') throw new Error('The module asks nothing');
  session.send({ type: 'step.goto', stepId: step.id });
  await vi.waitFor(() => expect(session.unsaved).toEqual([]));
  const [itemId = ''] = step.itemIds;
  const item = module.items.find(({ id }) => id === itemId)!;
  const before = session.lesson.snapshot;
  const act = { type: 'response.submit', itemId, response: keyResponse(item) } as const;

  const ahead = session.lesson.foresee({ ...act, at: 1 });
  session.rehearse(act);
  const triesIn = ({ context }: typeof before) => context.progress.records[itemId]?.tries ?? [];
  expect(triesIn(ahead)).toHaveLength(1);
  expect(session.lesson.snapshot).toBe(before);
  expect(session.unsaved).toEqual([]);
  expect(session.copy.log.some(({ type }) => type === 'answer')).toBe(false);

  session.send(act);
  expect(triesIn(session.lesson.snapshot)).toHaveLength(1);
});
