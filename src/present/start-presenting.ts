import type { IncomingMessage, ServerResponse } from 'node:http';

import type { DeckShell } from '../render/document/deck-document.ts';
import { inlineScript } from '../render/document/inline-asset.ts';
import type { PageBundle } from '../render/document/page-bundle.ts';
import { listenOnLoopback } from './listen.ts';
import type { PresentBuild } from './present-build.ts';
import { presentSession } from './present-session.ts';
import type { PresentSession } from './present-session.ts';
import { rebuildLoop } from './rebuild-loop.ts';
import { refusal } from './request-guard.ts';
import { securityHeaders } from './security-headers.ts';
import type { FileWatcher, WatchFiles } from './watch-files.ts';

/** What presenting needs: how to build, how to watch, and the parts of the document. */
export interface PresentOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  readonly build: () => Promise<PresentBuild>;
  readonly watch: WatchFiles;
  /** Bundle `live.js`. */
  readonly page: PageBundle;
  readonly drawShell: (shell: DeckShell) => string;
  /** Told after each build, for the command line to report. */
  readonly whenBuilt: (result: PresentBuild) => void;
}

/** A running server. */
export interface PresentServer {
  readonly address: string;
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
    answer(request, response, session, port);
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
    await Promise.all([watcher.close(), loop.stop()]);
    session.close();
    await servers.close();
  };
  const begunAt = Date.now();
  publish(await firstBuild(options.build, close), begunAt);
  return { address: `http://localhost:${port}/`, close };
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
      if (!session.join(response, versionOf(request, query))) sendText(response, 503, 'Too many open decks.');
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
