import type { AuthoredClaim, Content } from '../model/content';
import { checkAcross } from './check-across';
import type { Report } from './check-content';

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What is wrong with claims, evidence aside (that is checked where it is located). */
export function checkClaims(content: Content, report: Report): void {
  const has = (list: { id: string }[], id: string) => list.some((known) => known.id === id);
  for (const claim of content.claims) {
    const at = claim.id;
    if (!has(content.module.objectives, claim.objective))
      report(
        `${at}.objective`,
        `"${claim.objective}" is not an objective`,
        'use an id of module.yaml',
      );
    if (claim.reports.length === 0 && claim.searched.length === 0)
      report(
        at,
        'has neither a report nor a searched reading',
        'say who reports it, or what was searched',
      );
    for (const id of claim.searched)
      if (!has(content.readings, id))
        report(`${at}.searched`, `"${id}" is not a reading`, 'name the id of a file in readings/');
    claim.reports.forEach(({ source, evidence }, index) => {
      if (!has(content.sources, source))
        report(
          `${at}.reports[${index}].source`,
          `"${source}" is not a source`,
          'use an id of sources.yaml',
        );
      if (evidence.length === 0)
        report(`${at}.reports[${index}].evidence`, 'is empty', 'quote the sentence that says so');
      for (const { reading } of evidence) {
        const retells = content.readings.find(({ id }) => id === reading)?.sources;
        if (retells && !retells.includes(source))
          report(
            `${at}.reports[${index}].evidence`,
            `the reading "${reading}" does not retell "${source}"`,
            'quote a reading of that source, or add the source to the reading',
          );
      }
    });
    checkAsked(claim, content, report);
    checkAcross(claim, content, report);
  }
}

function checkAsked(claim: AuthoredClaim, content: Content, report: Report): void {
  const { id: at, who, figure, when, statement } = claim;
  const entityIds = content.entities.map(({ id }) => id);
  const knownEntity = (path: string, id: string) => {
    if (!entityIds.includes(id))
      report(`${at}.${path}`, `"${id}" is not an entity`, 'use an id of entities.yaml');
  };
  const knownClaim = (path: string, by: string | undefined) => {
    if (by !== undefined && !content.claims.some(({ id }) => id === by))
      report(`${at}.${path}`, `"${by}" is not a claim`, 'use an id of claims.yaml');
  };
  if (who) {
    knownEntity('who.entity', who.entity);
    for (const id of who.alsoTrueOf) knownEntity('who.alsoTrueOf', id);
    for (const option of who.options) {
      const id = typeof option === 'string' ? option : option.entity;
      knownEntity('who.options', id);
      if (id === who.entity)
        report(
          `${at}.who.options`,
          `the distractor "${id}" equals the key`,
          'choose another actor',
        );
      if (who.alsoTrueOf.includes(id))
        report(`${at}.who.options`, `"${id}" stands in alsoTrueOf too`, 'choose another actor');
      if (typeof option !== 'string') knownClaim('who.options', option.by);
      else if (!content.claims.some((other) => other.who?.entity === id && other.id !== at))
        report(
          `${at}.who.options`,
          `no claim says what "${id}" really did`,
          'write { entity, because } with the reason instead',
        );
    }
  }
  for (const [name, quantity] of [
    ['figure', figure],
    ['when', when],
  ] as const)
    for (const near of quantity?.near ?? []) {
      knownClaim(`${name}.near`, near.by);
      if (quantity && same(near.value, quantity.value))
        report(
          `${at}.${name}.near`,
          `the distractor "${near.value}" equals the key`,
          'choose another value',
        );
    }
  for (const misreading of statement?.misreadings ?? []) {
    knownClaim('statement.misreadings', misreading.by);
    if (statement && same(misreading.says, statement.says))
      report(
        `${at}.statement.misreadings`,
        'a distractor equals the key',
        'say what a careless reader would think',
      );
  }
}
