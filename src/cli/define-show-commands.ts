import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';

import { nodeHost } from '../host/node-host.ts';
import { BRIEFING_HELP, collectNamedSource, SOURCE_FLAG, SOURCE_HELP } from './command-run.ts';
import type { Later } from './command-run.ts';

interface PresentFlags {
  readonly theme?: string;
  readonly open?: true;
  readonly port?: number;
  readonly source?: ReadonlyMap<string, string>;
}

/** `present` and `doctor`: what needs a screen or a browser. */
export function defineShowCommands(program: Command, later: Later): void {
  program
    .command('present')
    .description('show a briefing from this machine; open decks follow as you write')
    .argument('[briefing]', BRIEFING_HELP)
    .option('-t, --theme <name>', 'theme, instead of the outline’s own')
    .option('--open', 'open the deck in the default browser')
    .option('--port <number>', 'port on this machine (default: 4748)', portNumber)
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource)
    .action(async (name: string | undefined, flags: PresentFlags) => {
      await later(async (terminal) => {
        const { present } = await import('./commands/present.ts');
        const { theme = null, open = false, port = null, source: sources = new Map() } = flags;
        return present(name ?? null, { theme, open, port, sources }, nodeHost(), terminal);
      })();
    });
  program
    .command('doctor')
    .description('say which browser prints, and print a test page')
    .option('-b, --browser <path>', 'the browser to examine')
    .action(async (flags: { readonly browser?: string }) => {
      await later(async (terminal) => {
        const { doctor } = await import('./commands/doctor.ts');
        return doctor(flags.browser ?? null, nodeHost(), terminal);
      })();
    });
}

function portNumber(text: string): number {
  const port = Number(text);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!isPort) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
