import * as v from 'valibot';
import { OfferedStatusSchema, StatusSchema } from './comparison';
import { EvidenceSchema } from './text-quote';

/** The kind of misreading that a distractor stands for. */
export const MisreadSchema = v.picklist([
  'wrong-actor',
  'wrong-time',
  'before-after',
  'over-claim',
  'wrong-scope',
  'wrong-figure',
]);
export type Misread = v.InferOutput<typeof MisreadSchema>;

/** One option. A distractor always says why it is false, and by which claim. */
export const OptionSchema = v.object({
  id: v.string(),
  text: v.string(),
  correct: v.boolean(),
  whyFalse: v.optional(v.string()),
  falseBy: v.optional(v.string()),
  misread: v.optional(MisreadSchema),
});
export type Option = v.InferOutput<typeof OptionSchema>;

/** Families whose options always stand in the same order: numbers by size, reports as they are read. */
export const IN_ONE_ORDER: readonly string[] = ['how-many', 'agree', 'whose-word'];

const common = {
  /** A hash of the item's claims, family and form: an edit elsewhere leaves it alone. */
  id: v.string(),
  family: v.string(),
  stem: v.string(),
  evidence: v.array(EvidenceSchema),
  searched: v.array(v.string()),
  /** Reason codes of the gates it passed. */
  gates: v.array(v.string()),
  claimIds: v.array(v.string()),
  objective: v.string(),
  /** Other forms of the same claim, best first; used for the later return of a missed item. */
  forms: v.array(v.string()),
  origin: v.picklist(['generated', 'written']),
  /** Ask how sure the student is before the check. Never scored. */
  asksConfidence: v.boolean(),
};

export const ChoiceItemSchema = v.object({
  ...common,
  kind: v.literal('choice'),
  options: v.pipe(v.array(OptionSchema), v.minLength(3), v.maxLength(4)),
});
export type ChoiceItem = v.InferOutput<typeof ChoiceItemSchema>;

/** A forecast made before reading on. Never scored; a later reading resolves it. */
export const PredictionItemSchema = v.object({
  ...common,
  kind: v.literal('prediction'),
  options: v.pipe(v.array(OptionSchema), v.minLength(3), v.maxLength(4)),
  /** The reading that shows what happened, and what to say about it there. */
  resolution: v.object({
    reading: v.string(),
    text: v.string(),
    /** What came of what was expected, as far as the sources say. */
    status: v.optional(v.picklist(['happened', 'did-not', 'not-answered'])),
  }),
});
export type PredictionItem = v.InferOutput<typeof PredictionItemSchema>;

/** Choose the countries on a map or in the list beside it. */
export const MapSelectItemSchema = v.object({
  ...common,
  kind: v.literal('map-select'),
  instruction: v.string(),
  map: v.string(),
  /** The preset view that the map opens with. */
  view: v.string(),
  views: v.array(v.string()),
  /** Country codes of the right answer (ISO 3166-1 alpha-3, or the map's own). */
  key: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Why a country is not part of the answer, by code; `*` for all others. */
  whyFalse: v.record(v.string(), v.string()),
});
export type MapSelectItem = v.InferOutput<typeof MapSelectItemSchema>;

/** What the map tasks of format 0.2 share. */
const mapTask = {
  ...common,
  instruction: v.string(),
  map: v.string(),
  /** The preset view that the map opens with. */
  view: v.string(),
  views: v.array(v.string()),
  /** What the map shows, said with the feedback. */
  shows: v.string(),
  /** A reading that stands beside the task, because no report of the route says as much. */
  card: v.optional(v.string()),
};
/** Country codes: ISO 3166-1 alpha-3, or the map's own. */
const codes = v.array(v.string());

/** Give each of some countries its status. */
export const MapSortItemSchema = v.object({
  ...mapTask,
  kind: v.literal('map-sort'),
  countries: v.pipe(codes, v.minLength(2)),
  /** The ids of the map's statuses, in order: neighbours are nearly the same. */
  statuses: v.pipe(v.array(v.string()), v.minLength(2)),
  /** The status of each country, by its code. */
  key: v.record(v.string(), v.string()),
  /** Why a country has no other status, by its code. */
  whyFalse: v.record(v.string(), v.string()),
});

/** A named point of the map; degrees, north and east positive. */
export const PlaceSchema = v.object({
  id: v.string(),
  name: v.string(),
  lat: v.number(),
  lon: v.number(),
  /** The country that it lies in. */
  country: v.string(),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

/** Point to the place where something happened, on the map or in a list of places. */
export const MapPlaceItemSchema = v.object({
  ...mapTask,
  kind: v.literal('map-place'),
  /** In alphabetical order of their names. */
  places: v.pipe(v.array(PlaceSchema), v.minLength(3)),
  /** The id of the right one. */
  key: v.string(),
  /** Why another place of the list is not the one, by its id. */
  whyFalse: v.record(v.string(), v.string()),
});

/** Name the countries of a way, in their order. */
export const MapRouteItemSchema = v.object({
  ...mapTask,
  kind: v.literal('map-route'),
  key: v.pipe(codes, v.minLength(3)),
  /** Why a country is not on the way, by code; `*` for all others. */
  whyFalse: v.record(v.string(), v.string()),
});

/** Say who was new at one stop of a time map, and how many there were then. */
export const MapTimeItemSchema = v.object({
  ...mapTask,
  kind: v.literal('map-time'),
  /** From the first to the last; countries may lie outside the map. */
  stops: v.pipe(
    v.array(v.object({ id: v.string(), label: v.string(), joined: codes })),
    v.minLength(2),
  ),
  /** The stop that is asked about: its newcomers are the answer, and the number with them. */
  asked: v.string(),
  /** What the map leaves out, for example borders that were others then. */
  notes: v.array(v.string()),
  /** Why a country was not new then, by code; `*` for all others. */
  whyFalse: v.record(v.string(), v.string()),
});

/** Choose every option that applies. */
export const MultiItemSchema = v.object({
  ...common,
  kind: v.literal('multi'),
  options: v.pipe(v.array(OptionSchema), v.minLength(3), v.maxLength(6)),
  /** The student is told how many options belong to the answer. */
  statesNumber: v.boolean(),
});

/** Type a word, a name or a figure. */
export const TypedItemSchema = v.object({
  ...common,
  kind: v.literal('typed'),
  /** Forms of the right answer; the first one is shown as the answer. */
  accepts: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Wrong answers, some of them close to the key: none of them is taken for a slip of it. */
  rejects: v.array(
    v.object({
      text: v.string(),
      whyFalse: v.optional(v.string()),
      misread: v.optional(MisreadSchema),
    }),
  ),
});

/** Choose the sentence of a reading that shows what the stem says. */
export const EvidenceItemSchema = v.object({
  ...common,
  kind: v.literal('evidence'),
  reading: v.string(),
  sentences: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        paragraph: v.string(),
        /** The paragraph's shown number. */
        n: v.number(),
        text: v.string(),
        whyFalse: v.optional(v.string()),
      }),
    ),
    v.minLength(2),
  ),
  /** Ids of the sentences that show it: each of them alone is right. */
  key: v.pipe(v.array(v.string()), v.minLength(1)),
});

const NamedSchema = v.object({ id: v.string(), text: v.string() });

/** Bring entries into order; they stand as they are first shown. */
export const OrderItemSchema = v.object({
  ...common,
  kind: v.literal('order'),
  entries: v.pipe(v.array(NamedSchema), v.minLength(3), v.maxLength(6)),
  /** The ids of the entries in the right order. */
  key: v.array(v.string()),
});

/** Find for each entry on the left the one on the right that belongs to it. */
export const MatchItemSchema = v.object({
  ...common,
  kind: v.literal('match'),
  lefts: v.pipe(
    v.array(
      v.object({
        ...NamedSchema.entries,
        /** The id of what belongs to it. */
        right: v.string(),
        whyFalse: v.optional(v.string()),
      }),
    ),
    v.minLength(3),
    v.maxLength(5),
  ),
  rights: v.array(NamedSchema),
});

/** An answer in the student's own words, which only the student judges. */
export const WrittenItemSchema = v.object({
  ...common,
  kind: v.literal('written'),
  words: v.object({ min: v.number(), max: v.number() }),
  criteria: v.array(NamedSchema),
  modelAnswer: v.string(),
  /** How many sentences of different readings the student attaches. */
  slots: v.optional(v.number()),
  /** The student also says what the sources cannot tell. */
  limit: v.optional(v.boolean()),
  /** Beginnings of sentences for whoever reads the easier text. */
  starters: v.optional(v.array(v.string())),
});

/** Say of each row of a comparison how the two reports stand to each other. */
export const CompareItemSchema = v.object({
  ...common,
  kind: v.literal('compare'),
  comparison: v.string(),
  statuses: v.array(OfferedStatusSchema),
  rows: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        text: v.string(),
        key: StatusSchema,
        why: v.string(),
        /** Why another status is not the one, by status. */
        whyFalse: v.record(v.string(), v.string()),
        /** Ids of the paragraphs that decide it; none where both reports are silent. */
        paragraphs: v.array(v.string()),
      }),
    ),
    v.minLength(1),
  ),
  /** Rows that are shown solved. */
  given: v.array(v.string()),
});

export const ItemSchema = v.variant('kind', [
  ChoiceItemSchema,
  PredictionItemSchema,
  MapSelectItemSchema,
  MultiItemSchema,
  TypedItemSchema,
  EvidenceItemSchema,
  OrderItemSchema,
  MatchItemSchema,
  WrittenItemSchema,
  MapSortItemSchema,
  MapPlaceItemSchema,
  MapRouteItemSchema,
  MapTimeItemSchema,
  CompareItemSchema,
]);
export type Item = v.InferOutput<typeof ItemSchema>;
export type ItemOf<K extends Item['kind']> = Extract<Item, { kind: K }>;
