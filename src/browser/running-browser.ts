import { setTimeout as pause } from 'node:timers/promises';

import type { Browser, Page } from 'puppeteer-core';

import { type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import type { FoundBrowser } from './found-browser.ts';
import { browserFailed, BrowserError } from './browser-diagnostics.ts';

/** A browser that was started and waits for pages. Whoever started it closes it. */
export interface RunningBrowser {
  readonly found: FoundBrowser;
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  readonly isSandboxed: boolean;
  /** What the user should know about how it runs. */
  readonly notices: readonly Diagnostic[];
  /** @internal The living browser; another one after a restart. */
  readonly puppeteer: Browser;
  /** Its process, which leads a group with its children. */
  readonly processId: number;
  /** @internal Opens a page in a context of its own, which whoever asked closes. */
  openPage(): Promise<OpenPage>;
  /** @internal Gives a tab that prints one document after the other (`Tabs`); whoever asked gives it back. */
  openTab(): Promise<OpenPage>;
  /** Ends this browser and starts a fresh one in its place, unless it was closed; asked again meanwhile, it waits for the same one. */
  restart(): Promise<void>;
  /** Ends it and removes its profile; waits three seconds at most, then kills. Never throws; may be called twice. */
  close(): Promise<void>;
}

/** @internal A page that shows one document. */
export interface OpenPage {
  readonly page: Page;
  /** Where its document is. The top level domain is reserved to never exist (RFC 2606). */
  readonly origin: string;
  /** Rejects when the page crashes, which Puppeteer's own calls would wait through. */
  readonly crash: Promise<never>;
  /** Closes the page, or keeps it for another document where nothing failed in it. Never throws. */
  close(isFine: boolean): Promise<void>;
}

/** @internal Where the document of a page of its own is. */
export const DECK_ORIGIN = 'http://deck.invalid';

/** @internal Opens a page, with downloads denied. */
export async function openPage(puppeteer: Browser): Promise<OpenPage> {
  const context = await puppeteer.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const close = async (): Promise<void> => context.close().catch(() => undefined);
  try {
    const page = await context.newPage();
    return { page, origin: DECK_ORIGIN, crash: watchFor(page).crash, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Watched {
  readonly crash: Promise<never>;
  readonly forget: () => void;
}

function watchFor(page: Page): Watched {
  let onError: () => void = () => undefined;
  const crash = new Promise<never>((_, reject) => {
    onError = () => reject(new Error('the page crashed.'));
  });
  crash.catch(() => undefined);
  page.once('error', onError);
  return { crash, forget: () => void page.off('error', onError) };
}

/**
 * @internal Tabs of a browser’s own context. To open and to close a tab with a context takes a full Chromium, which makes a profile and a
 * window for it, longer than twenty slides do. What is printed in a tab has no scripts, and each document has a site of its own: so
 * Chromium gives it a fresh process, which has nothing left of the one before.
 */
export class Tabs {
  private readonly puppeteer: Browser;
  private readonly idle: Promise<Page | null>[];
  private documents = 0;

  /** The first comes up while the slides are drawn. */
  constructor(puppeteer: Browser) {
    this.puppeteer = puppeteer;
    this.idle = [firstTab(puppeteer).catch(() => null)];
  }

  async open(): Promise<OpenPage> {
    const page = (await this.idle.pop()) ?? (await this.puppeteer.newPage());
    const { crash, forget } = watchFor(page);
    this.documents += 1;
    return {
      page,
      origin: `http://deck-${this.documents}.invalid`,
      crash,
      close: async (isFine) => {
        forget();
        if (isFine) this.idle.push(Promise.resolve(page));
        else await page.close().catch(() => undefined);
      },
    };
  }
}

/** The tab that the browser was started with. */
async function firstTab(puppeteer: Browser): Promise<Page> {
  const pages = await puppeteer.pages();
  return pages.find((page) => page.url() === 'about:blank') ?? puppeteer.newPage();
}

/** A piece of work in the browser: its name as an infinitive, and the milliseconds it may take. */
interface Task {
  readonly name: string;
  readonly limit: number;
}

/**
 * Does a task against its deadline and the end of the browser; once more in a fresh browser when the first try fails,
 * and throws `BrowserError` when the second does.
 */
export async function runTask<T>(browser: RunningBrowser, task: Task, work: () => Promise<T>): Promise<T> {
  const used = browser.puppeteer;
  try {
    return await withDeadline(browser, task.limit, work);
  } catch {
    // Of several tasks that fail with one browser, the first gets them all a fresh one.
    if (browser.puppeteer === used) await browser.restart();
  }
  try {
    return await withDeadline(browser, task.limit, work);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrowserError(browserFailed({ task: task.name, reason }, NOWHERE), error);
  }
}

async function withDeadline<T>(browser: RunningBrowser, limit: number, work: () => Promise<T>): Promise<T> {
  const gone = new Promise<never>((_, reject) => {
    browser.puppeteer.once('disconnected', () => reject(new Error('the browser ended.')));
  });
  gone.catch(() => undefined);
  return within(limit, Promise.race([work(), gone]));
}

/** What a piece of work gives in so many milliseconds; throws where it takes longer. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = pause(limit, null, { signal: over.signal, ref: false }).then(() => {
    throw new Error(`it took longer than ${Math.ceil(limit / 1000)} seconds.`);
  });
  late.catch(() => undefined);
  return Promise.race([work, late]).finally(() => over.abort());
}
