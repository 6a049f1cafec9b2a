import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { whichBriefing } from '../prepare/briefing-diagnostics.ts';
import type { Host } from '../host/host.ts';
import { locateBriefings } from '../prepare/locate-briefings.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import type { Terminal } from './terminal.ts';

/** The one briefing that a command is about: the one named, else the one that is here. Reports what is wrong, and gives `null`, where there is none. */
export async function locateOne(
  name: string | null,
  host: Host,
  terminal: Terminal,
): Promise<BriefingPlace | null> {
  const { value, diagnostics } = await locateBriefings(name === null ? [] : [name], false, host);
  const [place] = value;
  if (place === undefined) terminal.report(diagnostics.map(forOne));
  return place ?? null;
}

/** Where only one briefing can be named, `--all` is no way out. */
function forOne(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === whichBriefing.code ? { ...diagnostic, hint: 'Name one of them.' } : diagnostic;
}
