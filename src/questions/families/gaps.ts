import type { Quantity } from '../../model/content';
import { isSameWords } from '../../model/typed-words';
import { closeNames } from '../close-names';
import {
  midSentence,
  spokenSource,
  type AuthoredSetting,
  type Candidate,
  type Distractor,
  type Family,
} from '../candidate';
import { howMany, when } from './quantity';
import { who } from './who';

/** "According to France 24, which country …?", with the name to be typed. */
export const whoGap: Family<AuthoredSetting> = (claim, setting) => {
  const { gap, entity: id } = claim.who ?? {};
  const entity = setting.entityById.get(id ?? '');
  const chosen = gap && who(claim, setting);
  if (!gap || !entity || !chosen) return undefined;
  // "Putin" is as good as "Vladimir Putin"; "Athens" is not as good as "Greece".
  const short = entity.type === 'person' ? entity.aliases : [];
  const accepts = [entity.name, ...short, ...gap.accepts];
  const close = closeNames(accepts, [...setting.entityById.values()]).map((text): Distractor => ({
    text,
    whyFalse: `This is another name. ${claim.text}`,
    falseBy: claim.id,
    misread: 'wrong-actor',
  }));
  const wrong = chosen.distractors.flatMap((one) => [one, ...inShort(one, setting)]);
  return typed(chosen, 'who-gap', chosen.stem, accepts, [...wrong, ...close]);
};

/** "Bush" for "George W Bush": typed names are short ones. */
function inShort(wrong: Distractor, { entityById }: AuthoredSetting): Distractor[] {
  const person = [...entityById.values()].find(
    ({ name, type }) => name === wrong.text && type === 'person',
  );
  return (person?.aliases ?? []).map((text) => ({ ...wrong, text }));
}

/** "… how many soldiers …?", with the number to be typed; number words count as figures. */
export const howManyGap: Family<AuthoredSetting> = (claim, setting) => {
  const { figure } = claim;
  const chosen = figure?.gap && howMany(claim, setting);
  if (!figure?.gap || !chosen) return undefined;
  const { unit, accepts } = figure.gap;
  const forms = [figure.value, ...withUnit(figure.value, unit)];
  const stem = stemOf(figure, claim.id, setting);
  return typed(chosen, 'how-many-gap', stem, [...forms, ...accepts], chosen.distractors);
};

/** The number with its unit, or without it where it was given with one. */
function withUnit(value: string, unit: string | undefined): string[] {
  if (unit === undefined || unit === 'year') return [];
  return [endsInUnit(value, unit) ? value.slice(0, -unit.length).trim() : `${value} ${unit}`];
}

/** Whether a number was given with the unit that its question names. */
export const endsInUnit = (value: string, unit: string): boolean =>
  value.toLowerCase().endsWith(` ${unit.toLowerCase()}`);

/** "… in which month …?", with the time to be typed; the preposition does not count. */
export const whenGap: Family<AuthoredSetting> = (claim, setting) => {
  const { when: time } = claim;
  const chosen = time?.gap && when(claim, setting);
  if (!time?.gap || !chosen) return undefined;
  const rejects = chosen.distractors.flatMap((one) => [one, { ...one, text: bare(one.text) }]);
  const stem = stemOf(time, claim.id, setting);
  const accepts = [time.value, bare(time.value), ...time.gap.accepts];
  return typed(chosen, 'when-gap', stem, accepts, rejects);
};

const bare = (time: string) => time.replace(/^(?:In|On|At|By|Since|During) /, '');

function stemOf({ asks, gap }: Quantity, claimId: string, setting: AuthoredSetting): string {
  const claim = setting.claimById.get(claimId);
  const source = claim ? spokenSource(claim, setting) : '';
  return `According to ${source}, ${midSentence(gap?.asks ?? asks)}`;
}

function typed(
  chosen: Candidate,
  family: string,
  stem: string,
  accepts: readonly string[],
  rejects: readonly Distractor[],
): Candidate {
  const isNew = ({ text }: { text: string }, at: number, list: readonly { text: string }[]) =>
    list.findIndex((other) => isSameWords(other.text, text)) === at;
  return {
    claimId: chosen.claimId,
    family,
    stem,
    key: accepts[0] ?? '',
    accepts: accepts.filter((form, at) => accepts.indexOf(form) === at),
    distractors: rejects.filter(isNew),
    ordered: true,
  };
}
