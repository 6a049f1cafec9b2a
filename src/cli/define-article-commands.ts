import { type Command, Option } from 'commander';

import type { ShareLevel } from '../evidence/lock/lock.ts';
import type { LockOptions } from './commands/lock.ts';
import type { VerifyOptions } from './commands/verify.ts';
import {
  ARTICLE_HELP,
  type ArticleFlags,
  BRIEFING_HELP,
  collectNamedSource,
  collectSource,
  formatOption,
  pageOption,
  readFingerprint,
  SOURCE_FLAG,
  SOURCE_HELP,
  type FormatFlags,
} from './terminal/shared-flags.ts';
import type { Perform } from './terminal/terminal.ts';

/** Named here as well, so that help needs none of the code that reads locks. */
const SHARE_LEVELS = ['locator', 'excerpt', 'full'] as const satisfies readonly ShareLevel[];

/** `read`, `quote`, `lock`, `verify`: how words are compared with a saved article. */
export function defineArticleCommands(program: Command, perform: Perform): void {
  program
    .command('read')
    .description('show how a saved article is understood, with its paragraph numbers')
    .argument('<article>', ARTICLE_HELP)
    .addOption(pageOption())
    .addOption(formatOption())
    .action(async (path: string, flags: ArticleFlags) => {
      await perform(async (host, terminal) =>
        (await import('./commands/read.ts')).read(path, flags, host, terminal),
      );
    });
  program
    .command('quote')
    .description('look up quotations in a saved article; - reads one per line from stdin')
    .argument('<article>', ARTICLE_HELP)
    .argument('[text...]', 'quotations to look up')
    .addOption(pageOption())
    .addOption(formatOption())
    .action(async (path: string, texts: string[], flags: ArticleFlags) => {
      await perform(async (host, terminal) => {
        const { quote } = await import('./commands/quote.ts');
        return quote(path, texts, { ...flags, input: process.stdin }, host, terminal);
      });
    });
  defineLock(program, perform);
  defineVerify(program, perform);
  defineVerifier(program, perform);
  defineUnpack(program, perform);
}

function defineLock(program: Command, perform: Perform): void {
  program
    .command('lock')
    .description('write evidence.lock.json, which stands in for an article you can’t share')
    .argument('[briefing...]', BRIEFING_HELP)
    .option('-a, --all', 'lock every briefing in briefings/')
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource)
    .addOption(
      new Option(
        '--share <level>',
        'how much of the article’s text the lock may hold (default: as before, or locator)',
      ).choices(SHARE_LEVELS),
    )
    .action(async (names: string[], flags: LockOptions) => {
      await perform(async (host, terminal) => {
        const { lock } = await import('./commands/lock.ts');
        return lock(names, flags, host, terminal);
      });
    });
}

function defineUnpack(program: Command, perform: Perform): void {
  program
    .command('unpack')
    .description('write the briefing that a deck or PDF carries into a folder, to edit and build it')
    .argument('<deck>', 'index.html or a PDF made by Lectern')
    .requiredOption('-o, --out <folder>', 'the folder, which mustn’t be there yet')
    .action(async (path: string, { out }: { readonly out: string }) => {
      await perform(async (host, terminal) => {
        const { unpack } = await import('./commands/unpack.ts');
        return unpack(path, out, host, terminal);
      });
    });
}

function defineVerifier(program: Command, perform: Perform): void {
  program
    .command('verifier')
    .description('write a page that looks up the quotations of a deck in any browser, for those without Node')
    .option('-o, --out <file>', 'the page, which mustn’t be there yet', 'verifier.html')
    .addOption(formatOption())
    .action(async ({ out, format }: FormatFlags & { readonly out: string }) => {
      await perform(async (host, terminal) => {
        const { verifier } = await import('./commands/verifier.ts');
        return verifier(out, format, host, terminal);
      });
    });
}

function defineVerify(program: Command, perform: Perform): void {
  program
    .command('verify')
    .description('check somebody’s deck or PDF against the article')
    .argument('<deck>', 'index.html or a PDF made by Lectern')
    .option('--source <[id=]path>', 'the article; with an id if the deck has several sources', collectSource)
    .option('--expect <fingerprint>', 'the fingerprint (SHA-256) that its author published', readFingerprint)
    .option('--accept-theme <fingerprint>', 'style sheets of its own that you have read', readFingerprint)
    .option('-b, --browser <path>', 'the Chrome, Chromium or Edge that printed a PDF, if it isn’t found')
    .option('--pictures <folder>', 'draws what looks different, from the file and from its source')
    .addOption(formatOption())
    .action(async (path: string, flags: VerifyOptions) => {
      await perform(async (host, terminal) => {
        const { verify } = await import('./commands/verify.ts');
        return verify(path, flags, host, terminal);
      });
    });
}
