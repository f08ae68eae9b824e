import { theShippedModule } from '../builders/shipped';

/** Everything that a student may come to read, each text with the place where it stands. */
export function studentTexts(): { where: string; text: string }[] {
  const { title, question, objectives, sources, readings, glossary, claims, items } =
    theShippedModule();
  const at = (where: string, ...texts: (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : [{ where, text }]));
  return [
    ...at('module', title, question, ...objectives.map(({ text }) => text)),
    ...sources.flatMap((s) => at(s.id, s.title, s.published.how)),
    ...readings.flatMap((r) => r.paragraphs.flatMap(({ id, text }) => at(id, text))),
    ...glossary.flatMap(({ id, name, note }) => at(id, name, note)),
    ...claims.flatMap(({ id, text }) => at(id, text)),
    ...items.flatMap((item) => [
      ...at(item.claimIds[0] ?? item.id, item.stem),
      ...('options' in item
        ? item.options.flatMap(({ text, whyFalse }) => at(item.claimIds[0] ?? '', text, whyFalse))
        : at(item.id, item.instruction, ...Object.values(item.whyFalse))),
      ...(item.kind === 'prediction' ? at(item.id, item.resolution.text) : []),
    ]),
  ];
}

/** A text without what it quotes. */
export const outsideQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, ' ');
