import type { ChoiceItem } from '../../model/item';
import type { RawClaim } from '../../model/raw-claim';
import { unexplained, withoutKnownThings } from './leaning';
import { RANK_WEIGHTS, type Feature } from './rank-weights';
import type { RawSetting } from './raw-setting';

/** What the ranking knows of an item that passed the gates. */
export function featuresOf(item: ChoiceItem, setting: RawSetting): Record<Feature, number> {
  const claim = setting.rawById.get(item.claimIds[0] ?? '');
  const inArticle = setting.inArticle.get(claim?.articleId ?? '') ?? [];
  const key = item.options.find(({ correct }) => correct)?.text.replace(/^The /, '');
  const asked = (setting.clustersIn.get(claim?.articleId ?? '') ?? []).find(
    ({ name }) => name === key,
  );
  const named = inArticle.filter(({ names }) =>
    names.some(({ cluster }) => cluster === asked?.id),
  ).length;
  const words = item.stem.split(/\s+/).length;
  const family = (name: string) => (item.family === name ? 1 : 0);
  return {
    bias: 1,
    who: family('who'),
    said: family('said'),
    words: family('words'),
    figure: family('figure'),
    version: family('version'),
    role: family('role'),
    statement: family('statement'),
    supported: family('supported'),
    status: family('status'),
    outlet: family('outlet'),
    cloze: family('cloze'),
    fourOptions: item.options.length === 4 ? 1 : 0,
    early: claim ? 1 - claim.order / Math.max(1, inArticle.length) : 0,
    prominent: Math.min(1, named / 6),
    long: Math.max(0, words - 25) / 10,
    hasForms: item.forms.length > 0 ? 1 : 0,
    vague: isVague(item, claim) ? 1 : 0,
    brief: claim?.saying?.direct && claim.saying.content.split(/\s+/).length < 6 ? 1 : 0,
  };
}

/** "It rang", "the other two pages": words that need what was said before them. */
function isVague({ family, stem }: ChoiceItem, claim: RawClaim | undefined): boolean {
  if (family === 'cloze') return unexplained(stem) !== undefined;
  if (!/^(?:said|words)$/.test(family) || !claim?.saying?.direct) return false;
  return NEEDS_MORE.test(withoutKnownThings(claim.saying.content));
}
const NEEDS_MORE =
  /(?<![\p{L}'’-])(?:it|its|they|them|their|he|she|him|her|his|this|these|those|such|another|others?|same|perhaps|maybe)(?![\p{L}])/iu;

/** The higher, the sooner an item is asked. */
export function rankItem(item: ChoiceItem, setting: RawSetting): number {
  const features = featuresOf(item, setting);
  return (Object.keys(RANK_WEIGHTS) as Feature[]).reduce(
    (sum, feature) => sum + RANK_WEIGHTS[feature] * features[feature],
    0,
  );
}
