import type { IncomingMessage } from 'node:http';

/**
 * Why a request to a port of this machine is refused, `null` when it is fine: it must read, the host must be this machine by one of its
 * own names (a foreign name that resolves here is DNS rebinding), and no other site may ask from inside a page.
 */
export function refusal(request: IncomingMessage, port: number): Refusal | null {
  if (request.method !== 'GET') return { status: 405, reason: 'Only GET is served.' };
  const withPort = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
  const hosts: readonly string[] = port === LEFT_OUT ? [...withPort, ...LOOPBACK_NAMES] : withPort;
  const host = request.headers.host ?? '';
  if (!hosts.includes(host.toLowerCase())) return { status: 403, reason: 'This host is not served.' };
  const origin = request.headers.origin;
  if (origin !== undefined && !hosts.some((name) => origin === `http://${name}`)) {
    return { status: 403, reason: 'Another site may not ask.' };
  }
  const isForeign =
    request.headers['sec-fetch-site'] === 'cross-site' || request.headers['sec-fetch-site'] === 'same-site';
  if (isForeign && request.headers['sec-fetch-mode'] !== 'navigate') {
    return { status: 403, reason: 'Another site may not ask.' };
  }
  return null;
}

/** The answer to a request that is refused. */
export interface Refusal {
  readonly status: 403 | 405;
  readonly reason: string;
}

/** The port that is meant where an address names none: browsers leave it out. */
const LEFT_OUT = 80;

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'] as const;
