import type { LessonSettings } from '../model/lesson-settings';
import type { ByteReader, ByteWriter } from './bytes';

/** Frozen: what stands in a byte is the place in these lists. */
const ROUTES = ['short', 'core', 'long'] as const satisfies readonly LessonSettings['route'][];
const LEVELS = [
  'support',
  'standard',
  'stretch',
] as const satisfies readonly LessonSettings['level'][];
const REVEALS = ['each', 'end'] as const satisfies readonly LessonSettings['reveal'][];
const HAS_LISTS = 128;

/** Settings in one byte, and their lists where one of them holds anything. */
export function writeSettings(writer: ByteWriter, settings: LessonSettings): void {
  const { leaveOut, off, swaps } = settings;
  const hasLists = leaveOut.length + off.length + swaps.length > 0;
  writer.byte(
    ROUTES.indexOf(settings.route) |
      (LEVELS.indexOf(settings.level) << 2) |
      ((settings.tries - 1) << 4) |
      (REVEALS.indexOf(settings.reveal) << 5) |
      (settings.variants ? 64 : 0) |
      (hasLists ? HAS_LISTS : 0),
  );
  if (!hasLists) return;
  for (const list of [leaveOut, off, swaps.flat()]) {
    writer.whole(list.length);
    for (const id of list) writer.text(id);
  }
}

export function readSettings(reader: ByteReader): LessonSettings {
  const bits = reader.byte();
  const [chosenRoute, chosenLevel] = [ROUTES[bits & 3], LEVELS[(bits >> 2) & 3]];
  if (chosenRoute === undefined || chosenLevel === undefined) reader.failed = true;
  const lists = [0, 1, 2].map(() => (bits & HAS_LISTS ? reader.list(() => reader.text()) : []));
  const [leaveOut = [], off = [], swapped = []] = lists;
  if (swapped.length % 2 === 1) reader.failed = true;
  return {
    route: chosenRoute ?? 'core',
    level: chosenLevel ?? 'standard',
    leaveOut,
    off,
    swaps: swapped.flatMap((id, at): [string, string][] =>
      at % 2 === 0 ? [[id, swapped[at + 1] ?? '']] : [],
    ),
    tries: bits & 16 ? 2 : 1,
    reveal: bits & 32 ? 'end' : 'each',
    variants: (bits & 64) !== 0,
  };
}
