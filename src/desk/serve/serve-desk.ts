import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { strToU8, unzipSync, zipSync } from 'fflate';

import type { Host } from '../../host/host.ts';
import { listenOnLoopback, refusal } from '../../present/start-presenting.ts';
import { fileBeside } from '../../prepare/read-files.ts';
import { sha256 } from '../../text/bytes.ts';

/** A running desk. */
export interface DeskServer {
  /** With the token, without which nothing is served. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page on this machine, with the briefing of a folder, which it reads and writes and nothing outside. */
export async function serveDesk(page: string, folder: string, port: number, host: Host): Promise<DeskServer> {
  const token = randomBytes(24).toString('base64url');
  const desk: Desk = { page: withServer(page), folder, token, host, outlineHash: null };
  let taken = port;
  const servers = await listenOnLoopback(port, (request, response) => {
    answer(request, response, desk, taken).catch((error: unknown) => {
      send(response, 500, error instanceof Error ? error.message : 'It failed.');
    });
  });
  taken = servers.port;
  return { address: `http://localhost:${taken}/?token=${token}`, close: () => servers.close() };
}

interface Desk {
  readonly page: string;
  readonly folder: string;
  readonly token: string;
  readonly host: Host;
  /** Of the outline as it was last read or written here. */
  outlineHash: string | null;
}

/** The page may ask this server, and nobody else. */
function withServer(page: string): string {
  return page
    .replace("default-src 'none'", () => "default-src 'none'; connect-src 'self'")
    .replace('<html lang="en">', () => '<html lang="en" data-server>');
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
  port: number,
): Promise<void> {
  const method = request.method === 'PUT' ? 'PUT' : 'GET';
  const refused = refusal(request, port, method);
  if (refused !== null) return send(response, refused.status, refused.reason);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (searchParams.get('token') !== desk.token)
    return send(response, 403, 'Open the address that lectern desk says.');
  if (method === 'PUT' && pathname === '/briefing') return take(request, response, desk);
  if (method === 'GET' && pathname === '/briefing') return give(response, desk);
  if (method === 'PUT' || pathname !== '/') return send(response, 404, 'There is nothing at this address.');
  send(response, 200, desk.page, 'text/html; charset=utf-8');
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(body);
}

/** Gives the folder’s files as a `.zip`; nothing where it has no outline. */
async function give(response: ServerResponse, desk: Desk): Promise<void> {
  const outline = await readInside('outline.md', desk);
  desk.outlineHash = outline === null ? null : sha256(outline);
  if (outline === null) return send(response, 204, '');
  const files = await filesIn('', desk);
  send(response, 200, zipSync(files, { level: 1 }), 'application/zip');
}

/** Files of the folder and those in it, by their paths; hidden ones aren’t a briefing’s. */
async function filesIn(below: string, desk: Desk): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const name of (await desk.host.listFolder(join(desk.folder, below))) ?? []) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = below === '' ? name : `${below}/${name}`;
    const kind = (await desk.host.statPath(join(desk.folder, path)))?.kind;
    if (kind === 'folder' && path.split('/').length < DEEPEST)
      Object.assign(files, await filesIn(path, desk));
    const bytes = kind === 'file' ? await readInside(path, desk) : null;
    if (bytes !== null) files[path] = bytes;
  }
  return files;
}

/** A file of the folder; `null` where there is none, it is too large, or a link leads out. */
async function readInside(path: string, { folder, host }: Desk): Promise<Uint8Array | null> {
  const facts = await fileBeside(join(folder, path), folder, host);
  return facts === null || facts === 'outside' || facts.size > LARGEST ? null : host.readFile(facts.realPath);
}

const DEEPEST = 4;
const LARGEST = 64_000_000;

/** Writes the outline, and an article that isn’t there yet. An outline that somebody else changed meanwhile stays. */
async function take(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const bytes = await bodyOf(request);
  if (bytes === null) return send(response, 413, 'It is too large.');
  const files = unzipSync(bytes, { filter: ({ name }) => OWN_FILES.test(name) });
  const path = join(desk.folder, 'outline.md');
  if ((await fileBeside(path, desk.folder, desk.host)) === 'outside')
    return send(response, 403, 'The outline is a link that leads out of the folder.');
  const before = await readInside('outline.md', desk);
  if ((before === null ? null : sha256(before)) !== desk.outlineHash)
    return send(response, 409, 'The outline was changed elsewhere.');
  for (const [name, content] of Object.entries(files)) {
    const at = join(desk.folder, name);
    if (name === 'outline.md' || (await desk.host.statPath(at)) === null)
      await desk.host.writeFile(at, content);
  }
  desk.outlineHash = sha256(files['outline.md'] ?? before ?? strToU8(''));
  send(response, 200, 'Saved.');
}

/** What the page writes: its outline, and the article that was dropped on it. */
const OWN_FILES = /^(?:outline\.md|article\.[a-z0-9]{1,8})$/u;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length > LARGEST) return null;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
