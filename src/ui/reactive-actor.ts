import { createSubscriber } from 'svelte/reactivity';
import {
  createActor,
  transition,
  type Actor,
  type AnyStateMachine,
  type EventFromLogic,
  type InputFrom,
  type SnapshotFrom,
} from 'xstate';

/**
 * A machine's actor whose snapshot can be read in a template or an effect and is read
 * again when it changes. The only file that knows both libraries.
 */
export class ReactiveActor<M extends AnyStateMachine> {
  readonly actor: Actor<M>;
  readonly #machine: M;
  readonly #subscribe: () => void;

  constructor(machine: M, input: InputFrom<M>) {
    this.#machine = machine;
    // A machine's options depend on its type; for an unknown one they cannot be spelt out.
    this.actor = (createActor as (machine: M, options: { input: InputFrom<M> }) => Actor<M>)(
      machine,
      {
        input,
      },
    );
    this.#subscribe = createSubscriber((update) => {
      const subscription = this.actor.subscribe(update);
      return () => subscription.unsubscribe();
    });
    this.actor.start();
  }

  /** What an event would lead to. Nothing happens, and nobody is told. */
  foresee(event: EventFromLogic<M>): SnapshotFrom<M> {
    return transition(this.#machine, this.actor.getSnapshot(), event)[0];
  }

  get snapshot(): SnapshotFrom<M> {
    this.#subscribe();
    return this.actor.getSnapshot();
  }
}
