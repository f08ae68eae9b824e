import type { Cluster, RawClaim } from '../../model/raw-claim';
import type { Distractor } from '../candidate';
import { seededOrder } from '../seeded';
import { containsWords } from '../mentions';
import { contentStems, overlap } from './content-words';
import { isStaff } from './narrator';
import type { RawSetting } from './raw-setting';

const INSTITUTION = new Set(
  'council ministry court police party university hospital body alliance government sport'.split(
    ' ',
  ),
);
const TOWN = new Set(['capital', 'city']);

/** Names of one group may stand beside each other as options. */
export function groupOf({ type, subtype }: Cluster): string {
  if (type === 'PERSON') return 'person';
  if (type === 'PLACE') return TOWN.has(subtype) ? 'town' : subtype;
  return INSTITUTION.has(subtype) ? 'institution' : subtype;
}

/** What to ask for by kind: "which country", "who". */
export function questionWord(cluster: Cluster): string | undefined {
  if (cluster.type === 'PERSON') return 'who';
  if (cluster.type === 'PLACE') return cluster.subtype === 'country' ? 'which country' : undefined;
  const words: Record<string, string> = {
    company: 'which company',
    media: 'which news organisation',
    team: 'which team',
    institution: 'which organisation',
  };
  return words[groupOf(cluster)];
}

/** The name as an option: "the United States" begins with a capital there. */
export function optionText({ name, the, type }: Cluster): string {
  return the && type !== 'PERSON' && !/^The /.test(name) ? `The ${name}` : name;
}

/** Whether two names may mean one thing to a reader: the country and its capital or its people. */
export function areKin(a: Cluster, b: Cluster): boolean {
  if (a.id === b.id) return true;
  const words = (cluster: Cluster) =>
    [cluster.name, ...cluster.aliases, ...cluster.hints].map((word) => word.toLowerCase());
  const other = new Set(words(b));
  if (words(a).some((word) => other.has(word))) return true;
  if (a.country !== undefined && a.country === b.country && a.subtype !== b.subtype) return true;
  const last = (cluster: Cluster) => cluster.name.toLowerCase().split(' ').at(-1) ?? '';
  // "Vladimir Vladimirovich" is how one speaks to Vladimir Putin.
  const first = (cluster: Cluster) => cluster.name.toLowerCase().split(' ')[0] ?? '';
  if (a.type === 'PERSON' && b.type === 'PERSON' && first(a) === first(b)) return true;
  // "Menna Pugh" and "Dafydd Pugh" are the rivals that a reader has to tell apart.
  if (areNamesakes(a, b)) return false;
  // "Pugh" and "Pugh", "NATO" and "the NATO-Russia Council": too near to tell apart.
  return (
    a.type === b.type &&
    (last(a) === last(b) || contains(a.name, b.name) || contains(b.name, a.name))
  );
}

/** Two people of one surname whom the report tells apart by their given names. */
export function areNamesakes(a: Cluster, b: Cluster): boolean {
  const parts = (cluster: Cluster) => cluster.name.toLowerCase().split(' ');
  const [first, second] = [parts(a), parts(b)];
  return (
    a.type === 'PERSON' &&
    b.type === 'PERSON' &&
    first.length > 1 &&
    second.length > 1 &&
    first.at(-1) === second.at(-1) &&
    (first[0] ?? '').charAt(0) !== (second[0] ?? '').charAt(0)
  );
}

const contains = (long: string, short: string) =>
  ` ${long.toLowerCase().replace(/[-–]/g, ' ')} `.includes(` ${short.toLowerCase()} `);

/** A sentence that names a cluster, of its own article first; an action or words of its own best. */
export function claimNaming(
  cluster: Cluster,
  near: RawClaim,
  { naming }: RawSetting,
): RawClaim | undefined {
  const score = (claim: RawClaim) =>
    (claim.articleId === near.articleId ? 4 : 0) +
    (claim.action?.subject.cluster === cluster.id || claim.saying?.speaker.cluster === cluster.id
      ? 2
      : 0) +
    (claim.sentence.length < 200 ? 1 : 0);
  return (naming.get(cluster.id) ?? [])
    .filter((claim) => claim.id !== near.id)
    .reduce<RawClaim | undefined>(
      (best, claim) => (best && score(best) >= score(claim) ? best : claim),
      undefined,
    );
}

const GENDERED = /(?<!\p{L})(?:he|she|his|her|hers|him|himself|herself)(?!\p{L})/iu;

/** Those who speak in the transcript that a turn is from; nobody for other claims. */
function turnSpeakers({ saying, articleId }: RawClaim, { inArticle }: RawSetting): Set<string> {
  if (!saying?.turn) return new Set();
  return new Set(
    (inArticle.get(articleId) ?? []).flatMap((each) =>
      each.saying?.turn ? each.saying.speaker.cluster : [],
    ),
  );
}

/** Whether the stem already speaks of a name, by its people or capital: nobody would choose it. */
const isTold = ({ name, aliases, hints }: Cluster, asked: string) =>
  [name, ...aliases, ...hints].some((word) => containsWords(asked, word));

/** Whether an article tells what a name does or says: one that is only mentioned could not have done it. */
const actsIn = ({ id }: Cluster, articleId: string, { inArticle }: RawSetting) =>
  (inArticle.get(articleId) ?? []).some(
    ({ action, saying }) => action?.subject.cluster === id || saying?.speaker.cluster === id,
  );

/** How near the article names a cluster to a claim: 3 in the same sentence or paragraph, 0 far off. */
function nearness(cluster: Cluster, claim: RawClaim, { naming }: RawSetting): number {
  const steps = (naming.get(cluster.id) ?? [])
    .filter(({ articleId }) => articleId === claim.articleId)
    .map(({ order, line }) => (line === claim.line ? 0 : Math.abs(order - claim.order)));
  return Math.max(0, 3 - Math.min(...steps, 99) / 3);
}

/** Other names of the key's group, most alike first, each with the sentence that says what it is named for. */
export function otherNames(
  key: Cluster,
  claim: RawClaim,
  setting: RawSetting,
  asked: string,
  inGap = false,
): { cluster: Cluster; distractor: Distractor }[] {
  const inSentence = new Set(claim.names.map(({ cluster }) => cluster));
  const words = contentStems(asked);
  const voices = turnSpeakers(claim, setting);
  const gendered =
    key.type === 'PERSON' && GENDERED.test(asked.replace(/["“‘][^"“”’]*["”’]/g, ' '));
  const open = (setting.clustersIn.get(claim.articleId) ?? []).filter(
    (other) =>
      other.sure &&
      !isStaff(other, claim.articleId, setting) &&
      setting.shown.has(other.id) &&
      // In a gap "the" stands or not, and would tell one option from another.
      (!inGap || key.type === 'PERSON' || other.the === key.the) &&
      (voices.size === 0 || voices.has(other.id)) &&
      (inGap || key.type === 'PERSON' || actsIn(other, claim.articleId, setting)) &&
      !isTold(other, asked) &&
      (!gendered || (key.gender !== undefined && key.gender === other.gender)) &&
      groupOf(other) === groupOf(key) &&
      !inSentence.has(other.id) &&
      !areKin(key, other) &&
      (key.type !== 'PERSON' || other.name.includes(' ') === key.name.includes(' ')) &&
      !maybeTrueOf(other, words, claim, setting),
  );
  const ranked = seededOrder(open, claim.id, ({ id }) => id).sort(
    (a, b) => likeness(b) - likeness(a),
  );
  function likeness(other: Cluster): number {
    const fits = (setting.naming.get(other.id) ?? []).some(
      ({ action, saying }) =>
        action?.subject.cluster === other.id || saying?.speaker.cluster === other.id,
    );
    const gender = key.gender !== undefined && key.gender === other.gender ? 1 : 0;
    return (
      (fits ? 2 : 0) +
      (areNamesakes(key, other) ? 3 : 0) +
      nearness(other, claim, setting) +
      Math.min(other.mentions, 6) / 4 +
      gender +
      (other.subtype === key.subtype ? (key.subtype === 'person' ? 1 : 2) : 0) +
      (other.the === key.the ? 1 : 0)
    );
  }
  const chosen: { cluster: Cluster; distractor: Distractor }[] = [];
  for (const cluster of ranked) {
    if (chosen.length === 3) break;
    if (chosen.some((other) => areKin(other.cluster, cluster))) continue;
    const own = claimNaming(cluster, claim, setting);
    if (!own) continue;
    chosen.push({
      cluster,
      distractor: {
        text: optionText(cluster),
        whyFalse: `The report says this of ${nameInText(key)}. ${optionText(cluster)} is named for something else: “${own.sentence}”`,
        falseBy: own.id,
        misread: 'wrong-actor',
      },
    });
  }
  return chosen;
}

export const nameInText = ({ the, name, type }: Cluster) =>
  the && type !== 'PERSON' && !/^The /.test(name) ? `the ${name}` : name;

/** Whether any sentence of the set that names the other one says nearly what is asked. */
export function maybeTrueOf(
  other: Cluster,
  asked: readonly string[],
  claim: RawClaim,
  { naming, stemsOf, after }: RawSetting,
): boolean {
  const own = naming.get(other.id) ?? [];
  // "He also signed it": the sentence before may hold the name.
  const following = own.flatMap(({ id }) => {
    const next = after.get(id);
    return next && /^(?:He|She|It|They|The)\b/.test(next.sentence) ? next : [];
  });
  return [...own, ...following].some(
    ({ id }) => id !== claim.id && overlap(asked, stemsOf.get(id) ?? new Set()) >= 0.5,
  );
}
