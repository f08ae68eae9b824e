// npm run schema: writes the JSON Schema of a module file from the shapes in src/model.
import { writeFileSync } from 'node:fs';
import { moduleSchema, SCHEMA_FILE } from './module-schema.ts';

writeFileSync(SCHEMA_FILE, `${JSON.stringify(moduleSchema(), null, 2)}\n`);
console.log(`${SCHEMA_FILE} is written.`);
