import type { Point } from '../model/map';

/** Rings or lines → a path of whole numbers, relative after each start. Degenerate ones go. */
export function encodePath(lines: readonly (readonly Point[])[], closed: boolean): string {
  return lines.map((line) => encodeLine(line, closed)).join('');
}

function encodeLine(line: readonly Point[], closed: boolean): string {
  const whole = roundLine(line);
  const [first, last] = [whole[0], whole[whole.length - 1]];
  if (closed && first && last && whole.length > 1 && same(first, last)) whole.pop();
  if (!first || whole.length < (closed ? 3 : 2)) return '';
  let [x, y] = first;
  let steps = '';
  for (const [px, py] of whole.slice(1)) {
    steps += joinNumbers(steps, px - x);
    steps += joinNumbers(steps, py - y);
    [x, y] = [px, py];
  }
  return `M${first[0]},${first[1]}l${steps}${closed ? 'z' : ''}`;
}

/** Whole map units, without repeated points. */
function roundLine(line: readonly Point[]): Point[] {
  const whole: Point[] = [];
  for (const [x, y] of line) {
    const point: Point = [Math.round(x), Math.round(y)];
    const before = whole[whole.length - 1];
    if (!before || !same(before, point)) whole.push(point);
  }
  return whole;
}

/** A minus sign parts two numbers as well as a space does. */
function joinNumbers(before: string, value: number): string {
  return before && value >= 0 ? ` ${value}` : `${value}`;
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
