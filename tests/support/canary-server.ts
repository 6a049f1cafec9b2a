import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A server on this machine that counts who knocks; no page may ever reach it. */
export interface CanaryServer {
  readonly port: number;
  readonly connections: () => number;
  close(): Promise<void>;
}

/** Starts the server on a free port of the loopback address. */
export async function startCanaryServer(): Promise<CanaryServer> {
  let count = 0;
  const server: Server = createServer((socket) => {
    count += 1;
    socket.on('error', () => undefined);
    socket.resume();
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
