import { checkGrades } from '../check-grades';
import { splitSentences } from '../../text/split-sentences';
import type { ProgramCheck } from './check';

/** 5: texts are as hard as their level says, and every level tells the same claims. */
export const checkLevels: ProgramCheck = ({ module }, wrong, short) => {
  for (const { file, path, what, fix } of checkGrades(module.readings, module.language))
    short(file, path, what, fix);
  const onRoute = new Set(
    module.steps.flatMap((step) => (step.kind === 'reading' ? step.readingId : [])),
  );
  for (const { id, paragraphs, levels = {} } of module.readings) {
    if (onRoute.has(id) && !levels.support)
      short(`readings/${id}.md`, '', 'has no easier text', `write readings/${id}.support.md`);
    for (const [level, text] of Object.entries(levels))
      paragraphs.forEach(({ text: standard, n }, at) => {
        const said = text?.paragraphs[at]?.said ?? [];
        const lost = splitSentences(standard).find(
          (sentence) => !said.some(([from, to]) => from < sentence.end && to > sentence.start),
        );
        if (lost)
          wrong(
            `readings/${id}.${level}.md`,
            `paragraph ${n}`,
            `does not say "${standard.slice(lost.start, lost.end)}"`,
            'say it in easier words: claims are the same at every level',
          );
      });
  }
};
