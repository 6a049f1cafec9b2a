import { join } from 'node:path';

import type { Outcome } from '../../cache/kept-builds.ts';
import { plural } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/format-diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { BuiltBriefing } from '../../pipeline.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import { shownPath } from '../../prepare/read-files.ts';
import { exitCodeFor, asTyped, type Terminal } from '../terminal/terminal.ts';
import type { AllFound } from '../terminal/named-briefings.ts';
import type { AnswerFormat } from '../terminal/shared-flags.ts';

/** What is reported of a briefing when all are built; the rest of it, its deck above all, would fill the memory. */
export interface Written extends Pick<BuiltBriefing, 'folder' | 'files'> {
  readonly slug: string;
}

/** Says all that was found, what was written, and what to do with one deck; gives the exit code. */
export function conclude(
  { diagnostics, files }: AllFound,
  briefings: readonly Written[],
  command: { readonly format: AnswerFormat; readonly strict?: boolean },
  host: Host,
  terminal: Terminal,
): number {
  const written = briefings.map(({ slug, folder, files }) => ({ slug, folder, files }));
  if (command.format === 'json') terminal.print(JSON.stringify({ briefings: written, diagnostics }, null, 2));
  else terminal.report(diagnostics, files);
  const [only, ...others] = command.format === 'json' ? [] : written;
  if (only !== undefined && only.folder !== null && others.length === 0)
    terminal.say(`Next: open ${asTyped(shownPath(join(only.folder, 'index.html'), host))} in a browser`);
  return exitCodeFor(diagnostics, command.strict === true);
}

/** What is said of a build. */
interface ReportedBuild extends Pick<Outcome, 'folder' | 'files' | 'slides' | 'fitting' | 'isKept'> {
  /** Names in its folder before. */
  readonly before: readonly string[];
}

/** Says what was written of a briefing, and what isn’t there any more. */
export function reportBuild(
  place: Pick<BriefingPlace, 'slug'>,
  { folder, files, slides, fitting, isKept, before }: ReportedBuild,
  seconds: number,
  host: Host,
  terminal: Terminal,
): void {
  if (folder === null) return reportNothingWritten(place, terminal);
  const kept = isKept ? ', as it was built before' : '';
  terminal.say(
    `✓ ${terminal.paint.strong(visible(place.slug))}: ${plural(slides, 'slide')} in ${seconds.toFixed(2)} s${kept}`,
  );
  if (fitting !== null) terminal.say(`  ${terminal.paint.quiet(`to fit: ${fitting}`)}`);
  const shown = visible(shownPath(folder, host) || '.');
  for (const { name, size, pages } of files.filter((file) => !isUnlisted(file.name))) {
    const facts = [...(pages === null ? [] : [plural(pages, 'page')]), `${Math.ceil(size / 1000)} kB`];
    terminal.say(`  ${shown}/${name}  ${terminal.paint.quiet(facts.join(', '))}`);
  }
  for (const folder of new Set(files.flatMap(({ name }) => folderOf(name) ?? []))) {
    const inside = files.filter(({ name }) => folderOf(name) === folder);
    const noun = inside.every(({ name }) => name.endsWith('.png')) ? 'picture' : 'file';
    terminal.say(`  ${shown}/${folder}/  ${terminal.paint.quiet(plural(inside.length, noun))}`);
  }
  const removed = before.filter((name) => !files.some((file) => file.name.split('/')[0] === name));
  if (removed.length > 0)
    terminal.say(
      `  ${terminal.paint.quiet(`removed, not being part of this build: ${visible(removed.join(', '))}`)}`,
    );
  const [first] = files;
  if (first !== undefined)
    terminal.say(`  ${terminal.paint.quiet(`fingerprint of ${first.name}: ${first.fingerprint}`)}`);
}

/** Says that nothing was. */
export function reportNothingWritten({ slug }: Pick<BriefingPlace, 'slug'>, terminal: Terminal): void {
  terminal.say(`${terminal.paint.error('✗')} ${terminal.paint.strong(visible(slug))}: nothing written`);
}

/** Says that the page of all briefings was written. */
export function reportListing(folder: string, count: number, host: Host, terminal: Terminal): void {
  const shown = visible(shownPath(folder, host) || '.');
  terminal.say(`✓ ${terminal.paint.strong('index')}: a page of ${plural(count, 'briefing')}`);
  terminal.say(`  ${shown}/index.html`);
}

/** The report is for programs; what is in folders is counted, not listed. */
function isUnlisted(name: string): boolean {
  return name === 'report.json' || folderOf(name) !== null;
}

function folderOf(name: string): string | null {
  const end = name.lastIndexOf('/');
  return end === -1 ? null : name.slice(0, end);
}
