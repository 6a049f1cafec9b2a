import { setTimeout as pause } from 'node:timers/promises';

import { NOWHERE } from '../diagnostics/diagnostic.ts';
import { browserFailed } from './browser-diagnostics.ts';
import { BrowserError } from './browser-error.ts';
import type { RunningBrowser } from './running-browser.ts';

/** A piece of work in the browser: its name as an infinitive, and the milliseconds it may take. */
export interface Task {
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
