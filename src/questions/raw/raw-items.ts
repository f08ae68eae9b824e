import type { Cluster, RawClaim, RawSource } from '../../model/raw-claim';
import type { AuthoredClaim } from '../../model/content';
import type { ChoiceItem } from '../../model/item';
import type { Source } from '../../model/source';
import type { Evidence } from '../../model/text-quote';
import type { Maker } from '../candidate';
import { GATES } from '../gates';
import { generateWith, type Refusal } from '../generate-items';
import type { Review } from '../review';
import { rawCloze, rawOutlet, rawSaid, rawStatus, rawSupported, rawWho } from './families';
import { rawFigure } from './figure';
import { RAW_GATES } from './raw-gates';
import { rawSetting, type RawSetting } from './raw-setting';
import { rawRole } from './role';
import { selectRaw } from './select-raw';
import { rawStatement } from './statement';
import { rawVersion } from './version';
import { rawWords } from './words';

const RAW: Maker<RawSetting> = {
  families: [
    rawWho,
    rawSaid,
    rawWords,
    rawVersion,
    rawFigure,
    rawStatement,
    rawSupported,
    rawStatus,
    rawRole,
    rawOutlet,
    rawCloze,
  ],
  gates: [...GATES, ...RAW_GATES],
};

export type RawItems = {
  /** Every item that passed the gates; the bank. */
  items: ChoiceItem[];
  /** What to ask, by article, in reading order. */
  chosen: Map<string, string[]>;
  refusals: Refusal[];
  /** The claims in the shape of a module's claims. */
  claims: AuthoredClaim[];
};

/**
 * Items from the claims of raw articles: all that the gates let pass, and the few of each article
 * that are asked. The same claims and seed give the same items.
 */
export function rawItems(
  extracted: { claims: RawClaim[]; clusters: readonly Cluster[] },
  sources: readonly (RawSource & { source: Source })[],
  evidenceOf: (claim: RawClaim) => Evidence[],
  seed: string,
  review?: Review,
): RawItems {
  const setting = rawSetting(extracted.claims, extracted.clusters, sources);
  const evidenceById = ({ id }: AuthoredClaim) => {
    const claim = setting.rawById.get(id);
    return claim ? evidenceOf(claim) : [];
  };
  const made = generateWith(RAW, setting, evidenceById, review);
  const { refusals, accepted } = made;
  const items = made.items.filter((item) => item.kind === 'choice');
  return {
    items,
    refusals,
    claims: setting.claims,
    chosen: selectRaw(items, setting, seed, accepted),
  };
}
