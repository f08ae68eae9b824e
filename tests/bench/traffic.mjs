// What goes over the wire, fonts aside: they swap in and never block.

/**
 * @typedef {object} Request times are wall clock, in milliseconds
 * @property {boolean} counted
 * @property {number} sent
 * @property {number} answered when the headers had come
 * @property {number} finished when the last byte had come
 * @property {number} bytes headers and compressed body
 */

/**
 * Starts to record; the page's own requests only, so a service worker's precache stays out.
 *
 * @param {import('@playwright/test').CDPSession} cdp
 */
export function recordTraffic(cdp) {
  /** @type {Map<string, Request>} */
  const requests = new Map();
  let offset = 0; // from Chromium's monotonic seconds to the wall clock
  let lastChange = Date.now();
  /** @param {string} id @param {number} timestamp @param {(at: number) => Partial<Request>} change */
  const note = (id, timestamp, change) => {
    const request = requests.get(id);
    if (request) Object.assign(request, change((timestamp + offset) * 1000));
    lastChange = Date.now();
  };

  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime, type }) => {
    offset = wallTime - timestamp;
    requests.set(requestId, {
      counted: type !== 'Font' && /^https?:/.test(request.url),
      sent: wallTime * 1000,
      answered: Infinity,
      finished: Infinity,
      bytes: 0,
    });
    lastChange = Date.now();
  });
  cdp.on('Network.responseReceived', ({ requestId, response, timestamp }) => {
    if (response.fromServiceWorker) requests.delete(requestId);
    else note(requestId, timestamp, (answered) => ({ answered }));
  });
  // Bytes are read here and not from dataReceived, which a busy main thread reports late.
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength: bytes }) =>
    note(requestId, timestamp, (finished) => ({ finished, bytes })),
  );
  cdp.on('Network.loadingFailed', ({ requestId }) => requests.delete(requestId));

  const counted = () => [...requests.values()].filter((request) => request.counted);
  return {
    /**
     * Of a file that was still coming then, the share that the time passed stands for.
     *
     * @param {number} until wall clock, milliseconds
     */
    bytesBefore: (until) =>
      counted().reduce((sum, { answered, finished, bytes }) => {
        if (finished <= until) return sum + bytes;
        const share = (until - answered) / Math.max(1, finished - answered);
        return sum + bytes * Math.max(0, share);
      }, 0),
    /** @param {number} until wall clock, milliseconds */
    requestsBefore: (until) => counted().filter(({ sent }) => sent <= until).length,
    /** Resolves when nothing has come or gone for a second. */
    idle: async () => {
      const busy = () => [...requests.values()].some(({ finished }) => finished === Infinity);
      while (busy() || Date.now() - lastChange < 1000) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}
