import { spawn } from 'node:child_process';

/**
 * Opens an address of our own in the user's browser, without a shell. `false` when the system has nothing to open it
 * with; the address is printed anyway.
 */
export function openInBrowser(address: string, platform: NodeJS.Platform): Promise<boolean> {
  const [command = 'xdg-open', ...leading] = OPENERS[platform] ?? [];
  return new Promise((resolve) => {
    const child = spawn(command, [...leading, address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** `start` is built into cmd and needs its shell; this is the program behind it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
