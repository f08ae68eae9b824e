import type { RawClaim, Saying } from '../../model/raw-claim';
import type { Distractor, Family } from '../candidate';
import { areKin, groupOf, nameInText, questionWord } from './answer-options';
import { contentStems, overlap } from './content-words';
import { lowerFirst } from './families';
import type { RawSetting } from './raw-setting';
import { pointsOutside } from './leaning';
import { reportName } from './report-name';

type Spoken = RawClaim & { saying: Saying };
const hasSaying = (claim: RawClaim): claim is Spoken => claim.saying !== undefined;

/** "What is Ana Lopes quoted as saying in the report?", with the words of others in the same report. */
export const rawWords: Family<RawSetting> = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  if (!claim || !hasSaying(claim)) return undefined;
  const { saying } = claim;
  const speaker = setting.clusters.get(saying.speaker.cluster);
  // "Pascoe" where two people are called so is nobody that can be asked about.
  if (!speaker?.sure || questionWord(speaker) === undefined) return undefined;
  if (saying.turn && namesAny(claim, speakersIn(claim, setting))) return undefined;
  const name = nameInText(speaker);
  const report = reportName(claim, setting);
  const others = wordsOfOthers(claim, setting);
  return {
    claimId: id,
    family: 'words',
    stem: saying.turn
      ? `What does ${name} say in ${report}?`
      : saying.direct
        ? `What is ${name} quoted as saying in ${report}?`
        : `According to ${report}, what did ${name} say?`,
    key: asOption(claim),
    distractors: others.map((other): Distractor => {
      const by = setting.clusters.get(other.saying.speaker.cluster);
      return {
        text: asOption(other),
        whyFalse: `The report gives these words to ${by ? nameInText(by) : other.saying.speaker.text}: “${other.sentence}”`,
        falseBy: other.id,
        misread: 'wrong-actor',
      };
    }),
    ordered: false,
  };
};

const speakersIn = ({ articleId }: RawClaim, { inArticle }: RawSetting) =>
  new Set((inArticle.get(articleId) ?? []).flatMap(({ saying }) => saying?.speaker.cluster ?? []));

/** Whether what is said names one of those clusters. */
const namesAny = ({ names, sentence, saying }: Spoken, clusters: ReadonlySet<string>) =>
  names.some(
    ({ cluster, start, end }) =>
      clusters.has(cluster) && saying.content.includes(sentence.slice(start, end)),
  );

const asOption = (claim: Spoken) =>
  claim.saying.direct
    ? `“${claim.saying.content}”`
    : `That ${lowerFirst(claim.saying.content, claim)}.`;

/** What others say in the same article, in the same manner and at like length, nearest first. */
function wordsOfOthers(claim: Spoken, setting: RawSetting): Spoken[] {
  const { saying } = claim;
  const speaker = setting.clusters.get(saying.speaker.cluster);
  const own = (setting.inArticle.get(claim.articleId) ?? []).filter(hasSaying);
  const speakers = speakersIn(claim, setting);
  const size = (each: Spoken) => each.saying.content.length;
  const said = own
    .filter((each) => each.saying.speaker.cluster === speaker?.id)
    .map(({ sentence }) => new Set(contentStems(sentence)));
  const fitting = own.filter((other) => {
    const by = setting.clusters.get(other.saying.speaker.cluster);
    if (!by?.sure || !speaker || areKin(by, speaker) || groupOf(by) !== groupOf(speaker))
      return false;
    const alike =
      other.saying.direct === saying.direct &&
      size(other) > size(claim) * 0.5 &&
      size(other) < size(claim) * 2;
    const stems = contentStems(other.saying.content);
    // "Our own Ben Okoro has been there": no option names one of those who speak.
    const names = namesAny(other, speakers);
    return (
      alike &&
      (!names || !other.saying.direct) &&
      isTelling(other.saying) &&
      !said.some((words) => overlap(stems, words) >= 0.5)
    );
  });
  const far = (other: Spoken) => Math.abs(other.order - claim.order);
  const nearest = [...fitting].sort((a, b) => far(a) - far(b));
  // One statement a speaker as long as there are enough speakers.
  const firsts = nearest.filter(
    (each, index) =>
      nearest.findIndex((other) => other.saying.speaker.cluster === each.saying.speaker.cluster) ===
      index,
  );
  return [...firsts, ...nearest.filter((each) => !firsts.includes(each))].slice(0, 3);
}

const PASSED_ON =
  /\b(?:says?|said|told|tells|asked|thinks)\b|^(?:Partly|Mostly|Mainly|Perhaps|Maybe|He|She|It|They|Its|His|Her|Their|That|This|Good (?:morning|evening))\b|, \p{Lu}\p{Ll}+[.,]|^\p{Lu}\p{Ll}+, /u;

/** Whether words say enough to be known again, and begin and end whole. */
export function isTelling({ content, direct, turn }: Saying): boolean {
  // In a turn, what others are said to have said is theirs, and "she" may be anybody.
  if (turn && PASSED_ON.test(content)) return false;
  // "up by 11": of what, nobody can tell.
  if (/\b(?:by|up|down|at|to) \d+\.?$/.test(content)) return false;
  const words = content.split(/\s+/).length;
  return (
    // Half of what is said in a turn is small talk: it takes more words to be worth asking.
    words > (turn ? 6 : 4) &&
    words < 36 &&
    contentStems(content).length > (turn ? 2 : words > 6 ? 0 : 1) &&
    !/\b(?:uh|um|er|thank you|you know)\b/i.test(content) &&
    // "the last one", "that one": of what, only the words before it say.
    !/\b(?:the|that|this) (?:\p{Ll}+ )?ones?\b(?! who| that| which| of)/u.test(content) &&
    (!turn ||
      (pointsOutside(content) === undefined && !/\bthat \p{Ll}+ (?:in|on|at)\b/u.test(content))) &&
    !/\b(?:some|most|all|half|part|none|any|both) of (?:it|them|that|this)\b/.test(content) &&
    // "I was in Lima in May": a story begins so, and its point comes later.
    !/^I (?:was (?:in|at|on)|went|came|drove|walked) /.test(content) &&
    // "to say that after reading it": what it was, the words before say.
    !/\b(?:say|said|do|did|know|hear|see|want|need|mean) that(?= (?:after|before|now|again|in|on|at|when|if|because|and|but)\b|[,.;!?]|$)/u.test(
      content,
    ) &&
    !/[?…(]|\.\.\./.test(content) &&
    (!direct || !/["“”]/.test(content)) &&
    (!direct ||
      !/^(?:\p{Ll}|The other\b|And\b|But\b|So\b|Yes\b|No\b|Well\b|Then\b|Now\b)/u.test(content))
  );
}
