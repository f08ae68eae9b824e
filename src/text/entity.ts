export type EntityType = 'PERSON' | 'ORG' | 'PLACE' | 'DATE' | 'NUMBER';

/** A name, date or number in the text; `start` and `end` are offsets in the text of its line. */
export type Mention = {
  articleId: string;
  line: number;
  start: number;
  end: number;
  text: string;
  type: EntityType;
  subtype?: string;
  /** Mentions of one thing share a cluster; '' until clusters are made. */
  cluster: string;
  /** Whether rules agree on what it is; only such mentions are asked about. */
  sure: boolean;
};
