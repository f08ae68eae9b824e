import type { AuthoredClaim, Entity } from '../../src/model/content';
import type { Source } from '../../src/model/source';
import type { AuthoredSetting, Candidate, Distractor } from '../../src/questions/candidate';

export function aClaim(stated: Partial<AuthoredClaim> = {}): AuthoredClaim {
  return {
    id: 'claim-1',
    text: 'Greece used a veto.',
    kind: 'event',
    topic: 'enlargement',
    objective: 'o1',
    reports: [
      { source: 'paper', stance: 'states', evidence: [{ reading: 'first', exact: 'It rained.' }] },
    ],
    searched: [],
    core: false,
    ...stated,
  };
}

export function anEntity(name: string, stated: Partial<Entity> = {}): Entity {
  return {
    id: name.toLowerCase(),
    name,
    type: 'country',
    pronoun: 'It',
    aliases: [],
    the: false,
    ...stated,
  };
}

const paper: Source = {
  id: 'paper',
  badge: 'P',
  publisher: 'The Paper',
  title: 'News',
  kind: 'report',
  published: { date: '2008-04-04', label: '4 April', known: 'printed', how: 'Printed.' },
  vantage: 'after',
  spoken: 'the Paper',
};

export function aSetting(
  claims = [aClaim()],
  entities: Entity[] = [],
  stated: Partial<AuthoredSetting> = {},
): AuthoredSetting {
  return {
    claims,
    claimById: new Map(claims.map((claim) => [claim.id, claim])),
    entityById: new Map(entities.map((entity) => [entity.id, entity])),
    sourceById: new Map([[paper.id, paper]]),
    readings: ['first', 'second', 'third', 'fourth'],
    sourcesOf: new Map(),
    paragraphsOf: new Map(),
    timeline: [],
    orderObjective: undefined,
    map: undefined,
    title: 'The summit',
    ...stated,
  };
}

export const wrong = (text: string, stated: Partial<Distractor> = {}): Distractor => ({
  text,
  whyFalse: 'The report says otherwise.',
  falseBy: 'claim-1',
  misread: 'over-claim',
  ...stated,
});

/** A candidate that every gate lets pass. */
export function aCandidate(stated: Partial<Candidate> = {}): Candidate {
  return {
    claimId: 'claim-1',
    family: 'supported',
    stem: 'Which statement is supported by the Paper report?',
    key: 'A veto stopped the plan.',
    distractors: [wrong('A vote stopped the plan.'), wrong('A veto saved the plan.')],
    ordered: false,
    ...stated,
  };
}
