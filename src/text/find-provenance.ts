import type { Article, Line } from './article';
import type { PageData } from './block';
import { findAgency } from './find-agency';
import { findDate } from './find-date';
import { findPublisher } from './find-publisher';

/** Who published a text, who wrote it and when: proposals with reasons, or questions. */
export function findProvenance(
  lines: readonly Line[],
  page: PageData,
): Pick<Article, 'publisher' | 'agency' | 'date' | 'questions'> {
  const agency = findAgency(lines);
  const publisher = findPublisher(lines, page);
  const { date, question } = findDate(lines, page);
  const questions = [
    ...(publisher ? [] : ['The text does not say who published it: give a name.']),
    ...(question === undefined ? [] : [question]),
  ];
  return {
    ...(publisher && { publisher }),
    ...(agency && { agency }),
    ...(date && { date }),
    questions,
  };
}
