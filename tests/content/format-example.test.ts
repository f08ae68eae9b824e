import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../src/compile/compile-folder';
import { parseYaml } from '../../src/compile/parse-yaml';
import type { Schema } from '../../src/model/check-shape';
import { ChecksFileSchema } from '../../src/model/checks-file';
import { CheckpointsFileSchema, ItemsFileSchema, PlacesFileSchema } from '../../src/model/content';
import { problemLine } from '../../src/model/problem';
import { runChecks } from '../../src/module/program-checks/run-checks';
import { checkedFolder } from '../builders/checked';

const page = readFileSync('content/FORMAT.md', 'utf8');
/** The files of the example: each block of the page that names one. */
const folder = Object.fromEntries(
  [...page.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [
    file,
    text,
  ]),
);

/** What single entries of files are examples of. */
const SCHEMAS: Record<string, Schema> = {
  'items.yaml': ItemsFileSchema,
  'checkpoints.yaml': CheckpointsFileSchema,
  'places.yaml': PlacesFileSchema,
  'checks.yaml': ChecksFileSchema,
};

describe('the example that describes the format', () => {
  it('is built as it stands on the page, without a problem or a warning', () => {
    const { module, problems, warnings } = compileFolder(folder, {});
    expect([...problems, ...warnings].map(problemLine)).toEqual([]);
    expect(module?.steps).toHaveLength(8);
  });

  it.each(Object.entries(SCHEMAS))('shows entries of %s in their shape', (file, schema) => {
    const examples = [
      ...page.matchAll(new RegExp(`^\`\`\`yaml entry=${file}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')),
    ].map(([, text = '']) => text);
    expect(examples).not.toEqual([]);
    for (const text of examples)
      expect(parseYaml(file, text, schema).problems.map(problemLine)).toEqual([]);
  });

  it('shows a question of every kind on readings of its own', () => {
    const [, text = ''] = /^```yaml entry=items.yaml\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const comparisons = `
- id: two-days
  title: Monday and Friday
  intro: A plan, and what came of it.
  mode: own
  left: { reading: before }
  right: { reading: after }
  rows:
    - id: trip
      text: the trip of the ferry
      key: agree
      why: It sailed on the day that was planned.
      left: The ferry to Sandholm is to sail again on Thursday, the company announced.
      right: Yesterday the ferry to Sandholm sailed for the first time since January.
    - { id: cost, text: what the repair cost, key: silent, why: Neither report says it. }
`;
    const asked = {
      ...folder,
      'items.yaml': `${folder['items.yaml']}${text}`,
      'comparisons.yaml': comparisons,
    };
    expect(compileFolder(asked, {}).problems.map(problemLine)).toEqual([]);
  });

  it('passes every program check', () => {
    const errors = runChecks(checkedFolder(folder, {})).flatMap((result) => result.errors);
    expect(errors.map(problemLine)).toEqual([]);
  });
});
