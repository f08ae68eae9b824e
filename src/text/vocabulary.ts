import nlp from 'compromise';
import { nameKey } from './tokens';
import { stems } from './word-forms';
import { WORDS } from './words-data';

/** What a list of English words says of one of them. */
export type Vocabulary = {
  /** An ordinary word: noun, verb, adjective and so on, in any form. */
  isWord: (word: string) => boolean;
  /** Any word, name or form of one that the lists know; anything else is a slip or nonsense. */
  isKnown: (word: string) => boolean;
  /** A given name, and whose: feminine, masculine or either. */
  firstName: (word: string) => 'f' | 'm' | 'either' | undefined;
  isSurname: (word: string) => boolean;
  /** Tags of a word in the list, such as PastTense or Actor. */
  tagsOf: (word: string) => readonly string[];
};

const NAMES = new Set(['MaleName', 'FemaleName', 'FirstName', 'LastName', 'Person']);
const PROPER = new Set([
  ...NAMES,
  ...['City', 'Country', 'Region', 'Place', 'ProperNoun', 'Organization', 'SportsTeam', 'Demonym'],
]);
const STOPS = new Set(
  'a an the this that these those it its he she they we i you his her their our my your him them us me who whom which what whose when where why how and or but nor so yet if because although though while as since until unless after before during for from to in on at by of with without within into onto over under about above across against along among around behind beneath beside besides between beyond down up off out near past per through throughout toward towards upon via than then thus hence however therefore moreover meanwhile instead still also even just only not no none never always often sometimes again further once here there now soon later earlier today tomorrow yesterday both each every either neither all any some many much most more few fewer several such same other another own too very quite rather almost nearly is are was were be been being am has have had having do does did done will would shall should can could may might must ought let lets asked added according despite given amid like unlike following including plus officials residents critics supporters opponents analysts experts police authorities campaigners researchers scientists investigators prosecutors lawyers organisers shares sales profits revenue'.split(
    ' ',
  ),
);

/** Given names that the list lacks or takes for words, feminine and masculine. */
const FEMININE = new Set(
  'amina aminata aisha ayesha fatima fatou fatoumata mariam mariama khadija leila layla zainab zeynep aylin elif ngozi chioma adaeze folake wanjiru wanjiku achieng akinyi nomvula thandi lindiwe precious priya ananya deepika lakshmi meera kavita sunita anjali pooja divya shreya neha mei xiu ying yuki yuko haruka sakura aiko keiko naoko minji jiwoo thuy linh huong siti dewi putri ayu maricel josefa teresita rosario consuelo pilar mercedes ines beatriz catarina joana mariana luisa valeria ximena guadalupe itzel renata alessandra chiara francesca giulia martina paola federica ilaria anneliese gudrun sigrid ingrid astrid solveig sigrun gudrun katarzyna agnieszka malgorzata zuzana hana jana lenka petra ljubica milica jelena svetlana olena oksana yulia iryna natalia tetiana ludmila nino tamar ani gayane nazli shirin parisa marjan noor hanan rania dalia yasmin heba joyce mercy grace faith hope'.split(
    ' ',
  ),
);
const MASCULINE = new Set(
  'jean kwame kofi kwabena yaw chinedu emeka obinna tunde segun babajide olumide mamadou moussa ibrahima ousmane cheikh modou abdou abdoulaye sekou amadou kamau njoroge kipchoge otieno ochieng odhiambo mwangi juma hamisi sipho thabo mandla tendai farai hailu tesfaye abebe getachew yohannes rajesh suresh ramesh vikram arjun rohan rahul sanjay anil vijay ravi krishnan ganesh imran usman bilal faisal tariq khalid hamid rashid yusuf yousef youssef karim nabil samir tarek hisham wael bashar rami ziad hamza mustafa mehmet emre kemal murat serkan burak wei jian ming hao jun hiroshi takeshi kenji daisuke satoshi takashi minho jiho seung dong nguyen minh hung tuan budi agus joko wayan ketut rodrigo crisanto dodong benedicto joao tiago duarte goncalo rui nuno thiago caio mateus iker xabier inaki enrico matteo lorenzo giacomo davide luca niccolo jurgen wolfgang dieter lars bjorn anders mikkel rasmus soren olafur gunnar pekka jukka piotr krzysztof tomasz wojciech jiri pavel tomas zoltan laszlo gabor istvan bogdan mihai dragan goran zoran vuk volodymyr oleksandr mykola andriy dmytro serhiy yevgeny aleksei dmitri nikolai vladimir sergei giorgi levan davit armen tigran nursultan kanat azamat bakyt timur rustam'.split(
    ' ',
  ),
);

/** The word list of compromise: its lexicon alone, which costs no tagging. */
export function openVocabulary(): Vocabulary {
  const model = nlp.model() as unknown as {
    one: { lexicon: Record<string, string | string[] | undefined> };
  };
  const { lexicon } = model.one;
  const tagsOf = (word: string): readonly string[] => {
    const tags = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
    return tags === undefined ? [] : typeof tags === 'string' ? [tags] : tags;
  };
  const plain = (word: string) => {
    const tags = tagsOf(word);
    return tags.length > 0 && tags.some((tag) => !PROPER.has(tag));
  };
  const isListed = (word: string) => STOPS.has(word) || isCommon(word) || tagsOf(word).length > 0;
  return {
    isKnown: (raw) => {
      // "isn't", "it's", "o'clock": the word without what is joined to it.
      const word = nameKey(raw)
        .replace(/(?:n't|'(?:s|re|ve|ll|d|m))$/, '')
        .replace(/^o'/, '')
        .replace(/'/g, '');
      if (word.length < 4 || isListed(word)) return true;
      return [word, ...stems(word)].some(
        (form) => isListed(form) || derivations(form).some((base) => isListed(base)),
      );
    },
    isWord: (raw) => {
      const word = nameKey(raw);
      if (STOPS.has(word) || isCommon(word) || plain(word)) return true;
      if (tagsOf(word).length > 0) return false;
      return (
        stems(word).some((stem) => isCommon(stem) || plain(stem)) ||
        /(?:tion|ment|ness|ship|ism)s?$/.test(word)
      );
    },
    firstName: (raw) => {
      const name = nameKey(raw);
      if (FEMININE.has(name)) return 'f';
      if (MASCULINE.has(name)) return 'm';
      const tags = tagsOf(name);
      if (tags.includes('FemaleName')) return tags.includes('MaleName') ? 'either' : 'f';
      if (tags.includes('MaleName')) return 'm';
      return tags.includes('FirstName') ? 'either' : undefined;
    },
    isSurname: (raw) => tagsOf(nameKey(raw)).includes('LastName'),
    tagsOf,
  };
}

const SUFFIXES =
  'ness ment ments ship ful less able ible al ally ial ic ical ous ive ity ty ism ist ists ation ations ion ions or ors ant ants ent ents ance ence ary ery wide like hood age en er ers est ling y ly ish ward wards'.split(
    ' ',
  );

/** Whether the list of common words holds this one: sought in its text, a set of it takes megabytes. */
function isCommon(word: string): boolean {
  let low = 0;
  let high = WORDS.length;
  while (low < high) {
    const start = WORDS.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const next = WORDS.indexOf('\n', start);
    const end = next < 0 ? WORDS.length : next;
    const found = WORDS.slice(start, end);
    if (found === word) return true;
    if (found < word) low = end + 1;
    else high = start;
  }
  return false;
}

/** Words that a longer word may be built on: "readiness", "unfair", "nationwide". */
function derivations(word: string): string[] {
  const cut = SUFFIXES.flatMap((suffix) => {
    if (!word.endsWith(suffix) || word.length - suffix.length < 3) return [];
    const base = word.slice(0, -suffix.length);
    return [
      base,
      `${base}e`,
      `${base}y`,
      `${base}ate`,
      base.replace(/i$/, 'y'),
      base.replace(/(.)\1$/, '$1'),
    ];
  });
  const opened =
    /^(?:un|re|pre|post|non|anti|over|under|out|inter|multi|sub|super|counter|mid|mis|dis|in|im|ir|co|ex|fore|semi|micro|mini|mega|tele|bio|eco|auto|trans|self|up|down|off|on|sea|air|land|water|wind|snow|sun|rain|fire|work|house|back|book|court|class|market|light|hand|head|foot|shore|side|country|news|ship|road|rail|school|life|time|week|mile|farm|stone|sand|store|ware|key|cross|over|through|play|game|film)(?=\p{L}{3})/u.exec(
      word,
    );
  const inner = opened ? word.slice(opened[0].length) : '';
  return [...cut, ...(inner === '' ? [] : [inner, ...stems(inner)])];
}
