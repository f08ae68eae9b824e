/** As much of a system's voice as is looked at. */
export const aSystemVoice = (lang: string, localService: boolean): SpeechSynthesisVoice => ({
  lang,
  localService,
  default: false,
  name: `${lang} ${localService ? 'here' : 'away'}`,
  voiceURI: `${lang}/${localService}`,
});

/** What the browser hands to an engine. */
export class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

/** An engine that speaks when it is told to, so that a test decides when a sentence is over. */
export class FakeEngine {
  voices: SpeechSynthesisVoice[];
  onvoiceschanged: (() => void) | null = null;
  /** Everything that it was asked to say. */
  readonly said: FakeUtterance[] = [];
  cancelled = 0;
  #now: FakeUtterance | undefined;

  constructor(...voices: SpeechSynthesisVoice[]) {
    this.voices = voices;
  }

  getVoices = () => this.voices;
  get speaking() {
    return this.#now !== undefined;
  }
  readonly pending = false;
  speak = (utterance: unknown) => {
    this.#now = utterance as FakeUtterance;
    this.said.push(this.#now);
  };
  /** As browsers do: what was cut off reports an error. */
  cancel = () => {
    this.cancelled += 1;
    const cut = this.#now;
    this.#now = undefined;
    cut?.onerror?.();
  };
  finish = (how: 'end' | 'error' = 'end') => {
    const done = this.#now;
    this.#now = undefined;
    if (how === 'end') done?.onend?.();
    else done?.onerror?.();
  };
  arrive = (...voices: SpeechSynthesisVoice[]) => {
    this.voices = voices;
    this.onvoiceschanged?.();
  };
}
