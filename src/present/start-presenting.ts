import { spawn } from 'node:child_process';
import {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  createServer,
} from 'node:http';

import type { DeckShell, PageBundle } from '../render/document/deck-document.ts';
import { contentSecurityPolicy, inlineScript } from '../render/document/inline-asset.ts';
import type { PresentBuild } from './live-deck.ts';
import { type PresentSession, type TakeTimes, presentSession, receiveTimes } from './present-session.ts';
import type { FileWatcher, WatchFiles } from './watch-files.ts';

/** What presenting needs: how to build, how to watch, and the parts of the document. */
export interface PresentOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  readonly build: () => Promise<PresentBuild>;
  readonly watch: WatchFiles;
  /** Names the briefing in the document. */
  readonly briefing: string;
  /** Bundle `live.js`. */
  readonly page: PageBundle;
  readonly drawShell: (shell: DeckShell) => string;
  /** Told how long slides are shown; `null` where the talk isn’t rehearsed. */
  readonly takeTimes: TakeTimes | null;
  /** Told after each build, for the command line to report. */
  readonly whenBuilt: (result: PresentBuild) => void;
}

/** A running server. */
export interface PresentServer {
  readonly address: string;
  /** Asks the open decks for the times that they have measured. */
  askTimes(): void;
  /** Ends connections, watcher and running build; nothing is left to keep the process alive. */
  close(): Promise<void>;
}

/**
 * Builds the deck and serves it on this machine only; on each change of its files builds again and brings the open
 * decks up to date in place. Throws `PortRefusedError`.
 */
export async function startPresenting(options: PresentOptions): Promise<PresentServer> {
  const session = presentSession(options);
  const headers = securityHeaders([inlineScript(options.page.script), options.page.speakerScript]);
  let port = options.port;
  const servers = await listenOnLoopback(options.port, (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { takeTimes } = options;
    const isOfTimes = takeTimes !== null && request.method === 'POST' && request.url === '/times';
    if (!isOfTimes) return answer(request, response, session, port);
    const refused = refusal(request, port, 'POST');
    if (refused === null) receiveTimes(request, response, takeTimes);
    else sendText(response, refused.status, refused.reason);
  });
  port = servers.port;

  const loop = rebuildLoop(options.build, publish);
  const watcher: FileWatcher = options.watch(() => loop.poke());
  function publish(result: PresentBuild, begunAt: number): void {
    session.publish(result);
    watcher.follow(result.files, begunAt);
    options.whenBuilt(result);
  }
  const close = async (): Promise<void> => {
    watcher.close();
    await loop.stop();
    session.close();
    await servers.close();
  };
  const begunAt = Date.now();
  publish(await firstBuild(options.build, close), begunAt);
  return { address: `http://localhost:${port}/`, askTimes: () => session.askTimes(), close };
}

async function firstBuild(
  build: () => Promise<PresentBuild>,
  close: () => Promise<void>,
): Promise<PresentBuild> {
  try {
    return await build();
  } catch (error) {
    await close();
    throw error;
  }
}

/** Three addresses, compared letter by letter; nothing in them is decoded or taken for a path. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  session: PresentSession,
  port: number,
): void {
  const refused = refusal(request, port);
  if (refused !== null) return sendText(response, refused.status, refused.reason);
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  switch (path) {
    case '/':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(session.documentBytes());
      return;
    case '/events':
      if (request.method === 'HEAD') response.end();
      else if (!session.join(response, versionOf(request, query)))
        sendText(response, 503, 'Too many open decks.');
      return;
    default:
      sendText(response, 404, 'There is nothing at this address.');
  }
}

function versionOf(request: IncomingMessage, query: string): string {
  const last = request.headers['last-event-id'];
  return typeof last === 'string' ? last : (new URLSearchParams(query).get('version') ?? '');
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** Builds again when files change, one build at a time; changes during a build lead to one more. */
export interface RebuildLoop {
  /** Says that something has changed. */
  poke(): void;
  /** Waits for the build that runs and starts no other. */
  stop(): Promise<void>;
}

/**
 * Makes a loop around `build`. `publish` gets each deck at once, with the time at which its build began; a problem only when
 * nothing has changed for a moment, for an editor may save a file in two strokes, empty first.
 */
export function rebuildLoop(
  build: () => Promise<PresentBuild>,
  publish: (result: PresentBuild, begunAt: number) => void,
): RebuildLoop {
  let running: Promise<void> | null = null;
  let settling: NodeJS.Timeout | undefined;
  const state = { isStale: false, isStopped: false };

  const publishInTime = (result: PresentBuild, begunAt: number): void => {
    if (result.kind === 'deck') publish(result, begunAt);
    else settling = setTimeout(() => publish(result, begunAt), PROBLEM_DELAY);
  };
  const buildUntilFresh = async (): Promise<void> => {
    while (state.isStale && !state.isStopped) {
      state.isStale = false;
      const begunAt = Date.now();
      const result = await build().catch(problemFrom);
      if (!state.isStale && !state.isStopped) publishInTime(result, begunAt);
    }
    running = null;
  };
  return {
    poke() {
      clearTimeout(settling);
      state.isStale = true;
      running ??= buildUntilFresh();
    },
    async stop() {
      state.isStopped = true;
      clearTimeout(settling);
      await running;
    },
  };
}

/** Milliseconds; longer than an editor takes between truncating a file and filling it. */
const PROBLEM_DELAY = 120;

/** A build that throws is the tool's own fault or the machine's; the server lives on to see it repaired. */
function problemFrom(error: unknown): PresentBuild {
  const report = error instanceof Error ? error.message : String(error);
  return { kind: 'problem', title: 'The deck could not be built', report, files: [] };
}

/**
 * Why a request to a port of this machine is refused, `null` when it is fine: it must read, unless another method is expected, the host must be this machine by one of its
 * own names (a foreign name that resolves here is DNS rebinding), and no other site may ask from inside a page.
 */
export function refusal(request: IncomingMessage, port: number, method = 'GET'): Refusal | null {
  if (!isExpected(request, method)) return { status: 405, reason: 'Only GET is served.' };
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

/** Whether a request has the method; HEAD is a GET for which Node sends no body. */
const isExpected = ({ method: asked }: IncomingMessage, method: string): boolean =>
  asked === method || (asked === 'HEAD' && method === 'GET');

/** The answer to a request that is refused. */
interface Refusal {
  readonly status: 403 | 405;
  readonly reason: string;
}

/** The port that is meant where an address names none: browsers leave it out. */
const LEFT_OUT = 80;

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'] as const;

/**
 * Headers of every answer. The policy repeats the one in the document and adds what only a header can say: no other
 * site may frame the deck.
 */
function securityHeaders(scripts: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-security-policy': `${contentSecurityPolicy('live', scripts)}; frame-ancestors 'self'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  };
}

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
interface LoopbackServers {
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

/**
 * Opens an address of our own in the user's browser, without a shell. `false` when the system has nothing to open it
 * with; the address is printed anyway.
 */
export function openInBrowser(address: string, platform: NodeJS.Platform): Promise<boolean> {
  const [command = 'xdg-open', ...leading] = OPENERS[platform] ?? [];
  return new Promise((resolve) => {
    const child = spawn(command, [...leading, address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** `start` is built into cmd and needs its shell; this is the program behind it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
