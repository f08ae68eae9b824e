import { CheckpointsFileSchema, ItemsFileSchema } from '../model/content';
import type { Module } from '../model/module';
import type { Problem } from '../model/problem';
import { TeacherFileSchema, type TeacherNotes } from '../model/teacher-notes';
import { TimelineFileSchema } from '../model/timeline';
import { processOf } from '../module/program-checks/processes';
import type { Folder } from './compile-folder';
import { parseYaml } from './parse-yaml';

const FILE = 'teacher.yaml';

/** The notes for teachers of a content folder; a folder without them has none, and no problem. */
export function compileNotes(
  folder: Folder,
  module: Pick<Module, 'objectives' | 'sources' | 'items'>,
): { notes?: TeacherNotes; problems: Problem[] } {
  const source = folder[FILE];
  if (source === undefined) return { problems: [] };
  const { value, problems } = parseYaml(FILE, source, TeacherFileSchema);
  if (!value) return { problems };
  const unknown = [
    ...missing('standards', value.standards, ({ objectives }) => objectives, module.objectives),
    ...missing('sources', value.sources, ({ source: one }) => [one], module.sources),
  ];
  if (unknown.length > 0) return { problems: unknown };
  const dated = folder['timeline.yaml'];
  const timeline = dated && parseYaml('timeline.yaml', dated, TimelineFileSchema).value;
  const entries = (timeline ? timeline.entries : []).map(
    ({ id, date, event, dated: how, caveat, later }) => ({
      id,
      date,
      event,
      dated: how,
      ...(caveat !== undefined && { caveat }),
      later,
    }),
  );
  const authored = {
    items: parseYaml('items.yaml', folder['items.yaml'] ?? '', ItemsFileSchema).value ?? [],
    checkpoints:
      parseYaml('checkpoints.yaml', folder['checkpoints.yaml'] ?? '', CheckpointsFileSchema)
        .value ?? [],
  };
  const processes = Object.fromEntries(
    module.items.map((item) => [item.id, processOf(item, authored)]),
  );
  return { notes: { ...value, timeline: entries, processes }, problems: [] };
}

function missing<T>(
  list: string,
  entries: readonly T[],
  namedBy: (entry: T) => readonly string[],
  known: readonly { id: string }[],
): Problem[] {
  return entries.flatMap((entry, at) =>
    namedBy(entry)
      .filter((id) => !known.some((one) => one.id === id))
      .map((id) => ({
        file: FILE,
        path: `${list}[${at}]`,
        what: `"${id}" is not in this module`,
        fix: `use one of ${known.map((one) => one.id).join(', ')}`,
      })),
  );
}
