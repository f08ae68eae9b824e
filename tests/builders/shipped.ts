import type * as v from 'valibot';
import { parse } from 'yaml';
import { readFolder, readKnownMaps } from '../../src/cli/vite-content';
import { compileFolder, type Compiled, type Folder } from '../../src/compile/compile-folder';
import type {
  CheckpointsFileSchema,
  ClaimsFileSchema,
  EntitiesFileSchema,
  GlossaryFileSchema,
  ItemsFileSchema,
  ModuleFileSchema,
  PlacesFileSchema,
  SourcesFileSchema,
} from '../../src/model/content';
import type { Module } from '../../src/model/module';
import { problemLine } from '../../src/model/problem';
import type { ComparisonsFileSchema } from '../../src/model/authored-comparisons';
import type { TimelineFileSchema } from '../../src/model/timeline';

/** The content that the product ships, as it stands on the disk. */
export const shippedFolder: Readonly<Folder> = readFolder('content/nato-russia');
export const shippedMaps = readKnownMaps('content/maps');

/** What an author may write in each file. */
export type Files = {
  'module.yaml': v.InferInput<typeof ModuleFileSchema>;
  'sources.yaml': v.InferInput<typeof SourcesFileSchema>;
  'glossary.yaml': v.InferInput<typeof GlossaryFileSchema>;
  'places.yaml': v.InferInput<typeof PlacesFileSchema>;
  'entities.yaml': v.InferInput<typeof EntitiesFileSchema>;
  'claims.yaml': v.InferInput<typeof ClaimsFileSchema>;
  'items.yaml': v.InferInput<typeof ItemsFileSchema>;
  'checkpoints.yaml': v.InferInput<typeof CheckpointsFileSchema>;
  'comparisons.yaml': v.InferInput<typeof ComparisonsFileSchema>;
  'timeline.yaml': v.InferInput<typeof TimelineFileSchema>;
};
export type FileName = keyof Files;

const parsed = new Map<FileName, unknown>();

/** The shipped content, to be changed in one place and compiled again. */
export class Draft {
  readonly folder: Folder = { ...shippedFolder };

  /** What a shipped file holds. */
  read<F extends FileName>(file: F): Files[F] {
    if (this.folder[file] !== shippedFolder[file])
      return JSON.parse(this.folder[file] ?? '') as Files[F];
    const known: unknown = parsed.get(file) ?? parse(shippedFolder[file] ?? '');
    parsed.set(file, known);
    return structuredClone(known) as Files[F];
  }

  /** Changes a file and gives back whatever the change wants to be known by. */
  edit<F extends FileName, R>(file: F, change: (content: Files[F]) => R): R {
    const content = this.read(file);
    const result = change(content);
    // JSON is YAML too, and quicker to write.
    this.folder[file] = JSON.stringify(content, undefined, 1);
    return result;
  }

  /** Changes the text of a file; a change that changes nothing is a mistake of the test. */
  rewrite(file: string, change: (text: string) => string): void {
    const before = this.folder[file] ?? '';
    const after = change(before);
    if (after === before) throw new Error(`${file} did not change`);
    this.folder[file] = after;
  }

  remove(file: string): void {
    Reflect.deleteProperty(this.folder, file);
  }

  compile(): Compiled {
    return compileFolder(this.folder, shippedMaps);
  }

  problems(): string[] {
    return this.compile().problems.map(problemLine);
  }

  warnings(): string[] {
    return this.compile().warnings.map(problemLine);
  }

  module(): Module {
    const { module, problems } = this.compile();
    if (!module) throw new Error(problems.map(problemLine).join('\n'));
    return module;
  }
}

let compiled: Module | undefined;
/** The shipped module. Compiled once a test file; nobody may change it. */
export function theShippedModule(): Module {
  return (compiled ??= new Draft().module());
}

/** The five reports in their order, with a forecast and map tasks between them. */
const REPORTS = [
  'read-expected',
  'check-expected',
  'predict-talks',
  'read-open-door',
  'check-open-door',
  'map-invited',
  'read-after-talks',
  'check-after-talks',
  'map-statuses',
  'read-before-brussels',
  'check-before-brussels',
  'read-brussels',
  'check-brussels',
  'map-transit',
  'second-look',
  'result',
];
const cut = new WeakMap<Module, Module>();
/**
 * The shipped lesson cut down to its five reports, with questions that are made from claims: for
 * tests to which the whole lesson, its routes and its other steps are not the point.
 */
export function theFiveReports(whole = theShippedModule()): Module {
  const known = cut.get(whole);
  if (known) return known;
  const steps = REPORTS.map((id, at) => {
    const step = whole.steps.find((each) => each.id === id);
    if (!step) throw new Error(`There is no step ${id}`);
    const plain = { ...step, group: at < 9 ? 'Bucharest' : at < 14 ? 'Brussels' : 'The end' };
    for (const field of ['routes', 'shortItemIds']) Reflect.deleteProperty(plain, field);
    return plain;
  });
  const reports = { ...whole, steps };
  for (const field of ['routes', 'intro']) Reflect.deleteProperty(reports, field);
  cut.set(whole, reports);
  return reports;
}
