import type { Browser } from 'puppeteer-core';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FoundBrowser } from './find/found-browser.ts';
import type { OpenPage } from './open-page.ts';

/** A browser that was started and waits for pages. Whoever started it closes it. */
export interface RunningBrowser {
  readonly found: FoundBrowser;
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  readonly isSandboxed: boolean;
  /** What the user should know about how it runs. */
  readonly notices: readonly Diagnostic[];
  /** The living browser; another one after a restart. */
  readonly puppeteer: Browser;
  /** Its process, which leads a group with its children. */
  readonly processId: number;
  /**
   * Opens a page in a context of its own, which whoever asked closes. The first is there already: its process comes up while the
   * slides are drawn.
   */
  openPage(): Promise<OpenPage>;
  /** Ends this browser and starts a fresh one in its place, unless it was closed; asked again meanwhile, it waits for the same one. */
  restart(): Promise<void>;
  /** Ends it and removes its profile; waits three seconds at most, then kills. Never throws; may be called twice. */
  close(): Promise<void>;
}
