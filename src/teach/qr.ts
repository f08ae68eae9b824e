import qrcode from 'qrcode-generator';

/** A QR code in modules: how many a side, without the quiet zone, and the dark ones as one path. */
export type Qr = { size: number; path: string };

/** Empty modules around a code, as the standard asks for (ISO/IEC 18004). */
const QUIET = 4;
/** What a code of level M holds at most, in bytes; a longer text takes level L. */
const LEVEL_M_MAX = 2331;
const LEVEL_L_MAX = 2953;

/** The QR code of a text of ASCII signs; nothing where it is too long for any. */
export function qrOf(text: string): Qr | undefined {
  if (text.length > LEVEL_L_MAX) return undefined;
  const code = qrcode(0, text.length > LEVEL_M_MAX ? 'L' : 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const rows = Array.from({ length: size }, (_, y) =>
    runsOf(Array.from({ length: size }, (_none, x) => code.isDark(y, x)))
      .map(([start, length]) => `M${start} ${y}h${length}v1h-${length}z`)
      .join(''),
  );
  return { size, path: rows.join('') };
}

/** Where each run of dark modules begins, and how long it is. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

/** The `viewBox` of a code with its quiet zone. */
export const qrBox = ({ size }: Qr): string =>
  `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`;

/** A code as an SVG file, black on white whatever stands around it. */
export const qrSvg = (qr: Qr): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${qrBox(qr)}" shape-rendering="crispEdges"><path fill="#fff" d="M${-QUIET} ${-QUIET}h${qr.size + 2 * QUIET}v${qr.size + 2 * QUIET}H${-QUIET}z"/><path d="${qr.path}"/></svg>\n`;
