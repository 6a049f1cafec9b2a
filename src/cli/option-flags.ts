import { join, sep } from 'node:path';

import { type Command, InvalidArgumentError } from 'commander';

import { addPrintFlags } from './print-flags.ts';
import { collectNamedSource, SOURCE_FLAG, SOURCE_HELP } from './terminal/shared-flags.ts';

/** Adds the flags that say how a briefing is built: those of `OptionFlags`, `--browser` and `--strict`. */
export function addOptionFlags(command: Command): Command {
  command
    .option('-t, --theme <name>', 'theme, instead of the outline’s own')
    .option('-p, --presenter', 'put speaker notes and the speaker view into the deck');
  return addPrintFlags(command)
    .option('--mono', 'print black on white, to save ink; the HTML keeps its colours')
    .option('-b, --browser <path>', 'the Chrome, Chromium or Edge to print with')
    .option('-s, --strict', 'treat warnings as errors')
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource);
}

/** A number that counts something. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

/** The folder that gets the output where none is named: beside `briefings/` for whoever is inside that, else in the working folder. */
export function defaultOutput(workingFolder: string): string {
  const steps = workingFolder.split(sep);
  const at = steps.lastIndexOf('briefings');
  const above = at === -1 || at < steps.length - 2 ? steps : steps.slice(0, at);
  return join(above.join(sep) || sep, 'output');
}

/** The folder for the output. Whoever names a file means one of those in the folder, and would look for it in vain. */
export function outputFolder(path: string): string {
  if (/\.(?:pdf|html?|pptx?|png)$/iu.test(path))
    throw new InvalidArgumentError(
      'It names a folder: slides.pdf and index.html are written to a folder of the briefing’s name in it.',
    );
  return path;
}

/** A port of this machine. */
export function portNumber(text: string): number {
  const port = Number(text);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!isPort) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

/** Adds the flag of the page of all briefings. */
export function addIndexFlag(command: Command): Command {
  return command.option(
    '--index',
    'also write a page of all these briefings, index.html in the output folder',
  );
}
