import { describe, expect, it } from 'vitest';
import { pickVoice } from '../../src/app/pick-voice';

const voice = (lang: string, more: { localService?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: true,
  default: false,
  ...more,
});

describe('the voice for a lesson', () => {
  it('is one that speaks on the device itself', () => {
    const local = voice('en-GB');
    expect(pickVoice([voice('en-US', { localService: false, default: true }), local], 'en')).toBe(
      local,
    );
  });

  it('is none where all of them send the text away', () => {
    expect(pickVoice([voice('en-US', { localService: false })], 'en')).toBeUndefined();
    const vague = voice('en', { localService: 'yes' as unknown as boolean, default: true });
    expect(pickVoice([vague], 'en')).toBeUndefined();
    expect(pickVoice([voice('en')].slice(1), 'en')).toBeUndefined();
  });

  it('speaks the language of the lesson and no other', () => {
    expect(pickVoice([voice('de-DE', { default: true }), voice('eno')], 'en')).toBeUndefined();
    const german = voice('de_AT');
    expect(pickVoice([voice('en-US'), german], 'de-DE')).toBe(german);
  });

  it('is of the same country if there is one, however the tag is written', () => {
    const british = voice('en_gb');
    expect(pickVoice([voice('en-US', { default: true }), british], 'en-GB')).toBe(british);
  });

  it('is the choice of the system where the country does not decide', () => {
    const chosen = voice('en-AU', { default: true });
    expect(pickVoice([voice('en-US'), chosen], 'en')).toBe(chosen);
  });
});
