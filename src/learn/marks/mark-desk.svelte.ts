import type { Paragraph } from '../../model/reading';
import type { Mark } from '../../session/marks';
import { quoteSpan, type Span } from '../../session/quote-anchor';
import { placeMarks, type MarkGroup, type PlacedMark } from '../../session/select-marks';
import type { ReadingView } from '../../session/select-view';
import type { LessonPort } from '../lesson-port';
import { openNote } from '../open-note';
import MarginNotes from './MarginNotes.svelte';
import MarkedText from './MarkedText.svelte';
import MarkTools from './MarkTools.svelte';
import { noteIdOf } from './note-id';
import ParagraphNumber from './ParagraphNumber.svelte';

/** What the student is doing with the words of a reading. */
export type MarkTask =
  { kind: 'note'; mark: Mark } | { kind: 'sentences'; paragraph: Paragraph; sentences: Span[] };

/** Everything with which the words of one reading are marked, in one chunk that comes after them. */
export class MarkDesk {
  readonly Number = ParagraphNumber;
  readonly Text = MarkedText;
  readonly Notes = MarginNotes;
  readonly Tools = MarkTools;
  task = $state.raw<MarkTask>();
  readonly port: LessonPort;
  readonly #view: () => ReadingView;
  readonly #placed = $derived.by(() => placeMarks(this.#view().reading, this.#view().marks));

  constructor(view: () => ReadingView, port: LessonPort) {
    this.#view = view;
    this.port = port;
  }

  get marks(): Mark[] {
    return this.#view().marks;
  }
  get placed(): readonly PlacedMark[] {
    return this.#placed;
  }
  hasMarks({ id }: Paragraph): boolean {
    return this.#placed.some(({ paragraph }) => paragraph.id === id);
  }
  paragraph(id: string): Paragraph | undefined {
    return this.#view().reading.paragraphs.find((paragraph) => paragraph.id === id);
  }
  isKept({ markId }: Mark): boolean {
    return this.marks.some((mark) => mark.markId === markId);
  }

  /** The mark that holds all of a stretch. */
  around({ id }: Paragraph, { start, end }: Span): Mark | undefined {
    return this.#placed.find(
      ({ paragraph, span }) => paragraph.id === id && span.start <= start && span.end >= end,
    )?.mark;
  }

  /** The mark of exactly this stretch; a new one where there is none. */
  markOf(paragraph: Paragraph, span: Span): Mark {
    const same = this.#placed.find(
      (placed) =>
        placed.paragraph.id === paragraph.id &&
        placed.span.start === span.start &&
        placed.span.end === span.end,
    );
    return (
      same?.mark ?? {
        markId: newMarkId(),
        readingId: this.#view().reading.id,
        paragraphId: paragraph.id,
        quote: quoteSpan(paragraph.text, span),
      }
    );
  }

  keep(mark: Mark): void {
    this.port.send({ type: 'mark.set', ...mark });
  }
  remove({ markId }: Mark): void {
    this.port.send({ type: 'mark.remove', markId });
  }

  /** From its sign. A note in the margin that is far away comes here, so that the place is not lost. */
  showNote(event: MouseEvent, mark: Mark): void {
    openNote(event, noteIdOf(mark), (note) => {
      const { top, bottom } = note.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) note.focus();
      else this.task = { kind: 'note', mark };
    });
  }

  /** The marks of one paragraph, as a list shows them. */
  listOf({ id, n }: Paragraph): MarkGroup[] {
    const marks = this.#placed
      .filter(({ paragraph }) => paragraph.id === id)
      .map(({ mark }) => ({ mark, n }));
    const { reading } = this.#view();
    return marks.length > 0 ? [{ readingId: reading.id, title: reading.title, marks }] : [];
  }

  /** Opens the way to mark without selecting text; the whole paragraph where sentences are not to be had. */
  async openSentences(paragraph: Paragraph): Promise<void> {
    const whole = [{ start: 0, end: paragraph.text.length }];
    const sentences = await this.port.sentencesOf(paragraph.text).catch(() => whole);
    this.task = { kind: 'sentences', paragraph, sentences };
  }
}

/** Drawn anew for each mark, so that those of two devices never meet. */
function newMarkId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
