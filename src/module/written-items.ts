import type { Claim } from '../model/claim';
import type { Quoted } from '../model/authored';
import type { Comparison } from '../model/comparison';
import type { WrittenItemOf } from '../model/authored-items';
import type { Content } from '../model/content';
import { optionId } from '../model/stable-id';
import type { Item, ItemOf } from '../model/item';
import type { Problem } from '../model/problem';
import type { Reading } from '../model/reading';
import type { Evidence } from '../model/text-quote';
import { askedItem } from './asked-items';
import { reporter } from './check-content';
import { locateEvidence } from './locate-evidence';
import { mapItem } from './map-items';

/** Items and map checkpoints that an author wrote. They keep the ids that they were given. */
export function writtenItems(
  content: Content,
  claims: Claim[],
  comparisons: readonly Comparison[],
  readings: Map<string, Reading>,
  problems: Problem[],
): Item[] {
  const report = reporter(problems, 'items.yaml');
  const common = {
    gates: [],
    forms: [],
    origin: 'written' as const,
    asksConfidence: false,
    searched: [],
  };
  const locate = (list: Quoted[], path: string) =>
    list.flatMap((quoted, at): Evidence[] => {
      const located = locateEvidence(quoted, readings);
      if ('evidence' in located) return [located.evidence];
      report(`${path}[${at}]`, located.what, located.fix);
      return [];
    });
  const items = content.items.map((item): Item => {
    if (item.kind !== 'prediction') {
      const evidence = locate(item.evidence, `${item.id}.evidence`);
      const { entities } = content;
      return askedItem(item, { evidence, readings, comparisons, entities, report });
    }
    const evidence = locate(item.resolution.evidence, `${item.id}.resolution.evidence`);
    return {
      ...common,
      kind: 'prediction',
      id: item.id,
      family: 'prediction',
      stem: item.stem,
      options: item.options.map(({ text, outcome, because }) => ({
        id: optionId(text),
        text,
        correct: outcome,
        ...(because === undefined ? {} : { whyFalse: because }),
      })),
      evidence,
      claimIds: item.claims,
      objective: item.objective,
      resolution: resolutionOf(item.resolution),
    };
  });
  const checkpoints = content.checkpoints.map((point) =>
    mapItem(
      point,
      // In the author's order: the first sentence is the one that decides.
      point.claims
        .flatMap((id) => claims.find((claim) => claim.id === id) ?? [])
        .flatMap(({ reports }) => reports.flatMap(({ evidence }) => evidence.slice(0, 1))),
    ),
  );
  return [...items, ...checkpoints];
}

/** The sentences of a resolution are the item's evidence. */
const resolutionOf = ({
  reading,
  text,
  status,
}: WrittenItemOf<'prediction'>['resolution']): ItemOf<'prediction'>['resolution'] => ({
  reading,
  text,
  ...(status !== undefined && { status }),
});
