import { join } from 'node:path';

import type { Host } from '../host/host.ts';
import { packageFolder, readPackageText } from './package-files.ts';

/**
 * The text of a function that runs inside the browser: `fit` fits slides, `hyphens` parts words at line ends,
 * `footnotes` sets notes at the feet of pages. Throws `HostError` when it wasn’t built.
 */
export async function loadPageFunction(name: 'fit' | 'hyphens' | 'footnotes', host: Host): Promise<string> {
  return readPackageText(join(await packageFolder(host), 'dist', 'page', `${name}.js`), host);
}
