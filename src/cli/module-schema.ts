import { toJsonSchema } from '@valibot/to-json-schema';
import { ModuleSchema } from '../model/module.ts';

/** Published with the app, so that it has an address on every host. */
export const SCHEMA_FILE = 'public/dateline-module-1.schema.json';

/** The JSON Schema (draft 2020-12) of a module file. What only a hash or an id can tell is not in it. */
export function moduleSchema(): object {
  const schema = toJsonSchema(ModuleSchema, { target: 'draft-2020-12' });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...schema,
    title: 'dateline-module/1',
    description: 'A Dateline module: readings, claims, questions and the route through them.',
  };
}
