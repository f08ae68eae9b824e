import * as v from 'valibot';
import { id, QuotedSchema, text } from './authored';
import { CheckpointSchema, type Checkpoint } from './authored-checkpoints';
import { WrittenItemSchema, type WrittenItem } from './authored-items';
import { ClaimSchema, StanceSchema } from './claim';
import { MisreadSchema } from './item';
import { ObjectiveSchema } from './module';
import { TermSchema } from './reading';
import type { ReviewEntry } from './review';
import { SourceSchema } from './source';

/*
 * What an author writes in a content folder. Strict objects, so that a
 * misspelt field is a problem instead of being ignored.
 */

const stepCommon = { id, title: text, group: text };

export const RouteEntrySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('reading'), ...stepCommon, reading: id }),
  v.strictObject({
    kind: v.literal('questions'),
    ...stepCommon,
    reading: id,
    /** How many generated questions on the reading are asked. */
    take: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Items of items.yaml that are asked after these. */
    items: v.optional(v.array(id), []),
  }),
  v.strictObject({ kind: v.literal('prediction'), ...stepCommon, item: id }),
  v.strictObject({ kind: v.literal('checkpoint'), ...stepCommon, items: v.array(id) }),
  v.strictObject({ kind: v.literal('retry'), ...stepCommon }),
  v.strictObject({ kind: v.literal('result'), ...stepCommon }),
]);
export type RouteEntry = v.InferOutput<typeof RouteEntrySchema>;

export const ModuleFileSchema = v.strictObject({
  id,
  title: text,
  question: text,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code such as "en"')),
  objectives: v.array(v.strictObject(ObjectiveSchema.entries)),
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

const WhoSchema = v.strictObject({
  entity: id,
  did: text,
  alsoTrueOf: v.optional(v.array(id), []),
  options: v.optional(
    v.array(v.union([id, v.strictObject({ entity: id, because: text, by: v.optional(id) })])),
    [],
  ),
});

const QuantitySchema = v.strictObject({
  value: text,
  asks: text,
  class: text,
  near: v.optional(v.array(v.strictObject({ value: text, because: text, by: v.optional(id) })), []),
});
export type Quantity = v.InferOutput<typeof QuantitySchema>;

const StatementSchema = v.strictObject({
  says: text,
  misreadings: v.pipe(
    v.array(
      v.strictObject({ says: text, misread: MisreadSchema, because: text, by: v.optional(id) }),
    ),
    v.minLength(2, 'needs at least two misreadings'),
    v.maxLength(3, 'takes at most three misreadings'),
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
  paragraphs: { text: string; terms: { start: number; end: number; term: string }[] }[];
};
export const ReadingFrontMatterSchema = v.strictObject({
  id,
  title: text,
  dateline: text,
  minutes: v.pipe(v.number(), v.minValue(1)),
  sources: v.array(id),
});

/** Everything of one content folder, parsed but not yet checked against itself. */
export type Content = {
  module: ModuleFile;
  sources: v.InferOutput<typeof SourcesFileSchema>;
  glossary: v.InferOutput<typeof GlossaryFileSchema>;
  entities: Entity[];
  claims: AuthoredClaim[];
  items: WrittenItem[];
  checkpoints: Checkpoint[];
  readings: AuthoredReading[];
  review: ReviewEntry[];
};
