import { resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { textMissing } from '../../prepare/load-saved-sources.ts';
import { readGiven } from '../../verify/read-source.ts';
import { filesOfSource } from '../../verify/unpacked.ts';
import { unbuildable } from '../../verify/verify-diagnostics.ts';
import { exitCodeFor, FAILED, FINE, FOUND } from '../terminal/exit-codes.ts';
import { asTyped, type Terminal } from '../terminal/terminal.ts';
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
  await host.replaceFolder(folder, files);
  const { isPresenter, print } = deck.source.options;
  const presenter = isPresenter ? ' --presenter' : '';
  const pages = print === null || print.pages === null ? '' : ` --pages ${print.pages.replaceAll(' ', '')}`;
  terminal.say(`✓ ${to}: ${[...files.keys()].join(', ')}`);
  terminal.say(`Next: lectern build ${asTyped(to)}${presenter}${pages}; the article isn’t in it.`);
  return FINE;
}
