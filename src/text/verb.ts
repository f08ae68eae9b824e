import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

export type Verb = {
  /** Token range of the verb group up to the main verb, adverbs included. */
  from: number;
  to: number;
  /** The first finite word, lower case. */
  finite: string;
  tense: 'past' | 'present' | 'future';
  negated: boolean;
};

const PAST_AUX = /^(?:was|were|had|did)$/;
const PRESENT_AUX = /^(?:is|are|has|have|does|do)$/;
const MODAL = /^(?:will|would|can|could|may|might|must|should|shall)$/;
/** Forms in -s that are verbs and hardly ever plural nouns after a name. */
const PRESENT =
  /^(?:says|wants|hopes|expects|opposes|believes|intends|denies|insists|argues|remains|continues|accuses|owns|operates|faces|leads|seeks|calls|warns|agrees|employs|produces|sells|makes|takes|gives|becomes|holds|keeps|includes|requires|allows|provides|covers|describes|explains|teaches|writes|lives|hopes|fears|thinks|knows|needs|employs|serves|represents|chairs|heads|runs)$/;
/** Verbs only before "to"; "NATO plans" are as often things. */
const PLANNING = /^(?:plans|aims|intends|promises|offers|prepares|proposes|agrees|threatens)$/;
const ADVERB =
  /^(?:also|again|already|still|only|just|now|then|later|soon|recently|finally|eventually|formally|officially|openly|publicly|repeatedly|immediately|quickly|strongly|largely|previously|once|twice|never|not|always|often|never|reportedly|allegedly|apparently|initially|originally|\p{Ll}+ly)$/u;
/** Past forms that stand more often before a noun than as a verb. */
const ADJECTIVE =
  /^(?:united|based|backed|led|owned|born|aged|red|related|allied|advanced|alleged)$/;

/** The verb group that begins at a token, or nothing where no verb is certain. */
export function verbAt(
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
): Verb | undefined {
  let index = from;
  const word = (at: number) => tokens[at]?.text.toLowerCase() ?? '';
  while (ADVERB.test(word(index)) && index < from + 2) index += 1;
  const finite = word(index);
  const original = tokens[index]?.text ?? '';
  if (original !== finite) return undefined;
  const helper = PAST_AUX.test(finite) || PRESENT_AUX.test(finite) || MODAL.test(finite);
  let negated = /^(?:never|not)$/.test(word(from));
  if (helper) {
    let end = index + 1;
    while (
      ADVERB.test(word(end)) ||
      /^(?:be|been|being|have)$/.test(word(end)) ||
      /^n['’]t$/.test(word(end))
    ) {
      negated ||= /^(?:not|never|n['’]t)$/.test(word(end));
      end += 1;
    }
    const tense = PAST_AUX.test(finite) ? 'past' : MODAL.test(finite) ? 'future' : 'present';
    return { from, to: end + 1, finite, tense, negated };
  }
  if (ADJECTIVE.test(finite)) return undefined;
  const tags = vocabulary.tagsOf(finite);
  const planned = PLANNING.test(finite) && word(index + 1) === 'to';
  if (PRESENT.test(finite) || planned)
    return { from, to: index + 1, finite, tense: 'present', negated };
  const past =
    tags.includes('PastTense') ||
    (/ed$/.test(finite) && hasVerbStem(finite, vocabulary)) ||
    IRREGULAR.has(finite);
  if (!past) return undefined;
  return { from, to: index + 1, finite, tense: 'past', negated };
}

const IRREGULAR = new Set(
  'said told met took gave made held left won lost led kept built sent spent paid put set cut hit let began broke chose drew drove fell flew forgot froze grew hid knew rode rose ran saw shook sang sank spoke stole swam threw wore wrote became came went got stood sat slept brought bought caught fought sought taught thought felt found heard read sold struck swept swore shot shut bound wound ground fled bled bred fed dealt meant dug hung stuck swung withdrew overcame undertook oversaw foresaw upheld rebuilt reset outlined backed'.split(
    ' ',
  ),
);

function hasVerbStem(word: string, vocabulary: Vocabulary): boolean {
  const stems = [
    word.slice(0, -2),
    word.slice(0, -1),
    word.slice(0, -3),
    word.replace(/ied$/, 'y'),
  ];
  return stems.some((stem) =>
    vocabulary.tagsOf(stem).some((tag) => /^(?:Infinitive|PresentTense|Verb)$/.test(tag)),
  );
}
