import type { LineLabel } from './article';

const KINDS: [LineLabel, RegExp][] = [
  [
    'meta',
    /\b(?:transcripts?|transcribed|interview(?:ed)?|condensed|clarity|length|programmes?|broadcast|aired|episodes?|presenter|producers?|recorded|recording|editors?|edited|reporters?|correspondents?|author|writer|translat\w+|amended|corrected|corrections?|updated?|headline|version|article|byline|newsroom|newsdesk|desk|reporting|contributed|audio)\b/giu,
  ],
  [
    'promotion',
    /\b(?:subscri\w+|newsletters?|members?(?:hip)?|podcasts?|tickets?|donat\w+|inbox|sign up|e-?mail\w*|whatsapp|website|online|app|listen|listeners?|viewers?|readers?|issue|editions?|print|magazine|free|offer|support\w*|follow|page|doors|booking|visit|feedback|story|stories|tips?|hotline|call|phone|ring|write to|puzzles?|quiz|crossword|libraries|shops?|delivery|delivered|letters?|copies|copy|postage|price)\b/giu,
  ],
  [
    'legal',
    /\b(?:copyright|rights|reserved|permission|reproduc\w+|republi\w+|terms|privacy|cookies?|policy|liab\w+|accura\w+|errors?|disclaimer|licen[cs]e\w*|advertis\w+|sponsor\w*|complaints?|standards|publish\w*|printed|opinions?|views|comments?|moderat\w+|third part\w+|personal data|responsib\w+|content|registered|ltd|limited|guarantee\w*)\b/giu,
  ],
];

/** How much a line speaks of the medium itself, and which kind of furniture that makes it. */
export function mediaWords(text: string): { hits: number; label: LineLabel } {
  let hits = 0;
  let best: LineLabel = 'promotion';
  let most = 0;
  for (const [label, pattern] of KINDS) {
    const found = new Set((text.match(pattern) ?? []).map((word) => word.toLowerCase())).size;
    hits += found;
    if (found > most) [best, most] = [label, found];
  }
  return { hits, label: best };
}
