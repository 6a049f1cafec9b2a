import { keptBuilds, type MadeBuild, reuseOrMake } from '../../cache/kept-builds.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type BuiltBriefing, buildBriefing } from '../../pipeline.ts';
import { loadEditionFiles } from '../../prepare/load-templates.ts';
import { mayNeedBrowser } from '../../products/products.ts';
import type { BuildOptions } from '../../settings.ts';
import { factsOfBriefing } from '../../prepare/briefing-facts.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { type PrintingBrowser, printingBrowser } from '../terminal/printing-browser.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Builder, BuildingHow, WantedBuild } from './messages.ts';

/** Builds one briefing after the other, in this process. The browser starts when the first is made: where all were kept, none does. */
export async function builderHere(
  { browser, cache, mayNeedBrowser: mayAny }: BuildingHow,
  host: Host,
  terminal: Pick<Terminal, 'progress'>,
): Promise<Builder> {
  const kept = await keptBuilds({ cache, browser }, mayAny, host);
  let printing: PrintingBrowser | null = null;
  const start = async (options: BuildOptions): Promise<PrintingBrowser | null> => {
    if (!mayAny || !mayNeedBrowser(options)) return null;
    return (printing ??= await printingBrowser(browser ?? null, host, terminal.progress));
  };
  const make = async (
    { place, options, isStrict, outputFolder, isLast }: WantedBuild,
    recorded: Host,
  ): Promise<MadeBuild> => {
    const starting = await start(options);
    const run = {
      options,
      isStrict,
      outputFolder,
      browser: async () => (await starting?.running()) ?? null,
      onPrinted: () => void (isLast && starting?.close()),
      onProgress: (step: string) => terminal.progress(`${place.slug}: ${step}`),
    };
    return outcomeOf(await buildBriefing(place, run, recorded), recorded);
  };
  return {
    jobs: 1,
    build: async (wanted) => reuseOrMake(wanted, kept, host, (recorded) => make(wanted, recorded)),
    end: async () => {
      await printing?.close();
      kept?.cache.close();
      return printing?.problems() ?? NONE;
    },
  };
}

const NONE: readonly Diagnostic[] = [];

/** What is kept and said of a build; the rest of it, its deck above all, would fill the memory. */
async function outcomeOf({ value, diagnostics }: Checked<BuiltBriefing>, host: Host): Promise<MadeBuild> {
  const { folder, files, fitting, prepared } = value;
  const named = new Set(diagnostics.map(({ file }) => file));
  const sources = (await sourcesOf(value, diagnostics, host)).filter(({ path }) => named.has(path));
  const facts = factsOfBriefing(prepared);
  return { facts, folder, files, fitting, slides: prepared.deck.slides.length, diagnostics, sources };
}

/** The files that code frames are cut from; templates of editions are read when something is said of one. */
async function sourcesOf(
  { prepared }: BuiltBriefing,
  diagnostics: readonly Diagnostic[],
  host: Host,
): Promise<readonly SourceFile[]> {
  const known = [prepared.outline.file, ...prepared.templates.files.values()];
  const isOfEdition = diagnostics.some(
    ({ file }) => file?.endsWith('.hbs') && !known.some(({ path }) => path === file),
  );
  return isOfEdition ? [...known, ...(await loadEditionFiles(prepared.templates, host)).values()] : known;
}
