import type { Source } from '../model/source';
import type { Article } from '../text/article';
import { longDay } from '../text/calendar';

/** The source that a raw article becomes, as far as the article says where it comes from. */
export function sourceOfArticle(article: Article, n: number): Source {
  const { id, title, publisher, agency, date } = article;
  const name = publisher?.value ?? agency?.value;
  return {
    id,
    badge: name === undefined ? `R${n}` : badgeOf(name),
    publisher: name ?? 'Publisher not named',
    ...(agency && { agency: agency.value }),
    title: title === '' ? `Report ${n}` : title,
    kind: 'report',
    published: date
      ? {
          date: date.value,
          label: `${longDay(date.value)}${date.inferred ? ' (inferred)' : ''}`,
          known: date.inferred ? 'inferred' : 'printed',
          how: date.reason,
        }
      : {
          label: 'date not given',
          known: 'unknown',
          how: 'The text does not say when it appeared.',
        },
    spoken: name === undefined ? `report ${n}` : spoken(name),
  };
}

/** "BBC", "F24", "PL": at most four letters. */
function badgeOf(name: string): string {
  const words = name.replace(/^The /, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '?'] = words;
  if (words.length === 1) return /^\p{Lu}{2,4}$/u.test(first) ? first : first.charAt(0);
  return words
    .map((word) => (/^\d{1,2}$/.test(word) ? word : word.charAt(0).toUpperCase()))
    .join('')
    .slice(0, 4);
}

/** "the BBC", "Reuters", "the Camotes Islander" in running text. */
const spoken = (name: string) => name.replace(/^The /, 'the ');
