import type { Cluster, RawClaim } from '../../model/raw-claim';
import { capital, type Distractor, type Family } from '../candidate';
import { containsWords } from '../mentions';
import { nameInText, otherNames, questionWord } from './answer-options';
import { contentStems, overlap } from './content-words';
import { curly, lowerFirst } from './families';
import { otherNumbers } from './figure';
import { denied, opposite, type Turned } from './opposites';
import type { RawSetting } from './raw-setting';
import { reportName } from './report-name';

/**
 * "Which of these statements does the report support?": one statement in four versions, with two
 * things changed, each alone and both together. No version stands out: each has two neighbours that
 * differ from it by one thing, so that only the text can tell.
 */
export const rawVersion: Family<RawSetting> = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  const stated = claim && statedIn(claim, setting);
  if (!claim || !stated) return undefined;
  const { actor, rest } = stated;
  const [first, second] = changesOf(rest, claim, setting);
  if (!first) return undefined;
  const rival = actor && rivalOf(actor, rest, claim, setting);
  const says = (what: string, who = actor) =>
    curly(who ? `${capital(nameInText(who))} ${what}.` : `${what}.`);
  const wrong = (text: string, misread: Distractor['misread'], what: string): Distractor => ({
    text,
    whyFalse: `${what}: “${claim.sentence}”`,
    falseBy: claim.id,
    misread,
  });
  const otherwise = (change: Turned) =>
    wrong(says(change.text), change.misread, 'The report says otherwise');
  const about = actor && !rival ? ` about ${nameInText(actor)}` : '';
  const candidate = (distractors: Distractor[]) => ({
    claimId: id,
    family: 'version',
    stem: `Which of these statements${about} does ${reportName(claim, setting)} support?`,
    key: says(rest),
    distractors,
    ordered: false,
  });
  if (actor && rival) {
    const by = `The report says this of ${nameInText(actor)}`;
    return {
      ...candidate([
        wrong(says(rest, rival), 'wrong-actor', by),
        otherwise(first),
        wrong(says(first.text, rival), 'wrong-actor', `${by}, and otherwise`),
      ]),
      answers: [actor.id, rival.id],
    };
  }
  const both =
    second && changesOf(second.text, claim, setting).find(({ kind }) => kind === first.kind);
  return both && candidate([first, second, both].map(otherwise));
};

/** Characters of a statement that is read four times over. */
const LONGEST = 170;

const OWN = /(?<!\p{L})(?:he|she|his|her|him)(?!\p{L})/u;

type Stated = { actor?: Cluster; rest: string };

/** Of whom a claim tells what, or what its whole sentence tells; nothing where it is quoted or long. */
function statedIn(claim: RawClaim, setting: RawSetting): Stated | undefined {
  const { action, saying, sentence } = claim;
  if (saying?.direct) return undefined;
  const fits = (text: string) => text.length > 24 && text.length < LONGEST && !/[;:()]/.test(text);
  if (!action && !saying) {
    const rest = sentence.replace(/\.$/, '');
    return fits(rest) && /^\p{Lu}/u.test(rest) && rest !== sentence ? { rest } : undefined;
  }
  const actor = setting.clusters.get((action?.subject ?? saying?.speaker)?.cluster ?? '');
  if (!actor?.sure || questionWord(actor) === undefined) return undefined;
  const rest = saying
    ? `${saying.verb} that ${lowerFirst(saying.content, claim)}`
    : (action?.predicate ?? '');
  // "that he had been paid": of his own affairs nobody else would speak.
  if (saying && OWN.test(saying.content)) return undefined;
  return fits(rest) ? { actor, rest } : undefined;
}

/**
 * Somebody else who could have done or said it; nobody where the headline names the actor, who would
 * be guessed, and nobody of whom the report tells anything like it, even to the contrary.
 */
function rivalOf(
  actor: Cluster,
  rest: string,
  claim: RawClaim,
  setting: RawSetting,
): Cluster | undefined {
  if (isInHeadline(actor, claim, setting)) return undefined;
  const asked = contentStems(rest);
  return otherNames(actor, claim, setting, rest).find(
    ({ cluster }) =>
      !(setting.naming.get(cluster.id) ?? []).some(
        ({ id, articleId, order }) =>
          // "He had looked, and it was not": an answer to it right beside it.
          (articleId === claim.articleId && Math.abs(order - claim.order) === 1) ||
          overlap(asked, setting.stemsOf.get(id) ?? new Set()) > NEAR,
      ),
  )?.cluster;
}
/** How much of a statement another sentence may share. */
const NEAR = 0.34;

const isInHeadline = ({ name, aliases }: Cluster, claim: RawClaim, { rawSources }: RawSetting) =>
  [name, ...aliases].some((each) =>
    containsWords(rawSources.get(claim.articleId)?.title ?? '', each),
  );

type Change = Turned & { kind: 'opposite' | 'number' | 'time' | 'denied' };

/** What can be changed in a statement so that the report says otherwise, the plainest change first. */
function changesOf(rest: string, claim: RawClaim, setting: RawSetting): Change[] {
  const found: (Change | undefined)[] = [
    kindOf('opposite', opposite(rest)),
    otherNumber(rest, claim, setting),
    otherTime(rest, claim, setting),
    kindOf('denied', mayBeDenied(rest) ? denied(rest) : undefined),
  ];
  return found.flatMap((change) => change ?? []);
}

const kindOf = (kind: Change['kind'], turned: Turned | undefined): Change | undefined =>
  turned && { ...turned, kind };

/** A denial may well be read as its contrary; "not" put into a plain statement is seen through. */
const mayBeDenied = (rest: string) => /(?<!\p{L})not(?!\p{L})/u.test(rest);

function otherNumber(rest: string, claim: RawClaim, setting: RawSetting): Change | undefined {
  for (const quantity of claim.quantities ?? []) {
    const [swap] = otherNumbers(quantity, claim, setting);
    // What somebody is quoted with stays as it is.
    if (/["“][^"“”]*$/.test(rest.split(quantity.text)[0] ?? '')) continue;
    if (!swap || quantity.bounded || rest.split(quantity.text).length !== 2) continue;
    return {
      text: rest.replace(quantity.text, swap.other.text.toLowerCase()),
      misread: 'wrong-figure',
      kind: 'number',
    };
  }
  return undefined;
}

const TIMES = [
  /(?<=\b(?:in|of|early|late) )(?:19|20)\d\d\b(?![-–])/g,
  /(?<=\b(?:in|early|late) )(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)/g,
];

/** The year or month of a statement, and another one that the article names elsewhere. */
function otherTime(rest: string, claim: RawClaim, setting: RawSetting): Change | undefined {
  for (const pattern of TIMES) {
    const [time, ...more] = rest.match(pattern) ?? [];
    if (time === undefined || more.length > 0) continue;
    // What is kept until 2028 is kept until 2027.
    if (/\b(?:until|by|since|before|after|from)\b/.test(rest)) continue;
    const elsewhere = (setting.inArticle.get(claim.articleId) ?? []).flatMap((other) =>
      other.id === claim.id ? [] : (other.sentence.match(pattern) ?? []),
    );
    const other = elsewhere.find((each) => !claim.sentence.includes(each));
    if (other !== undefined)
      return { text: rest.replace(time, other), misread: 'wrong-time', kind: 'time' };
  }
  return undefined;
}
