import { checkModule } from '../../model/check-module';
import type { Module } from '../../model/module';
import type { Database } from '../../storage/database';
import { readEach } from '../../storage/read-each';
import type { BuiltIn } from './gradebook-messages';

/** A module by its id and its hash, or the beginning of it. */
export type Wanted = { id: string; hash: string };

/** The modules that hand-ins name: built in, or kept on this device. */
export class ModuleShelf {
  readonly #known = new Map<string, Module>();
  readonly #missing = new Set<string>();

  constructor(
    private readonly builtIn: readonly BuiltIn[],
    private readonly askPage: (id: string) => Promise<Module | undefined>,
  ) {}

  /** What was looked for before; `find` looks for it. */
  get({ id, hash }: Wanted): Module | undefined {
    const exact = this.#known.get(hash);
    if (exact?.id === id) return exact;
    // An empty beginning would be that of any module.
    if (hash.length < 12) return undefined;
    return [...this.#known.values()].find((one) => one.id === id && one.hash.startsWith(hash));
  }

  async find(db: Database, wanted: Wanted): Promise<Module | undefined> {
    const known = this.get(wanted);
    const key = `${wanted.id} ${wanted.hash}`;
    if (known || this.#missing.has(key)) return known;
    const own = this.builtIn.find(
      ({ id, hash }) => id === wanted.id && hash.startsWith(wanted.hash),
    );
    const module = own ? await this.askPage(own.id) : await this.#readKept(db, wanted);
    if (module) this.#known.set(module.hash, module);
    else this.#missing.add(key);
    return module;
  }

  /** A module came in: what was not here may be here now. */
  put(module: Module): void {
    this.#known.set(module.hash, module);
    this.#missing.clear();
  }

  async #readKept(db: Database, { id, hash }: Wanted): Promise<Module | undefined> {
    const range = IDBKeyRange.bound(hash, `${hash}g`);
    for (const { key, record } of await readEach(db, 'modules', range)) {
      const checked = checkModule(record, typeof key === 'string' ? key : '');
      if ('module' in checked && checked.module.id === id) return checked.module;
    }
    return undefined;
  }
}
