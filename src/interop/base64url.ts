const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map(Array.from(SIGNS, (sign, value) => [sign, value]));

/** Bytes in signs that stand in an address as they are (RFC 4648, section 5, without padding). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const signs = [bits >> 18, bits >> 12, bits >> 6, bits].map((six) => SIGNS[six & 63]);
    text += signs.slice(0, Math.min(3, bytes.length - at) + 1).join('');
  }
  return text;
}

/** The bytes, or nothing where the text is not what `toBase64Url` writes for any bytes. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const sign of text) {
    const value = VALUES.get(sign);
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = bits >> held;
  }
  // What is left over has to be nothing, so that one run of bytes has one text.
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined;
}
