import type { Page } from '@playwright/test';

/** How the disk behaves: it keeps things, keeps a transaction waiting, refuses, or gives up on one. */
type Disk = 'works' | 'holds' | 'refuses' | 'aborts';
type DiskWindow = { disk?: Disk };

export const setDisk = (page: Page, disk: Disk) =>
  page.evaluate((state) => {
    (window as DiskWindow).disk = state;
  }, disk);

/** Stands between the page and IndexedDB; the page's own code is not touched. */
export async function watchTheDisk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const now = () => (window as DiskWindow).disk ?? 'works';
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!
      .value as IDBObjectStore['put'];
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
      // A transaction commits when nothing is asked of it any more: asking on keeps it open.
      const holdOn = () => {
        if (now() === 'holds') this.count().onsuccess = holdOn;
      };
      holdOn();
      if (now() === 'aborts') request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
    const open = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')!
      .value as IDBDatabase['transaction'];
    IDBDatabase.prototype.transaction = function (...args) {
      if (now() === 'refuses' && args[1] === 'readwrite')
        throw new DOMException('The disk is full', 'QuotaExceededError');
      return open.apply(this, args);
    };
  });
}
