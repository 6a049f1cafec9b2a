import { examineBrowser, formatDoctorReport } from '../../browser/doctor.ts';
import type { Host } from '../../host/host.ts';
import { FAILED, FINE, type Terminal } from '../terminal/terminal.ts';

/** What `lectern doctor` was given. */
export interface DoctorFlags {
  readonly browser?: string;
  /** A version of Chromium to fetch; `true` for the newest. */
  readonly install?: string | true;
}

/** `lectern doctor`: each step of the search for a browser, and a test page printed with the one that was found, or fetched. */
export async function doctor(
  { browser, install }: DoctorFlags,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const say = (step: string): void => terminal.progress(step);
  const fetched = install === undefined ? null : await fetchOne(install, host, say);
  const report = await examineBrowser(fetched ?? browser ?? null, host, Date.now(), say);
  terminal.endProgress();
  terminal.print(formatDoctorReport(report));
  return report.browser === null ? FAILED : FINE;
}

async function fetchOne(version: string | true, host: Host, say: (step: string) => void): Promise<string> {
  const { fetchShell } = await import('../../browser/fetch-shell.ts');
  return fetchShell(version === true ? null : version, host, say);
}
