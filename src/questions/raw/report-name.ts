import type { RawClaim } from '../../model/raw-claim';
import type { RawSetting } from './raw-setting';

/** The words that stand for an article: "the Reuters report", "the interview", "the report “Floods”". */
export function reportName(claim: RawClaim, setting: RawSetting): string {
  const { outlet, title = '', genre = 'report' } = setting.rawSources.get(claim.articleId) ?? {};
  const same = [...setting.rawSources.values()].filter((other) => other.outlet === outlet).length;
  // Two reports of one outlet are told apart by their titles.
  if (outlet !== undefined && same > 1) return `the ${genre} “${title}”`;
  return outlet === undefined ? `the ${genre}` : `the ${outlet.replace(/^the /i, '')} ${genre}`;
}
