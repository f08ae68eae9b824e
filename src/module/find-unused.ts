import type { AuthoredClaim, Content } from '../model/content';
import type { Item } from '../model/item';
import type { Problem } from '../model/problem';
import { reporter } from './check-content';
import { readingsOnRoute } from './readings-on-route';
import { whyUnordered } from './unordered-events';

/** What an author wrote and nothing uses: warnings, never a reason to stop a build. */
export function findUnused(content: Content, items: Item[]): Problem[] {
  const warnings: Problem[] = [];
  const used = new Set([
    ...items.flatMap((item) => [
      ...item.claimIds,
      ...('options' in item ? item.options.flatMap(({ falseBy }) => falseBy ?? []) : []),
    ]),
    // Also of a question that a reviewer took out: without the claim its reason would name nothing.
    ...content.claims.flatMap(groundsOf),
  ]);
  for (const { id } of content.claims)
    if (!used.has(id))
      reporter(warnings, 'claims.yaml')(
        id,
        'is used by no question',
        'let it be asked, or remove it',
      );
  for (const { id } of content.module.objectives)
    if (!items.some(({ objective }) => objective === id))
      reporter(warnings, 'module.yaml')(
        `objectives.${id}`,
        'is served by no question',
        'ask for it, or remove it',
      );
  const asked = new Set([
    ...content.module.route.flatMap((entry) =>
      entry.kind === 'questions'
        ? [...entry.items, ...entry.stretch]
        : entry.kind === 'compare'
          ? entry.items
          : [],
    ),
    ...content.items.flatMap((item) => (item.kind === 'prediction' ? [] : item.forms)),
  ]);
  for (const { id, kind } of content.items)
    if (kind !== 'prediction' && !asked.has(id))
      reporter(warnings, 'items.yaml')(
        id,
        'is asked nowhere',
        'name it under items in a step of kind questions, or remove it',
      );
  const compared = new Set([
    ...content.module.route.flatMap((e) => (e.kind === 'compare' ? e.comparison : [])),
    ...content.items.flatMap((item) => (item.kind === 'compare' ? item.comparison : [])),
  ]);
  for (const { id } of content.comparisons)
    if (!compared.has(id))
      reporter(warnings, 'comparisons.yaml')(
        id,
        'is shown nowhere',
        'name it in a step of kind compare, or remove it',
      );
  const told = new Set(
    items.flatMap((item) => (item.kind === 'order' ? item.entries : [])).map(({ text }) => text),
  );
  const telling = {
    timeline: content.timeline?.entries ?? [],
    claimById: new Map(content.claims.map((claim) => [claim.id, claim])),
    readings: readingsOnRoute(content),
  };
  for (const entry of telling.timeline)
    if (entry.claims.length > 0 && entry.dated !== 'open' && !told.has(entry.event)) {
      const { what, fix } = whyUnordered(entry, telling);
      reporter(warnings, 'timeline.yaml')(entry.id, what, fix);
    }
  const linked = new Set(
    content.readings.flatMap((r) => r.paragraphs.flatMap((p) => p.terms.map(({ term }) => term))),
  );
  for (const { id } of content.glossary)
    if (!linked.has(id))
      reporter(warnings, 'glossary.yaml')(id, 'is linked by no reading', 'link it, or remove it');
  return warnings;
}

/** The claims that an author gave as reasons why something else about this one is false. */
function groundsOf({ who, figure, when, statement, silence, outcome }: AuthoredClaim): string[] {
  return [
    ...(who?.options ?? []).map((option) => (typeof option === 'string' ? undefined : option.by)),
    ...[figure, when].flatMap((quantity) => quantity?.near ?? []).map(({ by }) => by),
    ...[statement, silence, outcome].flatMap((said) => said?.misreadings ?? []).map(({ by }) => by),
  ].filter((by) => by !== undefined);
}
