import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';

import { launch } from 'puppeteer-core';

/** A browser that isn’t Chromium, with one page, as far as tests drive it. */
export interface OtherBrowser {
  readonly open: (url: string) => Promise<void>;
  /** Gives files to an input: by its key, where the browser lets tests into the window in which one chooses. */
  readonly choose: (selector: string, paths: readonly string[]) => Promise<void>;
  readonly press: (key: 'Tab' | 'Enter') => Promise<void>;
  /** What an expression is in the page. */
  readonly ask: (expression: string) => Promise<unknown>;
  /** What the page complained of and asked for since it was opened, where the browser says so. */
  readonly noticed: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** The browsers by name: how each is opened, `null` where it isn’t installed. That is said once; its tests are left out. */
export const OTHER_BROWSERS: Readonly<Record<string, (() => Promise<OtherBrowser>) | null>> = {
  Firefox: opened('Firefox', 'firefox-esr', firefoxHere()),
  WebKitGTK: opened('WebKitGTK', 'webkit2gtk-driver xvfb', webkitHere()),
};

function opened(
  name: string,
  packages: string,
  open: (() => Promise<OtherBrowser>) | null,
): (() => Promise<OtherBrowser>) | null {
  if (open === null)
    console.warn(`${name} is not installed: the tests in it are left out (Debian: ${packages}).`);
  return open;
}

function firefoxHere(): (() => Promise<OtherBrowser>) | null {
  const path = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((one) => existsSync(one));
  return path === undefined ? null : () => openFirefox(path);
}

async function openFirefox(executablePath: string): Promise<OtherBrowser> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  let noticed: string[] = [];
  page.on('pageerror', (error) => noticed.push(String(error)));
  page.on('console', (message) => noticed.push(message.text()));
  page.on('request', (request) => noticed.push(request.url()));
  return {
    open: async (url) => {
      noticed = [];
      await page.goto(url);
      noticed = noticed.filter((one) => one !== url);
    },
    choose: async (selector, paths) => {
      await page.focus(selector);
      const [chooser] = await Promise.all([page.waitForFileChooser(), page.keyboard.press('Enter')]);
      await chooser.accept([...paths]);
    },
    press: (key) => page.keyboard.press(key),
    ask: (expression) => page.evaluate(expression),
    noticed: () => noticed,
    close: () => browser.close(),
  };
}

function webkitHere(): (() => Promise<OtherBrowser>) | null {
  const browser = (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
    .flatMap((machine) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((one) => `/usr/lib/${machine}/${one}/MiniBrowser`),
    )
    .find((path) => existsSync(path));
  const driver = '/usr/bin/WebKitWebDriver';
  const screen = '/usr/bin/Xvfb';
  if (browser === undefined || !existsSync(driver) || !existsSync(screen)) return null;
  return () => openWebkit({ browser, driver, screen });
}

/** Opens MiniBrowser on a screen of its own, and speaks WebDriver with it. */
async function openWebkit(paths: {
  readonly browser: string;
  readonly driver: string;
  readonly screen: string;
}): Promise<OtherBrowser> {
  const { process: screen, display } = await startScreen(paths.screen);
  const port = await freePort();
  const driver = spawn(paths.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const root = `http://127.0.0.1:${port}`;
  await answering(`${root}/status`);
  const options = { binary: paths.browser, args: ['--automation'] };
  const session = (await call(`${root}/session`, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { readonly sessionId: string };
  const at = `${root}/session/${session.sessionId}`;
  return {
    open: async (url) => {
      await call(`${at}/url`, { url });
    },
    choose: async (selector, files) => {
      const found = (await call(`${at}/element`, { using: 'css selector', value: selector })) as object;
      await call(`${at}/element/${String(Object.values(found)[0])}/value`, { text: files.join('\n') });
    },
    press: async (key) => {
      const value = { Tab: '\uE004', Enter: '\uE007' }[key];
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await call(`${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    ask: (expression) => call(`${at}/execute/sync`, { script: `return ${expression}`, args: [] }),
    noticed: () => [],
    close: async () => {
      await fetch(at, { method: 'DELETE' });
      driver.kill();
      screen.kill();
    },
  };
}

async function startScreen(
  path: string,
): Promise<{ readonly process: ChildProcess; readonly display: string }> {
  const screen = spawn(path, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(screen.stdout, 'data')) as [Buffer];
  return { process: screen, display: `:${number.toString().trim()}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Waits until something answers there. */
async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}.`);
}

/** Asks WebDriver; gives the value of its answer. */
async function call(url: string, body: object): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { value } = (await answer.json()) as { readonly value: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(value));
  return value;
}
