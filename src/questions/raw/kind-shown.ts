import type { Cluster, RawClaim } from '../../model/raw-claim';

const LOCATIVE =
  /\b(?:in|near|at|from|to|into|off|outside|inside|around|through|across|towards?|leaves?|left|reached|village of|town of|city of|port of|island of|bound for)(?: (?:nearby|neighbouring|central|northern|southern|eastern|western|downtown))? (?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:,| and| or) (?:in )?)*$/iu;
/** A place does none of these: its club or somebody of that name does. */
const ACTS =
  /^ (?:pulled|scored|played|won|beat|lost|drew|headed|shot|missed|did not|said|says|told|added|thinks|were|have)\b/;

/**
 * Whether the text itself shows what a name stands for. A list that knows a name is not enough:
 * players and clubs are called like towns, and firms like people.
 */
export function isShown(
  { id, type, subtype, gender, name, mentions }: Cluster,
  naming: readonly RawClaim[],
): boolean {
  const places = naming.flatMap(({ names, sentence }) =>
    names
      .filter((span) => span.cluster === id)
      .map(({ start, end }) => ({ before: sentence.slice(0, start), after: sentence.slice(end) })),
  );
  if (type === 'PLACE') {
    if (subtype === 'country' || subtype === 'capital') return true;
    return (
      places.some(({ before }) => LOCATIVE.test(before)) &&
      !places.some(({ after }) => ACTS.test(after))
    );
  }
  // "Q. Bonoan" behind a nickname, "Ana Lopes Lopes" across two lines: no name that the text has.
  if (type === 'PERSON' && /^\p{Lu}\.? |(?<!\p{L})(\p{L}+) \1(?!\p{L})/u.test(name)) return false;
  if (type === 'ORG') return subtype !== 'unknown' && (mentions > 1 || !/^\p{Lu}{3,}$/u.test(name));
  return (
    gender !== undefined ||
    naming.some(
      ({ action, saying, names }) =>
        action?.subject.cluster === id ||
        saying?.speaker.cluster === id ||
        names.some((span) => span.cluster === id && span.titled),
    ) ||
    places.some(({ after }) =>
      /^,? (?:who|\d\d,|an? \p{Ll}+|head of|president of|director of)\b/u.test(after),
    )
  );
}
