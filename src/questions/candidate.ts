import type { AuthoredClaim, Entity } from '../model/content';
import type { Misread } from '../model/item';
import type { Paragraph } from '../model/reading';
import type { Source } from '../model/source';
import type { TimelineEntry } from '../model/timeline';

/** A wrong option before it has an id: why it is false, and by which claim. */
export type Distractor = { text: string; whyFalse: string; falseBy: string; misread: Misread };

/** Countries to be selected on a map, or one place among others, with what a wrong one is told. */
export type OnMap =
  | { kind: 'map-select'; codes: string[]; whyFalse: Record<string, string> }
  | {
      kind: 'map-place';
      place: string;
      places: PlaceOnMap[];
      shows: string;
      whyFalse: Record<string, string>;
    };
export type PlaceOnMap = { id: string; name: string; lat: number; lon: number; country: string };

/** The map of a module, as far as questions look at it. */
export type MapSetting = {
  id: string;
  views: string[];
  countries: { code: string; name: string }[];
  /** What tasks on the map practise; the objective of the claim where nothing is said. */
  objective: string | undefined;
  /** Land borders, by code. */
  borders: Record<string, string[]>;
  /** Places that lie in a country of the map, with what is to be said of each. */
  places: (PlaceOnMap & { note?: string; claims: string[]; readings: string[] })[];
};

/** A question before the gates: a claim, a family, its key and wrong options. */
export type Candidate = {
  claimId: string;
  /** What else it stands on, where one claim does not carry it. */
  besides?: string[];
  family: string;
  stem: string;
  key: string;
  distractors: Distractor[];
  /** Numbers and dates keep their natural order; everything else is shuffled. */
  ordered: boolean;
  /** The place of the key among options that always stand in one order. */
  keyAt?: number;
  /** Readings that were looked through and say nothing of it. */
  searched?: string[];
  /** The forms of an answer that is typed, the key first; what is wrong are its distractors. */
  accepts?: string[];
  /** Events in their right order, for a question that asks to put them so; the key tells them all. */
  sequence?: string[];
  /** Where its sentences stand, where they are not simply all those of its claim. */
  shownBy?: { claimId: string; reading: string }[];
  /** The reading whose sentences key and distractors are, one of which is to be picked. */
  pickFrom?: string;
  /** What is to be found on the map; the key tells it in words. */
  onMap?: OnMap;
  /** Of a question about a name: the clusters of the key and of the distractors, in their order. */
  answers?: string[];
  /** What it practises, where that is not the objective of its claim. */
  objective?: string;
};

/** What a family may look at besides the claim itself. */
export type Setting = {
  claims: AuthoredClaim[];
  claimById: Map<string, AuthoredClaim>;
  entityById: Map<string, Entity>;
  sourceById: Map<string, Source>;
};

/** The kind of item that a candidate becomes. */
export const kindOf = ({
  accepts,
  onMap,
  pickFrom,
  sequence,
}: Candidate): 'choice' | 'evidence' | 'order' | 'typed' | OnMap['kind'] => {
  if (onMap) return onMap.kind;
  if (pickFrom !== undefined) return 'evidence';
  return sequence ? 'order' : accepts ? 'typed' : 'choice';
};

/** What families of authored claims may look at besides. */
export type AuthoredSetting = Setting & {
  /** Ids of the readings in the order of the route. */
  readings: string[];
  /** The sources that a reading retells. */
  sourcesOf: Map<string, string[]>;
  paragraphsOf: Map<string, readonly Paragraph[]>;
  timeline: TimelineEntry[];
  /** What putting events in order practises. */
  orderObjective: string | undefined;
  map: MapSetting | undefined;
  /** The title of the lesson, which every student has read. */
  title: string;
};

/** A family turns a claim into at most one candidate. */
export type Family<S extends Setting = Setting> = (
  claim: AuthoredClaim,
  setting: S,
) => Candidate | undefined;

/** A gate returns what is wrong with a candidate, or nothing. */
export type Gate<S extends Setting = Setting> = {
  code: string;
  /** The kinds of items that it looks at; choices where nothing is said. */
  of?: readonly ReturnType<typeof kindOf>[];
  refuses: (candidate: Candidate, setting: S) => string | undefined;
};

/** The gates that look at candidates of this kind. */
export const gatesFor = <S extends Setting>(gates: Gate<S>[], candidate: Candidate): Gate<S>[] =>
  gates.filter(({ of = ['choice'] }) => of.includes(kindOf(candidate)));

/** What turns claims into items: the families in the order of forms, best first, and the gates. */
export type Maker<S extends Setting = Setting> = { families: Family<S>[]; gates: Gate<S>[] };

/** "According to the BBC": every stem names who reports. */
export function spokenSource(claim: AuthoredClaim, { sourceById }: Setting): string {
  const ids = [...new Set(claim.reports.map(({ source }) => source))];
  const names = [...new Set(ids.map((id) => sourceById.get(id)?.spoken ?? id))];
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Words that open a question, a preposition before them included, and are no names. */
const OPENS_QUESTION =
  /^(?:About|After|Against|Around|As|At|Before|Between|By|During|For|From|How|In|Into|Of|On|Over|Since|Through|To|Under|Until|What|When|Where|Which|Who|Whom|Whose|Why|With|Within|Without)\b/;

/** A question for use inside a sentence: its first letter small, unless it opens with a name. */
export const midSentence = (question: string): string =>
  OPENS_QUESTION.test(question) ? question.charAt(0).toLowerCase() + question.slice(1) : question;

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "the United States" in running text. */
export function entityInText(entity: Entity): string {
  return entity.the ? `the ${entity.name}` : entity.name;
}
