import type { Progress } from './progress';
import { currentPlace, isStepDone } from './route';
import type { Module } from '../model/module';

/** What a browser says of how long it keeps things. */
export type Lasting = {
  /** `navigator.storage.persisted()`; nothing where there is no such thing. */
  persisted: boolean | undefined;
  /** On the home screen, or in a window of its own: not cleared after days without a visit. */
  installed: boolean;
  /** The student was told on an earlier day. */
  told: boolean;
};

/** Whether the browser may clear the answers by itself, and nobody has said so yet. */
export const shouldTell = ({ persisted, installed, told }: Lasting): boolean =>
  persisted !== true && !installed && !told;

/**
 * A sensible moment to say so: at the result, or on coming to another step once the answers
 * of a first section are given. Not before there is something to lose, not amid questions.
 */
export function isTimeToTell(module: Module, progress: Progress): boolean {
  const { stepId } = currentPlace(module, progress);
  const here = module.steps.find(({ id }) => id === stepId);
  const isAnswered = Object.values(progress.records).some(({ tries }) => tries.length > 0);
  if (here?.kind === 'result') return isAnswered;
  return (
    isAnswered &&
    (here?.kind === 'reading' || here?.kind === 'prediction') &&
    module.steps.some((step) => step.kind === 'questions' && isStepDone(module, progress, step))
  );
}
