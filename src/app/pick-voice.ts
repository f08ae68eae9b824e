type SystemVoice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice for a language among those of a system: only one that speaks on the device itself, since
 * others send the text away and need a network. The same country goes first, then the system's own
 * choice.
 */
export function pickVoice<V extends SystemVoice>(
  voices: readonly V[],
  language: string,
): V | undefined {
  const wanted = tagOf(language);
  const fitting = voices.filter(
    // Some systems report a text or nothing here; only a plain “true” is a promise.
    (voice) => voice.localService === true && baseOf(tagOf(voice.lang)) === baseOf(wanted), // eslint-disable-line @typescript-eslint/no-unnecessary-boolean-literal-compare
  );
  return (
    fitting.find(({ lang }) => tagOf(lang) === wanted) ??
    fitting.find((voice) => voice.default) ??
    fitting[0]
  );
}

/** Android writes `en_US`. */
const tagOf = (language: string) => language.toLowerCase().replaceAll('_', '-');
const baseOf = (tag: string) => tag.split('-')[0];
