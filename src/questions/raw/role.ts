import type { Cluster, RawClaim } from '../../model/raw-claim';
import type { Distractor, Family } from '../candidate';
import { containsWords } from '../mentions';
import { areKin, areNamesakes } from './answer-options';
import type { RawSetting } from './raw-setting';
import { reportName } from './report-name';

/** Who somebody is by the words of the report, and the sentence that says it. */
type Described = { person: Cluster; as: string; from: RawClaim };

/** "In the report, who is Ana Lopes?", of people whose words it passes on, with what it calls the others. */
export const rawRole: Family<RawSetting> = ({ id }, setting) => {
  const claim = setting.rawById.get(id);
  const [own] = claim ? describedIn(claim, setting) : [];
  if (!claim || !own || !speaks(own.person, claim, setting)) return undefined;
  const others = (setting.inArticle.get(claim.articleId) ?? [])
    .flatMap((each) => describedIn(each, setting))
    .filter(
      ({ person, as }) =>
        person.id !== own.person.id &&
        (areNamesakes(person, own.person) || !areKin(person, own.person)) &&
        headOf(as) !== headOf(own.as) &&
        !containsWords(as, own.person.name),
    )
    .sort((a, b) => far(a) - far(b));
  function far({ from }: Described) {
    return Math.abs(from.order - (claim?.order ?? 0));
  }
  const chosen: Described[] = [];
  for (const other of others)
    if (
      chosen.length < 3 &&
      !chosen.some(
        ({ person, as }) => person.id === other.person.id || headOf(as) === headOf(other.as),
      )
    )
      chosen.push(other);
  return {
    claimId: id,
    family: 'role',
    stem: `Who is ${own.person.name}, according to ${reportName(claim, setting)}?`,
    key: own.as,
    distractors: chosen.map(({ person, as, from }): Distractor => ({
      text: as,
      whyFalse: `The report says this of ${person.name}: “${from.sentence}”`,
      falseBy: from.id,
      misread: 'wrong-actor',
    })),
    ordered: false,
  };
};

const speaks = ({ id }: Cluster, { articleId }: RawClaim, { inArticle }: RawSetting) =>
  (inArticle.get(articleId) ?? []).some(({ saying }) => saying?.speaker.cluster === id);

/** The people of a sentence with the words in apposition to their names. */
function describedIn(claim: RawClaim, { clusters }: RawSetting): Described[] {
  const { sentence, names } = claim;
  return names.flatMap(({ cluster, start, end, sure }) => {
    const person = clusters.get(cluster);
    if (!sure || person?.type !== 'PERSON' || !person.sure || !person.name.includes(' ')) return [];
    const as = after(sentence.slice(end)) ?? before(sentence.slice(0, start));
    if (as === undefined) return [];
    // "a seismologist from Reykjavik" is told by her name.
    const place = names.some(
      (name) =>
        clusters.get(name.cluster)?.type === 'PLACE' &&
        as.includes(sentence.slice(name.start, name.end)),
    );
    return place ? [] : [{ person, as, from: claim }];
  });
}

/** ", the union's secretary, said": what stands between commas after a name. */
function after(text: string): string | undefined {
  const phrase = /^, ((?:an?|the) [^,.;:“”"()]+?)(?: who [^,]*)?[,.]/u.exec(text)?.[1];
  return phrase !== undefined && isRole(phrase) ? phrase : undefined;
}

/** "The union's secretary, Ana Lopes": what ends with the comma before a name. */
function before(text: string): string | undefined {
  const phrase =
    /(?:^|[,;:] |\b(?:but|and|that|by|to) )((?:[Tt]he|An?|\p{Lu}[\p{L}'’ -]+['’]s) [^,.;:“”"()]+), (?:(?:Dr|Mr|Mrs|Ms|Coun|Inspector|Captain|Prof)\.? )?$/u.exec(
      text,
    )?.[1];
  if (phrase === undefined || !isRole(phrase)) return undefined;
  return phrase.replace(/^(?:The|An?)\b/, (word) => word.toLowerCase());
}

/** A phrase for what somebody does, that leans on no other one. */
const isRole = (phrase: string) =>
  phrase.split(' ').length < 10 &&
  headOf(phrase) !== '' &&
  !/(?<!\p{L})(?:his|her|its|their|other|same|one|who|which|whose|said|says|told|this|that|now|former|late)(?!\p{L})/iu.test(
    phrase,
  );

const HEADS =
  /(?<!\p{L})(?:president|chancellor|minister|secretary|chairman|chairwoman|chair|director|governor|mayor|deputy|commissioner|ambassador|senator|member|spokesman|spokeswoman|chief executive|head|founder|owner|manager|analyst|economist|professor|lecturer|teacher|researcher|scientist|biologist|geologist|physicist|historian|archaeologist|engineer|architect|doctor|surgeon|nurse|lawyer|solicitor|prosecutor|judge|inspector|captain|coach|farmer|fisherman|fisher|trader|baker|shopkeeper|pilot|driver|chef|writer|novelist|author|artist|singer|actor|actress|reporter|editor|curator|librarian|priest|pastor|imam|student|pupil|widow|widower|ranger|keeper|operator|exporter|grower|broker|banker|treasurer|clerk|organiser|organizer|leader|adviser|consultant|veterinarian|vet|seismologist|geophysicist|meteorologist|sculptor|photographer|tenant|landlord|resident|crane driver|signalman|referee|player|striker|goalkeeper)(?!\p{L}|['’])/iu;

/** The word of a phrase that says what somebody is. */
const headOf = (phrase: string) => HEADS.exec(phrase)?.[0].toLowerCase() ?? '';
