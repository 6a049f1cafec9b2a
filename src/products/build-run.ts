import type { RunningBrowser } from '../browser/running-browser.ts';
import type { BuildWishes } from '../settings.ts';

/** How a build is run. */
export interface BuildRun {
  readonly wishes: BuildWishes;
  /** Absolute path of the folder that gets a folder for each briefing. */
  readonly outputFolder: string;
  /** Whether warnings count as errors. */
  readonly isStrict: boolean;
  /** The browser to print with, or `null` to make no PDF. Asked only when the slides are drawn. */
  readonly browser: () => Promise<RunningBrowser | null>;
  /** Told when the browser isn’t needed any more, where that is before the end: it may end while its print is mended. */
  readonly onPrinted: () => void;
  /** Told what is being done, in a few words. */
  readonly onProgress: (step: string) => void;
}
