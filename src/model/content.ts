import * as v from 'valibot';
import { id, QuotedSchema, text } from './authored';
import { CheckpointSchema, type Checkpoint } from './authored-checkpoints';
import type { AuthoredComparison } from './authored-comparisons';
import { WrittenItemSchema, type WrittenItem } from './authored-items';
import type { ChecksFile } from './checks-file';
import { ClaimSchema, StanceSchema } from './claim';
import { MisreadSchema } from './item';
import { LatLonSchema } from './lat-lon';
import { RouteIdSchema } from './lesson-settings';
import { ObjectiveSchema, RouteSchema } from './module';
import { PLACE_ROLES } from './named-place';
import { TermSchema } from './reading';
import type { ReviewEntry } from './review';
import { SourceSchema } from './source';
import type { Timeline } from './timeline';

/*
 * What an author writes in a content folder. Strict objects, so that a
 * misspelt field is a problem instead of being ignored.
 */

const stepMinutes = v.optional(
  v.pipe(v.number(), v.minValue(0.5, 'must be half a minute or more')),
);
const start = { id, title: text, group: text, minutes: stepMinutes };
const stepCommon = {
  ...start,
  /** The routes that it stands on; all of them where nothing is said. */
  routes: v.optional(
    v.pipe(v.array(RouteIdSchema), v.minLength(1, 'names no route: leave it out to mean all')),
  ),
};
const leaveOut = v.optional(v.array(id), []);
const take = v.pipe(v.number(), v.integer(), v.minValue(0));

export const RouteEntrySchema = v.variant('kind', [
  /** Title, question, level and route; only as the first entry. */
  v.strictObject({ kind: v.literal('start'), ...start }),
  v.strictObject({ kind: v.literal('reading'), ...stepCommon, reading: id }),
  v.strictObject({
    kind: v.literal('questions'),
    ...stepCommon,
    /** Asked about in the generated questions; not needed where none is taken. */
    reading: v.optional(id),
    /** How many generated questions on the reading are asked. */
    take,
    /** Items of items.yaml that are asked after these. */
    items: v.optional(v.array(id), []),
    /** Items of items.yaml that are asked after all these at the stretch level, beside the points. */
    stretch: v.optional(v.array(id), []),
    /** What the short route asks of it: fewer generated questions, and which items not. */
    short: v.optional(v.strictObject({ take: v.optional(take), leaveOut })),
  }),
  v.strictObject({ kind: v.literal('prediction'), ...stepCommon, item: id }),
  v.strictObject({
    kind: v.literal('checkpoint'),
    ...stepCommon,
    items: v.optional(v.array(id), []),
    /** How many generated map tasks on a reading are asked after these. */
    take: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    reading: v.optional(id),
    short: v.optional(v.strictObject({ leaveOut })),
  }),
  v.strictObject({
    kind: v.literal('compare'),
    ...stepCommon,
    comparison: id,
    /** Items of kind compare; none where the comparison is only read. */
    items: v.optional(v.array(id), []),
  }),
  v.strictObject({ kind: v.literal('resolution'), ...stepCommon, item: id }),
  v.strictObject({ kind: v.literal('retry'), ...stepCommon }),
  v.strictObject({ kind: v.literal('result'), ...stepCommon }),
  v.strictObject({ kind: v.literal('review'), ...stepCommon }),
]);
export type RouteEntry = v.InferOutput<typeof RouteEntrySchema>;

export const ModuleFileSchema = v.strictObject({
  id,
  title: text,
  question: text,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code such as "en"')),
  objectives: v.array(v.strictObject(ObjectiveSchema.entries)),
  /** Two or three sentences of the start step: what it is about, before anything is read. */
  intro: v.optional(text),
  /** The ways through it; where nothing is said there is one, `core`. */
  routes: v.optional(
    v.pipe(
      v.array(v.strictObject(RouteSchema.entries)),
      v.minLength(1, 'names no route: leave it out for one'),
    ),
  ),
  /** `full`: the program checks ask for everything that a whole lesson has, and not only for what is true. */
  standard: v.optional(v.picklist(['full'])),
  /** The map that shows the places of its readings. */
  map: v.optional(id),
  route: v.array(RouteEntrySchema),
});
export type ModuleFile = v.InferOutput<typeof ModuleFileSchema>;

export const SourcesFileSchema = v.array(
  v.strictObject({
    ...SourceSchema.entries,
    id,
    // Whether the day exists is checked with everything else that is wrong between the files.
    // An author knows more than a raw text: a day and a vantage are asked for.
    published: v.strictObject({
      ...SourceSchema.entries.published.entries,
      date: text,
      known: v.picklist(['printed', 'inferred']),
    }),
    vantage: v.picklist(['before', 'after']),
  }),
);
export const GlossaryFileSchema = v.array(v.strictObject({ ...TermSchema.entries, id }));

/** A place that the readings speak of; a folder without places has no such file. */
export const PlacesFileSchema = v.array(
  v.strictObject({
    id,
    name: text,
    ...LatLonSchema.entries,
    role: v.picklist(PLACE_ROLES),
    note: v.optional(text),
    readings: v.optional(v.array(id), []),
    claims: v.optional(v.array(id), []),
  }),
);
export type PlacesFile = v.InferOutput<typeof PlacesFileSchema>;

/** An actor that claims name. Distractors come from entities of the same type. */
export const EntitySchema = v.strictObject({
  id,
  name: text,
  type: v.picklist(['country', 'person', 'agency', 'organisation', 'group']),
  pronoun: v.picklist(['It', 'He', 'She', 'They']),
  /** Other names of the same actor: demonyms, capitals, offices. */
  aliases: v.optional(v.array(text), []),
  /** Running text puts "the" before the name. */
  the: v.optional(v.boolean(), false),
});
export type Entity = v.InferOutput<typeof EntitySchema>;
export const EntitiesFileSchema = v.array(EntitySchema);

/** What makes a typed question of it: other words to ask with, and other forms that count. */
const gap = { asks: v.optional(text), accepts: v.optional(v.array(text), []) };

const WhoSchema = v.strictObject({
  entity: id,
  did: text,
  gap: v.optional(v.strictObject({ accepts: gap.accepts })),
  alsoTrueOf: v.optional(v.array(id), []),
  options: v.optional(
    v.array(v.union([id, v.strictObject({ entity: id, because: text, by: v.optional(id) })])),
    [],
  ),
});

const QuantitySchema = v.strictObject({
  value: text,
  asks: text,
  /** `unit` is what is counted; the question names it, and the answer may. */
  gap: v.optional(v.strictObject({ ...gap, unit: v.optional(text) })),
  class: text,
  near: v.optional(v.array(v.strictObject({ value: text, because: text, by: v.optional(id) })), []),
});
export type Quantity = v.InferOutput<typeof QuantitySchema>;

const MisreadingsSchema = v.pipe(
  v.array(
    v.strictObject({ says: text, misread: MisreadSchema, because: text, by: v.optional(id) }),
  ),
  v.minLength(2, 'needs at least two misreadings'),
  v.maxLength(3, 'takes at most three misreadings'),
);

const StatementSchema = v.strictObject({ says: text, misreadings: MisreadingsSchema });

/** Two reports that tell of the same thing, each in its way; `says` goes after "reports that". */
const DifferSchema = v.strictObject({
  on: text,
  each: v.pipe(
    v.array(v.strictObject({ source: id, says: text })),
    v.length(2, 'needs two reports'),
  ),
});

/** What a report says nothing about, though somebody might look for it there. */
const SilenceSchema = v.strictObject({
  of: id,
  asks: text,
  /** The point that is left open, where `misreadings` name points that the report does tell. */
  says: v.optional(text),
  misreadings: MisreadingsSchema,
});

/** What a later claim says of an expectation. */
const OutcomeSchema = v.strictObject({
  claim: id,
  asks: text,
  says: text,
  misreadings: v.pipe(
    MisreadingsSchema,
    v.maxLength(2, 'takes two misreadings, because “does not say” is the fourth option'),
  ),
});

/** A claim as an author writes it, with what may be asked about it. */
export const AuthoredClaimSchema = v.strictObject({
  id,
  text,
  kind: ClaimSchema.entries.kind,
  topic: text,
  objective: id,
  reports: v.array(
    v.strictObject({ source: id, stance: StanceSchema, evidence: v.array(QuotedSchema) }),
  ),
  searched: v.optional(v.array(id), []),
  /** Asked before others of its reading. */
  core: v.optional(v.boolean(), false),
  who: v.optional(WhoSchema),
  figure: v.optional(QuantitySchema),
  when: v.optional(QuantitySchema),
  statement: v.optional(StatementSchema),
  /** Whether the first sentence of its evidence may be asked for by what had happened, and what had not. */
  timed: v.optional(v.boolean()),
  /** Which of two reports says so; `says` goes after "which report says", with its "that". */
  across: v.optional(v.strictObject({ says: text })),
  differ: v.optional(DifferSchema),
  silence: v.optional(SilenceSchema),
  outcome: v.optional(OutcomeSchema),
});
export type AuthoredClaim = v.InferOutput<typeof AuthoredClaimSchema>;
export const ClaimsFileSchema = v.array(AuthoredClaimSchema);

export const ItemsFileSchema = v.array(WrittenItemSchema);

export const CheckpointsFileSchema = v.array(CheckpointSchema);

/** A reading after its Markdown is parsed, before paragraphs have ids. */
export type AuthoredReading = {
  id: string;
  title: string;
  dateline: string;
  minutes: number;
  sources: string[];
  reportedFrom?: string | undefined;
  happenedAt?: string[] | undefined;
  cards?: string[] | undefined;
  known?: 'later' | undefined;
  paragraphs: { text: string; terms: { start: number; end: number; term: string }[] }[];
};
export const ReadingFrontMatterSchema = v.strictObject({
  id,
  title: text,
  dateline: text,
  minutes: v.pipe(v.number(), v.minValue(1)),
  sources: v.array(id),
  /** Where it was reported from, and where it happened: places of places.yaml. */
  reportedFrom: v.optional(id),
  happenedAt: v.optional(v.array(id)),
  /** One source a paragraph: each paragraph is shown as the card of its source. */
  cards: v.optional(v.array(id)),
  /** What became known after the reports. */
  known: v.optional(v.literal('later')),
});

/** The text of a reading at another level, before it is set beside the standard text. */
export type AuthoredLevel = v.InferOutput<typeof LevelFrontMatterSchema> &
  Pick<AuthoredReading, 'paragraphs'> & { file: string };
export const LevelFrontMatterSchema = v.strictObject({
  /** The reading. */
  of: id,
  level: v.picklist(['support', 'stretch']),
  /**
   * A line a paragraph: for each sentence of the standard text, the sentences here that say it, as
   * in "1, 2-3, 4". Where nothing is said, the sentences follow each other one by one.
   */
  sentences: v.optional(v.array(v.union([text, v.pipe(v.number(), v.transform(String))]))),
});

/** Everything of one content folder, parsed but not yet checked against itself. */
export type Content = {
  module: ModuleFile;
  sources: v.InferOutput<typeof SourcesFileSchema>;
  glossary: v.InferOutput<typeof GlossaryFileSchema>;
  places: PlacesFile;
  entities: Entity[];
  claims: AuthoredClaim[];
  items: WrittenItem[];
  checkpoints: Checkpoint[];
  comparisons: AuthoredComparison[];
  readings: AuthoredReading[];
  levels: AuthoredLevel[];
  review: ReviewEntry[];
  /** Nothing where the folder has no `timeline.yaml`. */
  timeline: Timeline | undefined;
  /** Nothing where the folder has no `checks.yaml`. */
  checks: ChecksFile | undefined;
  /** The region files of the folder, from which its maps are drawn. */
  regions?: string[];
};
