import type { Command } from 'commander';
import { Option } from 'commander';

import { nodeHost } from '../host/node-host.ts';
import { BRIEFING_HELP, collectNamedSource, SOURCE_FLAG, SOURCE_HELP } from './command-run.ts';
import type { Later } from './command-run.ts';
import { defineBuild } from './define-build-command.ts';

interface SourceFlags {
  readonly source?: ReadonlyMap<string, string>;
  readonly all?: true;
}

interface CheckFlags extends SourceFlags {
  readonly strict?: true;
  readonly layout?: true;
  readonly browser?: string;
  readonly format: 'pretty' | 'json' | 'sarif' | 'github';
}

interface LockFlags extends SourceFlags {
  readonly share?: 'locator' | 'excerpt' | 'full';
}

/** `check`, `build`, `lock`, `sources`: what is done with a briefing. */
export function defineBriefingCommands(program: Command, later: Later): void {
  defineCheck(program, later);
  defineBuild(program, later);
  defineLock(program, later);
  program
    .command('sources')
    .description('print the sources of a briefing, for a reference manager')
    .argument('[briefing]', BRIEFING_HELP)
    .addOption(
      new Option('--format <format>', 'what to print').choices(['bibtex', 'csl-json']).default('bibtex'),
    )
    .action(async (name: string | undefined, flags: { readonly format: 'bibtex' | 'csl-json' }) => {
      await later(async (terminal) => {
        const { sources } = await import('./commands/sources.ts');
        return sources(name ?? null, flags.format, nodeHost(), terminal);
      })();
    });
}

function defineCheck(program: Command, later: Later): void {
  program
    .command('check')
    .description('look up every quotation and hold the outline against the rules; writes nothing')
    .argument('[briefing...]', BRIEFING_HELP)
    .option('-a, --all', 'check every briefing in briefings/')
    .option('-s, --strict', 'treat warnings as errors')
    .option('--layout', 'see whether every slide fits as well; needs a browser')
    .option('-b, --browser <path>', 'the Chrome, Chromium or Edge for --layout')
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource)
    .addOption(
      new Option('--format <format>', 'how to report')
        .choices(['pretty', 'json', 'sarif', 'github'])
        .default('pretty'),
    )
    .action(async (names: string[], flags: CheckFlags) => {
      await later(async (terminal) => {
        const { check } = await import('./commands/check.ts');
        const { all = false, strict = false, layout = false, browser = null } = flags;
        const { source: sources = new Map(), format } = flags;
        const options = { all, strict, layout, browser, format, sources };
        return check(names, options, nodeHost(), terminal);
      })();
    });
}

function defineLock(program: Command, later: Later): void {
  program
    .command('lock')
    .description('write evidence.lock.json, which stands for an article that can’t be handed on')
    .argument('[briefing...]', BRIEFING_HELP)
    .option('-a, --all', 'lock every briefing in briefings/')
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource)
    .addOption(
      new Option(
        '--share <level>',
        'how much of the article’s text the lock may hold (default: as before, or locator)',
      ).choices(['locator', 'excerpt', 'full']),
    )
    .action(async (names: string[], flags: LockFlags) => {
      await later(async (terminal) => {
        const { lock } = await import('./commands/lock.ts');
        const { all = false, share = null, source = new Map() } = flags;
        return lock(names, { all, share, sources: source }, nodeHost(), terminal);
      })();
    });
}
