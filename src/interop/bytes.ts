/*
 * Numbers and texts as bytes, and back. A reader never throws: what is not there reads as nothing,
 * and `failed` says so at the end.
 */

/** A character that is half of one: UTF-8 has no bytes for it, and a text field may cut one in two. */
const HALF = /\p{Surrogate}/u;
const HEX = /^(?:[0-9a-f]{2})+$/;
const UTF8 = 0;
const UTF16 = 1;
const HEXADECIMAL = 2;
const EIGHT_BYTES = 255;

export class ByteWriter {
  readonly #bytes: number[] = [];
  /** Something was written that bytes cannot hold. */
  failed = false;

  byte(value: number): void {
    this.#bytes.push(value & 255);
  }

  /** A whole number from 0 to 2⁵³ − 1, seven bits a byte, the lowest first. */
  whole(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) this.failed = true;
    let rest = this.failed ? 0 : value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
    this.byte(rest);
  }

  /** A whole number of either sign. */
  signed(value: number): void {
    if (Math.abs(value) > 2 ** 51 || Object.is(value, -0)) this.failed = true;
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Any number: with few places after the point as a whole one and their count, else in eight bytes. */
  decimal(value: number): void {
    const places = [0, 1, 2, 3, 4, 5, 6].find((count) =>
      Object.is(Math.round(value * 10 ** count) / 10 ** count, value),
    );
    if (places !== undefined && Math.abs(value) < 1e6 && !Object.is(value, -0)) {
      this.byte(places);
      this.signed(Math.round(value * 10 ** places));
      return;
    }
    this.byte(EIGHT_BYTES);
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value);
    this.raw(bytes);
  }

  /** A text, whatever is in it; an even number of hexadecimal digits takes half the room. */
  text(value: string): void {
    if (HEX.test(value)) this.#sized(HEXADECIMAL, hexToBytes(value));
    else if (HALF.test(value)) this.#sized(UTF16, utf16Bytes(value));
    else this.#sized(UTF8, new TextEncoder().encode(value));
  }

  raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.#bytes.push(byte);
  }

  #sized(kind: number, bytes: Uint8Array): void {
    this.whole(bytes.length * 4 + kind);
    this.raw(bytes);
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  failed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.raw(1)[0] ?? 0;
  }

  whole(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return this.#safe(value);
    }
    this.failed = true;
    return 0;
  }

  signed(): number {
    const value = this.whole();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  decimal(): number {
    const places = this.byte();
    if (places <= 6) return this.signed() / 10 ** places;
    if (places !== EIGHT_BYTES) this.failed = true;
    const bytes = this.raw(8);
    return bytes.length < 8 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0);
  }

  text(): string {
    const head = this.whole();
    const bytes = this.raw(Math.floor(head / 4));
    switch (head % 4) {
      case UTF8:
        return this.#utf8(bytes);
      case UTF16:
        return utf16Text(bytes);
      case HEXADECIMAL:
        return bytesToHex(bytes);
      default:
        this.failed = true;
        return '';
    }
  }

  /** As many things as the number before them says; each takes a byte at least. */
  list<T>(read: () => T): T[] {
    const count = this.whole();
    if (count > this.left) this.failed = true;
    const list: T[] = [];
    while (!this.failed && list.length < count) list.push(read());
    return list;
  }

  raw(length: number): Uint8Array {
    if (length > this.left) this.failed = true;
    if (this.failed) return new Uint8Array();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Everything was there, and nothing is left. */
  isWhole(): boolean {
    return !this.failed && this.left === 0;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  #safe(value: number): number {
    if (!Number.isSafeInteger(value)) this.failed = true;
    return this.failed ? 0 : value;
  }

  #utf8(bytes: Uint8Array): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      this.failed = true;
      return '';
    }
  }
}

/** An even number of hexadecimal digits as bytes. */
export const hexToBytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

export const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const utf16Bytes = (text: string) =>
  Uint8Array.from({ length: text.length * 2 }, (_, at) => {
    const unit = text.charCodeAt(at >> 1);
    return at % 2 === 0 ? unit >> 8 : unit & 255;
  });

const utf16Text = (bytes: Uint8Array) =>
  Array.from({ length: bytes.length >> 1 }, (_, at) =>
    String.fromCharCode(((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0)),
  ).join('');
