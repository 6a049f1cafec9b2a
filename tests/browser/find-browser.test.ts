import { describe, expect, test } from 'vitest';

import { findBrowser } from '../../src/browser/find-browser.ts';
import { HostError } from '../../src/host/host-error.ts';
import type { Host } from '../../src/host/host.ts';
import { memoryHost, type MemoryHostSetup } from '../../src/host/memory-host.ts';

const CHROME = '/usr/bin/google-chrome-stable';
const SHELL = '/usr/bin/chromium-headless-shell';
const WINDOWS = {
  PROGRAMFILES: String.raw`C:\Program Files`,
  'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)`,
  LOCALAPPDATA: String.raw`C:\Users\Ann\AppData\Local`,
  PATH: String.raw`bin;C:\tools`,
};

/** Paths of the browsers found on a machine without the embedded one, best first. */
async function found(setup: MemoryHostSetup, flag: string | null = null): Promise<readonly string[]> {
  const search = await findBrowser(flag, memoryHost({ architecture: 'arm64', ...setup }));
  return search.candidates.map((candidate) => candidate.path);
}

async function faults(setup: MemoryHostSetup, flag: string | null = null): Promise<readonly string[]> {
  const search = await findBrowser(flag, memoryHost({ architecture: 'arm64', ...setup }));
  expect(search.candidates).toEqual([]);
  return search.diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

/** A machine whose home, and one folder of the search path, belong to somebody else. */
function withForbiddenHome(): Host {
  const executables = ['/opt/x/chromium', '/usr/bin/chromium'];
  const host = memoryHost({ architecture: 'arm64', executables, environment: { PATH: '/root/bin:/opt/x' } });
  const allowed = <T>(path: string, look: () => Promise<T>): Promise<T> =>
    path.startsWith('/root/')
      ? Promise.reject(new HostError('EACCES', path, `You have no permission to read ${path}.`))
      : look();
  return {
    ...host,
    homeFolder: '/root',
    statPath: (path) => allowed(path, () => host.statPath(path)),
    listFolder: (path) => allowed(path, () => host.listFolder(path)),
  };
}

test.each([null, 'chromium'])(
  'folders that one may not look into are passed over (--browser %s)',
  async (flag) => {
    const { candidates } = await findBrowser(flag, withForbiddenHome());
    expect(candidates[0]?.path).toBe('/opt/x/chromium');
  },
);

describe('a browser that the user named', () => {
  const variables = { LECTERN_BROWSER: '/a', PUPPETEER_EXECUTABLE_PATH: '/b', CHROME_PATH: '/c' };
  const executables = ['/flag', '/a', '/b', '/c', SHELL];

  test('is taken from the flag first, and no other is tried', async () => {
    expect(await found({ executables, environment: variables }, '/flag')).toEqual(['/flag']);
  });

  test('is taken from the variables in their order; an empty one names nothing', async () => {
    expect(await found({ executables, environment: variables })).toEqual(['/a']);
    expect(await found({ executables, environment: { ...variables, LECTERN_BROWSER: '' } })).toEqual(['/b']);
    expect(await found({ executables, environment: { CHROME_PATH: '/c' } })).toEqual(['/c']);
  });

  test('may be a bare name in the search path, or a path from the working folder', async () => {
    expect(
      await found({ executables: ['/opt/x/chrome'], environment: { PATH: '/opt/x' } }, 'chrome'),
    ).toEqual(['/opt/x/chrome']);
    expect(await found({ executables: ['/work/my/chrome'] }, './my/chrome')).toEqual(['/work/my/chrome']);
  });

  test('is an error when it does not exist, although another browser is installed', async () => {
    expect(await faults({ executables: [SHELL] }, '/nowhere')).toEqual([
      'browser/unusable: The browser that --browser names can’t be used: /nowhere does not exist.',
    ]);
    expect(await faults({ executables: [SHELL], environment: { CHROME_PATH: '/nowhere' } })).toEqual([
      'browser/unusable: The browser that CHROME_PATH names can’t be used: /nowhere does not exist.',
    ]);
  });

  test('is an error when it is a folder or may not be run', async () => {
    const files = { '/folder/file': 'x' };
    expect((await faults({ files }, '/folder')).join()).toContain('is a folder');
    expect((await faults({ files }, '/folder/file')).join()).toContain('is not executable');
  });
});

describe('a browser that was looked for', () => {
  const cache = '/home/user/.cache/puppeteer';
  const cachedShell = (version: string): string =>
    `${cache}/chrome-headless-shell/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`;
  const cachedChrome = `${cache}/chrome/linux-140.0.1.2/chrome-linux64/chrome`;

  test('comes from Puppeteer’s cache before the installed ones, the newest version first', async () => {
    const executables = [cachedShell('99.0.1.1'), cachedShell('140.0.1.1'), SHELL];
    expect(await found({ executables })).toEqual([cachedShell('140.0.1.1'), cachedShell('99.0.1.1'), SHELL]);
  });

  test('is a headless shell wherever there is one', async () => {
    expect(await found({ executables: [cachedChrome, CHROME, SHELL] })).toEqual([
      SHELL,
      cachedChrome,
      CHROME,
    ]);
  });

  test('may be in PUPPETEER_CACHE_DIR', async () => {
    const path = '/pc/chrome/linux-1.0/chrome-linux64/chrome';
    expect(await found({ executables: [path], environment: { PUPPETEER_CACHE_DIR: '/pc' } })).toEqual([path]);
  });

  test.each([
    '/snap/bin/chromium',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
    '/home/user/.local/share/flatpak/exports/bin/com.google.Chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge-stable',
    SHELL,
    CHROME,
  ])('is found on Linux at %s', async (path) => {
    expect(await found({ executables: [path] })).toEqual([path]);
  });

  test.each([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/home/user/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    '/opt/homebrew/bin/chrome-headless-shell',
    '/home/user/.cache/puppeteer/chrome-headless-shell/mac_arm-140.0.1.2/chrome-headless-shell-mac-arm64/chrome-headless-shell',
  ])('is found on macOS at %s', async (path) => {
    expect(await found({ platform: 'darwin', executables: [path] })).toEqual([path]);
  });

  test.each([
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
    String.raw`C:\Users\Ann\AppData\Local\Chromium\Application\chrome.exe`,
    String.raw`C:\Program Files\BraveSoftware\Brave-Browser\Application\brave.exe`,
  ])('is found on Windows at %s', async (path) => {
    expect(await found({ platform: 'win32', executables: [path], environment: WINDOWS })).toEqual([path]);
  });

  test('may be named on Windows as one types it', async () => {
    const path = String.raw`C:\tools\chromium.exe`;
    for (const name of ['chromium', 'chromium.exe'])
      expect(await found({ platform: 'win32', executables: [path], environment: WINDOWS }, name)).toEqual([
        path,
      ]);
  });

  test('is never taken from a relative folder of the search path', async () => {
    expect(
      await found({ executables: ['/work/bin/chromium', 'bin/chromium'], environment: { PATH: 'bin:.' } }),
    ).toEqual([]);
  });

  test('is not a file that may not be run', async () => {
    expect(await found({ files: { [CHROME]: 'x' } })).toEqual([]);
  });
});

describe('the embedded browser', () => {
  const loader = { files: { '/lib64/ld-linux-x86-64.so.2': '' } };
  const step = async (setup: MemoryHostSetup): Promise<string> => {
    const { steps } = await findBrowser(null, memoryHost({ ...setup }));
    const last = steps.at(-1);
    return `${last?.outcome}: ${last?.detail}`;
  };

  test('is not for another processor, system or C library', async () => {
    const setup = await withPackage(loader);
    expect(await step({ ...setup, architecture: 'arm64' })).toBe(
      'unusable: is for Linux on x64, and this is Linux on arm64',
    );
    expect(await step({ ...setup, platform: 'darwin' })).toBe(
      'unusable: is for Linux on x64, and this is macOS on x64',
    );
    expect(await step(await withPackage({}))).toContain('unusable: needs the GNU C library');
  });

  test('is chosen before an older one that was fetched, and after a newer one', async () => {
    const shell = (version: string): string =>
      `/home/user/.cache/puppeteer/chrome-headless-shell/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`;
    expect(await step(await withPackage({ ...loader, executables: [shell('146.9.9.9')] }))).toBe(
      'chosen: version 147.0.0',
    );
    for (const version of ['147.0.0.1', '1000.0.0.1'])
      expect(await step(await withPackage({ ...loader, executables: [shell(version)] }))).toBe(
        'usable: version 147.0.0',
      );
  });

  test('is chosen before a full browser and after an installed shell', async () => {
    expect(await step(await withPackage({ ...loader, executables: [CHROME] }))).toBe(
      'chosen: version 147.0.0',
    );
    expect(await step(await withPackage({ ...loader, executables: [SHELL] }))).toBe(
      'usable: version 147.0.0',
    );
  });
});

/** The real package’s place on this machine, as the memory host sees it. */
async function withPackage(setup: MemoryHostSetup): Promise<MemoryHostSetup> {
  const { createRequire } = await import('node:module');
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = entry.replace(/[\\/]build[\\/].*$/u, '/package.json');
  return { ...setup, files: { ...setup.files, [manifest]: '{"version": "147.0.0"}' } };
}

test('no browser at all is one error with three fixes', async () => {
  const search = await findBrowser(null, memoryHost());
  expect(search.diagnostics.map(({ code }) => code)).toEqual(['browser/not-found']);
  expect(search.diagnostics[0]?.hint?.split('\n')).toEqual([
    expect.stringMatching(/^1\. Install one/u),
    expect.stringMatching(/^2\. Name one/u),
    expect.stringMatching(/^3\. Fetch one: lectern doctor --install/u),
  ]);
});

test('nobody is sent for a browser that Google doesn’t build', async () => {
  const { diagnostics } = await findBrowser(null, memoryHost({ architecture: 'arm64' }));
  expect(diagnostics[0]?.hint?.split('\n').map((line) => line.slice(0, 14))).toEqual([
    '1. Install one',
    '2. Name one th',
  ]);
});

test('under WSL the browser on the Windows side is seen and said to be out of reach', async () => {
  const path = '/mnt/c/Program Files/Google/Chrome/Application/chrome.exe';
  const host = memoryHost({
    executables: [path],
    environment: { WSL_DISTRO_NAME: 'Debian' },
    architecture: 'arm64',
  });
  const { steps } = await findBrowser(null, host);
  expect(steps).toContainEqual(
    expect.objectContaining({ place: 'Chrome on the Windows side', outcome: 'unusable' }),
  );
});
