import type { Status } from '../../model/comparison';
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
  if (resolved < LEAST.resolved)
    short(
      'claims.yaml',
      'outcome',
      `${resolved} expectations are resolved, not ${LEAST.resolved}`,
      'say under outcome what a later report tells of one',
    );
  for (const [status, count] of Object.entries(statuses(checked)))
    if (count < LEAST.ofStatus)
      short(
        'claims.yaml',
        status,
        `${count} claims or rows can be compared as "${status}", not ${LEAST.ofStatus}`,
        HOW[status] ?? '',
      );
};

const HOW: Record<string, string> = {
  agree: 'let two reports say the same, with across',
  differ: 'say under differ how two reports tell it',
  single: 'give a claim of one report across, and the other reading under searched',
  silent: 'say under silence what a report leaves open',
};

/** Expectations of which a later report, or the resolution of a forecast, tells. */
function resolvedPairs({ content }: Checked): number {
  const told = content.claims.filter(({ outcome }) => outcome).length;
  return told + content.items.filter(({ kind }) => kind === 'prediction').length;
}

/** How many claims, and rows of comparisons, stand for each way in which two reports can be compared. */
function statuses({ content: { claims, comparisons } }: Checked): Record<string, number> {
  const count = (is: (claim: (typeof claims)[number]) => boolean) => claims.filter(is).length;
  const rows = (...keys: Status[]) =>
    comparisons.flatMap((comparison) => comparison.rows).filter(({ key }) => keys.includes(key))
      .length;
  const reporting = ({ reports }: (typeof claims)[number]) =>
    new Set(reports.map(({ source }) => source)).size;
  return {
    agree: count((claim) => claim.across !== undefined && reporting(claim) > 1) + rows('agree'),
    differ: count(({ differ }) => differ !== undefined) + rows('differ'),
    single:
      count((claim) => claim.across !== undefined && reporting(claim) === 1) +
      rows('left', 'right'),
    silent:
      count((claim) => claim.silence !== undefined || reporting(claim) === 0) + rows('silent'),
  };
}
