import { createServer, type RequestListener, type Server } from 'node:http';

/** A port that another program holds, or that one may not have; the message says what to do. */
export class PortRefusedError extends Error {
  override readonly name = 'PortRefusedError';
  /** The system’s own word for it. */
  readonly code: string;

  constructor(port: number, code: string, cause: unknown) {
    super(sentenceFor(port, code), { cause });
    this.code = code;
  }
}

function sentenceFor(port: number, code: string): string {
  if (code === BUSY)
    return `Port ${port} is in use, perhaps by another “lectern present”. Stop that one, or choose a port with --port; 0 takes any that is free.`;
  return code === 'EACCES'
    ? `Port ${port} is for the system’s own services; choose one from 1024 up with --port.`
    : `Port ${port} can’t be listened on (${code}); choose another one with --port.`;
}

const BUSY = 'EADDRINUSE';

/** Servers on the loopback addresses of this machine. */
export interface LoopbackServers {
  readonly port: number;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, and on ::1 where there is one. Throws `PortRefusedError`. Port 0 takes a free one. */
export async function listenOnLoopback(port: number, listener: RequestListener): Promise<LoopbackServers> {
  const first = await listen(port, '127.0.0.1', listener);
  const address = first.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const servers = [first];
  try {
    servers.push(await listen(taken, '::1', listener));
  } catch (error) {
    // A machine without IPv6 is fine.
    if (error instanceof PortRefusedError && error.code === BUSY) {
      await close(first);
      throw error;
    }
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
      reject(new PortRefusedError(port, error.code ?? 'UNKNOWN', error));
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
