// Runs inside the page, before anything of the page does. Sent as text, so it may refer to nothing
// outside itself.

/**
 * Leaves three promises of times in milliseconds since navigation start, and one gauge, on `window`:
 * when the first paragraph, the options, and the answer to a press on the check button were painted.
 */
export function installMarks() {
  /** @param {string} selector */
  const visible = (selector) => {
    const element = document.querySelector(selector);
    return Boolean(
      element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      (element.textContent?.trim() || element instanceof HTMLInputElement),
    );
  };
  /** @returns {Promise<number>} */
  const afterPaint = () =>
    new Promise((resolve) => {
      // Asked for during a frame's callbacks, the message arrives when that frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    });
  /** @param {() => boolean} condition @returns {Promise<number>} */
  const paintedWhen = (condition) =>
    new Promise((resolve) => {
      const look = () => {
        if (condition()) resolve(afterPaint());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  /**
   * When the first paragraph reached the screen, by the browser's own account (element timing): a
   * callback would wait behind a script that starts right after the paint. The attribute that asks
   * for it is set here, on any page alike, so that no page has to carry it.
   *
   * @returns {Promise<number>}
   */
  const paragraphShown = () =>
    new Promise((resolve) => {
      const parts = new MutationObserver(() => {
        const paragraph = document.querySelector('[data-paragraph]');
        if (!paragraph) return;
        paragraph.setAttribute('elementtiming', 'readable');
        parts.disconnect();
      });
      parts.observe(document, { childList: true, subtree: true });
      new PerformanceObserver((list) => {
        const [entry] = list.getEntries();
        if (entry && 'renderTime' in entry) resolve(Number(entry.renderTime));
      }).observe({ type: 'element', buffered: true });
    });
  // An empty answer is answered beside the button, any other one in the feedback region.
  const feedback = () =>
    [...document.querySelectorAll('[data-feedback], [data-item-id] .say')]
      .map((element) => element.textContent?.trim())
      .join('');
  const pressCheck = () => {
    if (feedback()) return true;
    const button = document.querySelector('[data-action="check"]');
    if (button instanceof HTMLElement) button.click();
    return false;
  };

  window.benchMarks = {
    readable: paragraphShown(),
    options: paintedWhen(() => visible('[data-option]')),
    answered: () => window.benchMarks.options.then(() => paintedWhen(pressCheck)),
    feedback: Promise.resolve(0),
    /** Sets `feedback`: from the next key to the frame that shows a changed feedback. */
    awaitFeedback: () => {
      window.benchMarks.feedback = new Promise((resolve) => {
        const before = feedback();
        let isChanged = false;
        const observer = new MutationObserver(() => {
          if (feedback() === before) return;
          isChanged = true;
          observer.disconnect();
        });
        observer.observe(document.documentElement, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        const wait = (/** @type {KeyboardEvent} */ { timeStamp }) => {
          // Ahead of the page's own callbacks in every frame. What had changed by the one before
          // is painted when the message arrives, or when the next frame begins.
          const look = () => {
            const done = () => resolve(performance.now() - timeStamp);
            if (isChanged) void afterPaint().then(done);
            requestAnimationFrame(isChanged ? done : look);
          };
          requestAnimationFrame(look);
        };
        addEventListener('keydown', wait, { capture: true, once: true });
      });
    },
  };
}
