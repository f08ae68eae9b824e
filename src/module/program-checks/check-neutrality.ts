import type { Content } from '../../model/content';
import { LevelSchema } from '../../model/reading';
import { plainWords } from '../../text/word-runs';
import type { Checked, Note, ProgramCheck } from './check';
import { outsideQuotations, shownTexts, teacherTexts } from './shown-texts';
import { SAY_VERBS, SLANTED } from './word-lists';
import { sentencesOf } from './words-in';

/** A verb's share of one side's verbs may differ from the other's by so much. */
const MARGIN = 0.15;
/** Of fewer verbs a share says nothing. */
const FEWEST_VERBS = 10;
/** One side may be heard at most so many times as often as the other. */
const MOST = 2;

/**
 * 6: no word takes a side. In a module with `sides` these words are wrong, elsewhere they may be
 * the ordinary name of a thing; the balance between the sides is looked at only there.
 */
export const checkNeutrality: ProgramCheck = (checked, wrong, short) => {
  const { checks } = checked.content;
  const slanted = checks?.sides ? wrong : short;
  for (const { file, path, text } of [...shownTexts(checked.module), ...teacherTexts(checked)]) {
    const plain = outsideQuotations(text);
    for (const pattern of SLANTED) {
      const hit = pattern.exec(plain)?.[0];
      if (hit !== undefined)
        slanted(file, path, `"${hit}" takes a side or says too much`, 'use a plain word');
    }
    for (const { not, write } of checks?.names ?? [])
      if (new RegExp(`(?<![\\p{L}])${escaped(not)}(?![\\p{L}])`, 'u').test(plain))
        wrong(file, path, `writes "${not}"`, `write "${write}"`);
  }
  if (!checks?.sides) return;
  for (const { name, entities } of checks.sides)
    for (const id of entities)
      if (!checked.content.entities.some((entity) => entity.id === id))
        wrong('checks.yaml', `sides.${name}`, `"${id}" is nobody`, 'use an id of entities.yaml');
  checkVerbs(checked, short);
  checkTopics(checked, wrong, short);
};

/** Both sides say, warn and argue alike, at each level: a student reads one of them. */
function checkVerbs({ content, module }: Checked, short: Note): void {
  const sides = content.checks?.sides ?? [];
  const speakers = speakersOf(content);
  for (const level of LevelSchema.options) {
    const counts = sides.map(() => new Map<string, number>());
    for (const { paragraphs, levels = {} } of module.readings)
      for (const { text } of level === 'standard' ? paragraphs : (levels[level]?.paragraphs ?? []))
        for (const { side, verb } of sayings(text, speakers)) {
          const own = side === undefined ? undefined : counts[side];
          own?.set(verb, (own.get(verb) ?? 0) + 1);
        }
    const totals = counts.map((own) => [...own.values()].reduce((sum, n) => sum + n, 0));
    if (totals.some((total) => total < FEWEST_VERBS)) continue;
    for (const [verb = ''] of SAY_VERBS) {
      const [one = 0, other = 0] = counts.map(
        (own, at) => (own.get(verb) ?? 0) / (totals[at] ?? 1),
      );
      if (Math.abs(one - other) > MARGIN)
        short(
          'readings',
          verb,
          `is ${percent(one)} of the verbs of ${sides[0]?.name ?? ''} and ${percent(other)} of those of ${sides[1]?.name ?? ''} in the ${level} text`,
          'use the same verbs for both',
        );
    }
  }
}

/**
 * The sides are heard alike on each topic that somebody of them holds two positions on, and on those that are named
 * as contested; where the sources do not give as much of both, the author says why.
 */
function checkTopics({ content }: Checked, wrong: Note, short: Note): void {
  const { sides = [], contested = [], oneSided = [] } = content.checks ?? {};
  const speakers = speakersOf(content);
  const topics = new Set(content.claims.map(({ topic }) => topic));
  for (const topic of [...contested, ...oneSided.map((each) => each.topic)])
    if (!topics.has(topic))
      wrong('checks.yaml', topic, 'is the topic of no claim', 'use a topic of claims.yaml');
  for (const topic of new Set([...contested, ...topics])) {
    const held = content.claims
      .filter((claim) => claim.kind === 'position' && claim.topic === topic)
      .map(({ text }) => firstNamed(text, speakers)?.side);
    const [one = 0, other = 0] = sides.map((_, at) => held.filter((side) => side === at).length);
    const isOneSided = one > MOST * other || other > MOST * one;
    const said = `has ${one} positions of ${sides[0]?.name ?? ''} and ${other} of ${sides[1]?.name ?? ''}`;
    const excuse = oneSided.some((each) => each.topic === topic);
    if (excuse && !isOneSided)
      short('checks.yaml', `oneSided: ${topic}`, said, 'both are heard: take the topic out');
    else if (!excuse && isOneSided && (contested.includes(topic) || one + other > 1))
      short(
        'claims.yaml',
        `topic ${topic}`,
        said,
        'add what the other side said, if a report tells it, or say under oneSided in checks.yaml why none does',
      );
  }
}

/** Somebody who can say something, and the number of the side; no side for all others. */
type Speaker = { names: readonly string[]; side: number | undefined };

function speakersOf({ entities, checks }: Pick<Content, 'entities' | 'checks'>): Speaker[] {
  const sides = checks?.sides ?? [];
  return [
    ...entities.map(({ id, name, aliases }) => {
      const side = sides.findIndex((each) => each.entities.includes(id));
      return { names: [name, ...aliases], side: side < 0 ? undefined : side };
    }),
    ...sides.map(({ words }, side) => ({ names: words, side })),
  ];
}

/** Who says something in a paragraph, sentence by sentence; a pronoun stands for the last speaker. */
function sayings(
  text: string,
  speakers: readonly Speaker[],
): { side: number | undefined; verb: string }[] {
  let last: Speaker | undefined;
  return sentencesOf(outsideQuotations(text)).flatMap((sentence) =>
    SAY_VERBS.flatMap((forms) => {
      const found = new RegExp(`\\b(?:${forms.join('|')})\\b`).exec(sentence);
      if (!found) return [];
      const before = sentence.slice(0, found.index);
      const byPronoun = /^(?:he|she|it|they)$/.test(plainWords(before).at(-1) ?? '');
      last = byPronoun ? last : (firstNamed(before, speakers) ?? last);
      return [{ side: last?.side, verb: forms[0] ?? '' }];
    }),
  );
}

/** The one whose name stands first in a text. */
function firstNamed(text: string, speakers: readonly Speaker[]): Speaker | undefined {
  const at = ({ names }: Speaker) =>
    Math.min(
      ...names.map((name) => {
        const index = text.search(new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, 'iu'));
        return index < 0 ? Infinity : index;
      }),
    );
  const [first] = speakers
    .map((speaker) => ({ speaker, at: at(speaker) }))
    .filter((found) => found.at < Infinity)
    .sort((a, b) => a.at - b.at);
  return first?.speaker;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const percent = (share: number) => `${Math.round(share * 100)} %`;
