import type { AuthoredClaim, Entity } from '../model/content';
import type { Misread } from '../model/item';
import type { Source } from '../model/source';

/** A wrong option before it has an id: why it is false, and by which claim. */
export type Distractor = { text: string; whyFalse: string; falseBy: string; misread: Misread };

/** A question before the gates: one claim, one family, its key and wrong options. */
export type Candidate = {
  claimId: string;
  family: string;
  stem: string;
  key: string;
  distractors: Distractor[];
  /** Numbers and dates keep their natural order; everything else is shuffled. */
  ordered: boolean;
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

/** A family turns a claim into at most one candidate. */
export type Family<S extends Setting = Setting> = (
  claim: AuthoredClaim,
  setting: S,
) => Candidate | undefined;

/** A gate returns what is wrong with a candidate, or nothing. */
export type Gate<S extends Setting = Setting> = {
  code: string;
  refuses: (candidate: Candidate, setting: S) => string | undefined;
};

/** What turns claims into items: the families in the order of forms, best first, and the gates. */
export type Maker<S extends Setting = Setting> = { families: Family<S>[]; gates: Gate<S>[] };

/** "According to the BBC": every stem names who reports. */
export function spokenSource(claim: AuthoredClaim, { sourceById }: Setting): string {
  const ids = [...new Set(claim.reports.map(({ source }) => source))];
  const names = ids.map((id) => sourceById.get(id)?.spoken ?? id);
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `a is a`: lower-case first letter for use inside a sentence, names untouched. */
export function midSentence(question: string): string {
  const word = /^\S+/.exec(question)?.[0] ?? '';
  const opensQuestion = /^(How|When|Which|Who|What|In|By|On|Where|Why|Until|At)$/.test(word);
  return opensQuestion ? question.charAt(0).toLowerCase() + question.slice(1) : question;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "the United States" in running text. */
export function entityInText(entity: Entity): string {
  return entity.the ? `the ${entity.name}` : entity.name;
}
