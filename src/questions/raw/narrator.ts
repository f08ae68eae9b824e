import type { Cluster } from '../../model/raw-claim';
import type { RawSetting } from './raw-setting';

/** "She says", "Dr Asigau says", "told me": what somebody tells of others. */
const PASSES_ON =
  /(?<!\p{L})(?:\p{Lu}\p{L}+|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|company|union|council|ministry|government|police) (?:also )?(?:says?|told (?:me|us))(?!\p{L})/u;

/**
 * Whether somebody leads through a broadcast: their turns pass on what others say, at least twice.
 * Those who are asked speak for themselves.
 */
export function isNarrator(clusterId: string, articleId: string, { inArticle }: RawSetting) {
  const turns = (inArticle.get(articleId) ?? []).filter(
    ({ saying }) => saying?.turn === true && saying.speaker.cluster === clusterId,
  );
  return turns.filter(({ sentence }) => PASSES_ON.test(sentence)).length >= 2;
}

/** Whether somebody made the article: what they say is the report itself, and nobody confuses them with its people. */
export const isStaff = (
  { type, name, aliases }: Cluster,
  articleId: string,
  { rawSources }: RawSetting,
): boolean =>
  type === 'PERSON' &&
  [name, ...aliases].some((each) =>
    (rawSources.get(articleId)?.staff ?? []).includes(each.toLowerCase()),
  );
