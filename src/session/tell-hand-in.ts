import type { HandIn } from '../model/hand-in';
import type { Item } from '../model/item';
import type { Confidence, LogEntry } from '../model/log';
import type { Module } from '../model/module';
import type { Response } from '../model/response';
import { responseText } from './response-text';

/** One question of a hand-in, with everything that is sent about it. */
export type ToldItem = {
  itemId: string;
  /** Empty where the module does not know the item. */
  stem: string;
  answers: { at: number; text: string }[];
  confidence: Confidence | undefined;
  /** The shown numbers of the paragraphs that were chosen after a miss. */
  picks: number[];
  /** Put off, to come back to. */
  isLater: boolean;
  /** Why the question seems wrong; nothing where it is not flagged. */
  flag: string | undefined;
  /** What was found in an answer of one's own, by its criteria. */
  met: string[] | undefined;
  /** An answer on its way, where there is none yet. */
  draft: string | undefined;
};

/** What is called so in a map: a country by its code, or a status. */
export type NameOf = (id: string) => string;

/** What a hand-in says, question by question, in the order in which they were first met. */
export function tellHandIn(module: Module, { log }: HandIn, nameOf: NameOf): ToldItem[] {
  const told = new Map<string, ToldItem>();
  for (const entry of log) {
    const itemId = 'itemId' in entry ? entry.itemId : undefined;
    if (itemId === undefined || entry.type === 'step') continue;
    const item = module.items.find(({ id }) => id === itemId);
    const line = told.get(itemId) ?? blank(itemId, item);
    told.set(itemId, line);
    tell(line, entry, item, module, nameOf);
  }
  return [...told.values()];
}

const blank = (itemId: string, item: Item | undefined): ToldItem => ({
  itemId,
  stem: item?.stem ?? '',
  answers: [],
  confidence: undefined,
  picks: [],
  isLater: false,
  flag: undefined,
  met: undefined,
  draft: undefined,
});

function tell(
  line: ToldItem,
  entry: LogEntry,
  item: Item | undefined,
  module: Module,
  nameOf: NameOf,
): void {
  switch (entry.type) {
    case 'answer':
      line.answers.push({ at: entry.at, text: answerIn(item, entry.response, nameOf) });
      line.draft = undefined;
      return;
    case 'confidence':
      line.confidence = entry.value;
      return;
    case 'pick': {
      const paragraphs = module.readings.flatMap((reading) => reading.paragraphs);
      const n = paragraphs.find(({ id }) => id === entry.paragraphId)?.n;
      if (n !== undefined) line.picks.push(n);
      return;
    }
    case 'later':
      line.isLater = true;
      return;
    case 'flag':
      line.flag = entry.on ? entry.word : undefined;
      return;
    case 'draft':
      line.draft = entry.text;
      return;
    case 'self-check': {
      const criteria = item?.kind === 'written' ? item.criteria : [];
      line.met = entry.met.map((id) => criteria.find((each) => each.id === id)?.text ?? id);
      return;
    }
  }
}

/** An answer in words, also where a map shows it on its page. */
function answerIn(item: Item | undefined, response: Response, nameOf: NameOf): string {
  const text = item ? responseText(item, response) : '';
  if (text !== '') return text;
  switch (response.kind) {
    case 'map-select':
      return response.codes.map(nameOf).join(', ');
    case 'map-route':
      return response.codes.map(nameOf).join(' → ');
    case 'map-time':
      return `${response.codes.map(nameOf).join(', ')}; ${response.count}`;
    case 'map-sort':
      return response.placed
        .map(({ code, status }) => `${nameOf(code)}: ${nameOf(status)}`)
        .join('; ');
    case 'map-place': {
      const place = [response.lat, response.lon].map((degrees) => `${degrees.toFixed(2)}°`);
      return [...place, nameOf(response.country)].filter((part) => part !== '').join(', ');
    }
    default:
      return JSON.stringify(response);
  }
}
