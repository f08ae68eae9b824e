/** One person, organisation or place with all its names in a set of articles. */
export type Cluster = {
  id: string;
  type: 'PERSON' | 'ORG' | 'PLACE' | 'DATE' | 'NUMBER';
  /** What kind of person, organisation or place, where certain: "capital", "minister", "company". */
  subtype: string;
  /** The fullest name, spelt as the set mostly spells it. */
  name: string;
  /** Every form that the set uses. */
  aliases: string[];
  /** Words that would give it away: demonyms, the capital, the country of a capital. */
  hints: string[];
  /** Only where a form of address or the given name leaves no doubt. */
  gender?: 'f' | 'm';
  /** Country of a place, two letters. */
  country?: string;
  /** Of a place inside a country: the names of that country and its people. */
  nation?: string[];
  mentions: number;
  articles: string[];
  /** Every mention's type was certain. */
  sure: boolean;
  /** Running text puts "the" before the name. */
  the: boolean;
};

/** A name in a sentence; offsets in the sentence. */
export type NamedSpan = {
  cluster: string;
  start: number;
  end: number;
  text: string;
  sure: boolean;
  /** A title or role stands right before it: "President", "Mr". */
  titled: boolean;
};

export type Modality = 'event' | 'expected' | 'possible' | 'obliged' | 'denied' | 'position';

/** Who does what: the subject of the main clause and its verb phrase. */
export type Action = {
  subject: NamedSpan;
  /** From the verb to the end of the clause, without what leans on other sentences ("also"). */
  predicate: string;
  verb: string;
  tense: 'past' | 'present' | 'future';
  modality: Modality;
  negated: boolean;
  /** "reopening the bridge": what happened or is expected, with nothing that says which. */
  gerund?: string;
  /** "reopened the bridge", to follow "has": only where the form is beyond doubt. */
  done?: string;
};

/** Who says what: word for word, or reported. */
export type Saying = {
  speaker: NamedSpan;
  verb: string;
  /** The words between the quotation marks, or the reported clause. */
  content: string;
  direct: boolean;
  /** Spoken in a turn of a transcript, which has no quotation marks. */
  turn?: true;
};

/** A number in a sentence with what it counts; offsets in the sentence. */
export type Quantity = {
  start: number;
  end: number;
  text: string;
  value: number;
  /** What it counts, in one word: "percent", "passengers", "$"; '' where the text does not say. */
  unit: string;
  /** How it is written: figures, decimals, words, or with "million". */
  form: string;
  /** "at least", "more than": other numbers would be true as well. */
  bounded: boolean;
  /** "about": numbers near it would be true as well. */
  rough: boolean;
};

/** One sentence of an article as a claim: what it says, of whom, on whose word, how certainly. */
export type RawClaim = {
  id: string;
  articleId: string;
  /** The line of the article, and offsets in its text: the evidence. */
  line: number;
  start: number;
  end: number;
  sentence: string;
  /** Place of the sentence in its article, from 0. */
  order: number;
  names: NamedSpan[];
  action?: Action;
  saying?: Saying;
  /** The words that say when, where they stand in the main clause. */
  time?: string;
  /** Numbers with the noun that they count: "43,000 troops". */
  figures: { value: string; noun: string }[];
  /** Numbers that count something, where they stand. */
  quantities?: Quantity[];
  /** Where the evidence begins, if before the sentence: the words that name a speaker. */
  evidenceStart?: number;
  /** Lower-case words that no list knows: a slip, another language or nonsense. */
  unknownWords: string[];
  /** 0 to 1; items are made of claims that are certain. */
  certainty: number;
};

/** What kind of text an article is, in the word that a question uses for it. */
export type Genre = 'report' | 'interview' | 'broadcast' | 'column';

/** Where a raw claim's article comes from, as far as it is known. */
export type RawSource = {
  articleId: string;
  title: string;
  outlet?: string;
  genre?: Genre;
  /** Names, in small letters, of those who made the article or lead through it. */
  staff?: readonly string[];
};
