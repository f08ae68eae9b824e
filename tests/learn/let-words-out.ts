import { afterAll } from 'vitest';

// What a view says is said a tenth of a second later (ui/announce.ts), and the document of a test file
// goes with its last test: what is still to be said needs it.
afterAll(() => new Promise((done) => setTimeout(done, 200)));
