import { m } from '../../messages/compiled/messages';
import type { HandIn } from '../../model/hand-in';
import type { Module } from '../../model/module';
import { announce } from '../../ui/announce';
import type { TeachPort } from '../teach-port';
import { noNames, readCodeNames, type CodeNames } from './code-names';
import type { Collected, GradebookPort, OpenedBook, Progress, SavedAs } from './gradebook-port';

/** What the page of a gradebook shows: it is read and graded elsewhere. */
export class BookState {
  book = $state.raw<OpenedBook>();
  /** The module that the book is laid out by, for keys and evidence. */
  module = $state.raw<Module>();
  names = $state.raw<CodeNames>(noNames);
  progress = $state.raw<Progress & { of: 'collecting' | 'grading' }>();
  collected = $state.raw<{ collected: Collected[]; stopped: boolean }>();
  /** Grading was stopped, or failed. */
  halted = $state<'stopped' | 'failed'>();
  #stop: AbortController | undefined;
  #moduleHash: string | undefined;

  constructor(
    readonly of: string,
    readonly port: GradebookPort,
    private readonly teach: TeachPort,
  ) {}

  /** Reads and grades what is kept. */
  async open(moduleHash = this.#moduleHash): Promise<void> {
    this.#moduleHash = moduleHash;
    const stop = (this.#stop = new AbortController());
    this.halted = undefined;
    try {
      const book = await this.port.open(this.of, {
        moduleHash,
        signal: stop.signal,
        onprogress: (progress) => (this.progress = { ...progress, of: 'grading' }),
      });
      await this.#loadModule(book);
      this.book = book;
    } catch (error) {
      this.halted = isAbort(error) ? 'stopped' : 'failed';
      if (!isAbort(error)) console.error(error);
      announce(this.halted === 'stopped' ? m.book_stopped() : m.book_failed());
    } finally {
      this.progress = undefined;
    }
  }

  async #loadModule({ module: named }: OpenedBook): Promise<void> {
    if (!named || this.module?.hash === named.hash) return;
    const module = await this.teach.loadModule(named.id, named.hash);
    this.module = module;
    if (module) this.names = await readCodeNames(module, this.teach.loadMap);
  }

  /** Takes in files and codes, then grades anew. */
  async collect(files: readonly File[], texts: readonly string[]): Promise<void> {
    if (this.progress || (files.length === 0 && texts.length === 0)) return;
    const stop = (this.#stop = new AbortController());
    this.progress = { done: 0, total: files.length + texts.length, of: 'collecting' };
    try {
      this.collected = await this.port.collect(
        this.of,
        { files, texts },
        {
          signal: stop.signal,
          onprogress: (progress) => (this.progress = { ...progress, of: 'collecting' }),
        },
      );
    } catch (error) {
      console.error(error);
      this.halted = 'failed';
      announce(m.book_failed());
      return;
    } finally {
      this.progress = undefined;
    }
    await this.open();
  }

  /** The module that a hand-in was worked through with: that of the book, or another of this device. */
  async moduleOf({ moduleId, moduleHash }: HandIn): Promise<Module | undefined> {
    if (this.module?.hash === moduleHash) return this.module;
    return this.teach.loadModule(moduleId, moduleHash);
  }

  now(): number {
    return this.teach.now();
  }

  /** One more answer is marked: the count says so without grading anew. */
  marked(itemId: string, isFirst: boolean): void {
    if (!this.book || !isFirst) return;
    const written = this.book.written.map((task) =>
      task.itemId === itemId ? { ...task, marked: task.marked + 1 } : task,
    );
    this.book = { ...this.book, written };
  }

  stop(): void {
    this.#stop?.abort();
  }

  async save(as: SavedAs): Promise<boolean> {
    try {
      await this.port.save(as);
      announce(m.save_done());
      return true;
    } catch (error) {
      console.error(error);
      announce(m.save_book_failed());
      return false;
    }
  }

  async remove(attemptId?: string): Promise<void> {
    const count = await this.port.remove(this.of, attemptId);
    announce(attemptId === undefined ? m.delete_all_done({ count }) : m.path_removed());
    this.collected = undefined;
    await this.open();
  }
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';
