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
  const transport: PipeTransport = {
    ended: new Promise((resolve) => {
      sayEnded = resolve;
    }),
    send: (message) => {
      // Whoever speaks to it only when it has ended would wait for an answer.
      if (isOver) queueMicrotask(() => transport.onclose?.());
      else toBrowser.write(`${message}\0`);
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
  const giveUp = (): void => {
    transport.end();
    fromBrowser.destroy();
  };
  const deliver = (message: string): void => {
    // A message at a time: what waits for one of them acts before the next.
    setImmediate(() => {
      if (isOver) return;
      // What doesn’t speak the protocol is no browser that could be used.
      if (isMessage(message)) transport.onmessage?.(message);
      else giveUp();
    });
  };
  fromBrowser.on('data', inMessages(deliver, giveUp));
  fromBrowser.on('close', () => transport.end());
  for (const pipe of [toBrowser, fromBrowser]) pipe.on('error', () => undefined);
  return transport;
}

/** Takes pieces of a stream, and hands its messages on; one that has no end is too long. */
function inMessages(deliver: (message: string) => void, tooLong: () => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let length = 0;
  return (piece) => {
    let start = 0;
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      deliver(Buffer.concat([...pieces, piece.subarray(start, end)]).toString());
      pieces = [];
      length = 0;
      start = end + 1;
    }
    if (start < piece.length) pieces.push(piece.subarray(start));
    length += piece.length - start;
    if (length > LONGEST_MESSAGE) tooLong();
  };
}

/** Pictures of slides come in messages of some megabytes, PDFs in pieces. */
const LONGEST_MESSAGE = 2 ** 28;

/** Puppeteer itself would throw at what isn’t JSON where nobody could catch it. What is long is looked at from outside. */
function isMessage(text: string): boolean {
  if (text.length > 2 ** 16) return text.startsWith('{"') && text.endsWith('}');
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === 'object' && message !== null;
  } catch {
    return false;
  }
}
