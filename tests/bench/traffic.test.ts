import { EventEmitter } from 'node:events';
import type { CDPSession } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.mjs';
import { recordTraffic } from './traffic.mjs';

/** Chromium's clock started 1000 s after the wall clock's zero. */
function aLoad(type: string, bytes: number, from: number, answered: number, finished: number) {
  return { type, bytes, from, answered, finished };
}

function record(...loads: ReturnType<typeof aLoad>[]) {
  const cdp = new EventEmitter();
  const traffic = recordTraffic(cdp as unknown as CDPSession);
  loads.forEach(({ type, bytes, from, answered, finished }, index) => {
    const requestId = String(index);
    const request = { url: 'http://127.0.0.1/file' };
    const sent = { requestId, request, type, timestamp: from, wallTime: 1000 + from };
    cdp.emit('Network.requestWillBeSent', sent);
    const response = { fromServiceWorker: false };
    cdp.emit('Network.responseReceived', { requestId, response, timestamp: answered });
    const end = { requestId, timestamp: finished, encodedDataLength: bytes };
    cdp.emit('Network.loadingFinished', end);
  });
  return traffic;
}

describe('the record of traffic', () => {
  it('counts what had come by a time, and the share of what was coming', () => {
    const traffic = record(
      aLoad('Document', 1000, 0, 1, 2),
      aLoad('Script', 8000, 2, 3, 5),
      aLoad('Script', 500, 6, 7, 8),
    );
    expect(traffic.bytesBefore(1_003_500)).toBe(1000 + 8000 / 4);
    expect(traffic.requestsBefore(1_003_500)).toBe(2);
    expect(traffic.bytesBefore(Infinity)).toBe(9500);
  });

  it('leaves fonts out', () => {
    const traffic = record(aLoad('Document', 1000, 0, 1, 2), aLoad('Font', 40_000, 0, 1, 2));
    expect(traffic.bytesBefore(Infinity)).toBe(1000);
    expect(traffic.requestsBefore(Infinity)).toBe(1);
  });
});

describe('a quantile', () => {
  it('is one of the values, the middle one for a half', () => {
    expect(quantile([5, 1, 100], 0.5)).toBe(5);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
  });

  it('does not exist for no values', () => {
    expect(() => quantile([], 0.5)).toThrow();
  });
});
