import { findBrowser } from '../browser/find-browser.ts';
import { machineHash } from '../cache/build-key.ts';
import type { Host } from '../host/host.ts';
import { packageFolder } from '../prepare/read-files.ts';

/** What this machine builds with. */
export interface Machine {
  /** A hash of program, browser and fonts: two machines of the same build the same, byte for byte. */
  readonly fingerprint: string;
  readonly hasBrowser: boolean;
}

/** This machine, with the browser that the user named or the first that is found. */
export async function thisMachine(named: string | undefined, host: Host): Promise<Machine> {
  const [browser = null] = (await findBrowser(named ?? null, host)).candidates;
  const fingerprint = await machineHash(browser, await packageFolder(host), host);
  return { fingerprint, hasBrowser: browser !== null };
}
