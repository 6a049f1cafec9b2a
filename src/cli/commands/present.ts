import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../diagnostics/format-diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { loadPageBundle } from '../../host/load-page-bundle.ts';
import { locateBriefings } from '../../host/locate-briefings.ts';
import type { BriefingPlace } from '../../host/locate-briefings.ts';
import { receiptJson } from '../../evidence/read-receipt.ts';
import { drawBriefing, prepareBriefing, receiptOf } from '../../pipeline.ts';
import { PortBusyError } from '../../present/listen.ts';
import { openInBrowser } from '../../present/open-in-browser.ts';
import type { PresentBuild } from '../../present/present-build.ts';
import { DEFAULT_PORT, startPresenting } from '../../present/start-presenting.ts';
import { watchFiles } from '../../present/watch-files.ts';
import { compileShell } from '../../render/compile-shell.ts';
import { DEFAULT_WISHES } from '../../settings.ts';
import { exitCodeFor, FAILED, FINE } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** What `lectern present` was given. */
export interface PresentFlags {
  readonly theme: string | null;
  readonly open: boolean;
  readonly port: number | null;
  readonly sources: ReadonlyMap<string, string>;
}

/** `lectern present`: serves the presenter's deck on this machine until Ctrl-C, and keeps it up to date. */
export async function present(
  name: string | null,
  flags: PresentFlags,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const places = await locateBriefings(name === null ? [] : [name], false, host);
  const [place] = places.value;
  if (place === undefined) {
    terminal.report(places.diagnostics, new Map());
    return exitCodeFor(places.diagnostics, false);
  }
  const { page, shell } = await loadPageBundle('live', host);
  try {
    const server = await startPresenting({
      port: flags.port ?? DEFAULT_PORT,
      build: () => buildForScreen(place, flags, host),
      watch: watchFiles,
      page,
      drawShell: await compileShell(shell),
      whenBuilt: (result) =>
        terminal.say(result.kind === 'deck' ? `✓ ${result.title}` : `\n${result.report}`),
    });
    terminal.say(`${terminal.paint.strong(server.address)}  (S opens the speaker view, Ctrl-C ends)`);
    if (flags.open && !(await openInBrowser(server.address, process.platform))) {
      terminal.say('No browser could be opened from here; open the address by hand.');
    }
    await untilInterrupted();
    await server.close();
    return FINE;
  } catch (error) {
    if (!(error instanceof PortBusyError)) throw error;
    terminal.say(`${terminal.paint.error('error')}: ${error.message}`);
    return FAILED;
  }
}

async function buildForScreen(
  place: BriefingPlace,
  { theme, sources }: PresentFlags,
  host: Host,
): Promise<PresentBuild> {
  const prepared = await prepareBriefing(
    place,
    { ...DEFAULT_WISHES, theme, isPresenter: true, makesPdf: false, sources },
    host,
  );
  const { deck, templates, files, outline } = prepared.value;
  const drawn = await drawBriefing(prepared.value, true, host);
  const diagnostics = [...prepared.diagnostics, ...drawn.diagnostics];
  if (hasErrors(diagnostics)) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const sources = new Map([outline.file, ...templates.files.values()].map((file) => [file.path, file]));
    const title = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in ${place.shownPath}`;
    const report = errors.map((diagnostic) => formatDiagnostic(diagnostic, sources)).join('\n\n');
    return { kind: 'problem', title, report, files };
  }
  return {
    kind: 'deck',
    title: deck.title,
    language: deck.language,
    author: deck.presenters.join(', ') || null,
    slidesHtml: drawn.value.slides.map((slide) => slide.html).join('\n'),
    tokensCss: templates.tokensCss,
    css: templates.themeCss,
    fontsCss: drawn.value.fontsCss,
    receiptJson: receiptJson(receiptOf(prepared.value)),
    files,
  };
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
