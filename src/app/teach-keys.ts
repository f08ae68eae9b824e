import { makeKeyPair, restoreBackup } from '../interop/key-pair';
import { keepKey, listKeys } from '../storage/keys';
import type { KeyPort, OwnKey } from '../teach/teach-port';
import { open } from './store';

/** The key pairs of this device. */
export const keyPort: KeyPort = {
  list: async () => (await listKeys(await open())).map(shown),
  async make(passphrase) {
    const { key, backup } = await makeKeyPair(passphrase, crypto);
    const madeAt = Date.now();
    return {
      key: shown({ ...key, madeAt }),
      backup,
      keep: async () => {
        await keepKey(await open(), key, { madeAt, backedUpAt: Date.now() });
      },
    };
  },
  async restore(file, passphrase) {
    const restored = await restoreBackup(await file.text(), passphrase, crypto);
    if ('refused' in restored) return restored;
    const at = Date.now();
    await keepKey(await open(), restored.key, { madeAt: at, backedUpAt: at });
    return { key: shown({ ...restored.key, madeAt: at }) };
  },
};

const shown = ({ fingerprint, publicKey, madeAt }: OwnKey): OwnKey => ({
  fingerprint,
  publicKey,
  madeAt,
});
