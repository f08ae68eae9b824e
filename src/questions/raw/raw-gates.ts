import type { Cluster, RawClaim } from '../../model/raw-claim';
import type { Candidate, Gate } from '../candidate';
import { containsWords } from '../mentions';
import { areKin, groupOf, maybeTrueOf } from './answer-options';
import { contentStems } from './content-words';
import { GAP, gapSentence } from './families';
import { isNarrator, isStaff } from './narrator';
import { leans, pointsOutside, unexplained, withoutKnownThings } from './leaning';
import { isTelling } from './words';
import { withoutOwnPronouns } from './own-pronouns';
import { numberTold } from './number-told';
import { near, topicOf, type RawSetting } from './raw-setting';

type RawGate = Gate<RawSetting>;

const ABOUT_NAMES = new Set(['who', 'said', 'cloze']);
const claimOf = ({ claimId }: Candidate, { rawById }: RawSetting) => rawById.get(claimId);
const clustersOf = ({ answers = [] }: Candidate, { clusters }: RawSetting): Cluster[] =>
  answers.flatMap((id) => clusters.get(id) ?? []);
/** What a stem says besides its question words. */
const matter = ({ stem, family }: Candidate, claim: RawClaim): string =>
  family === 'said' || family === 'words'
    ? (claim.saying?.content ?? '')
    : family === 'cloze' || family === 'figure'
      ? gapSentence(stem)
      : (claim.action?.predicate ?? '');

/** Gates for items from raw text: each refuses what the writer of a rule could not be sure of. */
export const RAW_GATES: RawGate[] = [
  {
    code: 'certain-claim',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (!claim) return 'it comes from no claim';
      const names = [...clustersOf(candidate, setting)];
      if (names.some(({ sure }) => !sure)) return 'the type of a name is not certain';
      const doubtful = claim.names.filter(({ sure }) => !sure).length;
      return doubtful > 1 ? 'too many names in its sentence are not certain' : undefined;
    },
  },
  {
    code: 'enough-text',
    refuses: (candidate, setting) => {
      const { articleId = '' } = claimOf(candidate, setting) ?? {};
      const sentences = setting.inArticle.get(articleId)?.length ?? 0;
      return sentences < 5 ? `an article of ${sentences} sentences` : undefined;
    },
  },
  {
    code: 'known-words',
    refuses: (candidate, setting) => {
      const word = claimOf(candidate, setting)?.unknownWords.find((each) =>
        containsWords([candidate.stem, candidate.key].join(' '), each),
      );
      return word === undefined ? undefined : `"${word}" is no word that the lists know`;
    },
  },
  {
    code: 'whole-sentence',
    refuses: (candidate, setting) => {
      const sentence = claimOf(candidate, setting)?.sentence ?? '';
      if (!/^["“‘'(]?[\p{Lu}\d]/u.test(sentence)) return 'its sentence does not begin like one';
      if (!/[.!?]["”’')]*$/.test(sentence)) return 'its sentence has no end';
      const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
      const capitals = sentence.match(/\p{Lu}/gu)?.length ?? 0;
      return capitals > letters / 2 ? 'its sentence is in capitals' : undefined;
    },
  },
  {
    code: 'same-kind',
    refuses: (candidate, setting) => {
      if (!ABOUT_NAMES.has(candidate.family)) return undefined;
      const groups = new Set(clustersOf(candidate, setting).map(groupOf));
      return groups.size > 1 ? `options of different kinds: ${[...groups].join(', ')}` : undefined;
    },
  },
  {
    code: 'one-name-one-option',
    refuses: (candidate, setting) => {
      if (!ABOUT_NAMES.has(candidate.family)) return undefined;
      const names = clustersOf(candidate, setting);
      const pair = names.flatMap((a, index) =>
        names.slice(index + 1).flatMap((b) => (areKin(a, b) ? [`${a.name} and ${b.name}`] : [])),
      )[0];
      return pair === undefined ? undefined : `${pair} may be taken for one`;
    },
  },
  {
    code: 'distractor-not-true',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (!claim || !ABOUT_NAMES.has(candidate.family)) return undefined;
      const [, ...others] = clustersOf(candidate, setting);
      const asked = contentStems(matter(candidate, claim));
      const inside = others.find(
        (other) =>
          claim.names.some(({ cluster }) => cluster === other.id) ||
          [other.name, ...other.aliases].some((name) => containsWords(claim.sentence, name)),
      );
      if (inside) return `${inside.name} is named in the sentence itself`;
      const also = others.find((other) => maybeTrueOf(other, asked, claim, setting));
      return also && `another sentence says nearly the same of ${also.name}`;
    },
  },
  {
    code: 'no-hint-in-stem',
    refuses: (candidate, setting) => {
      if (!ABOUT_NAMES.has(candidate.family)) return undefined;
      const [key] = clustersOf(candidate, setting);
      if (!key) return 'its key is no name';
      const parts =
        key.type === 'PERSON' ? key.name.split(' ').filter((part) => part.length > 2) : [];
      const hint = [key.name, ...key.aliases, ...key.hints, ...parts].find((name) =>
        containsWords(candidate.stem.replace(/’s|'s/g, ' '), name),
      );
      return hint === undefined ? undefined : `the stem says "${hint}"`;
    },
  },
  {
    code: 'stands-alone',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (!claim || /^(?:cloze|figure)$/.test(candidate.family)) return undefined;
      if (/^(?:said|words)$/.test(candidate.family) && claim.saying?.direct) return undefined;
      if (
        /^(?:said|words|version)$/.test(candidate.family) &&
        /;/.test(claim.saying?.content ?? '')
      )
        return 'two statements in one';
      const subject = setting.clusters.get(claim.action?.subject.cluster ?? '');
      const thing =
        subject !== undefined && subject.type !== 'PERSON' && candidate.family !== 'said';
      const title = topicOf(claim.articleId, setting, candidate.family === 'version' ? 2 : 3);
      const texts = /^(?:supported|statement|words|version)$/.test(candidate.family)
        ? [candidate.key, ...candidate.distractors.map(({ text }) => text)]
        : [matter(candidate, claim)];
      for (const text of texts) {
        const own = /^(?:who|said|version)$/.test(candidate.family)
          ? withoutOwnPronouns(text, claim, setting)
          : text;
        // In what somebody says, "now" is when it is said.
        const plain =
          claim.saying && /^(?:said|version)$/.test(candidate.family)
            ? withoutKnownThings(own).replace(/(?<!\p{L})now (?=\p{L})/giu, '')
            : own;
        const why = leans(plain, thing) ?? unexplained(plain, title);
        if (why !== undefined) return why;
      }
      return undefined;
    },
  },
  {
    code: 'gap-stands-alone',
    refuses: (candidate, setting) => {
      const { stem, family } = candidate;
      if (family !== 'cloze' && family !== 'figure') return undefined;
      const sentence = gapSentence(stem);
      const opening = sentence.replace(/^(?:But|And|Yet|However|Meanwhile),? /, '');
      if (
        /^(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|Such|Both|Another|Others?)\b/i.test(
          opening,
        )
      )
        return 'its sentence begins with a word for what stood before';
      if (/^_____\s?[-–—(]/.test(sentence)) return 'its gap is the place of a dateline';
      const unquoted = sentence.replace(/‘[^’]*’/g, ' ');
      if (unquoted.trim() === '') return 'nobody is named for its quotation';
      const claim = claimOf(candidate, setting);
      const title = setting.rawSources.get(claim?.articleId ?? '')?.title ?? '';
      // A longer sentence explains itself well enough; a short one has only its nouns.
      const short = contentStems(unquoted).length < 10;
      const vague = pointsOutside(unquoted) ?? (short ? unexplained(unquoted, title) : undefined);
      if (vague !== undefined) return vague;
      const { genre } = setting.rawSources.get(claim?.articleId ?? '') ?? {};
      const isNamed =
        family === 'figure' && (claim?.saying?.turn === true || genre === 'interview');
      if (!isNamed && /(?<!\p{L})(?:I|we|us|our|ours|my|me|you|your)(?!\p{L})/u.test(unquoted))
        return 'its sentence is spoken by someone it does not name';
      // "In a statement it said": who said it stands in another sentence.
      if (/^(?:In|On|At|After|Before|With|By|For|From)\b[^,]*,? (?:it|he|she|they) /.test(unquoted))
        return 'its subject was named before';
      const pronoun = /(?<!\p{L})(?:he|she|him|her|his|they|them|their|it|its)(?!\p{L})/iu.exec(
        unquoted,
      );
      if (!pronoun) return undefined;
      const before = unquoted.slice(0, pronoun.index);
      const person = /^(?:he|she|him|her|his)$/i.test(pronoun[0]);
      const antecedent = person
        ? (family === 'cloze' && before.includes(GAP)) || /\p{Lu}\p{Ll}+/u.test(before.slice(1))
        : /\b(?:the|an?|this|\d+|\p{Lu}\p{L}+|_____)\b.*\p{L}/u.test(before);
      return antecedent ? undefined : 'a pronoun comes before what it stands for';
    },
  },
  {
    code: 'no-label',
    refuses: (candidate, setting) => {
      const { sentence = '' } = claimOf(candidate, setting) ?? {};
      if (/^[\p{Lu}][^.!?:“"]{0,48}: /u.test(sentence))
        return 'its sentence begins with the label of a speaker';
      return undefined;
    },
  },
  {
    code: 'number-counts',
    refuses: (candidate) =>
      /\d(?: (?:million|billion|trillion|thousand|hundred))? (?:across|in|from|to|for|last|by|at|on|and|over|since|,|\?|”)/u.test(
        candidate.stem.replace(
          /\b(?:in|on|since|by|until|from|of|to|and|January|February|March|April|May|June|July|August|September|October|November|December) \d+(?:, \d{4})?/gu,
          '',
        ),
      ) &&
      (candidate.family !== 'cloze' || /\d(?: (?:million|billion))? across\b/.test(candidate.stem))
        ? 'a number does not say what it counts'
        : undefined,
  },
  {
    code: 'number-not-told',
    refuses: ({ family, stem, key, distractors }) =>
      family === 'figure'
        ? numberTold(
            gapSentence(stem),
            key,
            distractors.map(({ text }) => text),
          )
        : undefined,
  },
  {
    code: 'number-in-option-counts',
    refuses: ({ key, distractors, family }) =>
      /^(?:statement|version)$/.test(family) &&
      [key, ...distractors.map(({ text }) => text)].some((text) =>
        /\d(?: (?:million|billion))? (?:across|in|for|to|by|at|on|and|over)\b(?! \d)/.test(
          text.replace(
            /\b(?:in|on|since|by|until|January|February|March|April|May|June|July|August|September|October|November|December) \d+/g,
            '',
          ),
        ),
      )
        ? 'a number in an option does not say what it counts'
        : undefined,
  },
  {
    code: 'kind-is-shown',
    refuses: (candidate, setting) => {
      if (!ABOUT_NAMES.has(candidate.family)) return undefined;
      const unshown = clustersOf(candidate, setting).find(({ id }) => !setting.shown.has(id));
      return unshown && `nothing in the text shows what ${unshown.name} is`;
    },
  },
  {
    code: 'fits-the-gap',
    refuses: (candidate, setting) => {
      if (candidate.family !== 'cloze') return undefined;
      const on = / on _____/.test(candidate.stem);
      const [key, ...others] = clustersOf(candidate, setting);
      // "on Poro" is an island; towns would be told by the word before the gap.
      return on && key?.type === 'PLACE' && others.length > 0
        ? 'the word before the gap fits few of the options'
        : undefined;
    },
  },
  {
    code: 'no-nation-in-stem',
    refuses: (candidate, setting) => {
      if (!ABOUT_NAMES.has(candidate.family)) return undefined;
      const [key, ...others] = clustersOf(candidate, setting);
      const told = key?.nation?.find((word) => containsWords(candidate.stem, word));
      const alike = others.every(({ country }) => country === key?.country);
      return told !== undefined && !alike ? `the stem says "${told}"` : undefined;
    },
  },
  {
    code: 'nothing-before',
    refuses: (candidate, setting) => {
      if (!/^(?:cloze|figure)$/.test(candidate.family)) return undefined;
      const text = gapSentence(candidate.stem).replace(/‘[^’]*’/g, ' ');
      const word =
        /(?<!\p{L})(?:also|too|again|instead|the (?:two|three|four|other) (?:former )?\p{Ll}+s(?= join))(?!\p{L})/iu.exec(
          text,
        );
      const { genre } = setting.rawSources.get(claimOf(candidate, setting)?.articleId ?? '') ?? {};
      return word && genre !== 'interview'
        ? `"${word[0]}" goes on from what stood before`
        : undefined;
    },
  },
  {
    code: 'not-in-headline',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (!claim || !/^(?:who|said)$/.test(candidate.family) || claim.saying?.direct)
        return undefined;
      const [key] = clustersOf(candidate, setting);
      const title = setting.rawSources.get(claim.articleId)?.title ?? '';
      const told = [key?.name ?? '', ...(key?.aliases ?? [])].find(
        (name) => name !== '' && containsWords(title, name),
      );
      // Who is in the headline did most of what the report tells, and would be guessed.
      return told === undefined ? undefined : `the headline is about "${told}"`;
    },
  },
  {
    code: 'whole-complement',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (!claim || !/^(?:who|said|statement|supported|version)$/.test(candidate.family))
        return undefined;
      const predicate = claim.action?.predicate ?? '';
      const asked = claim.saying?.content.replace(/[.”]+$/, '') ?? predicate;
      const sentenced =
        /\b(?:given|got|handed|received|facing|faces)\b.*\b(?:years?|months?)$/.test(predicate) &&
        !/\b(?:in prison|in jail|suspended|sentence|ban|term)\b/.test(predicate);
      if (/\b(?:as|so) (?:much|many)\b(?!.*\bas\b)/.test(predicate))
        return 'it does not say what is compared';
      if (claim.saying?.direct === false && /\b(?:it|them|this|that)$/.test(asked))
        return 'it ends with a word for what was named before';
      if (
        /\bto (?:qualify|apply|attend|join|follow|comply|respond|compete|take part)$|\bturn(?:s|ed)? up\b/.test(
          asked,
        )
      )
        return 'it does not say for what or where';
      if (sentenced) return 'it does not say what the years are spent in';
      return /\b(?:of|on|in|for|to) (?:its|their|his|her) \p{Ll}+$/u.test(predicate)
        ? 'it ends with a thing of somebody not named'
        : undefined;
    },
  },
  {
    code: 'one-report',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      // "According to the report, who learned of the report?": two of them under one word.
      return claim &&
        !/^(?:cloze|figure)$/.test(candidate.family) &&
        /\bthe (?:\p{Ll}+ )?report\b/iu.test(matter(candidate, claim)) &&
        /\breport\b/.test(candidate.stem)
        ? 'it speaks of another report'
        : undefined;
    },
  },
  {
    code: 'own-words',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (!claim) return undefined;
      const leads =
        claim.saying?.turn === true &&
        /^(?:said|words)$/.test(candidate.family) &&
        isNarrator(claim.saying.speaker.cluster, claim.articleId, setting);
      const own = [claim.saying?.speaker.cluster, claim.action?.subject.cluster].some((id) => {
        const cluster = setting.clusters.get(id ?? '');
        return cluster && isStaff(cluster, claim.articleId, setting);
      });
      return leads || own
        ? 'whoever made the report tells it, and it does not matter who that is'
        : undefined;
    },
  },
  {
    code: 'ends-whole',
    refuses: ({ family, stem, key, distractors }) => {
      if (!/^(?:who|said|statement|version|supported|status|words)$/.test(family)) return undefined;
      const cut = [stem, key, ...distractors.map(({ text }) => text)].find((text) =>
        /(?<!\p{L})(?:an?|the|of|to|in|that|when|while|and|or|but|who|which|with|for|as|by|at|from|than|because|if|its|their|his|her|not|be|been|before|after|since|earlier|afterwards|only|even|someone|somebody|something|on)[.?”]*$/iu.test(
          text,
        ),
      );
      return cut === undefined ? undefined : `"${cut}" breaks off`;
    },
  },
  {
    code: 'matters',
    refuses: (candidate, setting) => {
      const { action } = claimOf(candidate, setting) ?? {};
      return /^(?:who|version|statement|supported|cloze)$/.test(candidate.family) &&
        /^(?:(?:is|was|are|were) (?:with|from|at|on|the \d\w*)|arrived|arrives|left|landed|flew|travelled|traveled|returned|visited|met|attended|looked|sat|stood|walked|(?:has |have |had )?kept (?:an?|his|her|its|their)|smiled|nodded|waited|spoke|keeps|lives|lived|grew up|was born|(?:had |has )?brought|served|carried on|baked|cooked|(?:\w+ )?asked for (?:quiet|silence|order|calm)|(?:did not|declined to|would not) (?:comment|answer|reply|respond))\b/.test(
          action?.predicate ?? '',
        )
        ? 'who came, went or kept silent is seldom the matter'
        : undefined;
    },
  },
  {
    code: 'only-one-could',
    refuses: (candidate, setting) => {
      const predicate = claimOf(candidate, setting)?.action?.predicate ?? '';
      const gapFirst =
        candidate.family === 'cloze' &&
        gapSentence(candidate.stem).includes(`${GAP} ${predicate.slice(0, 12)}`);
      const open = candidate.family === 'who' || candidate.family === 'supported' || gapFirst;
      // Many are members, neighbours or opponents of a thing: the report names one of them.
      const { negated } = claimOf(candidate, setting)?.action ?? {};
      if (open && negated === true) return 'others did not do it either';
      return open &&
        /^(?:is|was|remains|became|are|were|has been|had been) (?:an?|one|among|part)\b/.test(
          predicate,
        )
        ? 'others may be the same'
        : undefined;
    },
  },
  {
    code: 'no-gender-cue',
    refuses: (candidate, setting) => {
      if (!ABOUT_NAMES.has(candidate.family)) return undefined;
      const [key, ...others] = clustersOf(candidate, setting);
      if (key?.type !== 'PERSON') return undefined;
      const claim = claimOf(candidate, setting);
      if (!claim || (candidate.family === 'said' && claim.saying?.direct)) return undefined;
      if (
        !/(?<!\p{L})(?:he|she|his|her|him|himself|herself|mr|mrs|ms)(?!\p{L})/iu.test(
          candidate.stem,
        )
      )
        return undefined;
      const alike = others.every(({ gender }) => gender !== undefined && gender === key.gender);
      return alike ? undefined : 'a pronoun tells a woman from a man';
    },
  },
  {
    code: 'quote-whole',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      const { content, direct } = claim?.saying ?? {};
      const sentence = claim?.sentence ?? '';
      const marks = sentence.match(/["“”]/g)?.length ?? 0;
      const spoken = claim?.saying?.direct && /^(?:said|words)$/.test(candidate.family);
      if (marks % 2 === 1 && !spoken) return 'a quotation goes on outside its sentence';
      if (!/^(?:said|words)$/.test(candidate.family) || content === undefined) return undefined;
      if (
        /(?<!\b(?:of|in|since|until|on|before|after|than) )(?<![\d,.])\d[\d,.]*[.!?]?$/.test(
          content,
        )
      )
        return 'the quotation ends with a number that counts nothing';
      if (/\.\.\.|…/.test(content)) return 'the quotation leaves words out';
      if (claim?.saying && !isTelling(claim.saying)) return 'its words tell too little alone';
      if (!direct) return undefined;
      const words = content.split(/\s+/).length;
      if (words < 5 || words > 40) return `a quotation of ${words} words`;
      if (/^(?:\p{Ll}|And\b|But\b|So\b|Yes\b|No\b)/u.test(content))
        return 'the quotation begins in the middle';
      return /^(?:That(?:['’]s|’ll| is| was)?|(?:After|Before|Like|With|About) that|Then)(?!\p{L})/u.test(
        content,
      ) || /\bthat (?:it|they)\b/u.test(content)
        ? 'the quotation answers words that stood before it'
        : undefined;
    },
  },
  {
    code: 'length',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      const words = candidate.stem.split(/\s+/).length;
      if (words > 48) return `a stem of ${words} words`;
      if (!claim || candidate.family === 'role') return undefined;
      const content = contentStems(matter(candidate, claim)).length;
      const { saying } = claim;
      // Words of direct speech have their own measure; "he was relieved" tells nothing of what.
      if (/^(?:said|words)$/.test(candidate.family) && saying?.direct) return undefined;
      if (saying && !saying.direct) {
        const little =
          contentStems(saying.content).length < 4 && saying.content.split(/\s+/).length < 8;
        return little ? 'what is said says too little' : undefined;
      }
      const least = { cloze: 5, figure: 3, supported: 2, statement: 2 }[candidate.family] ?? 3;
      return content < least ? 'it asks for too little' : undefined;
    },
  },
  {
    code: 'number-agrees',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (candidate.family === 'cloze' || candidate.family === 'said') return undefined;
      return /^(?:have|are|were|do)\b/.test(claim?.action?.predicate ?? '')
        ? 'the verb is plural and the options are one each'
        : undefined;
    },
  },
  {
    code: 'no-article-cue',
    refuses: (candidate, setting) => {
      if (candidate.family !== 'cloze') return undefined;
      const [key, ...others] = clustersOf(candidate, setting);
      if (!key || key.type === 'PERSON') return undefined;
      const the = /\bthe _____/i.test(candidate.stem);
      const odd = others.find((other) => other.the !== key.the);
      return odd && the !== odd.the ? `"the" fits ${key.name} and not ${odd.name}` : undefined;
    },
  },
  {
    code: 'not-contested',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (!claim?.action) return undefined;
      const asked = contentStems(claim.action.predicate);
      const other = near(setting, asked, 0.6).find(
        ({ articleId, action, figures }) =>
          articleId !== claim.articleId &&
          action !== undefined &&
          (action.negated !== claim.action?.negated ||
            figures.some((figure) =>
              claim.figures.some((own) => own.noun === figure.noun && own.value !== figure.value),
            )),
      );
      return other && `another report says otherwise: “${other.sentence}”`;
    },
  },
  {
    code: 'only-one-report',
    refuses: (candidate, setting) => {
      const claim = claimOf(candidate, setting);
      if (candidate.family !== 'outlet' || !claim?.action) return undefined;
      const asked = contentStems(`${claim.action.subject.text} ${claim.action.predicate}`);
      const other = near(setting, asked, 0.4).find(
        ({ articleId }) => articleId !== claim.articleId,
      );
      return other && `another report says nearly the same: “${other.sentence}”`;
    },
  },
];
