/** What people and things do in pictures, in the present tense that only captions use of the past. */
const POSES =
  /\b(?:stands?|sits?|holds?|walks?|looks?|waits?|queues?|carr(?:y|ies)|gathers?|celebrates?|poses?|speaks?|addresses|arrives?|leaves?|waves?|lies|lists?|inspects?|surveys?|clears?|works?|fights?|battles?|search(?:es)?|rests?|shakes?|attends?|listens?|watch(?:es)?|march(?:es)?|protests?|loads?|picks?|checks?|drives?|rides?|shows?|smiles?|reacts?|hugs?|billows?|fl(?:y|ies)|floats?|drifts?|turns?|leads?|lines?|tends?|crosses|climbs?|pulls?|tows?|takes?|makes?|lights?|lays?|greets?|signs?|cuts?|dances?|performs?|plays?|runs?|lifts?|sorts?|mends?|sells?|pours?|paints?)\b/u;
const DATED =
  /\b(?:on (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:last|earlier this) (?:week|month|year|summer|winter|spring|autumn)|in (?:19|20)\d\d|after \S+ on (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b/u;
const TOLD =
  /\b(?:said|says|told|was|were|had|has|have|will|would|is|are|can|could|may|might|must|should|did|does|do|not|but|because|(?<!\b(?:the|an?|his|her|their|its|of|in|with) )\p{Ll}{3,}ed)\b/u;
const NAMED = /^(?:The|A|An|Two|Three|Some|People|Men|Women|Children|Workers|Police|\p{Lu})/u;

/** One sentence in the present tense about a day that is past: what stands under a picture. */
export function isPictureText(text: string): boolean {
  if (text.length > 220 || /["“”?:;]/.test(text)) return false;
  if (/[.!]\s+\p{Lu}/u.test(text)) return false;
  return NAMED.test(text) && POSES.test(text) && DATED.test(text) && !TOLD.test(text);
}
