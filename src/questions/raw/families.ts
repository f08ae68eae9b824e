import type { Cluster, NamedSpan, RawClaim } from '../../model/raw-claim';
import { capital, type Candidate, type Distractor, type Family } from '../candidate';
import { seededOrder } from '../seeded';
import {
  areKin,
  maybeTrueOf,
  nameInText,
  optionText,
  otherNames,
  questionWord,
  groupOf,
} from './answer-options';
import { contentStems } from './content-words';
import type { RawSetting } from './raw-setting';
import { reportName } from './report-name';

type RawFamily = Family<RawSetting>;
export const GAP = '_____';

function ask(
  family: string,
  claim: RawClaim,
  key: Cluster,
  stem: string,
  asked: string,
  setting: RawSetting,
): Candidate {
  const others = otherNames(key, claim, setting, asked, family === 'cloze');
  return {
    claimId: claim.id,
    family,
    stem: curly(stem),
    key: optionText(key),
    distractors: others.map(({ distractor }) => distractor),
    ordered: false,
    answers: [key.id, ...others.map(({ cluster }) => cluster.id)],
  };
}

/** "According to the report, which country issued its veto on …?" */
export const rawWho: RawFamily = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  const key = claim?.action && setting.clusters.get(claim.action.subject.cluster);
  const word = key && questionWord(key);
  if (!claim?.action || !key || word === undefined) return undefined;
  const { predicate } = claim.action;
  const stem = `According to ${reportName(claim, setting)}, ${word} ${predicate}?`;
  return ask('who', claim, key, stem, predicate, setting);
};

/** "Who is quoted in the report as saying “…”?" and "…, who said that …?" */
export const rawSaid: RawFamily = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  const key = claim?.saying && setting.clusters.get(claim.saying.speaker.cluster);
  const word = key && questionWord(key);
  if (!claim?.saying || !key || word === undefined) return undefined;
  const { content, direct, verb, turn } = claim.saying;
  const report = reportName(claim, setting);
  const words = `“${content.replace(/\.$/, '')}”`;
  const stem = turn
    ? `In ${report}, ${word} says ${words}?`
    : direct
      ? `${capital(word)} is quoted in ${report} as saying ${words}?`
      : `According to ${report}, ${word} ${verb} that ${lowerFirst(content, claim)}?`;
  return ask('said', claim, key, stem, content, setting);
};

/** A reported clause inside a sentence: only a name keeps its capital. */
export function lowerFirst(content: string, { names, sentence }: RawClaim): string {
  const at = sentence.indexOf(content);
  const isName = names.some(({ start }) => start === at) || /^(?:\p{Lu}{2}|I\b)/u.test(content);
  // "said that Belarusians left": in the middle of its sentence a capital is the word's own.
  if (/\p{L} $/u.test(sentence.slice(0, Math.max(0, at)))) return content;
  return isName ? content : content.charAt(0).toLowerCase() + content.slice(1);
}

/** "Which name completes this sentence from the report? “On Friday, _____ …”" */
export const rawCloze: RawFamily = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  if (!claim) return undefined;
  for (const span of gapsOf(claim, setting)) {
    const key = setting.clusters.get(span.cluster);
    if (!key) continue;
    const gapped = gapAt(claim.sentence, span);
    if (!gapped.includes(GAP)) continue;
    const stem = `Which name completes this sentence from ${reportName(claim, setting)}? “${inner(gapped)}”`;
    const candidate = ask('cloze', claim, key, stem, gapped, setting);
    if (candidate.distractors.length < 2) continue;
    // Inside the sentence the article is already there.
    return {
      ...candidate,
      key: key.name,
      distractors: candidate.distractors.map((distractor, index) => ({
        ...distractor,
        text: setting.clusters.get(candidate.answers?.[index + 1] ?? '')?.name ?? distractor.text,
      })),
    };
  }
  return undefined;
};

/** A sentence with a gap, without its dateline and without "But" or "Meanwhile" in front. */
export const gapAt = (sentence: string, { start, end }: { start: number; end: number }) =>
  capital(
    (sentence.slice(0, start) + GAP + sentence.slice(end))
      .replace(/^\p{Lu}[\p{L}’'., ]{1,40}(?:\([\p{L} ]+\) )?[—–-]+ (?=[\p{Lu}_])/u, '')
      .replace(/^(?:But|And|Yet|Meanwhile|However),? (?=_|\p{L})/u, ''),
  );

/** The sentence of a gap question as its stem shows it. */
export const gapSentence = (stem: string) => /\? “(.*)”$/su.exec(stem)?.[1] ?? '';

/** Quotation marks as books print them. */
export const curly = (text: string) => text.replace(/"([^"]*)"/g, '“$1”');

/** Quotation marks inside quotation marks become single ones. */
export const inner = (sentence: string) => sentence.replace(/["“]([^"“”]*)["”]/g, '‘$1’').trim();

/** Names that a gap may take, best first: who acts or speaks, then the others that stand alone. */
function gapsOf(claim: RawClaim, { clusters }: RawSetting): NamedSpan[] {
  const { names, action, saying, sentence } = claim;
  const main = saying?.speaker ?? action?.subject;
  const open = names.filter((span) => {
    const cluster = clusters.get(span.cluster);
    const twice = names.filter((other) => other.cluster === span.cluster).length > 1;
    const before = sentence.slice(0, span.start);
    const after = sentence.slice(span.end);
    const listed =
      /(?:,|\band|\bor) $/.test(before) || /^(?:,? (?:and|or) \p{Lu}|, \p{Lu})/u.test(after);
    const joined =
      /[-–]$/.test(before) || /^[-–]/.test(after) || /\b(?:an?|Mr|Mrs|Ms|Dr)\.? $/i.test(before);
    // "President _____" tells more of the name than the rest of the sentence.
    return !span.titled && span.sure && cluster?.sure === true && !twice && !listed && !joined;
  });
  const isMain = (span: NamedSpan) => span.start === main?.start;
  const others = open.filter((span) => !isMain(span) && standsAlone(sentence, span));
  return [...open.filter(isMain), ...others];
}

/** An argument of its own: not "the Paris talks", not "Peru's Altavoz agency", no dateline. */
function standsAlone(sentence: string, { start, end }: NamedSpan): boolean {
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  if (/\baccording to $/i.test(before) || /^['’]s (?:\p{Lu}|\p{Ll}+ \p{Lu})/u.test(after))
    return false;
  return /^(?:[,.;?!"”’]|['’]s \p{Ll}|$| (?:to|in|on|at|for|with|by|of|from|as|that|which|who|is|was|has|had|will|would|could|should|must|may|might|if|when|while|after|before|because|during|until|since|but|over|under|into|than|about|against|not|ahead|said)\b)/u.test(
    after,
  );
}

/** "Which of these statements does the report support?" with who did what mixed up. */
export const rawSupported: RawFamily = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  const action = claim?.action;
  const key = action && setting.clusters.get(action.subject.cluster);
  if (!claim || !action || !key || questionWord(key) === undefined) return undefined;
  if (action.modality !== 'event') return undefined;
  const says = (cluster: Cluster, predicate: string) =>
    `${capital(nameInText(cluster))} ${predicate}.`;
  const own = setting.inArticle.get(claim.articleId) ?? [];
  const others = seededOrder(own, claim.id, (other) => other.id).filter(
    (other) => other.id !== claim.id && other.action?.modality === 'event',
  );
  const distractors: Distractor[] = [];
  const answers = [key.id];
  for (const other of others) {
    const actor = setting.clusters.get(other.action?.subject.cluster ?? '');
    const predicate = other.action?.predicate ?? '';
    if (!actor || !other.action || groupOf(actor) !== groupOf(key) || areKin(actor, key)) continue;
    // The key's own actor did something else: one statement a predicate, and no actor in its own object.
    const mixed = key;
    if (other.names.some(({ cluster }) => cluster === mixed.id)) continue;
    if (maybeTrueOf(mixed, contentStems(predicate), claim, setting)) continue;
    distractors.push({
      text: says(mixed, predicate),
      whyFalse: `The report says this of ${nameInText(actor)}: “${other.sentence}”`,
      falseBy: other.id,
      misread: 'wrong-actor',
    });
    answers.push(actor.id);
    if (distractors.length === 3) break;
  }
  return {
    claimId: id,
    family: 'supported',
    stem: `Which of these statements about ${nameInText(key)} does ${reportName(claim, setting)} support?`,
    key: says(key, action.predicate),
    distractors,
    ordered: false,
    answers,
  };
};

/** "Which of these reports says that …?" where three or more outlets write about one matter. */
export const rawOutlet: RawFamily = (authored, setting) => {
  const claim = setting.rawById.get(authored.id);
  const action = claim?.action;
  const subject = action && setting.clusters.get(action.subject.cluster);
  const own = claim && setting.rawSources.get(claim.articleId);
  if (!claim || !action || !subject || own?.outlet === undefined) return undefined;
  if (questionWord(subject) === undefined) return undefined;
  // Only reports that name the same actor: others would be told apart by their titles.
  const others = subject.articles
    .flatMap((articleId) => setting.rawSources.get(articleId) ?? [])
    .filter(
      ({ outlet }, index, all) =>
        outlet !== undefined &&
        outlet !== own.outlet &&
        all.findIndex((each) => each.outlet === outlet) === index,
    )
    .slice(0, 3);
  if (others.length < 2) return undefined;
  const said = `${capital(nameInText(subject))} ${action.predicate}`;
  const about = (articleId: string) =>
    (setting.naming.get(subject.id) ?? []).find((each) => each.articleId === articleId);
  return {
    claimId: claim.id,
    family: 'outlet',
    stem: `Which of these reports says this? “${said}.”`,
    key: own.outlet,
    distractors: others.flatMap(({ articleId, outlet = '' }): Distractor[] => {
      const first = about(articleId);
      return first
        ? [
            {
              text: outlet,
              whyFalse: `${outlet} does not say this of ${nameInText(subject)}; it says: “${first.sentence}”`,
              falseBy: first.id,
              misread: 'wrong-scope',
            },
          ]
        : [];
    }),
    ordered: false,
  };
};

/** "on September 1", "by June": a plan stays a plan without its day. */
const WHEN =
  / (?:on|by|in|before|from|until|at the end of|in early|in late) (?:(?:early|late|mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept\.|Oct\.|Nov\.|Dec\.|Jan\.|Feb\.|Aug\.)(?: \d{1,2})?(?:,? \d{4})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{4})(?=$|,)/u;

/** "Which of these statements about Peru does the report support?": planned, done or given up. */
export const rawStatus: RawFamily = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  const action = claim?.action;
  const subject = action && setting.clusters.get(action.subject.cluster);
  if (!claim || !action || !subject || questionWord(subject) === undefined) return undefined;
  const { modality, gerund, done, predicate } = action;
  if (modality !== 'expected' || gerund === undefined || done === undefined) return undefined;
  // What recurs or lasts has not "already" been done.
  if (/\b(?:every|each|until|throughout|regularly|annually)\b/.test(predicate)) return undefined;
  // "from midnight on Sunday after three days of talks": without its day the rest would be wrong.
  if (/\b(?:midnight|noon|from|after|before|when|as)\b/.test(predicate)) return undefined;
  const name = capital(nameInText(subject));
  const bare = (text: string) => text.replace(WHEN, '');
  return {
    claimId: id,
    family: 'status',
    stem: `Which of these statements about ${nameInText(subject)} does ${reportName(claim, setting)} support?`,
    key: `${name} ${bare(predicate)}.`,
    distractors: [
      {
        text: `${name} has already ${bare(done)}.`,
        whyFalse: `The report only says that it was expected or planned: “${claim.sentence}”`,
        falseBy: claim.id,
        misread: 'before-after',
      },
      {
        text: `${name} has decided against ${bare(gerund)}.`,
        whyFalse: `The report says that it was expected or planned, and nothing of giving it up: “${claim.sentence}”`,
        falseBy: claim.id,
        misread: 'over-claim',
      },
    ],
    ordered: false,
  };
};
