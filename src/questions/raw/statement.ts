import type { Cluster, RawClaim } from '../../model/raw-claim';
import { capital, type Distractor, type Family } from '../candidate';
import { nameInText, otherNames, questionWord } from './answer-options';
import { lowerFirst } from './families';
import { otherNumbers } from './figure';
import { leans, unexplained } from './leaning';
import type { RawSetting } from './raw-setting';
import { reportName } from './report-name';

/** What a claim says as a sentence of its own, for its actor or for another one. */
type Statement = { claim: RawClaim; actor: Cluster; rest: string };

/** "Which of these statements does the report support?": one as it stands, others with one thing changed. */
export const rawStatement: Family<RawSetting> = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  const own = claim && statementOf(claim, setting);
  if (!claim || !own) return undefined;
  const others = (setting.inArticle.get(claim.articleId) ?? [])
    .filter((other) => other.id !== id)
    .sort((a, b) => Math.abs(a.order - claim.order) - Math.abs(b.order - claim.order));
  const distractors: Distractor[] = [];
  for (const other of others) {
    const statement = statementOf(other, setting);
    const altered = statement && alter(statement, setting);
    if (altered) distractors.push(altered);
    if (distractors.length === 3) break;
  }
  return {
    claimId: id,
    family: 'statement',
    stem: `Which of these statements does ${reportName(claim, setting)} support?`,
    key: says(own.actor, own.rest),
    distractors,
    ordered: false,
  };
};

const says = (actor: Cluster, rest: string) => `${capital(nameInText(actor))} ${rest}.`;

/** A claim is looked at for each of its neighbours. */
const known = new WeakMap<RawClaim, { statement: Statement | undefined }>();

function statementOf(claim: RawClaim, setting: RawSetting): Statement | undefined {
  const found = known.get(claim) ?? { statement: readStatement(claim, setting) };
  known.set(claim, found);
  return found.statement;
}

/** The claim as a statement that needs no other sentence; nothing where it leans on one. */
function readStatement(claim: RawClaim, setting: RawSetting): Statement | undefined {
  const { action, saying } = claim;
  const span = action?.subject ?? saying?.speaker;
  const actor = setting.clusters.get(span?.cluster ?? '');
  if (!actor?.sure || questionWord(actor) === undefined) return undefined;
  const rest =
    saying && !saying.direct
      ? `${saying.verb} that ${lowerFirst(saying.content, claim)}`
      : action?.modality === 'event' && !action.negated
        ? action.predicate
        : '';
  const title = setting.rawSources.get(claim.articleId)?.title ?? '';
  // "the two former republics": an option has no sentence before it that says which.
  if (/\bthe (?:two|three|four|five|other)\b/.test(rest)) return undefined;
  if (rest === '' || rest.length > 160 || /["“”]/.test(rest)) return undefined;
  if (/^(?:is|was|are|were|has|have|had) (?:an?|the|not|only|one)\b/.test(rest)) return undefined;
  const lean = leans(rest, actor.type !== 'PERSON') ?? unexplained(rest, title);
  return lean === undefined ? { claim, actor, rest } : undefined;
}

/** The statement with another number, or of somebody else. */
function alter({ claim, actor, rest }: Statement, setting: RawSetting): Distractor | undefined {
  for (const quantity of claim.quantities ?? []) {
    const [swap] = otherNumbers(quantity, claim, setting);
    if (!swap || quantity.bounded || rest.split(quantity.text).length !== 2) continue;
    return {
      text: says(actor, rest.replace(quantity.text, swap.other.text)),
      whyFalse: `The report gives another number: “${claim.sentence}”`,
      falseBy: claim.id,
      misread: 'wrong-figure',
    };
  }
  const [other] = otherNames(actor, claim, setting, rest);
  return (
    other && {
      text: says(other.cluster, rest),
      whyFalse: `The report says this of ${nameInText(actor)}: “${claim.sentence}”`,
      falseBy: claim.id,
      misread: 'wrong-actor',
    }
  );
}
