import type { MapData } from '../model/map';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import type { Keeping, LessonPort } from '../learn/lesson-port';
import type { LessonAct } from '../session/lesson-machine';
import { currentPlace, itemsOfStep } from '../session/route';
import { stepOf } from '../session/progress';
import type { Hold } from './hold-attempt';
import type { KeepingState } from './keeping.svelte';
import { LessonSession, startAttempt, type Append } from './lesson-session.svelte';
import { readResumeMark, setResumeMark } from './resume-mark';
import type { Kept } from './store';
import { formatAddress, parseAddress } from './routes';
import { told } from './told';

/** Storage is not on the way to a first reading or question: it is loaded when there is a need. */
const store = () => import('./store');
/** How long the lesson waits for a disk that does not answer before it starts without it. */
const PATIENCE_MS = 3000;
const maps = import.meta.glob<MapData>('../../content/maps/*.json', { import: 'default' });

/** The app around the lesson: which attempt is open, and the address bar. */
export class AppState {
  session = $state.raw<LessonSession>();
  paragraph = $state<number>();
  /** The fragment that no lesson answers to. */
  unknown = $state<string>();
  offlineReady = $state(false);
  /** Another page works on this attempt; this one only shows it. */
  elsewhere = $state(false);
  /** What is told of what is kept here, once there is something to tell. */
  keeping = $state.raw<Keeping>();
  #hold: { attemptId: string; hold: Hold } | undefined;
  #keeping: Promise<KeepingState> | undefined;
  #update = $state.raw<{ apply: () => void }>();
  /** The place at which an update was offered or put off: it is offered between steps only. */
  #quietAt = $state<string>();
  #following = false;

  constructor(
    readonly module: Module,
    /** Ids of the modules that are built in beside this one. */
    readonly others: readonly string[] = [],
  ) {
    told.setAside = (list) => void this.#keep((keeping) => keeping.add(list));
    told.lost = () => this.session?.writeAnew();
  }

  /** Opens the attempt worked on last, or a new one; then goes where the address says. */
  async start(): Promise<void> {
    const marked = this.#marked().catch((error: unknown) => console.error(error));
    const patience = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS));
    const kept = (await Promise.race([marked, patience])) ?? undefined;
    if (!kept || !this.#canResume(kept)) this.startFresh();
    this.#follow(true);
    window.addEventListener('popstate', () => this.#follow(false));
    if (!kept) void this.#lookForAttempts(marked);
  }

  async #marked(): Promise<Kept | undefined> {
    const mark = readResumeMark();
    if (!mark) return undefined;
    const { keptAttempt, lastAttempt } = await store();
    return mark.moduleId === this.module.id
      ? keptAttempt(mark.attemptId, this.module)
      : lastAttempt(this.module);
  }

  /** A log that no lesson can be made of is set aside, like one that cannot be read. */
  #canResume(kept: Kept): boolean {
    try {
      this.#resume(kept);
      return true;
    } catch (error) {
      console.error(error);
      const { id } = kept.attempt;
      told.setAside([{ store: 'attempts', key: id, attemptId: id, reason: 'damaged' }]);
      return false;
    }
  }

  /** Without the note in localStorage, or from a slow disk, an attempt is still found, a moment later. */
  async #lookForAttempts(marked: Promise<Kept | void>): Promise<void> {
    const last = async () => (await store()).lastAttempt(this.module).catch(() => undefined);
    const kept = (await marked) ?? (await last());
    const untouched = this.session?.lesson.actor.getSnapshot().context.progress.seq === 0;
    if (kept && untouched && this.#canResume(kept)) this.#replaceAddress();
  }

  /** The first screen as it is prerendered: nothing stored, no address. */
  startFresh(): void {
    this.#open(new LessonSession(this.module, startAttempt(this.module), [], this.#append));
  }

  #open(session: LessonSession): void {
    this.session = session;
    // There is no page to share with while the opening is prerendered.
    if (typeof window !== 'undefined') void this.#holdAttempt(session);
    session.lesson.actor.subscribe(() => this.#showAddress());
    this.#askToKeep(session);
    const marking = session.lesson.actor.on('response.recorded', () => {
      setResumeMark({ moduleId: this.module.id, attemptId: session.attempt.id });
      marking.unsubscribe();
    });
  }

  #resume({ module, attempt, log }: Kept, unsaved: readonly LogEntry[] = []): void {
    this.#open(new LessonSession(module, attempt, log, this.#append, unsaved));
  }

  /** Asked once there is something to lose; a browser may then keep it for good. */
  #askToKeep(session: LessonSession): void {
    const asking = session.lesson.actor.on('response.recorded', ({ entry }) => {
      if (entry.type !== 'answer') return;
      asking.unsubscribe();
      void this.#keep((keeping) => keeping.askToKeep());
    });
  }

  /** What is told of what is kept has its own chunk: most lessons have nothing to tell. */
  async #keep(work: (keeping: KeepingState) => unknown): Promise<void> {
    this.#keeping ??= import('./keeping.svelte').then(({ KeepingState }) => new KeepingState());
    this.keeping = await this.#keeping;
    work(await this.#keeping);
  }

  /** Looks, when there is time, whether anything kept here cannot be opened. */
  lookThroughKept(): void {
    void store()
      .then(({ lookForSetAside }) => lookForSetAside(this.module))
      .catch(() => undefined); // that nothing can be read is told when something is to be saved
  }

  async #holdAttempt({ attempt }: LessonSession): Promise<void> {
    const { holdAttempt } = await import('./hold-attempt');
    if (this.#hold?.attemptId === attempt.id || this.session?.attempt.id !== attempt.id) return;
    this.#hold?.hold.release();
    this.elsewhere = false;
    const hold = holdAttempt(attempt.id, {
      onchange: (held) => {
        const wasElsewhere = this.elsewhere;
        this.elsewhere = held === 'elsewhere';
        if (held === 'mine' && wasElsewhere) void this.#catchUp(attempt.id);
      },
      onappend: () => {
        if (!this.elsewhere) void this.#catchUp(attempt.id, true);
      },
    });
    this.#hold = { attemptId: attempt.id, hold };
  }

  takeOver = (): void => this.#hold?.hold.takeOver();

  /**
   * The other page went on meanwhile: this one goes on from what it wrote, and from what
   * this one could not save yet. On a word of it (`isWord`) only if it did anything new.
   */
  async #catchUp(attemptId: string, isWord = false): Promise<void> {
    const [{ keptAttempt }, { mergeLogs }] = await Promise.all([
      store(),
      import('../interop/attempt-file'),
    ]);
    const kept = await keptAttempt(attemptId, this.module).catch(() => undefined);
    const session = this.session;
    if (!kept || session?.attempt.id !== attemptId) return;
    const { log } = session.copy;
    const merged = mergeLogs(kept.log, isWord ? log : session.unsaved);
    const known = new Set(log.map(({ seq, writer }) => `${seq} ${writer}`));
    const news = merged.filter(({ seq, writer }) => !known.has(`${seq} ${writer}`));
    // Where the other page has been is no reason to leave the place here.
    if (isWord && news.every(({ type }) => type === 'step')) return;
    this.#resume({ ...kept, log: merged }, session.unsaved);
    this.#showAddress();
  }

  #append: Append = async (attempt, ...what) => {
    await (await store()).append(attempt, ...what);
    if (this.#hold?.attemptId === attempt.id) this.#hold.hold.tellAppend();
  };

  #send(act: LessonAct): void {
    if (!this.elsewhere) this.session?.send(act);
    // Another page writes the log; here one may look around in it.
    else if (act.type === 'step.goto' || act.type === 'step.next') this.session?.browse(act);
  }

  port: LessonPort = {
    send: (act) => this.#send(act),
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
    attempts: async () => (await store()).attemptsAt(this.module.id).catch(() => []),
    openAttempt: (id) => {
      void store()
        .then(({ keptAttempt }) => keptAttempt(id, this.module))
        .then((kept) => {
          if (!kept || !this.#canResume(kept)) return;
          setResumeMark({ moduleId: this.module.id, attemptId: id });
          this.#showAddress();
        });
    },
    saveCopy: () => {
      const copy = this.session?.copy;
      if (copy) void import('./attempt-copy').then(({ download }) => download(copy));
    },
    openCopy: async (text) => {
      const { moduleOfCopy, readAttemptFile, mergeLogs } = await import('../interop/attempt-file');
      const read = readAttemptFile(text);
      if ('refused' in read) return read.refused;
      const { attempt, log } = read.file;
      if (attempt.moduleId !== this.module.id) return 'other-lesson';
      const kept = await store()
        .then(({ keptAttempt }) => keptAttempt(attempt.id, this.module))
        .catch(() => undefined);
      const copy = kept ? { module: kept.module } : await moduleOfCopy(read.file, this.module);
      if ('refused' in copy) return copy.refused;
      // What this device knows of the same attempt, also what it could not save yet.
      const here = this.session?.attempt.id === attempt.id ? this.session.copy.log : [];
      const merged = mergeLogs(mergeLogs(kept?.log ?? [], here), log);
      this.#resume({ module: copy.module, attempt, log: merged }, merged);
      setResumeMark({ moduleId: this.module.id, attemptId: attempt.id });
      this.#showAddress();
      if (read.unreadable > 0) void this.#keep((keeping) => keeping.openedInPart());
      return undefined;
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
    // An address that was followed has its entry already; one more would cut off Forward.
    if (this.#following) history.replaceState(null, '', here);
    else history.pushState(null, '', here);
  }

  /** The address moved (a link, Back, a reload): the lesson goes there. */
  #follow(isStart: boolean): void {
    this.#following = true;
    this.#goToAddress(isStart);
    this.#following = false;
  }

  #goToAddress(isStart: boolean): void {
    const address = parseAddress(location.hash);
    const wasLost = this.unknown !== undefined;
    this.unknown = undefined;
    this.paragraph = undefined;
    const first = this.module.steps[0];
    if (address === 'empty') {
      if (isStart || wasLost) this.#replaceAddress();
      else if (first) this.port.send({ type: 'step.goto', stepId: first.id });
      return;
    }
    if (address !== 'unknown' && this.others.includes(address.moduleId)) {
      location.reload();
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
    const update = this.#update;
    // Reading the snapshot makes the offer appear when the place changes.
    if (!update || !this.session?.lesson.snapshot || this.#quietAt === this.#here())
      return undefined;
    return { apply: update.apply, dismiss: () => (this.#quietAt = this.#here()) };
  }
}
