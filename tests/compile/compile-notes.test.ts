import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/cli/vite-content';
import { compileNotes } from '../../src/compile/compile-notes';
import { theShippedModule } from '../builders/shipped';

const folder = readFolder('content/nato-russia');
const module = theShippedModule();

describe('the notes for teachers', () => {
  it('of the shipped module are whole, with a process for every item and a state for every date', () => {
    const { notes, problems } = compileNotes(folder, module);
    expect(problems).toEqual([]);
    expect(Object.keys(notes!.processes).sort()).toEqual(module.items.map(({ id }) => id).sort());
    expect(notes!.timeline.length).toBeGreaterThan(10);
    for (const { dated, caveat, id } of notes!.timeline)
      if (dated !== 'confirmed') expect(caveat, id).toBeTruthy();
  });

  it('are nothing, and no mistake, where a folder has none', () => {
    const without = Object.fromEntries(
      Object.entries(folder).filter(([file]) => file !== 'teacher.yaml'),
    );
    expect(compileNotes(without, module)).toEqual({ problems: [] });
  });

  it('name only sources and objectives of their module', () => {
    const changed = {
      ...folder,
      'teacher.yaml': JSON.stringify({
        overview: ['About.'],
        standards: [{ code: 'X', text: 'Y', objectives: ['o99'] }],
        sources: [{ source: 'nobody', notes: ['Z'] }],
      }),
    };
    const { notes, problems } = compileNotes(changed, module);
    expect(notes).toBeUndefined();
    expect(problems.map(({ path, what }) => `${path} ${what}`)).toEqual([
      'standards[0] "o99" is not in this module',
      'sources[0] "nobody" is not in this module',
    ]);
  });

  it('are checked for their shape, with the place of every mistake', () => {
    const { problems } = compileNotes({ ...folder, 'teacher.yaml': 'overvew: []' }, module);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.file).toBe('teacher.yaml');
  });
});
