import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchVoices, type Engine } from '../../src/app/speech';
import type { Voice } from '../../src/learn/voice';
import { aSystemVoice, FakeEngine, FakeUtterance } from '../builders/fake-voices';

const here = aSystemVoice('en-GB', true);
const away = aSystemVoice('en-US', false);
const german = aSystemVoice('de-DE', true);

function watched(...voices: SpeechSynthesisVoice[]) {
  const engine = new FakeEngine(...voices);
  const heard: (Voice | undefined)[] = [];
  watchVoices(engine, 'en', (voice) => heard.push(voice));
  return { engine, heard };
}

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the voices of a device', () => {
  it('are not offered where none is local and of the language', () => {
    expect(watched().heard).toEqual([]);
    expect(watched(away, german).heard).toEqual([]);
  });

  it('may arrive late, and may go', () => {
    const { engine, heard } = watched();
    engine.arrive(german, away);
    expect(heard).toEqual([]);
    engine.arrive(german, away, here);
    expect(heard).toHaveLength(1);
    engine.arrive(away, german, here);
    expect(heard).toHaveLength(1);
    engine.arrive(away);
    expect(heard).toEqual([expect.anything(), undefined]);
  });

  it('are listened for in the way that each browser has', () => {
    const engine = new FakeEngine();
    let look = () => {};
    const addEventListener = (name: string, listener: () => void) => {
      if (name === 'voiceschanged') look = listener;
    };
    const heard: unknown[] = [];
    const modern = Object.assign(engine, { addEventListener }) as unknown as Engine;
    watchVoices(modern, 'en', (voice) => heard.push(voice));
    engine.voices = [here];
    look();
    expect(heard).toHaveLength(1);
  });
});

describe('a voice', () => {
  function aVoice() {
    const { engine, heard } = watched(away, german, here);
    const reports: string[] = [];
    const say = (text: string, rate = 1) =>
      heard[0]!.say(text, rate, (how) => reports.push(`${text} ${how}`));
    return { engine, voice: heard[0]!, reports, say };
  }

  it('speaks as the local voice of the language, at the speed asked for', () => {
    const { engine, say } = aVoice();
    say('One.', 0.8);
    expect(engine.said).toMatchObject([{ text: 'One.', voice: here, lang: 'en-GB', rate: 0.8 }]);
  });

  it('reports the end, and a failure', () => {
    const { engine, say, reports } = aVoice();
    say('One.');
    engine.finish();
    say('Two.');
    engine.finish('error');
    expect(reports).toEqual(['One. done', 'Two. failed']);
  });

  it('reports nothing of what was cut off', () => {
    const { engine, voice, say, reports } = aVoice();
    say('One.');
    say('Two.');
    vi.runAllTimers();
    expect(engine.said.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    voice.hush();
    expect(reports).toEqual([]);
    expect(engine.speaking).toBe(false);
  });

  it('does not begin what is hushed before it could begin', () => {
    const { engine, voice, say } = aVoice();
    say('One.');
    say('Two.');
    voice.hush();
    vi.runAllTimers();
    expect(engine.said.map(({ text }) => text)).toEqual(['One.']);
  });

  it('knows the sentences of a text', () => {
    const { voice } = aVoice();
    expect(voice.sentences('They met. They left.')).toEqual([
      { start: 0, end: 9 },
      { start: 10, end: 20 },
    ]);
  });
});
