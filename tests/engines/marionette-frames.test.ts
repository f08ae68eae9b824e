import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameReader, toFrame } from './marionette-frames';

describe('the frames of Marionette', () => {
  it('counts bytes, not letters', () => {
    expect(toFrame(['é']).toString()).toBe('6:["é"]');
  });

  it('come out as they went in, in whatever pieces they arrive', () => {
    const messages = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 9 }), (sent, size) => {
        const bytes = Buffer.concat(sent.map(toFrame));
        const read = frameReader();
        const received: unknown[] = [];
        for (let at = 0; at < bytes.length; at += size)
          received.push(...read(bytes.subarray(at, at + size)));
        expect(received.map((one) => JSON.stringify(one))).toEqual(
          sent.map((one) => JSON.stringify(one)),
        );
      }),
    );
  });

  it('says so when it is not spoken to by Marionette', () => {
    expect(() => frameReader()(Buffer.from('HTTP/1.1: hello'))).toThrow(
      'Not a frame of Marionette',
    );
  });
});
