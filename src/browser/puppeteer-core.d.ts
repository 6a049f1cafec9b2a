import type { ConnectionTransport } from 'puppeteer-core';

/** Exported by the package, and left out of its types. */
declare module 'puppeteer-core' {
  export class PipeTransport implements ConnectionTransport {
    constructor(toBrowser: NodeJS.WritableStream, fromBrowser: NodeJS.ReadableStream);
    send(message: string): void;
    close(): void;
  }
}
