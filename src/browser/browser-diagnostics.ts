import { diagnosticKind, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';

/** No step of the search found a browser. */
export const browserNotFound = diagnosticKind({
  code: 'browser/not-found',
  severity: 'error',
  message: () => 'No browser was found to print the PDF with.',
  hint: (machine: Machine) => fixesFor(machine).join('\n'),
  docs:
    'Chromium prints the PDF; the HTML deck needs none. Lectern looks at --browser, LECTERN_BROWSER, ' +
    'PUPPETEER_EXECUTABLE_PATH and CHROME_PATH, Puppeteer’s cache, the installed Chrome, Chromium, Edge or Brave, and the ' +
    'browser in the package @sparticuz/chromium (Linux on x64). `lectern doctor` shows what each step found.',
});

/** A headless shell that was to be fetched. */
export const browserNotFetched = diagnosticKind({
  code: 'browser/not-fetched',
  severity: 'error',
  message: ({ version, reason }: { readonly version: string | null; readonly reason: string }) =>
    `The headless shell${version === null ? '' : ` ${version}`} can’t be fetched: ${reason}.`,
  hint: () => null,
  docs:
    '`lectern doctor --install` fetches a headless shell of Chrome for Testing from Google into Puppeteer’s cache, through the proxy ' +
    'that HTTPS_PROXY names, or from the server that PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL names.',
});

/** The browser that the user named can’t be used; no other is tried in its place. */
export const browserUnusable = diagnosticKind({
  code: 'browser/unusable',
  severity: 'error',
  message: ({ source, path, reason }: UnusableBrowser) =>
    `The browser that ${source} names can’t be used: ${path} ${reason}.`,
  hint: ({ source }) =>
    `Correct ${source}, or leave it out and let Lectern look for a browser; \`lectern doctor\` shows what it finds.`,
  docs:
    'A browser named with --browser or in LECTERN_BROWSER, PUPPETEER_EXECUTABLE_PATH or CHROME_PATH is used or ' +
    'reported, never silently replaced by another one.',
});

/** What was named, where, and what is wrong with it, as the end of a sentence. */
export interface UnusableBrowser {
  readonly source: string;
  readonly path: string;
  readonly reason: string;
}

/** A browser is there but does not start. */
export const browserDoesNotStart = diagnosticKind({
  code: 'browser/does-not-start',
  severity: 'error',
  message: ({ executable, reason }: BrowserStart) => `The browser ${executable} does not start: ${reason}`,
  hint: () => 'Run `lectern doctor` to see the other browsers on this machine, and name one with --browser.',
  docs: 'The browser ended, or was silent, before it could be spoken to. Its last words are in the message. The embedded browser is unpacked again by the next run.',
});

/** A browser and its own last words. */
export interface BrowserStart {
  readonly executable: string;
  readonly reason: string;
}

/** A browser did not start, the next one of the search did. */
export const browserPassedOver = diagnosticKind({
  code: 'browser/passed-over',
  severity: 'warning',
  message: ({ reason }: PassedOver) => reason,
  hint: ({ used }) => `${used} was used in its place. Name a browser with --browser to save the attempt.`,
  docs: 'A browser that Lectern found by itself did not start, so the next one printed the PDF.',
});

/** What the browser said, and the one that was used. */
export interface PassedOver {
  readonly reason: string;
  readonly used: string;
}

/** The browser runs without its sandbox because it can't be had. */
export const browserWithoutSandbox = diagnosticKind({
  code: 'browser/no-sandbox',
  severity: 'warning',
  message: ({ isRoot }: { readonly isRoot: boolean }) =>
    isRoot
      ? 'The browser prints without its sandbox, because it has none for the root user.'
      : 'The browser prints without its sandbox, because this system does not let it make one.',
  hint: ({ isRoot }) =>
    isRoot
      ? 'Run Lectern as an ordinary user.'
      : 'Allow unprivileged user namespaces, or run in a container that does.',
  docs: 'Chromium keeps its page in a sandbox. Where that can’t work, Lectern prints all the same: the page is its own, runs no script and reaches no network. Only `lectern doctor` and a worker, which builds what others send, say it.',
});

/** The browser that prints is so old that flaws of it are known by now. */
export const browserOld = diagnosticKind({
  code: 'browser/old',
  severity: 'warning',
  message: ({ version, since }: OldBrowser) =>
    `${version} came out about ${since}, and lacks what was fixed since then.`,
  hint: ({ other }) =>
    other === null
      ? 'It reads what strangers wrote. Install one that your system keeps up to date, and name it with --browser or LECTERN_BROWSER.'
      : `It reads what strangers wrote. If ${other} is newer, name it: --browser "${other}", or set LECTERN_BROWSER to it.`,
  docs: 'Flaws of Chromium are fixed every few weeks, in the newest version alone. `lectern doctor` warns of a version that is three months old or more by the clock of the machine; it counts the embedded browser from the day on which it was unpacked. A build doesn’t warn.',
});

/** Which browser, and the month in which it came out. */
export interface OldBrowser {
  readonly version: string;
  readonly since: string;
  /** Where an installed Chrome, Chromium, Edge or Brave is that isn’t this one; `null` for none. */
  readonly other: string | null;
}

/** Printing stopped twice, each time in a fresh browser. */
export const browserFailed = diagnosticKind({
  code: 'browser/failed',
  severity: 'error',
  message: ({ task, reason }: BrowserFailureFacts) => `The browser failed twice to ${task}: ${reason}`,
  hint: () =>
    'Close other programs if memory is short, and see that the disk of the folder for temporary files has room; then ' +
    'try again. `lectern doctor` prints a test page.',
  docs: 'The page crashed, the browser ended or the time ran out, and a second try in a fresh browser ended the same.',
});

/** What was to be done and how it ended. */
export interface BrowserFailureFacts {
  readonly task: string;
  readonly reason: string;
}

type Machine = Pick<Host, 'platform' | 'architecture'>;

/** Google builds no Chrome for Testing for Linux on ARM; what Debian and others package there does. */
function fixesFor({ platform, architecture }: Machine): readonly string[] {
  const example = platform === 'win32' ? 'C:\\path\\to\\chrome.exe' : '/path/to/chrome';
  const isBrought = platform !== 'linux' || architecture === 'x64';
  return [
    `1. Install one: ${INSTALL[platform] ?? INSTALL['linux']}.`,
    `2. Name one that is there: --browser ${example}, or LECTERN_BROWSER.`,
    ...(isBrought ? ['3. Fetch one: lectern doctor --install.'] : []),
  ];
}

const INSTALL: Readonly<Record<string, string>> = {
  linux: 'sudo apt install chromium, or your system’s package of that name',
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install Google.Chrome, or use the Edge that comes with Windows',
};

/** The browser failed; what to tell the user is in the diagnostic. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, cause?: unknown) {
    super(diagnostic.message, { cause });
    this.diagnostic = diagnostic;
  }
}
