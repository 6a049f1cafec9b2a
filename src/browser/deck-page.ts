import type { HTTPRequest, Page } from 'puppeteer-core';

import { replacePictures } from '../render/pictures/picture.ts';
import { DECK_ORIGIN, type OpenPage, type RunningBrowser } from './running-browser.ts';

/** A file that the page may ask for, under its path: `/fonts/serif.woff2`. */
export interface PageAsset {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A document to open in the browser and everything that it may load. */
export interface PageContent {
  readonly html: string;
  /** By path from the root, with the leading slash. */
  readonly assets: ReadonlyMap<string, PageAsset>;
  /** What the document may do, as a content security policy; without one, its scripts don’t run. */
  readonly policy?: string;
}

/** What was done on a page and which requests it was refused. */
export interface PageResult<T> {
  readonly value: T;
  /** Addresses that the page asked for and didn’t get, each once, in order. */
  readonly blocked: readonly string[];
}

/** @internal What happens to a page between opening and closing. */
export interface Visit<T> {
  /** Called before the document is loaded: the size of the window and the like. `null` for a document that is only printed. */
  readonly prepare: ((page: Page) => Promise<void>) | null;
  /** Called when its fonts and pictures are there. */
  use(page: Page): Promise<T>;
}

/**
 * @internal Opens a document from memory, uses it, closes it. One that runs scripts or changes its page has a context of its own. Throws when the
 * page crashes.
 */
export async function withDeckPage<T>(
  browser: RunningBrowser,
  content: PageContent,
  visit: Visit<T>,
): Promise<PageResult<T>> {
  const isPrinted = visit.prepare === null && content.policy === undefined;
  const opened = await (isPrinted ? browser.openTab() : browser.openPage());
  let isFine = false;
  try {
    const result = await Promise.race([show(opened, content, visit), opened.crash]);
    isFine = true;
    return result;
  } finally {
    for (const event of GUARDED) opened.page.removeAllListeners(event);
    await opened.close(isFine);
  }
}

async function show<T>(
  { page, origin }: OpenPage,
  content: PageContent,
  visit: Visit<T>,
): Promise<PageResult<T>> {
  const blocked = await guard(page, { ...withPicturesApart(content), origin });
  await visit.prepare?.(page);
  await page.goto(`${origin}/`, { waitUntil: 'domcontentloaded', timeout: 0 });
  await page.evaluate(WAIT_FOR_FACTS);
  return { value: await visit.use(page), blocked };
}

/** What is answered while a document is shown. */
const GUARDED = ['request', 'dialog', 'popup'] as const;

/** A document at its place. */
interface Shown extends PageContent {
  readonly origin: string;
}

/** Answers every request from memory or refuses it; gives the list that grows with each refusal. */
async function guard(page: Page, content: Shown): Promise<readonly string[]> {
  const blocked: string[] = [];
  page.on('request', (request) => {
    void answer(request, content, blocked).catch(() => undefined);
  });
  page.on('dialog', (dialog) => {
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', (popup) => {
    blocked.push(popup?.url() ?? 'popup');
    void popup?.close().catch(() => undefined);
  });
  await page.setRequestInterception(true);
  return blocked;
}

async function answer(request: HTTPRequest, content: Shown, blocked: string[]): Promise<void> {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'blob:') return request.continue();
  const isOwn = url.origin === content.origin;
  const file = isOwn ? fileAt(url.pathname, content) : null;
  if (file !== null && request.method() === 'GET') {
    return request.respond({
      status: 200,
      contentType: file.contentType,
      headers: { ...HEADERS, 'content-security-policy': content.policy ?? NO_SCRIPTS },
      body: file.bytes,
    });
  }
  if (isOwn && url.pathname === '/favicon.ico') return request.respond({ status: 204 });
  // `aborted` and no other reason: it keeps the document where a page wanted to go elsewhere.
  // Chromium asks anew for a picture that was refused when it lays the page out once more.
  const address = isOwn ? `${DECK_ORIGIN}${request.url().slice(url.origin.length)}` : request.url();
  if (!blocked.includes(address)) blocked.push(address);
  return request.abort('aborted');
}

/** Fonts are fetched with CORS, from sandboxed frames too. */
const HEADERS = { 'access-control-allow-origin': '*' };
const NO_SCRIPTS = "script-src 'none'";

function fileAt(path: string, content: PageContent): PageAsset | null {
  if (path !== '/') return content.assets.get(decodeURI(path)) ?? null;
  return { contentType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(content.html) };
}

/** Runs in the page, so it is text: every declared font face loaded (or failed), every picture decoded (or broken). */
const WAIT_FOR_FACTS = `(async () => {
  const fonts = [...document.fonts].map((face) => face.load().catch(() => null));
  const pictures = [...document.images].map((picture) => picture.decode().catch(() => null));
  await Promise.all([...fonts, ...pictures]);
  await document.fonts.ready;
})()`;

/**
 * A heavy document with the pictures that are in it, those of templates of one’s own, as files that it asks for, instead of
 * parts of it. What goes to the browser goes in messages, and one of more than 100 MB ends it; a picture in the document’s
 * text would besides be told of whole each time it is asked for. One of usual size stays as it is.
 */
export function withPicturesApart(content: PageContent): PageContent {
  const { html, assets } = content;
  if (html.length < HEAVY) return content;
  const pictures = new Map<string, string>();
  const files = new Map<string, PageAsset>(assets);
  const hyphenated = replacePictures(html, (address) => {
    const path = pictures.get(address) ?? fileOf(address, pictures.size + 1, files);
    if (path !== null) pictures.set(address, path);
    return path ?? address;
  });
  return { ...content, html: hyphenated, assets: files };
}

/** Adds a picture to the files and gives its path; `null` for one that is small, and for what is none. */
function fileOf(address: string, number: number, files: Map<string, PageAsset>): string | null {
  const [, contentType = ''] =
    /^data:(image\/[\w.+-]+)$/u.exec(address.slice(0, address.indexOf(BASE64))) ?? [];
  if (contentType === '' || address.length < LARGE) return null;
  const path = `/pictures/${number}`;
  const content = address.slice(address.indexOf(BASE64) + BASE64.length);
  files.set(path, { contentType, bytes: Buffer.from(content, 'base64') });
  return path;
}

const BASE64 = ';base64,';

/** In characters; pictures take most of so long a document. */
const HEAVY = 20_000_000;

/** In characters: a smaller one isn’t worth a question and an answer. */
const LARGE = 1000;
