import { join, resolve } from 'node:path';

import { serveDesk } from '../../desk/serve/serve-desk.ts';
import type { Host } from '../../host/host.ts';
import { packageFolder, readPackageText } from '../../prepare/read-files.ts';
import { PortRefusedError, openInBrowser } from '../../present/start-presenting.ts';
import { FAILED, FINE, type Terminal } from '../terminal/terminal.ts';
import { untilInterrupted } from './present.ts';

/** `lectern desk [folder]`: serves the page in which an article becomes slides, with the briefing of a folder, until Ctrl-C. */
export async function desk(
  folder: string,
  { port, open }: { readonly port: number; readonly open: boolean },
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const page = await readPackageText(join(await packageFolder(host), 'dist', 'lectern.html'), host);
  try {
    const server = await serveDesk(page, resolve(host.workingFolder, folder), port, host);
    const over = untilInterrupted();
    terminal.say(`${terminal.paint.strong(server.address)}  (saves into ${folder}, Ctrl-C ends)`);
    if (open && !(await openInBrowser(server.address, process.platform)))
      terminal.say('No browser could be opened from here; open the address yourself.');
    await over;
    await server.close();
    return FINE;
  } catch (error) {
    if (!(error instanceof PortRefusedError)) throw error;
    terminal.refuse(error.message);
    return FAILED;
  }
}
