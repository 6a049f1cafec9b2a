import type { Command } from 'commander';
import { Option } from 'commander';

import { nodeHost } from '../host/node-host.ts';
import { collectSource } from './command-run.ts';
import type { Later } from './command-run.ts';

interface FormatFlags {
  readonly format: 'pretty' | 'json';
}

interface VerifyFlags extends FormatFlags {
  readonly source?: ReadonlyMap<string, string>;
}

/** `read`, `quote`, `verify`, `inspect`: what is done with a saved article, a finished deck, or a PDF. */
export function defineArticleCommands(program: Command, later: Later): void {
  program
    .command('read')
    .description('show what is understood of a saved article, with its paragraph numbers')
    .argument('<article>', 'text, Markdown, HTML or PDF')
    .addOption(formatOption())
    .action(async (path: string, flags: FormatFlags) => {
      await later(async (terminal) =>
        (await import('./commands/read.ts')).read(path, flags.format, nodeHost(), terminal),
      )();
    });
  program
    .command('quote')
    .description('look quotations up in a saved article; - reads one a line from stdin')
    .argument('<article>', 'text, Markdown, HTML or PDF')
    .argument('[text...]', 'the quotations')
    .addOption(formatOption())
    .action(async (path: string, texts: string[], flags: FormatFlags) => {
      await later(async (terminal) => {
        const { quote } = await import('./commands/quote.ts');
        return quote(path, texts, { format: flags.format, input: process.stdin }, nodeHost(), terminal);
      })();
    });
  defineVerify(program, later);
  program
    .command('inspect')
    .description('look into a PDF, and hold it to PDF/UA-1 and PDF/A-2a')
    .argument('<pdf>', 'from Lectern or from any other program')
    .addOption(formatOption())
    .action(async (path: string, flags: FormatFlags) => {
      await later(async (terminal) =>
        (await import('./commands/inspect.ts')).inspect(path, flags.format, nodeHost(), terminal),
      )();
    });
}

function defineVerify(program: Command, later: Later): void {
  program
    .command('verify')
    .description('check a deck or PDF that somebody mailed against the article')
    .argument('<deck>', 'index.html or a PDF made by Lectern')
    .option(
      '--source <[id=]path>',
      'the article; with an id where the deck has several sources',
      collectSource,
    )
    .addOption(formatOption())
    .action(async (path: string, flags: VerifyFlags) => {
      await later(async (terminal) => {
        const { verify } = await import('./commands/verify.ts');
        const { source: sources = new Map(), format } = flags;
        return verify(path, { sources, format }, nodeHost(), terminal);
      })();
    });
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to answer').choices(['pretty', 'json']).default('pretty');
}
