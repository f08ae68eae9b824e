/** What the shape of a page says about a stretch of text, before anything is read. */
export type Hint =
  | 'title'
  | 'heading'
  | 'standfirst'
  | 'caption'
  | 'meta'
  | 'quote'
  | 'related'
  | 'navigation'
  | 'promotion'
  | 'legal'
  | 'list'
  | 'table'
  | 'emphasis'
  | 'article';

/** A stretch of text that stands on its own, with its place in the raw text. */
export type Block = {
  n: number;
  start: number;
  end: number;
  text: string;
  map?: number[];
  hints: Hint[];
  /** The share of its characters that are links, 0 to 1. */
  links: number;
  /** Blank lines before it, or the end of another element: it begins a new group. */
  apart: boolean;
};

/** What a page says about itself where no reader sees it. */
export type PageData = { title?: string; publisher?: string; date?: string; dateFrom?: string };

/** Collects readable characters with their places; white space becomes one space. */
export class TextCollector {
  private text = '';
  private places: number[] = [];
  private spaceAt: number | undefined;
  private lastRaw = 0;

  /** Adds a character (or a pair) that stands at `place` and takes `width` raw units. */
  add(characters: string, place: number, width = characters.length): void {
    const straight = width === characters.length;
    for (let index = 0; index < characters.length; index++) {
      const at = straight ? place + index : place;
      const unit = characters.charAt(index);
      if (unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r' || unit === '\f') {
        if (this.text !== '') this.spaceAt ??= at;
        continue;
      }
      if (this.spaceAt !== undefined) {
        this.text += ' ';
        this.places.push(this.spaceAt);
        this.spaceAt = undefined;
      }
      this.text += unit;
      this.places.push(at);
      this.lastRaw = straight ? at + 1 : place + width;
    }
  }

  get length(): number {
    return this.text.length;
  }

  /** What was collected, trimmed, and nothing if that is nothing; the collector is empty then. */
  take(raw: string): { start: number; end: number; text: string; map?: number[] } | undefined {
    const [from, to] = trimmed(this.text);
    const text = this.text.slice(from, to);
    const places = this.places.slice(from, to);
    const whole = to === this.text.length;
    const end = whole ? this.lastRaw : (this.places[to] ?? this.lastRaw);
    this.text = '';
    this.places = [];
    this.spaceAt = undefined;
    const start = places[0];
    if (start === undefined) return undefined;
    return raw.slice(start, end) === text
      ? { start, end, text }
      : { start, end, text, map: places };
  }
}

function trimmed(text: string): [number, number] {
  const inner = text.trim();
  const from = inner === '' ? 0 : text.indexOf(inner);
  return [from, from + inner.length];
}
