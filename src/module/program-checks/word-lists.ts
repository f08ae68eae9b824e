/*
 * The words that the checks look for, reviewed in one place. What holds for one module only (its
 * sides, its names) stands in the `checks.yaml` of its folder.
 */

/** Words that take a side, or say more than a report does (lesson design, section 6). */
export const SLANTED: readonly RegExp[] = [
  /\bregimes?\b/i,
  /\bpuppets?\b/i,
  /\baggress(?:ors?|ion|ive)\b/i,
  /\bprovok(?:e|es|ed|ing)\b/i,
  /\bencroach/i,
  /\bexpansion/i,
  /\bprot[ée]g[ée]/i,
  /\bstrident/i,
  /\brogue states?\b/i,
  /\bMoscow[’']s war\b/i,
  /\bCold War foes?\b/i,
  /\btorpedo/i,
  /\bcut off\b/i,
  /\bclimbdown/i,
  /\bappeas/i,
  /\bhawkish/i,
  /\bthe West want(?:s|ed)\b/i,
  /\b(?:claimed|admitted|boasted|threatened)\b/i,
];

/** Verbs that bring somebody's words; forms of one verb stand together, the first names it. */
export const SAY_VERBS: readonly (readonly string[])[] = [
  ['said', 'says', 'say'],
  ['told', 'tells', 'tell'],
  ['argued', 'argues', 'argue'],
  ['warned', 'warns', 'warn'],
  ['called', 'calls', 'call'],
  ['added', 'adds', 'add'],
  ['stressed', 'stresses', 'stress'],
  ['insisted', 'insists', 'insist'],
  ['complained', 'complains', 'complain'],
  ['denied', 'denies', 'deny'],
  ['doubted', 'doubts', 'doubt'],
  ['demanded', 'demands', 'demand'],
  ['urged', 'urges', 'urge'],
  ['announced', 'announces', 'announce'],
  ['wrote', 'writes', 'write'],
  ['reported', 'reports', 'report'],
  ['hoped', 'hopes', 'hope'],
  ['feared', 'fears', 'fear'],
];

/** An option that stands for the others instead of saying something. */
export const ALL_OR_NONE = /\b(?:all|none) of (?:the above|these|them)\b|^(?:all|none)\.?$/i;

/** Words that say little, although they are long: no key is known by them. */
export const WEAK = new Set(
  'about after again against also another because been before being between both could does down during each either even every first from have having into just last later least less like made make many more most much must near neither none only other over own same should since some such than that their them then there these they this those though through under until very were what when where which while whose will with within without would year years'.split(
    ' ',
  ),
);
