import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { moduleSchema, SCHEMA_FILE } from '../../src/cli/module-schema';
import type { Module } from '../../src/model/module';
import { theShippedModule } from '../builders/shipped';

const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(
  JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object,
);

describe('the published schema of a module', () => {
  it('says what src/model says: npm run schema writes it anew', () => {
    expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(moduleSchema())),
    );
  });

  it('takes the module that is shipped', () => {
    expect(validate(theShippedModule()) || validate.errors).toBe(true);
  });

  it.each<[string, (module: Module) => void]>([
    ['of another format', (module) => Object.assign(module, { format: 'dateline-module/99' })],
    ['without its claims', (module) => Reflect.deleteProperty(module, 'claims')],
    ['with an item of an unknown kind', ({ items }) => Object.assign(items[0]!, { kind: 'guess' })],
    ['with evidence that quotes nothing', ({ items }) => (items[0]!.evidence[0]!.exact = '')],
    ['with a route of one step', ({ steps }) => steps.splice(1)],
  ])('refuses a module %s', (_what, spoil) => {
    const module = structuredClone(theShippedModule());
    spoil(module);
    expect(validate(module)).toBe(false);
  });
});
