import { type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../diagnostics/format-diagnostic.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { BrowserError, browserOld } from './browser-diagnostics.ts';
import type { OnProgress } from './embedded-browser.ts';
import { findBrowser } from './find-browser.ts';
import type { SearchStep } from './found-browser.ts';
import { noticeOfSandbox, openBrowser } from './open-browser.ts';
import { printPdf } from './print-pdf.ts';
import type { RunningBrowser } from './running-browser.ts';

/** What `lectern doctor` found out about the browser. */
interface DoctorReport {
  readonly steps: readonly SearchStep[];
  readonly cacheFolder: string;
  /** `null` when no browser could be started. */
  readonly browser: BrowserFacts | null;
  /** Errors and warnings, in the order in which they came up. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the disk refused, in a sentence; `null` when nothing. */
  readonly hostFailure: string | null;
}

/** A browser that was started and printed a test page. */
interface BrowserFacts {
  readonly executable: string;
  readonly version: string;
  readonly kind: 'headless-shell' | 'full';
  readonly isSandboxed: boolean;
  /** The folder with the libraries that the machine lacks; `null` when it has them. */
  readonly libraryFolder: string | null;
  readonly startMilliseconds: number;
  readonly printMilliseconds: number;
  readonly pdfSize: number;
}

/** Looks for a browser, starts it and prints a page with Chinese text; says whether it is old at a time. Reports everything, throws nothing but faults. */
export async function examineBrowser(
  named: string | null,
  host: Host,
  now: number,
  onProgress?: OnProgress,
): Promise<DoctorReport> {
  const search = await findBrowser(named, host);
  const report = {
    steps: search.steps,
    cacheFolder: host.cacheFolder,
    browser: null,
    diagnostics: search.diagnostics,
    hostFailure: null,
  };
  if (search.candidates.length === 0) return report;
  try {
    const start = performance.now();
    const browser = await openBrowser(search, host, onProgress);
    const started = performance.now() - start;
    const { executable, isEmbedded } = browser.found;
    const unpacked = isEmbedded ? (await host.statPath(executable))?.modifiedAt : 0;
    const other = search.candidates.find(({ kind, path }) => kind === 'full' && path !== executable);
    const diagnostics = [
      ...browser.notices,
      ...noticeOfSandbox(browser),
      ...warnOfAge(browser.version, now, other?.path ?? null, unpacked),
    ];
    return { ...report, browser: await examine(browser, started), diagnostics };
  } catch (error) {
    if (error instanceof BrowserError) return { ...report, diagnostics: [error.diagnostic] };
    if (error instanceof HostError) return { ...report, hostFailure: error.message };
    throw error;
  }
}

async function examine(browser: RunningBrowser, startMilliseconds: number): Promise<BrowserFacts> {
  try {
    const start = performance.now();
    const { bytes } = await printPdf(browser, { html: TEST_PAGE, assets: new Map(), pageCount: 1 });
    return {
      executable: browser.found.executable,
      version: browser.version,
      kind: browser.found.kind,
      isSandboxed: browser.isSandboxed,
      libraryFolder: browser.found.libraryFolder,
      startMilliseconds: Math.round(startMilliseconds),
      printMilliseconds: Math.round(performance.now() - start),
      pdfSize: bytes.length,
    };
  } finally {
    await browser.close();
  }
}

const TEST_PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Test page</title>
<style>@page { size: 1280px 720px; margin: 0 }</style>
<h1>Lectern prints</h1><p lang="zh-Hans">一页测试</p></html>`;

/** The report as lines for a person: where was looked, what runs, what it printed, what to repair. */
export function formatDoctorReport(report: DoctorReport): string {
  const sections = [
    ['Where a browser was looked for', ...report.steps.map(stepLine)],
    ['Browser', ...(report.browser === null ? ['  none'] : browserLines(report.browser))],
    ['Folder for what can be made again', `  ${report.cacheFolder}`],
    ...report.diagnostics.map((diagnostic) => [formatDiagnostic(diagnostic, new Map())]),
    ...(report.hostFailure === null ? [] : [[`error: ${report.hostFailure}`]]),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const MARKS: Readonly<Record<SearchStep['outcome'], string>> = {
  chosen: '>',
  usable: '+',
  nothing: '-',
  unusable: 'x',
};

function stepLine({ place, outcome, detail }: SearchStep): string {
  const said = detail ?? (outcome === 'nothing' ? 'nothing' : outcome);
  return `  ${MARKS[outcome]} ${place}: ${said}${outcome === 'chosen' ? ' (used)' : ''}`;
}

function browserLines(browser: BrowserFacts): readonly string[] {
  const { startMilliseconds: start, printMilliseconds: print, pdfSize } = browser;
  const month = monthOf(browser.version);
  return [
    `  ${browser.version}, ${browser.kind === 'full' ? 'full browser' : 'headless shell'}${month === null ? '' : `, of about ${month}`}`,
    `  ${browser.executable}`,
    `  sandbox: ${browser.isSandboxed ? 'on' : 'off'}`,
    `  libraries: ${browser.libraryFolder ?? 'those of the system'}`,
    `  started in ${start} ms; printed a test page of ${pdfSize} bytes in ${print} ms`,
  ];
}

/** A version whose day is known; others came, or will come, four weeks apart. From late in 2026 they come faster, and look younger than they are. */
const KNOWN = { major: 147, released: Date.UTC(2026, 3, 7) };

const DAY = 24 * 3600 * 1000;
const APART = 28 * DAY;

/** Chrome’s own extended support of a version ends after eight weeks. */
const OLD = 90 * DAY;

/** When a browser such as `HeadlessChrome/147.0.7727.0` came out; `null` for others. */
function releaseOf(version: string): number | null {
  const major = /\/(\d+)\./u.exec(version)?.[1];
  return major === undefined ? null : KNOWN.released + (Number(major) - KNOWN.major) * APART;
}

/** The month in which a browser came out, as far as its version tells. */
function monthOf(version: string): string | null {
  const released = releaseOf(version);
  return released === null ? null : MONTH.format(released);
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * What is said of a browser that is months old at a time. One that Lectern brings is counted from the day it was unpacked: whoever
 * installed it that day has the newest that there is of it. `other` is one to use instead.
 */
export function warnOfAge(
  version: string,
  now: number,
  other: string | null,
  unpacked = 0,
): readonly Diagnostic[] {
  const released = releaseOf(version);
  if (released === null || now - Math.max(released, unpacked) < OLD) return [];
  return [browserOld({ version, since: MONTH.format(released), other }, NOWHERE)];
}
