import type { Box, Point } from '../model/map';

/** A rectangle on the screen, in CSS pixels. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** CSS pixels a map unit takes when the box is fitted whole into the frame (`xMidYMid meet`). */
export function pixelsPerUnit(box: Box, frame: Pick<Frame, 'width' | 'height'>): number {
  return Math.min(frame.width / box[2], frame.height / box[3]);
}

/** The map point under a point of the screen. */
export function toMapPoint(box: Box, frame: Frame, client: Point): Point {
  const scale = pixelsPerUnit(box, frame);
  return [
    box[0] + box[2] / 2 + (client[0] - frame.left - frame.width / 2) / scale,
    box[1] + box[3] / 2 + (client[1] - frame.top - frame.height / 2) / scale,
  ];
}

/** The view enlarged `factor` times about a point, kept inside the view. */
export function zoomBox(view: Box, factor: number, about: Point): Box {
  const width = view[2] / factor;
  const height = view[3] / factor;
  return [
    clamp(about[0] - width / 2, view[0], view[0] + view[2] - width),
    clamp(about[1] - height / 2, view[1], view[1] + view[3] - height),
    width,
    height,
  ];
}

export function boxCentre([x, y, width, height]: Box): Point {
  return [x + width / 2, y + height / 2];
}

/** Does the point lie in the box, with a margin given as a share of its sides? */
export function inBox([x, y, width, height]: Box, [px, py]: Point, margin = 0): boolean {
  return (
    px >= x + width * margin &&
    px <= x + width * (1 - margin) &&
    py >= y + height * margin &&
    py <= y + height * (1 - margin)
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
