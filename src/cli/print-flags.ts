import { join, sep } from 'node:path';

import { type Command, InvalidArgumentError, Option } from 'commander';

import { nearestWord } from '../diagnostics/write-instead.ts';
import { type PageRange, parsePageRanges } from '../editions/page-ranges.ts';
import {
  ALL_EDITIONS,
  EDITIONS,
  editionsNamed,
  HANDOUT_FORMS,
  ON_SHEETS,
  PAPERS,
  type Edition,
  type HandoutForm,
  type Paper,
} from '../outline/front-matter.ts';
import type { PrintOptions } from '../settings.ts';
import { collectNamedSource, SOURCE_FLAG, SOURCE_HELP } from './terminal/shared-flags.ts';

/** The flags of `build` that say what is printed and how. */
export interface PrintFlags {
  readonly edition?: readonly Edition[];
  readonly paper?: Paper;
  readonly handout?: HandoutForm;
  readonly large?: true;
  readonly withNotes?: true;
  readonly steps?: true;
  readonly png?: true;
  readonly pages?: readonly PageRange[];
  readonly mono?: true;
  readonly pdf: boolean;
}

/** Adds the flags to a command. */
export function addPrintFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        '-e, --edition <names>',
        `what to make, ${ALL_EDITIONS} for every PDF; several with commas, or given again (default: the outline’s, or slides)`,
      )
        .choices([...EDITIONS, ALL_EDITIONS])
        .argParser(readEditions),
    )
    .addOption(new Option('--paper <size>', 'sheet for notes, handout and reader').choices(PAPERS))
    .addOption(
      new Option(
        '--handout <form>',
        'slides on a page of the handout, at most; or quotes, each in its context',
      )
        .choices(HANDOUT_FORMS.map(String))
        .argParser(readHandout),
    )
    .option('--large', 'print notes, handout and reader in large print, 18 pt throughout')
    .option('--with-notes', 'put the speaker notes into the handout')
    .option('--steps', 'give the slides a page for each step in which a list appears')
    .option('--png', 'draw each slide as a picture as well, full size and small')
    .option('--pages <ranges>', 'only these slides, by their numbers: 3-7 or 1,3-5,8-', readPages)
    .option('--no-pdf', 'print nothing; needs no browser');
}

/** What the flags ask for. */
export function printOptions(flags: PrintFlags): PrintOptions {
  const { edition = null, paper = null, handout = null, pages = null } = flags;
  const { large = false, withNotes = false, steps = false, png = false } = flags;
  return {
    editions: edition,
    paper,
    handout,
    isLarge: large,
    withNotes,
    withSteps: steps,
    makesPictures: png,
    pages,
  };
}

/** What is senseless about the flags together, as a sentence; `null` when nothing is. */
export function conflictOf(flags: PrintFlags): string | null {
  return conflictWithoutPdf(flags) ?? conflictOfEditions(flags);
}

function conflictWithoutPdf(flags: PrintFlags): string | null {
  const { pages, png, mono, pdf } = flags;
  if (pdf) return null;
  const draws = png === true;
  const [idle] = [...namesOfPrintFlags(flags), ...(mono === true && !draws ? ['--mono'] : [])];
  if (idle !== undefined) return `--no-pdf prints nothing, so ${idle} has no effect; leave one of them out.`;
  return pages === undefined || draws
    ? null
    : '--no-pdf prints nothing, so --pages has nothing to choose from; add --png or leave one of them out.';
}

function conflictOfEditions(flags: PrintFlags): string | null {
  const { edition, handout, large, withNotes, steps } = flags;
  const needs: readonly (readonly [isGiven: boolean, some: readonly Edition[], said: string])[] = [
    [large === true, ON_SHEETS, '--large is for notes, handout and reader; add one of them to --edition.'],
    [steps === true, ['slides'], '--steps is for the slides; add slides to --edition.'],
    [handout !== undefined, ['handout'], '--handout is for the handout; add handout to --edition.'],
    [
      withNotes === true,
      ['handout'],
      '--with-notes is for the handout; add handout to --edition. The notes edition has the notes anyway.',
    ],
  ];
  const idle = needs.find(([isGiven, some]) => isGiven && some.every((name) => lacks(edition, name)));
  if (idle !== undefined) return idle[2];
  return withNotes === true && handout === 'quotes'
    ? '--with-notes puts notes beside slides, and --handout quotes has no slides; leave one of them out.'
    : null;
}

/** The flags that need a PDF, as they are written. */
export function namesOfPrintFlags(flags: PrintFlags): readonly string[] {
  return OF_PRINT.flatMap(([key, name]) => (flags[key] === undefined ? [] : [name]));
}

const OF_PRINT = [
  ['edition', '--edition'],
  ['paper', '--paper'],
  ['handout', '--handout'],
  ['large', '--large'],
  ['withNotes', '--with-notes'],
  ['steps', '--steps'],
] as const;

function lacks(editions: readonly Edition[] | undefined, edition: Edition): boolean {
  return editions !== undefined && !editions.includes(edition);
}

/** Given again, it adds to what was asked for before. */
function readEditions(text: string, earlier: readonly Edition[] = []): readonly Edition[] {
  const known = [...EDITIONS, ALL_EDITIONS] as const;
  const names = text.split(',').map((piece) => {
    const word = piece.trim();
    const found = known.find((name) => name === word);
    if (found === undefined) throw new InvalidArgumentError(unknown(word, known));
    return found;
  });
  return editionsNamed([...earlier, ...names]);
}

function unknown(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  const hint = nearest === null ? `They are ${known.join(', ')}.` : `Did you mean “${nearest}”?`;
  return `There is no edition “${word}”. ${hint}`;
}

function readHandout(text: string): HandoutForm {
  const form = HANDOUT_FORMS.find((known) => String(known) === text);
  if (form === undefined)
    throw new InvalidArgumentError(
      `Write one of ${HANDOUT_FORMS.join(', ')}. More than six slides leave a sheet no space for their words at a size to read.`,
    );
  return form;
}

function readPages(text: string, earlier: readonly PageRange[] = []): readonly PageRange[] {
  const ranges = parsePageRanges(text);
  if (ranges === null)
    throw new InvalidArgumentError('Write numbers and ranges from 1 up, such as 3-7 or 1,3-5,8-.');
  return [...earlier, ...ranges];
}

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
