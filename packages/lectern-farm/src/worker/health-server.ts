import { once } from 'node:events';
import { createServer } from 'node:http';

/** Whose health is served. */
interface Served {
  health(): { readonly isWell: boolean; readonly state: string };
  metrics(): Promise<string>;
}

/** Serves `/healthz`, with 503 where it isn’t well, and `/metrics`; gives the address. Throws where the port can’t be had. */
export async function serveHealth(host: string, asked: number, served: Served): Promise<string> {
  const server = createServer(({ url }, response) => {
    const answer = (code: number, text: string): void => {
      const type = 'text/plain; version=0.0.4; charset=utf-8';
      response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    };
    const { isWell, state } = served.health();
    if (url === '/healthz') answer(isWell ? 200 : 503, `${state}\n`);
    else if (url === '/metrics') void served.metrics().then((text) => answer(200, text));
    else answer(404, 'There are /metrics and /healthz.\n');
  });
  await once(server.listen(asked, host), 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : asked;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
