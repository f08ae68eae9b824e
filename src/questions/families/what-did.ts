import { capital, entityInText, spokenSource, type Distractor, type Family } from '../candidate';
import { mentions } from '../mentions';
import { seededOrder } from '../seeded';
import { readingsOf } from '../read-so-far';

/** "What does the BBC report about Albania?" with what others did as wrong options. */
export const whatDid: Family = (claim, setting) => {
  const entity = claim.who && setting.entityById.get(claim.who.entity);
  if (!claim.who || !entity) return undefined;
  const readings = readingsOf(claim);
  const others = setting.claims.filter((other) => {
    const actor = other.who && setting.entityById.get(other.who.entity);
    return (
      other.who !== undefined &&
      actor?.type === entity.type &&
      actor.pronoun === entity.pronoun &&
      actor.id !== entity.id &&
      !other.who.alsoTrueOf.includes(entity.id) &&
      !mentions(other.who.did, entity) &&
      // A report of one year cannot be confused with what the other year brought.
      readingsOf(other).some((reading) => readings.includes(reading))
    );
  });
  const onePerActor = new Map(
    seededOrder(others, claim.id, ({ id }) => id).map((other) => [other.who?.entity, other]),
  );
  const distractors = [...onePerActor.values()].flatMap((other): Distractor[] => {
    const actor = setting.entityById.get(other.who?.entity ?? '');
    if (!actor || !other.who) return [];
    return [
      {
        text: `${entity.pronoun} ${other.who.did}`,
        whyFalse: `The report says this of ${entityInText(actor)}, not of ${entityInText(entity)}. ${other.text}`,
        falseBy: other.id,
        misread: 'wrong-actor',
      },
    ];
  });
  return {
    claimId: claim.id,
    family: 'what-did',
    stem: `What does ${spokenSource(claim, setting)} report about ${entityInText(entity)}?`,
    key: capital(`${entity.pronoun} ${claim.who.did}`),
    distractors: seededOrder(distractors, claim.id, ({ text }) => text).slice(0, 3),
    ordered: false,
  };
};
