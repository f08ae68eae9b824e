import { isFinite } from './common-words';
import { CLOCK, DAY } from './date-words';
import { mediaWords } from './media-words';

const FOUND_DAY = new RegExp(`(?<![\\p{L}\\p{N}])${DAY}(?![\\p{L}])`, 'giu');
const FOUND_CLOCK = new RegExp(`(?<![\\p{L}\\p{N}])${CLOCK}`, 'giu');
const LABELS =
  /\b(?:first|last|originally|page|article|story|published|posted|updated|modified|edited|broadcast|aired|issued|filed|revised|printed|created|date|dateline|transmission|on|at|and|by|local|time|edition|read|reading|min(?:ute)?s?|hours?|days?|ago|today|yesterday|uk|online|print|version|\d+)\b/giu;

/** A line that is a day or a time of day and little more. */
export function isDateLine(text: string): boolean {
  if (text.length > 140) return false;
  const withoutDay = text.replace(FOUND_DAY, ' ');
  const withoutTime = withoutDay.replace(FOUND_CLOCK, ' ');
  const dated = withoutDay !== text;
  const labelled = /\b(?:published|posted|updated|modified|broadcast|aired|issued)\b/iu.test(text);
  const ago = /\b(?:\d+|an?) (?:min(?:ute)?s?|hours?|days?|weeks?) ago\b/iu.test(text);
  if (!dated && !(labelled && (withoutTime !== withoutDay || ago))) return false;
  const rest = withoutTime.replace(LABELS, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  return rest.length <= 5 && rest.every((word) => /^\p{Lu}/u.test(word) && !isFinite(word));
}

const OPENS =
  /^(?:[–—-]\s*)?(?:by|from|words(?: by)?:?|text(?: by)?:?|story by|(?:additional )?report(?:ed|ing)?(?: by| from)?:?|written by|interview(?:ed)? by|photo(?:graph)?s? by|photography(?: by)?:?|pictures by|words and pictures(?: by)?:?|edited by|editing by|compiled by|translated by|presented by|produced by|(?:producer|presenter|reporter|author|correspondent|editor):)\s+(?=\S)/iu;
const SMALL =
  /^(?:and|in|of|at|for|the|a|an|our|de|da|dos|del|di|van|von|der|den|el|al|bin|ibn|la|le|to|on|with|by|from|own|staff|special|political|politics|sports?|business|science|courts?|crime|health|local|city|chief|senior|deputy|environment|education|transport|foreign|arts|culture|economics|diplomatic|regional|night|news|agency|agencies|wire|desk|newsroom|reporter|reporters|correspondent|correspondents|writer|writers|editor|reporting|editing|additional|photographs?|pictures|photography|writing|contributor|freelance|here|world|affairs|home|industry|technology|legal|consumer|community|communities|rural|farming|religion|defence|defense|security)$/u;

/** A line that names who wrote the text, beginning "By" or the like. */
export function isByline(text: string): boolean {
  if (text.length > 160) return false;
  const opened = OPENS.exec(text);
  if (!opened) return false;
  return namesOnly(text.slice(opened[0].length).replace(FOUND_DAY, ' ').replace(FOUND_CLOCK, ' '));
}

/** "Ana Lopes, political correspondent": a name and an office of the newsroom. */
export function isNameAndOffice(text: string): boolean {
  if (text.length > 100 || /[.!?]["”]?$/.test(text)) return false;
  const [name = '', ...rest] = text.split(/,|\s[|·•–—-]\s/u).map((part) => part.trim());
  if (!NAME.test(name)) return false;
  const office = rest.join(' ');
  const inNewsroom =
    /\b(?:correspondent|reporter|editor|writer|columnist|staff|desk|newsroom|contributor|photographer)\b/iu.test(
      office,
    );
  return inNewsroom && namesOnly(office.replace(FOUND_DAY, ' '));
}

const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*)(?:\s+(?:de|da|van|von|der|el|al|bin|la|\p{Lu}[\p{L}.'’-]*)){1,3}$/u;

/** "Ana Lopes in Lisbon" or "Ana Lopes": a byline, if it stands over the text. */
export function isBareName(text: string): boolean {
  const [name = '', place] = text.split(/\s+in\s+|,\s+/u);
  return text.length <= 60 && NAME.test(name) && (place === undefined || /^\p{Lu}/u.test(place));
}

/** "[MUSIC FADES]", "(Applause)", "(This talk was held in May.)": a note in brackets, no speech. */
export function isStageDirection(text: string): boolean {
  if (!/^(?:\[[^\]]+\]|\([^)]+\))$/.test(text) || /©/.test(text)) return false;
  return (
    text.length <= 80 || (text.length <= 400 && (text.startsWith('[') || mediaWords(text).hits > 0))
  );
}

/** "Lea Roth/AFP/Morning Post". */
export function isSignature(text: string): boolean {
  const parts = text.replace(/^[([]|[)\]]$/g, '').split('/');
  return (
    text.length <= 80 &&
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) => /^\s*\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}\s*$/u.test(part))
  );
}

function namesOnly(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}@][\p{L}\p{N}.'’@_-]*/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= 16 &&
    words.every((word) => /^[\p{Lu}\p{N}@]/u.test(word) || SMALL.test(word) || word.includes('@'))
  );
}

/** "Local democracy reporter", "Lea Roth at the lakeside": who writes, without a "By". */
export function isOffice(text: string): boolean {
  if (text.length > 70 || /[.!?:]$/.test(text)) return false;
  const words = text.match(/[\p{L}][\p{L}.'’-]*/gu) ?? [];
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (/^(?:reporter|correspondent|editor|writer|columnist|staff|desk)$/.test(last))
    return words.length <= 6;
  return (
    /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+ (?:at|in|on|from) (?:the )?[\p{L} ]{3,30}$/u.test(text) &&
    words.length <= 7
  );
}
