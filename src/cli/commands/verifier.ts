import { join, resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { packageFolder, readPackageText } from '../../prepare/read-files.ts';
import { sha256 } from '../../text/bytes.ts';
import { VERSION } from '../../version.ts';
import { FAILED, FINE, type Terminal } from '../terminal/terminal.ts';
import type { AnswerFormat } from '../terminal/shared-flags.ts';

/** `lectern verifier -o <file>`: writes the page in which somebody without Node looks up what a deck quotes. */
export async function verifier(
  to: string,
  format: AnswerFormat,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const path = resolve(host.workingFolder, to);
  if ((await host.statPath(path)) !== null) {
    terminal.refuse(`${to} is there already; nothing was changed. Name a file that isn’t.`);
    return FAILED;
  }
  const page = await readPackageText(join(await packageFolder(host), 'dist', 'verifier.html'), host);
  await host.writeFile(path, page);
  if (format === 'json')
    terminal.print(JSON.stringify({ path: to, version: VERSION, sha256: sha256(page) }, null, 2));
  else {
    terminal.say(
      `✓ ${to}: the verifier page of Lectern ${VERSION}. Open it in a browser; it needs no network.`,
    );
    terminal.say(`  SHA-256 ${sha256(page)}`);
  }
  return FINE;
}
