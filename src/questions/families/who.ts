import type { AuthoredClaim, Entity } from '../../model/content';
import {
  capital,
  entityInText,
  spokenSource,
  type Distractor,
  type Family,
  type Setting,
} from '../candidate';
import { mentions } from '../mentions';
import { readingsOf } from '../read-so-far';
import { seededOrder } from '../seeded';

const QUESTION_WORD: Record<Entity['type'], string> = {
  country: 'which country',
  person: 'who',
  agency: 'which news organisation',
  organisation: 'which organisation',
  group: 'which of these',
};

/** "According to Reuters, which country …?" with other actors of the same type as wrong options. */
export const who: Family = (claim, setting) => {
  const entity = claim.who && setting.entityById.get(claim.who.entity);
  if (!claim.who || !entity) return undefined;
  return {
    claimId: claim.id,
    family: 'who',
    stem: `According to ${spokenSource(claim, setting)}, ${QUESTION_WORD[entity.type]} ${claim.who.did}?`,
    key: capital(entityInText(entity)),
    distractors: [...chosenActors(claim, setting), ...otherActors(claim, entity, setting)].slice(
      0,
      3,
    ),
    ordered: false,
  };
};

/** The actors that the author put beside this one. */
function chosenActors(claim: AuthoredClaim, setting: Setting): Distractor[] {
  return (claim.who?.options ?? []).flatMap((option) => {
    const id = typeof option === 'string' ? option : option.entity;
    const other = setting.entityById.get(id);
    if (!other) return [];
    if (typeof option !== 'string')
      return [actorDistractor(other, option.because, option.by ?? claim.id)];
    const own = claimsOf(other, claim, setting)[0];
    return own ? [actorDistractor(other, namedElsewhere(other, own), own.id)] : [];
  });
}

function otherActors(claim: AuthoredClaim, entity: Entity, setting: Setting): Distractor[] {
  const taken = new Set(
    (claim.who?.options ?? []).map((o) => (typeof o === 'string' ? o : o.entity)),
  );
  const others = [...setting.entityById.values()].filter(
    (other) =>
      other.type === entity.type &&
      other.id !== entity.id &&
      !taken.has(other.id) &&
      !claim.who?.alsoTrueOf.includes(other.id) &&
      !mentions(claim.who?.did ?? '', other),
  );
  return seededOrder(others, claim.id, ({ id }) => id).flatMap((other) => {
    const own = claimsOf(other, claim, setting)[0];
    return own ? [actorDistractor(other, namedElsewhere(other, own), own.id)] : [];
  });
}

/** What another actor is really named for; a group is more than one. */
const namedElsewhere = (other: Entity, own: AuthoredClaim): string =>
  `${capital(entityInText(other))} ${other.type === 'group' ? 'are' : 'is'} named for something else. ${own.text}`;

const actorDistractor = (other: Entity, whyFalse: string, falseBy: string): Distractor => ({
  text: capital(entityInText(other)),
  whyFalse,
  falseBy,
  misread: 'wrong-actor',
});

/** Claims about an actor, those from the same reading first: the nearest confusion. */
export function claimsOf(actor: Entity, near: AuthoredClaim, { claims }: Setting): AuthoredClaim[] {
  const readings = readingsOf(near);
  const own = claims.filter((claim) => claim.who?.entity === actor.id && claim.id !== near.id);
  const isNear = (claim: AuthoredClaim) => readingsOf(claim).some((id) => readings.includes(id));
  return [...own.filter(isNear), ...own.filter((claim) => !isNear(claim))];
}
