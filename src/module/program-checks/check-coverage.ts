import type { Status } from '../../model/comparison';
import type { Item } from '../../model/item';
import { isOnMap } from '../../model/produced';
import type { Checked, ProgramCheck } from './check';
import { coreItems, coreSteps, isScored } from './asked-items';

const LEAST = { inBank: 6, onCore: 3, formats: 2, resolved: 6, ofStatus: 2 };
/** The most scored questions on the core route, and in one block of them (lesson design 4 and 5). */
const MOST = { onCore: 30, inStep: 4 };

/** 2: every objective is asked often enough, and forecasts and comparisons are not just once there. */
export const checkCoverage: ProgramCheck = (checked, _wrong, short) => {
  const { module } = checked;
  const core = coreItems(module);
  for (const { id } of module.objectives) {
    const isOf = ({ objective }: { objective: string }) => objective === id;
    const bank = module.items.filter(isOf);
    const say = (what: string) =>
      short('module.yaml', `objectives.${id}`, what, 'write claims or items for it');
    if (bank.length < LEAST.inBank)
      say(`has ${bank.length} questions in the bank, not ${LEAST.inBank}`);
    const asked = core.filter(isOf).length;
    if (asked < LEAST.onCore) say(`is asked ${asked} times on the core route, not ${LEAST.onCore}`);
    const formats = new Set(bank.map(({ kind }) => kind)).size;
    if (formats < LEAST.formats) say(`is asked in ${formats} format, not ${LEAST.formats}`);
  }
  const scored = core.filter(isScored);
  if (scored.length > MOST.onCore)
    short(
      'module.yaml',
      'route',
      `asks ${scored.length} scored questions on the core route, not at most ${MOST.onCore}`,
      'take fewer, or move some to a longer route',
    );
  for (const step of coreSteps(module)) {
    const asked = step.kind === 'questions' ? step.itemIds.length : 0;
    if (asked > MOST.inStep)
      short(
        'module.yaml',
        `route.${step.id}`,
        `asks ${asked} questions in a row, not at most ${MOST.inStep}`,
        'spread them over two steps',
      );
  }
  const resolved = resolvedPairs(checked);
  if (resolved.asks < LEAST.resolved)
    short(
      'claims.yaml',
      'outcome',
      `${resolved.asks} expectations are asked about with what came of them${resolved.under}, not ${LEAST.resolved}`,
      'say under outcome what a later report tells of one',
    );
  for (const status of STATUSES) {
    const { asks, under } = statusesAsked(checked, status);
    if (asks < LEAST.ofStatus)
      short(
        'claims.yaml',
        status,
        `${asks} claims or rows are asked about that stand as "${status}"${under}, not ${LEAST.ofStatus}`,
        HOW[status],
      );
  }
};

/** How two reports can stand to each other, one word for a report that stands alone on either side. */
const STATUSES = ['agree', 'differ', 'single', 'silent'] as const;
type Asked = (typeof STATUSES)[number];
const HOW: Record<Asked, string> = {
  agree: 'let two reports say the same, with across',
  differ: 'say under differ how two reports tell it',
  single: 'give a claim of one report across, and the other reading under searched',
  silent: 'say under silence what a report leaves open',
};

/** What is asked about one objective: the one that most of these questions name. Others do not make up for it. */
function ofOneObjective(items: readonly Item[]): { objective?: string; under: string } {
  const counts = new Map<string, number>();
  for (const { objective } of items) counts.set(objective, (counts.get(objective) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most ? { objective: most[0], under: ` under ${most[0]}` } : { under: '' };
}

/**
 * How many different expectations are asked about together with what came of them, be it that no report tells: in a
 * forecast with its resolution, after a later report, or by hand.
 */
function resolvedPairs({ module, content }: Checked): { asks: number; under: string } {
  const isExpected = (id: string) =>
    content.claims.some((claim) => claim.id === id && claim.kind === 'prediction');
  const { objective, under } = ofOneObjective(
    module.items.filter(({ family }) => family === 'outcome' || family === 'prediction'),
  );
  const pairs = module.items
    .filter((item) => item.objective === objective && !isOnMap(item))
    .filter(({ claimIds }) => claimIds.some((id) => !isExpected(id)))
    .flatMap(({ claimIds }) => claimIds.filter(isExpected));
  return { asks: new Set(pairs).size, under };
}

/** Questions that hold two reports against each other. */
const COMPARING = ['agree', 'differ', 'whose-word', 'silent', 'compare'];

/** How many claims of generated questions, and rows that a student decides, stand in one way. */
function statusesAsked(
  { module, content }: Checked,
  status: Asked,
): { asks: number; under: string } {
  const comparing = module.items.filter(({ family }) => COMPARING.includes(family));
  const { objective, under } = ofOneObjective(comparing);
  const items = comparing.filter((item) => item.objective === objective);
  const claims = items
    .filter((item) => item.kind !== 'compare' && statusOf(item, content.claims) === status)
    .map(({ claimIds }) => claimIds[0]);
  const rows = items.flatMap((item) =>
    item.kind === 'compare'
      ? item.rows.filter(({ id, key }) => !item.given.includes(id) && OF_ROW[key] === status)
      : [],
  );
  return { asks: new Set(claims).size + rows.length, under };
}

const OF_ROW: Record<Status, Asked> = {
  ...{ agree: 'agree', differ: 'differ', silent: 'silent' },
  ...{ left: 'single', right: 'single' },
};

/** How the reports of the claim stand to each other that a generated question asks about. */
function statusOf({ family, claimIds }: Item, claims: Checked['content']['claims']): Asked {
  if (family !== 'agree') return family === 'silent' ? 'silent' : 'differ';
  const reports = claims.find(({ id }) => id === claimIds[0])?.reports ?? [];
  const sources = new Set(reports.map(({ source }) => source)).size;
  return sources > 1 ? 'agree' : sources === 1 ? 'single' : 'silent';
}
