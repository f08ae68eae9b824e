import type { Cluster, RawClaim } from '../model/raw-claim';
import { STAFF_ROLE } from './find-staff';
import { labelLength } from './genre';

/** Who opens a turn for the station: "ANA LOPES, HOST:". */
const STAFF = new RegExp(`, ${STAFF_ROLE}\\b`, 'u');

/**
 * Gives the sentences of each turn of a transcript to the person whose name opens it. Nothing where
 * only one person speaks, no sentence that holds a quotation, because its words are somebody else's,
 * and nothing of those who speak for the station: what they say is the report itself.
 */
export function nameTurns(claims: RawClaim[], clusters: ReadonlyMap<string, Cluster>): void {
  const turns = new Map<string, { articleId: string; speaker: string }>();
  for (const { articleId, line, sentence, names } of claims) {
    const [name] = names;
    const isLabel = labelLength(`${sentence} x`) > sentence.length;
    if (isLabel && name && clusters.get(name.cluster)?.type === 'PERSON')
      turns.set(`${articleId} ${line}`, { articleId, speaker: name.cluster });
  }
  const staff = new Set<string>();
  for (const { articleId, line, sentence } of claims) {
    const turn = STAFF.test(sentence) ? turns.get(`${articleId} ${line}`) : undefined;
    if (turn && labelLength(`${sentence} x`) > sentence.length)
      staff.add(`${articleId} ${turn.speaker}`);
  }
  const voices = new Map<string, Set<string>>();
  for (const { articleId, speaker } of turns.values())
    voices.set(articleId, (voices.get(articleId) ?? new Set()).add(speaker));
  for (const claim of claims) {
    const { articleId, line, sentence } = claim;
    const speaker = turns.get(`${articleId} ${line}`)?.speaker;
    // What its own people say is the report itself.
    if (staff.has(`${articleId} ${speaker ?? ''}`)) continue;
    if (speaker === undefined || (voices.get(articleId)?.size ?? 0) < 2) continue;
    if (/["“”]|\.\.\.|…|\bquote\b/.test(sentence) || labelLength(`${sentence} x`) > sentence.length)
      continue;
    const text = clusters.get(speaker)?.name ?? '';
    claim.saying = {
      speaker: { cluster: speaker, start: 0, end: 0, text, sure: true, titled: false },
      verb: 'says',
      content: sentence.trim(),
      direct: true,
      turn: true,
    };
    delete claim.action;
  }
}
