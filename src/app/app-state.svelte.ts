import type { MapData } from '../model/map';
import type { Module } from '../model/module';
import type { LessonPort } from '../learn/lesson-port';
import { currentPlace, itemsOfStep } from '../session/route';
import { stepOf } from '../session/progress';
import { appendEntries, listAttempts, readAttempt, readModule } from '../storage/attempts';
import { openDatabase, type Database } from '../storage/database';
import { LessonSession, startAttempt, type Append } from './lesson-session.svelte';
import { readResumeMark, setResumeMark } from './resume-mark';
import { formatAddress, parseAddress } from './routes';

const maps = import.meta.glob<MapData>('../../content/maps/*.json', { import: 'default' });

/** The app around the lesson: which attempt is open, and the address bar. */
export class AppState {
  session = $state.raw<LessonSession>();
  paragraph = $state<number>();
  /** The fragment that no lesson answers to. */
  unknown = $state<string>();
  offlineReady = $state(false);
  #update = $state.raw<{ apply: () => void }>();
  /** The place at which an update was offered or put off: it is offered between steps only. */
  #quietAt = $state<string>();
  #database: Promise<Database> | undefined;

  constructor(
    readonly module: Module,
    readonly database: () => Promise<Database> = openDatabase,
  ) {}

  /** Opens the newest attempt, or a new one; then goes where the address says. */
  async start(): Promise<void> {
    const stored = await this.#lastAttempt().catch(() => undefined);
    if (stored) this.#open(new LessonSession(stored.module, stored.attempt, stored.log, this.#append));
    else this.#open(new LessonSession(this.module, startAttempt(this.module), [], this.#append));
    this.#follow(true);
    window.addEventListener('popstate', () => this.#follow(false));
  }

  /** The first screen as it is prerendered: nothing stored, no address. */
  startFresh(): void {
    this.#open(new LessonSession(this.module, startAttempt(this.module), [], this.#append));
  }

  #open(session: LessonSession): void {
    this.session = session;
    session.lesson.actor.subscribe(() => this.#showAddress());
    session.lesson.actor.on('response.recorded', () => setResumeMark(session.attempt.id));
  }

  #append: Append = async (attempt, module, entries) =>
    appendEntries(await this.#db(), { attempt, module }, entries);

  /** A failed opening is tried again: storage may be unblocked meanwhile. */
  #db(): Promise<Database> {
    this.#database ??= this.database().catch((error: unknown) => {
      this.#database = undefined;
      throw error;
    });
    return this.#database;
  }

  async #lastAttempt() {
    const db = await this.#db();
    const id = readResumeMark() ?? (await listAttempts(db, this.module.id))[0]?.id;
    return id === undefined ? undefined : this.#stored(id);
  }

  async #stored(id: string) {
    const db = await this.#db();
    const stored = await readAttempt(db, id);
    if (!stored || stored.attempt.moduleId !== this.module.id) return undefined;
    const { moduleHash } = stored.attempt;
    const module = moduleHash === this.module.hash ? this.module : await readModule(db, moduleHash);
    return module && { ...stored, module };
  }

  port: LessonPort = {
    send: (act) => this.session?.send(act),
    href: (stepId, part) => {
      const index = this.#itemsOf(stepId).indexOf(part ?? '');
      const tail = index >= 0 ? `/${index + 1}` : part?.startsWith('p') ? `/${part}` : '';
      return `#/${this.module.id}/${stepId}${tail}`;
    },
    loadMap: async (id) => {
      const load = maps[`../../content/maps/${id}.json`];
      if (!load) throw new Error(`There is no map ${id}`);
      return load();
    },
    startOver: () => {
      const attempt = startAttempt(this.module);
      this.#open(new LessonSession(this.module, attempt, [], this.#append));
      history.pushState(null, '', '#/');
      window.scrollTo(0, 0);
    },
    attempts: async () => listAttempts(await this.#db(), this.module.id).catch(() => []),
    openAttempt: (id) => {
      void this.#stored(id).then((stored) => {
        if (!stored) return;
        this.#open(new LessonSession(stored.module, stored.attempt, stored.log, this.#append));
        setResumeMark(id);
        this.#showAddress();
      });
    },
  };

  #itemsOf(stepId: string): string[] {
    const context = this.session?.lesson.actor.getSnapshot().context;
    const step = context && stepOf(context.module, stepId);
    return step ? itemsOfStep(context.module, context.progress, step) : [];
  }

  /** The address of the place that the lesson is at. */
  #here(): string {
    if (!this.session) return '#/';
    const { module, progress } = this.session.lesson.actor.getSnapshot().context;
    const place = currentPlace(module, progress);
    return formatAddress(module, place, this.#itemsOf(place.stepId));
  }

  /** The place moved: a new entry in the browser's history, so that Back leads here again. */
  #showAddress(): void {
    const here = this.#here();
    const isFirst = this.session?.lesson.actor.getSnapshot().context.progress.seq === 0;
    if (isFirst || location.hash === here || location.hash.startsWith(`${here}/p`)) return;
    this.paragraph = undefined;
    history.pushState(null, '', here);
  }

  /** The address moved (a link, Back, a reload): the lesson goes there. */
  #follow(isStart: boolean): void {
    const address = parseAddress(location.hash);
    this.unknown = undefined;
    this.paragraph = undefined;
    const first = this.module.steps[0];
    if (address === 'empty') {
      if (isStart) this.#replaceAddress();
      else if (first) this.port.send({ type: 'step.goto', stepId: first.id });
      return;
    }
    const steps = this.session?.module.steps ?? [];
    if (
      address === 'unknown' ||
      address.moduleId !== this.module.id ||
      !steps.some(({ id }) => id === address.stepId)
    ) {
      this.unknown = location.hash;
      return;
    }
    const { stepId, item, paragraph } = address;
    this.paragraph = paragraph;
    const itemId = item === undefined ? undefined : this.#itemsOf(stepId)[item - 1];
    this.port.send({ type: 'step.goto', stepId, ...(itemId !== undefined && { itemId }) });
    if (paragraph === undefined) this.#replaceAddress();
  }

  #replaceAddress(): void {
    const here = this.#here();
    const { seq } = this.session?.lesson.actor.getSnapshot().context.progress ?? { seq: 0 };
    if (seq > 0 && location.hash !== here) history.replaceState(null, '', here);
  }

  /** A new version waits: it is offered from the next place on, never inside one. */
  offerUpdate(apply: () => void): void {
    this.#quietAt = this.#here();
    this.#update = { apply };
  }

  get offeredUpdate() {
    void this.session?.lesson.snapshot;
    const update = this.#update;
    if (!update || this.#quietAt === this.#here()) return undefined;
    return { apply: update.apply, dismiss: () => (this.#quietAt = this.#here()) };
  }
}
