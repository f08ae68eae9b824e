import type { Process } from '../../model/checks-file';
import { isProduced } from '../../model/produced';
import { coreItems, isScored, needsSeveralTexts } from './asked-items';
import type { ProgramCheck } from './check';
import { processOf } from './processes';

/** Shares of the scored items of the core route (lesson design 7). */
const MIX: { process: Process; from: number; to: number }[] = [
  { process: 'locate', from: 0.2, to: 0.3 },
  { process: 'understand', from: 0.4, to: 0.5 },
  { process: 'evaluate', from: 0.25, to: 1 },
];
const LEAST = { severalTexts: 0.35, produced: 0.4 };

/** 3: what the core route asks is a mixture: finding, understanding, weighing; choosing and producing. */
export const checkMix: ProgramCheck = ({ module, content }, _wrong, short) => {
  const scored = coreItems(module).filter(isScored);
  if (scored.length === 0) return;
  const share = (count: number) => count / scored.length;
  const said = (part: number) => `${Math.round(part * 100)} %`;
  const of = `of the ${scored.length} scored questions of the core route`;
  for (const { process, from, to } of MIX) {
    const part = share(scored.filter((item) => processOf(item, content) === process).length);
    if (part < from || part > to)
      short(
        'module.yaml',
        'route',
        `${said(part)} ${of} ask to ${process}, not ${said(from)}${to < 1 ? ` to ${said(to)}` : ' or more'}`,
        part < from ? 'ask more of this kind' : 'ask fewer of this kind',
      );
  }
  const several = share(scored.filter((item) => needsSeveralTexts(item, module)).length);
  if (several < LEAST.severalTexts)
    short(
      'module.yaml',
      'route',
      `${said(several)} ${of} need two readings or two reports, not ${said(LEAST.severalTexts)}`,
      'let more claims be compared: across, differ, silence, outcome',
    );
  const produced = share(scored.filter(isProduced).length);
  if (produced < LEAST.produced)
    short(
      'module.yaml',
      'route',
      `${said(produced)} ${of} are answered without options, not ${said(LEAST.produced)}`,
      'ask for words, an order, a sentence or a place',
    );
};
