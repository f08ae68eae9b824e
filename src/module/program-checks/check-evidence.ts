import type { Item } from '../../model/item';
import { containsWords } from '../../questions/mentions';
import { findFurniture } from '../../text/furniture';
import type { Checked, ProgramCheck } from './check';
import { sourcesOf } from './asked-items';
import { lostOfKey } from './key-shown';
import { placeOf, shownTexts } from './shown-texts';

/** 1: every item has claims and sentences that show it, and the words, figures and countries of its answer stand in them. */
export const checkEvidence: ProgramCheck = (checked, wrong) => {
  const { module, content } = checked;
  const claimIds = new Set(module.claims.map(({ id }) => id));
  for (const item of module.items) {
    const { file, path } = placeOf(item);
    if (item.claimIds.length === 0)
      wrong(file, path, 'names no claim', 'name the claims that decide it');
    for (const id of item.claimIds)
      if (!claimIds.has(id))
        wrong(file, path, `"${id}" is not a claim`, 'use an id of claims.yaml');
    const paragraphs = module.readings
      .flatMap((reading) => reading.paragraphs)
      .filter(({ id }) => item.evidence.some(({ paragraph }) => paragraph === id));
    if (paragraphs.length === 0) {
      if (item.searched.length === 0 && item.kind !== 'written')
        wrong(file, path, 'is shown by no paragraph', 'quote the sentence that decides it');
      continue;
    }
    const text = paragraphs.map((paragraph) => paragraph.text).join(' ');
    const above = linesAbove(item, checked);
    for (const { what, fix } of lostOfKey(item, { paragraphs, text, above }, checked))
      wrong(file, path, what, fix);
  }
  for (const { file, path, text, part } of shownTexts(module)) {
    const furniture = part === 'reading' ? findFurniture(text) : undefined;
    if (furniture)
      wrong(file, path, `reads like page furniture (${furniture.why})`, 'leave it out');
    for (const words of content.checks?.never ?? [])
      if (containsWords(text, words))
        wrong(file, path, `holds "${words}", which checks.yaml keeps out`, 'leave it out');
  }
};

/** What is read above the paragraphs of an item: place and day of their readings, and when their sources are from. */
function linesAbove(item: Item, { module }: Checked): string {
  const ids = item.evidence.map(({ reading }) => reading);
  const used = sourcesOf(item, module);
  return [
    ...module.readings.filter(({ id }) => ids.includes(id)).map(({ dateline }) => dateline),
    ...module.sources.filter(({ id }) => used.has(id)).map(({ published }) => published.label),
  ].join(' ');
}
