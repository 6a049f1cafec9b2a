import { expect, test } from 'vitest';

import { launchEnvironment } from '../../src/browser/launch-browser.ts';
import { nodeHost } from '../../src/host/node-host.ts';

/** The folder for what is made for a moment, of a browser with a profile there. */
function temporaryFolderOf(profile: string): string | undefined {
  const host = { ...nodeHost(), environment: { PATH: '/usr/bin', TMPDIR: '/elsewhere' } };
  const found = {
    executable: '/usr/bin/chrome',
    kind: 'full',
    isEmbedded: false,
    libraryFolder: null,
    fontConfiguration: null,
  } as const;
  return launchEnvironment(found, host, profile)['TMPDIR'];
}

test('what the browser makes for a moment lies in its profile, and goes with it', () => {
  expect(temporaryFolderOf('/tmp/lectern-profile-1.1')).toBe('/tmp/lectern-profile-1.1');
});

test('a profile whose path is too long for a socket in it leaves the folder as it was', () => {
  expect(temporaryFolderOf(`/tmp/${'long/'.repeat(12)}profile`)).toBe('/elsewhere');
});
