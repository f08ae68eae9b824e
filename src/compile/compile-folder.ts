import type { Schema } from '../model/check-shape';
import { ChecksFileSchema } from '../model/checks-file';
import { ComparisonsFileSchema } from '../model/authored-comparisons';
import {
  CheckpointsFileSchema,
  ClaimsFileSchema,
  EntitiesFileSchema,
  GlossaryFileSchema,
  ItemsFileSchema,
  ModuleFileSchema,
  PlacesFileSchema,
  SourcesFileSchema,
  type AuthoredLevel,
  type AuthoredReading,
  type Content,
} from '../model/content';
import type { Module } from '../model/module';
import { ReviewFileSchema } from '../model/review';
import { TimelineFileSchema } from '../model/timeline';
import type { Problem } from '../model/problem';
import { buildModule } from '../module/build-module';
import type { KnownMaps } from '../module/check-content';
import { parseLevel, parseReading } from './parse-reading';
import { parseYaml } from './parse-yaml';

/** `expected.support.md` is the reading `expected.md` at another level. */
const LEVEL_FILE = /\.(?:support|stretch)\.md$/;

/** The files of a content folder: path inside the folder → text. */
export type Folder = Record<string, string>;
/** `content` is there as soon as the files can be read, whatever is wrong between them. */
export type Compiled = {
  content?: Content;
  module?: Module;
  problems: Problem[];
  warnings: Problem[];
};

/**
 * Compiles a content folder into one validated module. Problems of all files are
 * collected; the module is there only when there are none.
 */
export function compileFolder(folder: Folder, maps: KnownMaps): Compiled {
  const { content, problems } = readContent(folder);
  return content ? { content, ...buildModule(content, maps) } : { problems, warnings: [] };
}

function readContent(folder: Folder): { content?: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  function read<T>(file: string, schema: Schema<T>): T | undefined {
    const source = folder[file];
    if (source === undefined) {
      problems.push({ file, path: '', what: 'is missing', fix: 'add the file to the folder' });
      return undefined;
    }
    const parsed = parseYaml(file, source, schema);
    problems.push(...parsed.problems);
    return parsed.value;
  }
  const module = read('module.yaml', ModuleFileSchema);
  const sources = read('sources.yaml', SourcesFileSchema);
  const glossary = read('glossary.yaml', GlossaryFileSchema);
  // A folder whose readings have no map has no such file.
  const places = 'places.yaml' in folder ? read('places.yaml', PlacesFileSchema) : [];
  const entities = read('entities.yaml', EntitiesFileSchema);
  const claims = read('claims.yaml', ClaimsFileSchema);
  const items = read('items.yaml', ItemsFileSchema);
  const checkpoints = read('checkpoints.yaml', CheckpointsFileSchema);
  // A folder that sets no reports side by side has no such file.
  const comparisons =
    'comparisons.yaml' in folder ? read('comparisons.yaml', ComparisonsFileSchema) : [];
  // A folder that nobody has reviewed has no such file.
  const review = 'review.yaml' in folder ? read('review.yaml', ReviewFileSchema) : [];
  // Nor has a folder that asks for no order of events.
  const timeline =
    'timeline.yaml' in folder ? read('timeline.yaml', TimelineFileSchema) : undefined;
  // Nor has a folder of which the checks need to know nothing more.
  const checks = 'checks.yaml' in folder ? read('checks.yaml', ChecksFileSchema) : undefined;
  const readings: AuthoredReading[] = [];
  const levels: AuthoredLevel[] = [];
  for (const file of Object.keys(folder)
    .filter((name) => /^readings\/.+\.md$/.test(name))
    .sort()) {
    const text = folder[file] ?? '';
    if (LEVEL_FILE.test(file)) {
      const parsed = parseLevel(file, text);
      problems.push(...parsed.problems);
      if (parsed.level) levels.push(parsed.level);
      continue;
    }
    const parsed = parseReading(file, text);
    problems.push(...parsed.problems);
    if (parsed.reading) readings.push(parsed.reading);
  }
  if (problems.length > 0) return { problems };
  if (!module || !sources || !glossary || !places || !entities || !claims) return { problems };
  if (!items || !checkpoints || !comparisons || !review) return { problems };
  return {
    content: {
      module,
      sources,
      glossary,
      places,
      entities,
      claims,
      items,
      checkpoints,
      comparisons,
      readings,
      levels,
      review,
      timeline,
      checks,
      regions: Object.keys(folder).filter((file) => file.endsWith('.region.yaml')),
    },
    problems,
  };
}
