import { join } from 'node:path';

import type { Host } from './host.ts';
import { packageFolder, readPackageText } from './package-files.ts';

/** The text of the function that fits slides inside the browser. Throws `HostError` when it wasn't built. */
export async function loadFitFunction(host: Host): Promise<string> {
  return readPackageText(join(await packageFolder(host), 'dist', 'page', 'fit.js'), host);
}
