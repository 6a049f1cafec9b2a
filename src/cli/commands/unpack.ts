import { resolve } from 'node:path';

import { visible } from '../../diagnostics/format-diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { textMissing } from '../../prepare/load-saved-sources.ts';
import { prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { clashAmong, refusedPath } from '../../products/carried-source.ts';
import { type GivenDeck, readGiven } from '../../verify/read-source.ts';
import { optionsOf } from '../../verify/rebuild.ts';
import { filesOfSource, hostOf, OUTLINE_FILE, UNPACKED, type UnpackedFiles } from '../../verify/unpacked.ts';
import { unbuildable } from '../../verify/verify-diagnostics.ts';
import { exitCodeFor, FAILED, FINE, FOUND, asTyped, type Terminal } from '../terminal/terminal.ts';
import { isFree } from './new.ts';

/** `lectern unpack <deck> -o <folder>`: writes the briefing that a deck carries into a new folder, ready to be edited and built. */
export async function unpack(path: string, to: string, host: Host, terminal: Terminal): Promise<number> {
  const folder = resolve(host.workingFolder, to);
  if (!(await isFree(folder, host))) {
    terminal.refuse(`${to} is there already; nothing was changed. Name a folder that isn’t.`);
    return FAILED;
  }
  const bytes = await host.readFile(resolve(host.workingFolder, path));
  if (bytes === null) {
    terminal.report([await textMissing(path, host)]);
    return FAILED;
  }
  const { value: deck, diagnostics } = await readGiven(bytes, path);
  terminal.report(diagnostics);
  if (deck === null) return exitCodeFor(diagnostics, false);
  const files = filesOfSource(deck.source, deck.html);
  if (files === null) {
    const reason = 'files of it can’t be where they are said to be.';
    terminal.report([unbuildable({ reason }, { file: path, position: null })]);
    return FOUND;
  }
  const leftOut = await pathsLeftOut(deck, files, host);
  const written = new Map([...files].filter(([name]) => !leftOut.has(name)));
  await host.replaceFolder(folder, written);
  const { isPresenter, print } = deck.source.options;
  const presenter = isPresenter ? ' --presenter' : '';
  const pages = print === null || print.pages === null ? '' : ` --pages ${print.pages.replaceAll(' ', '')}`;
  terminal.say(`✓ ${visible(to)}: ${visible([...written.keys()].join(', '))}`);
  for (const [path, why] of leftOut) terminal.say(`Left out: ${visible(path)} (${why}).`);
  terminal.say(`Next: lectern build ${asTyped(to)}${presenter}${pages}; the article isn’t in it.`);
  return FINE;
}

/** What isn’t written though a deck carries it, and why: what nothing in the briefing needs, and what can’t be in a folder everywhere or would run there. */
async function pathsLeftOut(
  { source }: GivenDeck,
  files: UnpackedFiles,
  host: Host,
): Promise<ReadonlyMap<string, string>> {
  const { isNeeded } = await import('../../verify/verify-deck.ts');
  const { value: prepared } = await prepareBriefing(UNPACKED, optionsOf(source), await hostOf(files, host));
  const leftOut = new Map<string, string>();
  let kept = [...new Set([OUTLINE_FILE, ...files.keys()])];
  const leave = (path: string, why: string): void => {
    leftOut.set(path, why);
    kept = kept.filter((other) => other !== path);
  };
  for (const path of files.keys()) {
    const why = refusedPath(path) ?? (isNeeded(path, prepared) ? null : 'nothing in the briefing needs it');
    if (why !== null) leave(path, why);
  }
  for (let clash = clashAmong(kept); clash !== null; clash = clashAmong(kept)) leave(clash.path, clash.why);
  return leftOut;
}
