/** How far two fingers must move apart or together for one step. */
const STEP = 1.5;

interface Finger {
  pointerId: number;
  pointerType: string;
  clientX: number;
  clientY: number;
}

/** Two fingers on a map: each time they have moved far enough apart or together is one step. */
export class Pinch {
  readonly #fingers = new Map<number, Finger>();
  #from = 0;

  down(finger: Finger): void {
    if (finger.pointerType === 'mouse') return;
    this.#fingers.set(finger.pointerId, finger);
    this.#from = this.#apart();
  }

  /** The step that a movement makes, and the middle between the fingers on the screen. */
  move(finger: Finger): { step: 1 | -1; at: [number, number] } | undefined {
    if (!this.#fingers.has(finger.pointerId)) return undefined;
    this.#fingers.set(finger.pointerId, finger);
    const [a, b] = [...this.#fingers.values()];
    const now = this.#apart();
    if (!a || !b || this.#fingers.size > 2 || this.#from === 0) return undefined;
    if (now < this.#from * STEP && now > this.#from / STEP) return undefined;
    const step = now > this.#from ? 1 : -1;
    this.#from = now;
    return { step, at: [(a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2] };
  }

  up({ pointerId }: Pick<Finger, 'pointerId'>): void {
    this.#fingers.delete(pointerId);
    this.#from = this.#apart();
  }

  #apart(): number {
    const [a, b] = [...this.#fingers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  }
}
