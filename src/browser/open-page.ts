import type { Browser, Page } from 'puppeteer-core';

/** A page in a context of its own, which shares nothing with others. */
export interface OpenPage {
  readonly page: Page;
  /** Rejects when the page crashes, which Puppeteer's own calls would wait through. */
  readonly crash: Promise<never>;
  /** Closes the page and its context. Never throws. */
  close(): Promise<void>;
}

/** Opens a page, with downloads denied. */
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
