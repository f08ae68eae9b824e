import type { Page } from '@playwright/test';

type Spoken = { finish: () => void; said: string[] };
type Faked = { speechSynthesis: Spoken };

/** Gives the page voices that speak when a test says so: [language, speaks on this device]. */
export async function giveVoices(page: Page, ...voices: [string, boolean][]): Promise<void> {
  await page.addInitScript((list) => {
    class Utterance {
      onend?: () => void;
      onerror?: () => void;
      constructor(readonly text: string) {}
    }
    let now: Utterance | undefined;
    const said: string[] = [];
    const engine = {
      said,
      onvoiceschanged: null,
      pending: false,
      get speaking() {
        return now !== undefined;
      },
      getVoices: () =>
        list.map(([lang, localService]) => ({
          lang,
          localService,
          default: false,
          name: lang,
          voiceURI: `${lang} ${String(localService)}`,
        })),
      speak: (utterance: Utterance) => {
        now = utterance;
        said.push(utterance.text);
      },
      cancel: () => {
        const cut = now;
        now = undefined;
        cut?.onerror?.();
      },
      finish: () => {
        const done = now;
        now = undefined;
        done?.onend?.();
      },
    };
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
  }, voices);
}

/** What the page has asked its voice to say so far. */
export const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as Faked).speechSynthesis.said]);

/** Lets the voice come to the end of its sentence. */
export const finishSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as Faked).speechSynthesis.finish());

/** The button that is shown at this width. */
export const listenButton = (page: Page) => page.locator('[data-action="listen"]:visible');
