import { notes } from 'virtual:dateline/notes';
import { keepAssignment, listAssignments, removeAssignment } from '../storage/assignments';
import { encodeAssignment } from '../interop/assignment-link';
import type { TeachPort } from '../teach/teach-port';
import { downloadFile } from './download-text';
import { randomHex } from './random-hex';
import { listModules, loadModule } from './known-modules';
import { loadMap } from './maps';
import { open } from './store';
import { keepChoices, readChoices } from './teach-choices';
import { keyPort } from './teach-keys';
import { forgetModule, importModule } from './teach-modules';

/** What the teacher's pages ask of the app. */
export const teachPort = (): TeachPort => ({
  listModules,
  loadModule,
  loadMap,
  loadNotes: async (moduleId) => (await notes[moduleId]?.())?.default,
  importModule,
  removeModule: forgetModule,
  readChoices,
  keepChoices,
  listAssignments: async () => listAssignments(await open()),
  async keepAssignment(kept, module) {
    await keepAssignment(await open(), kept, module);
  },
  async removeAssignment(id) {
    await removeAssignment(await open(), id);
  },
  keys: keyPort,
  linkOf: (assignment) =>
    `${location.href.replace(/#.*$/s, '')}#/a/${encodeAssignment(assignment)}`,
  drawId: () => randomHex(8),
  now: () => Date.now(),
  saveFile: downloadFile,
  async gradebook() {
    const { gradebookPort } = await import('./gradebook/gradebook-port');
    return gradebookPort();
  },
});
