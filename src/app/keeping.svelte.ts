import type { Keeping, KeepingNote } from '../learn/lesson-port';
import { writeRecordsFile } from '../interop/records-file';
import { m } from '../messages/compiled/messages';
import { withSetAside, type SetAside } from '../model/set-aside';
import { shouldTell } from '../session/tell-of-clearing';
import { readRaw } from '../storage/set-aside';
import { downloadText, today } from './download-text';
import { isHeeded, setHeeded } from './heeded';

/** What the student is told of what is kept on this device, and what was seen of it. */
export class KeepingState implements Keeping {
  setAside = $state.raw<readonly SetAside[]>([]);
  isNews = $state(false);
  isCopyInPart = $state(false);
  mayBeCleared = $state(false);

  /** Something more cannot be read. */
  add(list: readonly SetAside[]): void {
    this.setAside = withSetAside(this.setAside, list);
    if (!isHeeded('set-aside', namesOf(this.setAside))) this.isNews = true;
  }

  openedInPart(): void {
    this.isCopyInPart = true;
  }

  /** Asks the browser to keep everything for good; where it does not, the student is told. */
  async askToKeep(): Promise<void> {
    const storage = navigator.storage as StorageManager | undefined;
    const persisted = await persist(storage).catch(() => undefined);
    const installed = matchMedia('(display-mode: standalone)').matches;
    this.mayBeCleared = shouldTell({ persisted, installed, told: isHeeded('clearing', 'told') });
  }

  heed = (note: KeepingNote): void => {
    if (note === 'clearing') this.mayBeCleared = false;
    if (note === 'copy-in-part') this.isCopyInPart = false;
    if (note !== 'set-aside') return;
    this.isNews = false;
    setHeeded('set-aside', namesOf(this.setAside));
  };

  told = (): void => setHeeded('clearing', 'told');

  saveSetAside = (): void => {
    void readRaw(this.setAside)
      .catch((error: unknown) => {
        console.error(error);
        return [];
      })
      .then((records) => {
        downloadText(writeRecordsFile(records), m.set_aside_file_name({ day: today() }));
      });
  };
}

/** Asking is all that is needed where a browser agrees; one that has agreed before says so. */
async function persist(storage: StorageManager | undefined): Promise<boolean | undefined> {
  await storage?.persist().catch(() => false);
  return storage?.persisted();
}

const namesOf = (list: readonly SetAside[]) =>
  JSON.stringify(list.map(({ store, key }) => [store, key]));
