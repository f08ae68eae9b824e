import type { Voice } from '../learn/voice';
import { splitSentences } from '../text/split-sentences';
import { pickVoice } from './pick-voice';

/** As much of the browser's `speechSynthesis` as is used. */
export type Engine = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'speaking' | 'pending'
> &
  Partial<Pick<SpeechSynthesis, 'addEventListener'>> & { onvoiceschanged: unknown };

/** Calls back with a voice of this device for the language, now and whenever its voices change. */
export function watchVoices(
  engine: Engine,
  language: string,
  onvoice: (voice: Voice | undefined) => void,
): void {
  let picked: SpeechSynthesisVoice | undefined;
  const look = () => {
    const found = pickVoice(engine.getVoices(), language);
    if (found?.voiceURI === picked?.voiceURI) return;
    picked = found;
    onvoice(found && speaker(engine, found));
  };
  // Safari had the property long before the method.
  if (engine.addEventListener) engine.addEventListener('voiceschanged', look);
  else engine.onvoiceschanged = look;
  look();
}

function speaker(engine: Engine, voice: SpeechSynthesisVoice): Voice {
  // Kept here: Chrome never reports the end of an utterance that has been collected as garbage.
  let spoken: SpeechSynthesisUtterance | undefined;
  const hush = () => {
    spoken = undefined;
    engine.cancel();
  };
  return {
    sentences: splitSentences,
    hush,
    say: (text, rate, over) => {
      const busy = engine.speaking || engine.pending;
      if (busy) hush();
      const utterance = new SpeechSynthesisUtterance(text);
      spoken = utterance;
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      const end = (how: 'done' | 'failed') => () => {
        // What was cut off reports an end or an error too.
        if (spoken === utterance) over(how);
      };
      utterance.onend = end('done');
      utterance.onerror = end('failed');
      // Straight after cancelling, some engines swallow what they are given.
      if (busy) setTimeout(() => spoken === utterance && engine.speak(utterance));
      else engine.speak(utterance);
    },
  };
}
