import type { Attempt } from '../model/attempt';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import type { Settings } from '../model/settings';
import { settingsOf } from '../model/settings-of';
import type { Keeping, LessonPort } from '../learn/lesson-port';
import type { Voice } from '../learn/voice';
import type { CopyRefusal } from '../learn/lesson-port';
import type { HomePort } from '../learn/home-port';
import type { Asking } from '../learn/who-port';
import type { LessonAct } from '../session/lesson-machine';
import { currentPlace, itemsOfStep } from '../session/route';
import { isBare, stepOf } from '../session/progress';
import { whoScreen } from '../session/who-screen';
import { afterPaint } from '../ui/after-paint';
import type { Hold } from './hold-attempt';
import type { KeepingState } from './keeping.svelte';
import { LessonSession, startAttempt, type Append } from './lesson-session.svelte';
import { readResumeMark, setResumeMark } from './resume-mark';
import type { Kept } from './store';
import { formatAddress, parseAddress, TIMELINE, wingOf } from './routes';
import { told } from './told';
import { readWhoMarks } from './who-marks';

/** Storage is not on the way to a first reading or question: it is loaded when there is a need. */
const store = () => import('./store');
/** How long the lesson waits for a disk that does not answer before it starts without it. */
const PATIENCE_MS = 3000;

/** Whose work it is, and what they go on with. */
type Found = { studentId: string; kept: Kept | undefined };

/** The app around the lesson: which attempt is open, and the address bar. */
export class AppState {
  session = $state.raw<LessonSession>();
  paragraph = $state<number>();
  /** A screen beside the lesson, in place of the step that the student is at. */
  screen = $state<'timeline' | 'home'>();
  /** The fragment that no lesson answers to. */
  unknown = $state<string>();
  offlineReady = $state(false);
  /** Another page works on this attempt; this one only shows it. */
  elsewhere = $state(false);
  /** Known once the page has settled; until then it looks as `boot.js` made it. */
  settings = $state.raw<Settings>();
  voice = $state.raw<Voice>();
  /** What is asked before anything of a student is shown. */
  asking = $state.raw<Asking>();
  /** Whose attempts are opened; empty where nobody is named. */
  studentId = '';
  /** Counts who came and went in this tab: the history of another is not followed. */
  visit = 0;
  /** What is told of what is kept here, once there is something to tell. */
  keeping = $state.raw<Keeping>();
  #hold: { attemptId: string; hold: Hold } | undefined;
  #keeping: Promise<KeepingState> | undefined;
  #update = $state.raw<{ apply: () => void }>();
  /** The place at which an update was offered or put off: it is offered between steps only. */
  #quietAt = $state<string>();
  #following = false;
  #module: Module;
  /** Another lesson was opened. */
  onlesson: (() => void) | undefined;

  constructor(
    module: Module,
    /** Ids of all modules that are built in. */
    readonly builtIn: readonly string[] = [module.id],
    /** A teacher's link was opened: what whoever works here goes on with. */
    private byLink?: ((studentId: string) => Promise<Kept>) | undefined,
  ) {
    this.#module = module;
    told.setAside = (list) => void this.#keep((keeping) => keeping.add(list));
    told.lost = () => this.session?.writeAnew();
  }

  /** The lesson that is open, as this version of it is built in or kept. */
  get module(): Module {
    return this.#module;
  }

  set module(module: Module) {
    const isOther = module.id !== this.#module.id;
    this.#module = module;
    if (isOther) this.onlesson?.();
  }

  /** Opens what was worked on last, or something new, unless it has to be asked who works here. */
  async start(): Promise<void> {
    const marks = readWhoMarks();
    const screen = whoScreen(marks);
    this.visit = marks.visit;
    if (screen.show === 'lesson') await this.#comeBack(screen.studentId, marks.isShared);
    else this.ask(screen);
    window.addEventListener('popstate', () => this.#moved());
  }

  async #comeBack(student: string, isShared: boolean): Promise<void> {
    const marked = this.#marked(student).catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
    const patience = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS));
    const found = await Promise.race([marked, patience]);
    const isByLink = this.byLink !== undefined;
    await this.enter(found?.studentId ?? student, found?.kept);
    if (isByLink) return;
    // On a shared device the work of nobody named may be anybody's: it is not opened unasked.
    if (!found?.kept && !(isShared && student === '')) void this.#lookForAttempts(marked);
  }

  async #marked(student: string): Promise<Found | undefined> {
    if (!readResumeMark() && student === '') return undefined;
    return (await store()).comeBack(student, this.notedAttempt(), this.module);
  }

  /** The attempt at this module that was worked on last, as far as it is noted. */
  notedAttempt(): string | undefined {
    const mark = readResumeMark();
    return mark?.moduleId === this.module.id ? mark.attemptId : undefined;
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

  /**
   * Without the note in localStorage, or from a slow disk, an attempt is still found, a moment
   * later. The new one has given way to it unless something was answered or marked: going to a
   * step, as the address of a reload asks for, is no work that would be left behind.
   */
  async #lookForAttempts(marked: Promise<Found | undefined>): Promise<void> {
    const fresh = this.session;
    const last = async () =>
      (await store())
        .comeBack(this.studentId, undefined, this.module, fresh?.attempt.id)
        .catch(() => undefined);
    const noted = await marked;
    const found = noted?.kept ? noted : await last();
    if (!found?.kept || !fresh || found.studentId !== this.studentId) return;
    const isUntouched = isBare(fresh.lesson.actor.getSnapshot().context.progress);
    if (this.session !== fresh || !isUntouched || !this.#canResume(found.kept)) return;
    setResumeMark({ moduleId: this.module.id, attemptId: found.kept.attempt.id });
    this.#follow(true);
  }

  /** Works for a student from here on: at what a link asks for, at an attempt that is kept, or at a new one. */
  async enter(studentId: string, last: Kept | undefined): Promise<void> {
    const { byLink } = this;
    this.byLink = undefined;
    const kept = byLink ? await byLink(studentId) : last;
    // The address that is there tells where the one before was.
    if (this.session) this.#forgetAddress();
    this.studentId = studentId;
    if (!kept || !this.#canResume(kept)) this.startFresh();
    this.asking = undefined;
    this.#follow(true);
  }

  /** Shows nothing of any student, and asks. */
  ask(asking: Asking): void {
    this.asking = asking;
    this.#hold?.hold.release();
    this.#hold = undefined;
    this.elsewhere = false;
    this.session = undefined;
    this.unknown = undefined;
    this.paragraph = undefined;
    this.#forgetAddress();
  }

  /** An address of the app's own tells where somebody was; one that was typed waits for an answer. */
  #forgetAddress(): void {
    if (visitOf(history.state) !== undefined) history.replaceState(null, '', '#/');
  }

  /** The first screen as it is prerendered: nothing stored, no address. */
  startFresh(): void {
    this.#open(
      new LessonSession(this.module, startAttempt(this.module, this.studentId), [], this.#append),
    );
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

  #openAnew(attempt: Attempt, module: Module): void {
    this.#open(new LessonSession(module, attempt, [], this.#append));
    this.#put('pushState', '#/');
  }

  #resume({ module, attempt, log }: Kept, unsaved: readonly LogEntry[] = []): void {
    this.#open(new LessonSession(module, attempt, log, this.#append, unsaved));
  }

  /** Asked once there is something to lose; a browser may then keep it for good. */
  #askToKeep(session: LessonSession): void {
    const asking = session.lesson.actor.on('response.recorded', ({ entry }) => {
      if (entry.type !== 'answer') return;
      asking.unsubscribe();
      // So that the first answer's feedback is not kept waiting for a chunk.
      afterPaint(() => void this.#keep((keeping) => keeping.askToKeep()));
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
    if (this.asking) return; // as yet it is nobody's business
    void store()
      .then(({ lookForSetAside }) => lookForSetAside(this.module, this.studentId))
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
    const known = log.map(({ seq, writer }) => `${seq} ${writer}`);
    const news = merged.filter(({ seq, writer }) => !known.includes(`${seq} ${writer}`));
    // Where the other page has been is no reason to leave the place here.
    if (isWord && news.every(({ type }) => type === 'step')) return;
    this.#resume({ ...kept, log: merged }, session.unsaved);
    this.#showAddress();
  }

  #append: Append = async (attempt, ...what) => {
    const outcome = await (await store()).append(attempt, ...what);
    if (outcome === 'removed') this.drop(attempt.id);
    else if (this.#hold?.attemptId === attempt.id) this.#hold.hold.tellAppend();
  };

  /** An attempt was removed from this device: this page does not bring it back. */
  drop(attemptId: string): void {
    if (this.session?.attempt.id !== attemptId) return;
    this.session.end();
    this.ask({ show: 'who', notice: 'removed-elsewhere' });
  }

  #send(act: LessonAct): void {
    if (!this.elsewhere) this.session?.send(act);
    // Another page writes the log; here one may look around in it.
    else if (act.type === 'step.goto' || act.type === 'step.next') this.session?.browse(act);
  }

  port: LessonPort = {
    send: (act) => this.#send(act),
    rehearse: (act) => this.session?.rehearse(act),
    href: (stepId, part) => {
      const index = this.#itemsOf(stepId).indexOf(part ?? '');
      const tail = index >= 0 ? `/${index + 1}` : part?.startsWith('p') ? `/${part}` : '';
      return `#/${this.module.id}/${stepId}${tail}`;
    },
    loadMap: async (id) => (await import('./maps')).loadMap(this.module.id, id),
    loadLocator: async (id) => (await import('./maps')).loadLocator(this.module.id, id),
    sentencesOf: async (text) => (await import('../text/split-sentences')).splitSentences(text),
    startOver: () => {
      const last = this.session?.attempt.v === 3 ? this.session.attempt : undefined;
      // What was assigned stays as it was assigned; else the lesson is taken as it is now.
      const module = (last?.assignment && this.session?.module) ?? this.module;
      this.#openAnew(startAttempt(module, this.studentId, last), module);
      window.scrollTo(0, 0);
    },
    assignment: () => {
      const attempt = this.session?.attempt;
      return attempt?.v === 3 ? attempt.assignment : undefined;
    },
    takeRoute: (route) => {
      if (!this.session) return;
      const { attempt: last, module } = this.session;
      const { level } = this.session.lesson.actor.getSnapshot().context.progress;
      const settings = { ...settingsOf(last), route, level };
      const assignment = last.v === 3 ? last.assignment : undefined;
      const how = { settings, ...(assignment && { assignment }) };
      this.#openAnew(startAttempt(module, this.studentId, how), module);
      this.#send({ type: 'step.next' });
      window.scrollTo(0, 0);
    },
    attempts: async () =>
      (await store()).attemptsAt(this.module.id, this.studentId).catch(() => []),
    openAttempt: (id) => {
      void store()
        .then(({ keptAttempt }) => keptAttempt(id, this.module))
        .then((kept) => {
          if (kept?.attempt.studentId !== this.studentId || !this.#canResume(kept)) return;
          setResumeMark({ moduleId: this.module.id, attemptId: id });
          this.#showAddress();
        });
    },
    saveCopy: () => {
      const copy = this.session?.copy;
      if (copy) void import('./attempt-copy').then(({ download }) => download(copy));
    },
    openCopy: async (text) => {
      const { adoptAttempt, moduleOfCopy, readAttemptFile, mergeLogs } =
        await import('../interop/attempt-file');
      const read = readAttemptFile(text);
      if ('refused' in read) return read.refused;
      if (read.file.attempt.moduleId !== this.module.id) return 'other-lesson';
      const keptAs = async (id: string) => (await store()).keptAttempt(id, this.module);
      const owner = await keptAs(read.file.attempt.id).catch(() => undefined);
      const own = adoptAttempt(read.file, this.studentId, owner?.attempt.studentId);
      const { attempt, log } = own;
      const kept = await keptAs(attempt.id).catch(() => undefined);
      await store()
        .then(({ keepAgain }) => keepAgain(attempt.id))
        .catch(() => undefined);
      const copy = kept ? { module: kept.module } : await moduleOfCopy(own, this.module);
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
    settings: async () => (await import('./settings')).currentSettings(),
    onsettings: async (settings) => (await import('./settings')).applySettings(settings),
    speech: () => this.settings?.speech,
    voice: () => this.voice,
    who: async () => (await import('./who-is-working')).whoPort(this),
    handIn: async () => (await import('./hand-in-port')).handInPort(this),
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
    if (this.screen) return;
    const here = this.#here();
    const isFirst = this.session?.lesson.actor.getSnapshot().context.progress.seq === 0;
    if (isFirst || location.hash === here || location.hash.startsWith(`${here}/p`)) return;
    this.paragraph = undefined;
    // An address that was followed has its entry already; one more would cut off Forward.
    this.#put(this.#following ? 'replaceState' : 'pushState', here);
  }

  #put(how: 'pushState' | 'replaceState', address: string): void {
    history[how]({ visit: this.visit }, '', address);
  }

  /** Back, Forward, a link, or an address that was typed. */
  #moved(): void {
    const visit = visitOf(history.state);
    if (wingOf(location.hash) !== 'lesson') this.#leaveLesson();
    else if (this.asking) this.#forgetAddress();
    else if (visit !== undefined && visit !== this.visit) this.#put('replaceState', this.#here());
    else this.#follow(false);
  }

  /** A page beside the lesson starts by itself, once what is on its way to the disk has arrived. */
  #leaveLesson(): void {
    void import('./until-saved')
      .then(({ untilSaved }) => untilSaved(this))
      .finally(() => location.reload());
  }

  /** The address moved (a link, Back, a reload): the lesson goes there. */
  #follow(isStart: boolean): void {
    this.#following = true;
    this.#goToAddress(isStart);
    this.#following = false;
    if (visitOf(history.state) !== this.visit) this.#put('replaceState', location.href);
  }

  #goToAddress(isStart: boolean): void {
    const address = parseAddress(location.hash);
    const wasLost = this.unknown !== undefined;
    this.unknown = undefined;
    this.paragraph = undefined;
    this.screen = undefined;
    const first = this.module.steps[0];
    if (address === 'empty') {
      if (isStart || wasLost) this.#replaceAddress();
      else if (first) this.port.send({ type: 'step.goto', stepId: first.id });
      return;
    }
    if (address === 'home') {
      this.screen = 'home';
      return;
    }
    if (address !== 'unknown' && address.moduleId !== this.module.id) {
      // What is built in is sure to come; anything else is looked for on this device.
      if (!this.builtIn.includes(address.moduleId)) this.unknown = location.hash;
      void this.#goToOther(address.moduleId);
      return;
    }
    const { steps = [], timeline } = this.session?.module ?? {};
    if (address !== 'unknown' && address.stepId === TIMELINE && timeline) {
      this.screen = 'timeline';
      return;
    }
    if (address === 'unknown' || !steps.some(({ id }) => id === address.stepId)) {
      this.unknown = location.hash;
      return;
    }
    const { stepId, item, paragraph } = address;
    this.paragraph = paragraph;
    const itemId = item === undefined ? undefined : this.#itemsOf(stepId)[item - 1];
    this.port.send({ type: 'step.goto', stepId, ...(itemId !== undefined && { itemId }) });
    if (paragraph === undefined) this.#replaceAddress();
  }

  /** An address of another lesson: it goes on where the student was in it, or begins. */
  async #goToOther(moduleId: string): Promise<void> {
    const { hash } = location;
    const isPast = () => location.hash !== hash || this.asking !== undefined;
    const module = await this.#loadModule(moduleId);
    if (isPast()) return;
    if (!module) {
      this.unknown = hash;
      return;
    }
    const { comeBack } = await store();
    const found = await comeBack(this.studentId, undefined, module).catch(() => undefined);
    if (isPast()) return;
    this.module = module;
    if (!found?.kept || !this.#canResume(found.kept)) this.startFresh();
    this.#follow(true);
  }

  async #loadModule(moduleId: string): Promise<Module | undefined> {
    if (moduleId === this.module.id) return this.module;
    return (await import('./known-modules')).loadModule(moduleId).catch(() => undefined);
  }

  /** Opens a lesson anew, or at an attempt of whoever works here; whether it could be opened. */
  async openLesson(
    moduleId: string,
    at?: { attemptId: string; to: 'place' | 'review' },
  ): Promise<boolean> {
    const module = await this.#loadModule(moduleId);
    if (!module) return false;
    const kept = at && (await (await store()).keptAttempt(at.attemptId, module));
    if (at && kept?.attempt.studentId !== this.studentId) return false;
    const before = this.module;
    this.module = module;
    if (kept && !this.#canResume(kept)) {
      this.module = before;
      return false;
    }
    if (!kept) this.startFresh();
    else setResumeMark({ moduleId, attemptId: kept.attempt.id });
    this.screen = undefined;
    const review = module.steps.find(({ kind }) => kind === 'review');
    if (at?.to === 'review' && review) this.port.send({ type: 'step.goto', stepId: review.id });
    if (location.hash !== this.#here()) this.#put('pushState', this.#here());
    return true;
  }

  /** Goes on from a copy of a lesson that may be another than the one that is open. */
  async openCopyOf(moduleId: string, text: string): Promise<CopyRefusal | undefined> {
    const module = await this.#loadModule(moduleId);
    if (!module) return 'other-lesson';
    const [before, { screen }] = [this.module, this];
    this.module = module;
    this.screen = undefined;
    const refused = await this.port.openCopy(text);
    if (refused === undefined) return undefined;
    this.module = before;
    this.screen = screen;
    return refused;
  }

  /** What the start page has to do with; it has its own chunk. */
  home = async (): Promise<HomePort> => (await import('./home')).homePort(this);

  #replaceAddress(): void {
    if (this.screen) return;
    const here = this.#here();
    const { seq } = this.session?.lesson.actor.getSnapshot().context.progress ?? { seq: 0 };
    if (seq > 0 && location.hash !== here) this.#put('replaceState', here);
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

/** Which visit of this tab an entry of the browser's history belongs to, if the app made it. */
function visitOf(state: unknown): number | undefined {
  return (state as { visit?: number } | null)?.visit;
}
