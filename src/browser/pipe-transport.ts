import type { Readable, Writable } from 'node:stream';

import type { ConnectionTransport } from 'puppeteer-core';

/** Carries Chromium’s protocol: one JSON text after the other, each closed by a NUL byte. */
export interface PipeTransport extends ConnectionTransport {
  /** Says that the browser is gone; the second time nothing happens. */
  end(): void;
  /** Comes when the browser is gone. */
  readonly ended: Promise<void>;
}

/**
 * A transport over the two pipes of a browser. What the browser says before anybody listens waits in the pipe, so that
 * the browser can be started before the library that speaks to it is loaded.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): PipeTransport {
  let isOver = false;
  let sayEnded = (): void => undefined;
  let pieces: Buffer[] = [];
  const transport: PipeTransport = {
    ended: new Promise((resolve) => {
      sayEnded = resolve;
    }),
    send: (message) => {
      if (!isOver) toBrowser.write(`${message}\0`);
    },
    close: () => {
      isOver = true;
      fromBrowser.destroy();
      toBrowser.destroy();
    },
    end: () => {
      if (isOver) return;
      isOver = true;
      sayEnded();
      transport.onclose?.();
    },
  };
  const deliver = (message: string): void => {
    // A message at a time: what waits for one of them acts before the next.
    setImmediate(() => transport.onmessage?.(message));
  };
  fromBrowser.on('data', (piece: Buffer) => {
    let start = 0;
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      deliver(Buffer.concat([...pieces, piece.subarray(start, end)]).toString());
      pieces = [];
      start = end + 1;
    }
    if (start < piece.length) pieces.push(piece.subarray(start));
  });
  fromBrowser.on('close', () => transport.end());
  for (const pipe of [toBrowser, fromBrowser]) pipe.on('error', () => undefined);
  return transport;
}
