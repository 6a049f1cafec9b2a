import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

/** The port that another program holds; the message says what to do. */
export class PortBusyError extends Error {
  override readonly name = 'PortBusyError';
  readonly port: number;

  constructor(port: number) {
    super(
      `Port ${port} is in use, perhaps by another “lectern present”. Stop that one, or choose a port with --port.`,
    );
    this.port = port;
  }
}

/** Servers on the loopback addresses of this machine. */
export interface LoopbackServers {
  readonly port: number;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, and on ::1 where there is one. Throws `PortBusyError`. Port 0 takes a free one. */
export async function listenOnLoopback(port: number, listener: RequestListener): Promise<LoopbackServers> {
  const first = await listen(port, '127.0.0.1', listener);
  const address = first.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const servers = [first];
  try {
    servers.push(await listen(taken, '::1', listener));
  } catch (error) {
    if (error instanceof PortBusyError) {
      await close(first);
      throw error;
    }
    // A machine without IPv6 is fine.
  }
  return {
    port: taken,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function listen(port: number, address: string, listener: RequestListener): Promise<Server> {
  const server = createServer({ maxHeaderSize: 8192, requestTimeout: 10_000 }, listener);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusyError(port) : error);
    });
    server.listen({ port, host: address, exclusive: true, ipv6Only: true }, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
