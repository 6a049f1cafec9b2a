import type { Browser, Page } from 'puppeteer-core';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FoundBrowser } from './found-browser.ts';

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
  /**
   * @internal Opens a page in a context of its own, which whoever asked closes. The first is there already: its process comes up while the
   * slides are drawn.
   */
  openPage(): Promise<OpenPage>;
  /** Ends this browser and starts a fresh one in its place, unless it was closed; asked again meanwhile, it waits for the same one. */
  restart(): Promise<void>;
  /** Ends it and removes its profile; waits three seconds at most, then kills. Never throws; may be called twice. */
  close(): Promise<void>;
}

/** @internal A page in a context of its own, which shares nothing with others. */
export interface OpenPage {
  readonly page: Page;
  /** Rejects when the page crashes, which Puppeteer's own calls would wait through. */
  readonly crash: Promise<never>;
  /** Closes the page and its context. Never throws. */
  close(): Promise<void>;
}

/** @internal Opens a page, with downloads denied. */
export async function openPage(puppeteer: Browser): Promise<OpenPage> {
  const context = await puppeteer.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const close = async (): Promise<void> => context.close().catch(() => undefined);
  try {
    const page = await context.newPage();
    const crash = new Promise<never>((_, reject) => {
      page.once('error', () => reject(new Error('the page crashed.')));
    });
    crash.catch(() => undefined);
    return { page, crash, close };
  } catch (error) {
    await close();
    throw error;
  }
}
