/** One message as Marionette writes it: the length of the JSON in bytes, a colon, the JSON. */
export function toFrame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`${body.length}:`), body]);
}

/** Takes bytes as they arrive, in any pieces, and gives back each message that is complete. */
export function frameReader(): (bytes: Buffer) => unknown[] {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const messages: unknown[] = [];
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return messages;
      const end = colon + 1 + Number(rest.toString('latin1', 0, colon));
      if (Number.isNaN(end)) throw new Error(`Not a frame of Marionette: ${rest.toString()}`);
      if (rest.length < end) return messages;
      messages.push(JSON.parse(rest.toString('utf8', colon + 1, end)));
      rest = rest.subarray(end);
    }
  };
}
