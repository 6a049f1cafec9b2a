import { buildingForScreen } from '../../products/build-for-screen.ts';
import { plural } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { ENDING_SIGNALS } from '../../host/on-shutdown.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import { loadPageBundle } from '../../prepare/load-templates.ts';
import {
  PortRefusedError,
  type PresentOptions,
  type PresentServer,
  openInBrowser,
  startPresenting,
} from '../../present/start-presenting.ts';
import type { PresentDeck } from '../../present/live-deck.ts';
import { watchFiles } from '../../present/watch-files.ts';
import { compileShell } from '../../render/templates/template-engine.ts';
import { asTyped, type Terminal, FAILED, FINE } from '../terminal/terminal.ts';
import { locateOne } from '../terminal/named-briefings.ts';

/** What `lectern present` was given. */
export interface PresentFlags {
  readonly theme?: string;
  readonly open?: boolean;
  readonly port: number;
  readonly source?: ReadonlyMap<string, string>;
}

/** `lectern present`: serves the presenter's deck on this machine until Ctrl-C, and keeps it up to date. */
export async function present(
  name: string | null,
  flags: PresentFlags,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const place = await locateOne(name, host, terminal);
  if (place === null) return FAILED;
  const service: Service = { briefing: place.slug, takeTimes: null, untilOver: untilInterrupted };
  return serve(place, flags, service, host, terminal);
}

/** What presenting and rehearsing do differently. */
export interface Service extends Pick<PresentOptions, 'briefing' | 'takeTimes'> {
  /** Waits for the end, after which the server is closed. */
  readonly untilOver: (server: PresentServer) => Promise<void>;
}

/** Serves a briefing until it is over. */
export async function serve(
  place: BriefingPlace,
  flags: PresentFlags,
  { untilOver, ...service }: Service,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { theme = null, open = false, port, source: sources = new Map() } = flags;
  const { page, shell } = await loadPageBundle('live', host);
  try {
    const server = await startPresenting({
      ...service,
      port,
      build: buildingForScreen(place, { theme, sources }, host),
      watch: watchFiles,
      page,
      drawShell: await compileShell(shell),
      whenBuilt: (result) =>
        terminal.say(result.kind === 'deck' ? summaryOf(result, place) : `\n${result.report}`),
    });
    // Whoever reads the address may press Ctrl-C at once.
    const over = untilOver(server);
    terminal.say(`${terminal.paint.strong(server.address)}  (S opens the speaker view, Ctrl-C ends)`);
    if (open && !(await openInBrowser(server.address, process.platform))) {
      terminal.say('No browser could be opened from here; open the address yourself.');
    }
    await over;
    // Takes the “^C” away, behind which a shell would set its prompt.
    terminal.progress('ending');
    await server.close();
    terminal.endProgress();
    return FINE;
  } catch (error) {
    if (!(error instanceof PortRefusedError)) throw error;
    terminal.refuse(error.message);
    return FAILED;
  }
}

/** Warnings are read once the words are; at each save their number is enough. */
function summaryOf({ title, warnings }: PresentDeck, { shownPath }: BriefingPlace): string {
  const end = warnings === 0 ? '' : `, ${plural(warnings, 'warning')}: lectern check ${asTyped(shownPath)}`;
  return `✓ ${title}${end}`;
}

/** Waits for Ctrl-C. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ENDING_SIGNALS) process.once(signal, () => resolve());
  });
}
