/**
 * A program of its own, for tests that kill it: starts a browser with its profile in the folder given, says
 * `ready <pid of the browser>`, writes the output folder given in one go, and waits.
 */
import { findBrowser } from '../../src/browser/find-browser.ts';
import { openBrowser } from '../../src/browser/open-browser.ts';
import { nodeHost } from '../../src/host/node-host.ts';

const [temporaryFolder = '', output = ''] = process.argv.slice(2);
const host = { ...nodeHost(), temporaryFolder };
const browser = await openBrowser(await findBrowser(null, host), host);
const files = new Map<string, string>();
for (let count = 0; count < 1500; count += 1) files.set(`file-${count}`, 'x');
process.stdout.write(`ready ${browser.processId}\n`);
void host.replaceFolder(output, files);
setInterval(() => undefined, 1000);
