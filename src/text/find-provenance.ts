import type { Article, Line } from './article';
import type { PageData } from './block';

export function findProvenance(
  _lines: readonly Line[],
  _page: PageData,
): Pick<Article, 'publisher' | 'agency' | 'date' | 'questions'> {
  return { questions: [] };
}
