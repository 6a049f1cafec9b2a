import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';

import type { Perform } from './command-run.ts';
import type { BuildOptions } from './commands/build.ts';
import { EMITTED_STAGES } from './emitted-stage.ts';
import type { EmittedStage } from './emitted-stage.ts';
import { addPrintFlags, conflictOf, namesOfPrintFlags, printWishes } from './print-flags.ts';
import type { PrintFlags } from './print-flags.ts';
import {
  ANSWER_FORMATS,
  BRIEFING_HELP,
  collectNamedSource,
  SOURCE_FLAG,
  SOURCE_HELP,
} from './shared-flags.ts';
import type { AnswerFormat } from './shared-flags.ts';

interface BuildFlags extends PrintFlags {
  readonly source?: ReadonlyMap<string, string>;
  readonly all?: true;
  readonly theme?: string;
  readonly presenter?: true;
  readonly mono?: true;
  readonly browser?: string;
  readonly emit?: EmittedStage;
  readonly out: string;
  readonly strict?: true;
  readonly format: AnswerFormat;
}

/** `build`: the deck and its editions. */
export function defineBuild(program: Command, perform: Perform): void {
  const command = program
    .command('build')
    .description('check, then make the deck (index.html) and the PDFs of one or more briefings')
    .argument('[briefing...]', BRIEFING_HELP)
    .option('-a, --all', 'build every briefing in briefings/')
    .option('-t, --theme <name>', 'theme, instead of the outline’s own')
    .option('-p, --presenter', 'put speaker notes and the speaker view into the deck');
  addPrintFlags(command)
    .option('--mono', 'print black on white, to save ink; the HTML keeps its colours')
    .option('-b, --browser <path>', 'the Chrome, Chromium or Edge to print with')
    .addOption(
      new Option('--emit <stage>', 'print one stage instead of writing files').choices(EMITTED_STAGES),
    )
    .option(
      '-o, --out <folder>',
      'folder for the output; each briefing gets a folder in it',
      outputFolder,
      DEFAULT_OUT,
    )
    .option('-s, --strict', 'treat warnings as errors')
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource)
    .addOption(new Option('--format <format>', 'how to report').choices(ANSWER_FORMATS).default('pretty'))
    .action(async (names: string[], flags: BuildFlags) => {
      const conflict = conflictOf(flags) ?? conflictWithEmit(flags);
      if (conflict !== null) command.error(`error: ${conflict}`);
      await perform(async (host, terminal) => {
        const { build } = await import('./commands/build.ts');
        return build(names, optionsOf(flags), host, terminal);
      });
    });
}

const DEFAULT_OUT = 'output';

/** Whoever names a file means one of those in the folder, and would look for it in vain. */
function outputFolder(path: string): string {
  if (/\.(?:pdf|html?|pptx?|png)$/iu.test(path))
    throw new InvalidArgumentError(
      'It names a folder: slides.pdf and index.html are written to a folder of the briefing’s name in it.',
    );
  return path;
}

function optionsOf(flags: BuildFlags): BuildOptions {
  const {
    all = false,
    presenter = false,
    mono = false,
    strict = false,
    theme = null,
    browser = null,
    emit = null,
  } = flags;
  const { source: sources = new Map(), pdf, out, format } = flags;
  const print = printWishes(flags);
  return { all, presenter, mono, strict, theme, browser, emit, sources, pdf, print, out, format };
}

function conflictWithEmit(flags: BuildFlags): string | null {
  if (flags.emit === undefined) return null;
  const [idle] = [
    ...namesOfPrintFlags(flags),
    ...(flags.png === true ? ['--png'] : []),
    ...(flags.pages === undefined ? [] : ['--pages']),
    ...(flags.mono === true ? ['--mono'] : []),
    ...(flags.out === DEFAULT_OUT ? [] : ['--out']),
  ];
  return idle === undefined
    ? null
    : `--emit prints one stage and writes no files, so ${idle} has no effect; leave one of them out.`;
}
