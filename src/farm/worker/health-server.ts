import { createServer, type Server } from 'node:http';

/** What `/healthz` says. */
export interface Health {
  readonly isWell: boolean;
  readonly state: string;
}

/** Serves `/metrics` and `/healthz`, and nothing else. Throws where the port can’t be had. */
export async function serveHealth(
  place: { readonly host: string; readonly port: number },
  health: () => Health,
  metrics: () => string,
): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const answer = (code: number, type: string, text: string): void => {
      response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? '' : text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, PLAIN, 'Only GET.\n');
    if (request.url === '/healthz') {
      const { isWell, state } = health();
      return answer(isWell ? 200 : 503, PLAIN, `${state}\n`);
    }
    if (request.url !== '/metrics') return answer(404, PLAIN, 'There are /metrics and /healthz.\n');
    answer(200, 'text/plain; version=0.0.4; charset=utf-8', metrics());
  });
  await listen(server, place.host, place.port);
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : place.port;
  return {
    address: `http://${place.host.includes(':') ? `[${place.host}]` : place.host}:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const PLAIN = 'text/plain; charset=utf-8';

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
