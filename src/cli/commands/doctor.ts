import { examineBrowser, formatDoctorReport } from '../../browser/doctor.ts';
import type { Host } from '../../host/host.ts';
import { FAILED, FINE } from '../terminal/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `lectern doctor`: each step of the search for a browser, and a test page printed with the one that was found. */
export async function doctor(browser: string | null, host: Host, terminal: Terminal): Promise<number> {
  const report = await examineBrowser(browser, host, Date.now(), (step) => terminal.progress(step));
  terminal.endProgress();
  terminal.print(formatDoctorReport(report));
  return report.browser === null ? FAILED : FINE;
}
