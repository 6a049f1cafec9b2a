import { type Command, InvalidArgumentError, Option } from 'commander';

import { DEFAULT_DRAFT_OPTIONS, draftLanguages } from '../draft/draft-options.ts';
import type { Host } from '../host/host.ts';
import { ARTICLE_HELP, collectSource, webAddress } from './terminal/shared-flags.ts';
import { type Perform, type Terminal, FAILED } from './terminal/terminal.ts';

interface DraftFlags {
  readonly output?: string;
  readonly slides?: SlideRange;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly url?: string;
  readonly container?: string;
  readonly lang?: string;
  readonly emit?: 'outline' | 'findings';
  readonly fromModel?: string;
  readonly source?: ReadonlyMap<string, string>;
}

interface SlideRange {
  readonly least: number;
  readonly most: number;
}

/** `draft`: from a saved article to an outline worth editing. */
export function defineDraftCommand(program: Command, perform: Perform): void {
  program
    .command('draft')
    .description(
      'propose an outline for a saved article or a comparison of two, or check one that a program wrote',
    )
    .argument('[article...]', ARTICLE_HELP)
    .option(
      '-o, --output <outline>',
      'file to write, or folder of the briefing, such as briefings/water; else stdout',
    )
    .option(
      '--slides <range>',
      'fewest and most slides, or only the most, such as 18 (default: 6..14)',
      slideRange,
    )
    .option('--title <title>', 'headline of the article')
    .option('--author <name>', 'who wrote it')
    .option('--date <date>', 'when it appeared: 2017-09-18', publicationDate)
    .option(
      '--url <address>',
      'its address: https://…, by which a page of a web archive is chosen',
      webAddress,
    )
    .option('--container <name>', 'newspaper, site or journal')
    .option('--lang <tag>', 'language of the deck; else that of the article')
    .addOption(
      new Option('--emit <form>', 'findings: one JSON document a line').choices(['outline', 'findings']),
    )
    .option('--from-model <outline>', 'check an outline that somebody else wrote; - reads stdin')
    .option('--source <[id=]path>', 'with --from-model: the saved article', collectSource)
    .action(async (paths: string[], flags: DraftFlags) => {
      await perform(async (host, terminal) => runDraft(paths, flags, host, terminal));
    });
}

async function runDraft(
  paths: readonly string[],
  flags: DraftFlags,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const refusal = refusalOf(paths, flags);
  if (refusal !== null) {
    terminal.refuse(refusal);
    return FAILED;
  }
  const [article = ''] = paths;
  const { fromModel, output = null, source } = flags;
  const commands = await import('./commands/draft.ts');
  if (fromModel !== undefined) {
    const sources = source ?? new Map(article === '' ? [] : [['', article]]);
    return commands.checkModelOutline(fromModel, { sources, input: process.stdin }, host, terminal);
  }
  if (flags.emit === 'findings') return commands.emitFindings(paths, host, terminal);
  return commands.draft(paths, { output, options: optionsOf(flags) }, host, terminal);
}

/** With `--from-model` an article on the command line is the saved text of the outline’s only source; it need not be there. */
function refusalOf([article, ...others]: readonly string[], flags: DraftFlags): string | null {
  const { fromModel, output, emit, source, lang } = flags;
  const idle = OF_DRAFTS.find((name) => flags[name] !== undefined);
  if (fromModel !== undefined) {
    if (output !== undefined)
      return '--from-model prints the checked outline; keep it with > checked.md instead of -o.';
    return idle === undefined ? null : `--${idle} is for drafts, and --from-model makes none; leave it out.`;
  }
  if (article === undefined) return 'Name the saved article, such as lectern draft article.txt.';
  if (lang !== undefined && !draftLanguages().includes(lang))
    return `Drafts are written in ${draftLanguages().join(', ')}; leave --lang out for the language of the article.`;
  if (source !== undefined) return '--source is for --from-model; a draft is made of the article alone.';
  if (emit !== 'findings') return refusalOfSeveral(others.length + 1, flags);
  if (output !== undefined)
    return '--emit findings prints what was found; keep it with > findings.json instead of -o.';
  return idle === undefined ? null : `--${idle} is for drafts, and --emit findings makes none; leave it out.`;
}

/** Two articles are compared; what is said about one article would be said about neither. */
function refusalOfSeveral(count: number, flags: DraftFlags): string | null {
  if (count > 2)
    return 'One article makes an outline, and two make a comparison; --emit findings takes more.';
  const idle = OF_ARTICLE.find((name) => flags[name] !== undefined);
  return count === 1 || idle === undefined
    ? null
    : `--${idle} says something of one article, and two are compared; leave it out, and write it under “sources:” in the outline.`;
}

const OF_ARTICLE = ['title', 'author', 'date', 'url', 'container'] as const;

/** Flags that say something of the outline that is drafted. */
const OF_DRAFTS = ['slides', ...OF_ARTICLE, 'lang'] as const;

function optionsOf({
  title,
  author,
  date,
  url,
  container,
  lang,
  slides,
}: DraftFlags): typeof DEFAULT_DRAFT_OPTIONS {
  const { leastSlides, mostSlides } = DEFAULT_DRAFT_OPTIONS;
  return {
    title: title ?? null,
    author: author ?? null,
    date: date ?? null,
    url: url ?? null,
    container: container ?? null,
    language: lang ?? null,
    leastSlides: slides?.least ?? leastSlides,
    mostSlides: slides?.most ?? mostSlides,
  };
}

/** `10..14`, `12-25`, or `18` for at most so many. */
function slideRange(text: string): SlideRange {
  const match = /^(?:(\d{1,3})(?:\.\.|-|–))?(\d{1,3})$/u.exec(text);
  const most = Number(match?.[2] ?? 0);
  const least = Number(match?.[1] ?? Math.min(most, DEFAULT_DRAFT_OPTIONS.leastSlides));
  if (match === null || most < FEWEST || least > most)
    throw new InvalidArgumentError(`Write it as 10..14; fewer than ${FEWEST} slides are no deck.`);
  return { least, most };
}

const FEWEST = 8;

/** `2017`, `2017-09` or `2017-09-18`. */
function publicationDate(text: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  const [year, month, day] = [match?.[1], match?.[2] ?? '01', match?.[3] ?? '01'];
  const iso = `${year ?? ''}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (match === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
    throw new InvalidArgumentError('Write it as 2017-09-18, 2017-09 or 2017.');
  return text;
}
