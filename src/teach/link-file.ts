import { m } from '../messages/compiled/messages';
import type { Assignment } from '../model/assignment';
import { dueText } from './when';

/** A page with nothing but the link and its note: a file for where a link cannot be posted. */
export function linkFile({
  link,
  title,
  assignment: { note, due },
}: {
  link: string;
  title: string;
  assignment: Pick<Assignment, 'note' | 'due'>;
}): string {
  const lines = [
    `<h1>${escape(title)}</h1>`,
    ...(note === undefined ? [] : [`<p>${escape(note)}</p>`]),
    ...(due === undefined ? [] : [`<p>${escape(m.teach_due({ date: dueText(due) }))}</p>`]),
    `<p><a href="${escape(link)}">${escape(m.link_open())}</a></p>`,
    `<p>${escape(link)}</p>`,
  ];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>${escape(title)}</title>
${lines.join('\n')}
</html>
`;
}

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
