import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { BrowserError } from '../../src/browser/browser-diagnostics.ts';
import { examineBrowser } from '../../src/browser/doctor.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { formatDoctorReport } from '../../src/browser/doctor.ts';
import { openBrowser } from '../../src/browser/open-browser.ts';
import { runTask, type RunningBrowser } from '../../src/browser/running-browser.ts';
import type { Host } from '../../src/host/host.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { lectern } from '../support/run-lectern.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function program(script: string): string {
  const path = join(folder, 'chromium');
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}

/** Uses the browser that is found, and closes it. */
async function withBrowser<T>(host: Host, use: (browser: RunningBrowser) => Promise<T>): Promise<T> {
  const browser = await openBrowser(await findBrowser(null, host), host);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function failure(path: string): Promise<string> {
  const host = nodeHost();
  const outcome = await openBrowser(await findBrowser(path, host), host).catch((error: unknown) => error);
  if (!(outcome instanceof BrowserError)) throw new Error(`no BrowserError but ${String(outcome)}`);
  return `${outcome.diagnostic.code}: ${outcome.diagnostic.message.replace(path, 'PATH')}`;
}

/** One that has ended may stand in the list of processes until it is asked for. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z]/u.test(stdout);
}

describe('a browser that does not start', () => {
  test('is reported with its own last words', async () => {
    const path = program('#!/bin/sh\necho "error while loading shared libraries: libx.so" >&2\nexit 127\n');
    expect(await failure(path)).toBe(
      'browser/does-not-start: The browser PATH does not start: error while loading shared libraries: libx.so',
    );
  });

  test('is said to be no Chromium when it is another program', async () => {
    expect(await failure(program('#!/bin/sh\necho "GNU nano 8"\n'))).toContain('it is no Chromium.');
  });

  test('is reported when it closes its pipes', async () => {
    expect(await failure(program('#!/bin/sh\nexec 3<&- 4>&-; sleep 60\n'))).toBe(
      'browser/does-not-start: The browser PATH does not start: it ended before it could be spoken to.',
    );
  });

  test('is said to need what isn’t there', async () => {
    expect(await failure(program('#!/nowhere/loader\n'))).toBe(
      'browser/does-not-start: The browser PATH does not start: it, or the loader that it needs, does not exist.',
    );
  });

  test.runIf(process.platform === 'linux')('is said to be one that is being written', async () => {
    const path = program('#!/bin/sh\n');
    const file = openSync(path, 'r+');
    try {
      expect(await failure(path)).toBe(
        'browser/does-not-start: The browser PATH does not start: it is being written, as by an update.',
      );
    } finally {
      closeSync(file);
    }
  });

  test.runIf(process.platform === 'linux')(
    'isn’t waited for by what it left in a session of its own',
    async () => {
      const path = program(
        // It ends when the other has its session: before, it would be killed with its group.
        `#!/bin/sh\nsetsid sh -c 'echo $$ > "${folder}/left"; exec sleep 30' &\nwhile [ ! -s "${folder}/left" ]; do sleep 0.1; done\nexit 3\n`,
      );
      const { code, stdout } = await lectern(folder, ['doctor', '--browser', path]);
      const left = readFileSync(join(folder, 'left'), 'utf8').trim();
      const isThere = isRunning(Number(left));
      spawnSync('kill', [left]);
      expect([code, isThere, stdout]).toEqual([2, true, expect.stringContaining('it ended with 3')]);
    },
  );

  test('is reported when it started once and doesn’t start again', async () => {
    const host = nodeHost();
    const real = await (await findBrowser(null, host)).candidates[0]?.prepare();
    const path = program(
      `#!/bin/sh\n[ -e ${folder}/started ] && exit 7\ntouch ${folder}/started\n` +
        `LD_LIBRARY_PATH=${real?.libraryFolder ?? ''} exec ${real?.executable} "$@"\n`,
    );
    const browser = await openBrowser(await findBrowser(path, host), host);
    await expect(browser.restart()).rejects.toThrow(`The browser ${path} does not start: it ended with 7.`);
    await browser.close();
  });

  test('gives way to the next one of the search, and that is said', async () => {
    const path = program('#!/bin/sh\nexit 1\n');
    const host = nodeHost();
    const search = await findBrowser(null, host);
    const broken = await findBrowser(path, host);
    const browser = await openBrowser(
      { ...search, candidates: [...broken.candidates, ...search.candidates] },
      host,
    );
    try {
      expect(browser.notices.map(({ code }) => code)).toContain('browser/passed-over');
      expect(browser.found.executable).not.toBe(path);
    } finally {
      await browser.close();
    }
  });
});

test.runIf(process.getuid?.() === 0)(
  'root is told by `doctor` alone that the browser has no sandbox',
  async () => {
    const codes = await withBrowser(nodeHost(), async ({ notices, isSandboxed }) => {
      expect(isSandboxed).toBe(false);
      return notices;
    });
    const { diagnostics } = await examineBrowser(null, nodeHost(), Date.now());
    expect([codes, diagnostics.map(({ code }) => code)]).toEqual([[], ['browser/no-sandbox']]);
  },
);

test('the shell opens no tab but the one that is asked for first', async () => {
  await withBrowser(nodeHost(), async (browser) => {
    expect(browser.found.kind).toBe('headless-shell');
    const { page } = await browser.openTab();
    expect(await browser.puppeteer.pages()).toEqual([page]);
  });
});

test('pages share no context, asked for at the same time or after a restart', async () => {
  await withBrowser(nodeHost(), async (browser) => {
    const [one, other] = await Promise.all([browser.openPage(), browser.openPage()]);
    expect(one.page.browserContext()).not.toBe(other.page.browserContext());
    await one.close(true);
    expect(other.page.isClosed()).toBe(false);
    await browser.restart();
    const { page } = await browser.openPage();
    expect(await page.evaluate('1 + 1')).toBe(2);
  });
});

test('a browser that was closed is started again by nothing that still asks it', async () => {
  const browser = await withBrowser(nodeHost(), async (open) => open);
  const task = runTask(browser, { name: 'print', limit: 25_000 }, async () => browser.openPage());
  await expect(task).rejects.toBeInstanceOf(BrowserError);
  expect(browser.puppeteer.connected).toBe(false);
});

test('a browser that is closed while it starts again stays closed', async () => {
  const browser = await openBrowser(await findBrowser(null, nodeHost()), nodeHost());
  const restarted = browser.restart();
  await browser.close();
  await restarted;
  expect(browser.puppeteer.connected).toBe(false);
});

test('the browser’s profile is gone after its work, also when that failed', async () => {
  const host = { ...nodeHost(), temporaryFolder: folder };
  // The browser itself is unpacked there where the home can’t be written to.
  const profiles = (): readonly string[] =>
    readdirSync(folder).filter((name) => !name.startsWith('lectern-cache-'));
  const work = withBrowser(host, async () => {
    expect(profiles()).toEqual([expect.stringMatching(/^lectern-profile-/u)]);
    throw new Error('the work failed');
  });
  await expect(work).rejects.toThrow('the work failed');
  expect(profiles()).toEqual([]);
});

test('the browser needs no home and unpacks elsewhere when the cache can’t be written to', async () => {
  const environment = { PATH: '/usr/bin:/bin' };
  const host = {
    ...nodeHost(),
    temporaryFolder: folder,
    homeFolder: null,
    environment,
    cacheFolder: '/proc/cache',
  };
  const version = await withBrowser(host, async (browser) => browser.version);
  expect(version).toMatch(/^HeadlessChrome\/\d+/u);
});

describe('the doctor', () => {
  test('reports each step, the browser and a printed page', async () => {
    const report = await examineBrowser(null, nodeHost(), Date.UTC(2030, 0));
    expect(report.browser?.pdfSize).toBeGreaterThan(1000);
    const text = formatDoctorReport(report);
    expect(text).toMatch(/> .*\(used\)/u);
    expect(text).toMatch(/printed a test page of \d+ bytes in \d+ ms/u);
    expect(text).toContain('- LECTERN_BROWSER: nothing');
    expect(text).toContain('warning[browser/old]');
  });

  test('without a browser reports what to do', async () => {
    const text = formatDoctorReport(await examineBrowser(null, memoryHost({ architecture: 'arm64' }), 0));
    expect(text).toContain('Browser\n  none');
    expect(text).toContain('error[browser/not-found]: No browser was found');
    expect(text).not.toContain('3. Let npm bring one');
  });

  test('says which named browser does not start', async () => {
    const report = await examineBrowser(program('#!/bin/sh\nexit 3\n'), nodeHost(), 0);
    expect(report.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/does not start: it ended with 3\.$/u),
    ]);
  });
});
