import { boxCentre, inBox, pixelsPerUnit, zoomBox } from '../geo/view-box';
import type { Box, MapView, Point } from '../model/map';

const STEP = 1.6;
const STEPS = 3;
/** A point nearer to the edge than this share of the side is brought to the middle. */
const EDGE = 0.12;

/** What part of a view is seen, and how large. */
export class MapWindow {
  /** Size on the screen in CSS pixels; that of the design until the first layout. */
  width = $state(0);
  height = $state(0);
  #steps = $state(0);
  #centre = $state<Point>();
  readonly #view: () => MapView;

  readonly box = $derived.by((): Box => {
    const { box } = this.#view();
    return zoomBox(box, STEP ** this.#steps, this.#centre ?? boxCentre(box));
  });
  /** CSS pixels a map unit takes. */
  readonly scale = $derived.by(() => {
    const { width, height } = this;
    return pixelsPerUnit(this.box, width ? { width, height } : { width: 700, height: 480 });
  });
  readonly canZoomIn = $derived(this.#steps < STEPS);
  readonly canZoomOut = $derived(this.#steps > 0);

  constructor(view: () => MapView) {
    this.#view = view;
  }

  zoom(step: 1 | -1, about: Point | undefined): void {
    this.#steps += step;
    this.#centre = this.#steps > 0 ? (about ?? this.#centre) : undefined;
  }

  /** Brings a point into the middle; the view itself, unenlarged, never moves. */
  centreOn(point: Point): void {
    if (this.#steps > 0) this.#centre = point;
  }

  keepInSight(point: Point): void {
    if (!inBox(this.box, point, EDGE)) this.centreOn(point);
  }

  reset(): void {
    this.#steps = 0;
    this.#centre = undefined;
  }
}
