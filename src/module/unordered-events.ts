import { daysBetween, type TimelineEntry } from '../model/timeline';
import { APART, eventsTold, type Telling } from '../questions/families/order';

/** Why an event with claims is put in order by no question, and what would let one do so. */
export function whyUnordered(
  { id }: TimelineEntry,
  telling: Telling,
): { what: string; fix: string } {
  const told = eventsTold(telling);
  const what = 'is put in order by no question';
  const own = told.find(({ entry }) => entry.id === id);
  if (!own)
    return {
      what: `${what}: no reading of the route shows its claims`,
      fix: 'name a claim with a sentence of a reading, or leave its claims out',
    };
  const others = told.filter(({ entry }) => entry.id !== id);
  const near = others.find(
    (other) =>
      daysBetween(other.last, own.first) < APART && daysBetween(own.last, other.first) < APART,
  );
  if (near) {
    const isVague = [own, near].some(({ first, last }) => first !== last);
    return {
      what: `${what}: "${near.entry.id}" ${isVague ? 'may lie' : 'lies'} less than two weeks from it`,
      fix: isVague
        ? 'give the day of both, where it is known, or leave the claims of one out'
        : 'leave the claims of one out',
    };
  }
  return {
    what: `${what}: ${others.length < 2 ? 'it takes three with claims' : 'too few others are told of by then'}`,
    fix: 'give the events before it their claims, or leave its claims out',
  };
}
