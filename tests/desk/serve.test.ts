import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';

import { type DeskServer, serveDesk } from '../../src/desk/serve/serve-desk.ts';
import { nodeHost } from '../../src/host/node-host.ts';

let server: DeskServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const PAGE = `<html lang="en"><meta content="default-src 'none'; script-src x">`;

/** A desk over a folder with an outline, and how it is asked. */
async function openDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'desk-serve-'));
  writeFileSync(join(folder, 'outline.md'), 'before');
  writeFileSync(join(folder, 'article.txt'), 'the article');
  symlinkSync('/etc/passwd', join(folder, 'leak.txt'));
  server = await serveDesk(PAGE, folder, 0, nodeHost());
  const { origin, search } = new URL(server.address);
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${origin}${path}`, init);
  const put = (files: Record<string, string>): Promise<Response> => {
    const packed = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    return ask(`/briefing${search}`, { method: 'PUT', body: packed.slice() });
  };
  return { folder, search, ask, put, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

test('without the token, and from another site, nothing is served or written', async () => {
  const { search, ask } = await openDesk();
  expect((await ask('/')).status).toBe(403);
  expect((await ask('/briefing?token=x')).status).toBe(403);
  expect((await ask(`/briefing${search}`, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
  const page = await ask(`/${search}`);
  expect(await page.text()).toContain("default-src 'none'; connect-src 'self'; script-src x");
});

test('the folder’s briefing is given without what links lead out to, and saved', async () => {
  const { search, ask, put, read } = await openDesk();
  const files = unzipSync(new Uint8Array(await (await ask(`/briefing${search}`)).arrayBuffer()));
  expect(Object.keys(files).toSorted()).toEqual(['article.txt', 'outline.md']);
  expect(
    (await put({ 'outline.md': 'after', 'article.txt': 'other', '../x.md': 'out', 'a.js': 'no' })).status,
  ).toBe(200);
  expect([read('outline.md'), read('article.txt')]).toEqual(['after', 'the article']);
  expect(() => read('a.js')).toThrow('ENOENT');
});

test('an outline that another program changed is not written over', async () => {
  const { folder, search, ask, put, read } = await openDesk();
  await ask(`/briefing${search}`);
  writeFileSync(join(folder, 'outline.md'), 'theirs');
  expect((await put({ 'outline.md': 'mine' })).status).toBe(409);
  expect(read('outline.md')).toBe('theirs');
});
