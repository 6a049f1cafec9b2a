import { formatDiagnostic } from '../diagnostics/format-diagnostic.ts';
import type { BrowserFacts, DoctorReport } from './doctor.ts';
import type { SearchStep } from './find/found-browser.ts';

/** The report as lines for a person: where was looked, what runs, what it printed, what to mend. */
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
  return [
    `  ${browser.version}, ${browser.kind === 'full' ? 'full browser' : 'headless shell'}`,
    `  ${browser.executable}`,
    `  sandbox: ${browser.isSandboxed ? 'on' : 'off'}`,
    `  libraries: ${browser.libraryFolder ?? 'those of the system'}`,
    `  started in ${start} ms; printed a test page of ${pdfSize} bytes in ${print} ms`,
  ];
}
