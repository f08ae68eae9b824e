import type { Module } from '../../model/module';
import type { Item } from '../../model/item';
import type { Confidence } from '../../model/log';
import type { TeacherMark } from '../../model/hand-in';
import { chosenOf } from '../../scoring/chosen';
import { askedOn } from '../../scoring/class/columns';
import { gradeHandIn, moduleOfHandIn, type Standing } from '../../scoring/class/grade-hand-in';
import { rereadOf, type Reread } from '../../scoring/class/reteach';
import { readRecords } from '../../scoring/grade-attempt';
import { looksInPlace } from '../../scoring/deciding';
import { isScored } from '../../scoring/item-record';
import { withNames, type CodeNames } from './code-names';
import type { StudentPath } from './gradebook-port';

/** One question on a student's way through the lesson, as it went. */
export type PathLine = {
  itemId: string;
  /** Its number on this student's route; nothing where a missed question returned. */
  n: number | undefined;
  stem: string;
  scored: boolean;
  standing: Standing;
  tries: { text: string; right: boolean; whyFalse: string[] }[];
  /** Whether the paragraph that was looked up decides the question; nothing where none was. */
  lookedUp: boolean | undefined;
  confidence: Confidence | undefined;
  spent: number;
  reread: Reread | undefined;
  mark: TeacherMark | undefined;
};

/** What a student did, question by question: the route first, then what returned. */
export function pathLines(module: Module, path: StudentPath, names: CodeNames): PathLine[] {
  const { handIn, marks } = path;
  const own = moduleOfHandIn(module, handIn);
  const graded = gradeHandIn(module, { id: '', handIn, marks });
  const records = readRecords(own, handIn.log, handIn.settings);
  const items = new Map<string, Item>(own.items.map((item) => [item.id, item]));
  const order = [...new Set(askedOn(own).map(([, itemId]) => itemId))];
  return graded.answers.flatMap((answer): PathLine[] => {
    const item = items.get(answer.itemId);
    if (!item) return [];
    const record = records.get(item.id);
    const at = order.indexOf(item.id);
    return [
      {
        itemId: item.id,
        n: at < 0 ? undefined : at + 1,
        stem: item.stem,
        scored: isScored(item),
        standing: answer.standing,
        tries: (record?.tries ?? []).map(({ response, right }) => {
          const parts = chosenOf(item, response, right || !isScored(item));
          return {
            text: parts.map(({ text }) => withNames(item.kind, text, names)).join('; '),
            right,
            whyFalse: [...new Set(parts.flatMap(({ whyFalse }) => whyFalse ?? []))],
          };
        }),
        lookedUp: record && looksInPlace(own.claims, item, record),
        confidence: record?.confidence,
        spent: answer.spent,
        reread: rereadOf(own, item.id),
        mark: marks[item.id],
      },
    ];
  });
}
