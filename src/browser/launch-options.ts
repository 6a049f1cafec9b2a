import type { Host } from '../host/host.ts';
import type { FoundBrowser } from './found-browser.ts';

/** What a launch depends on. */
export interface LaunchChoice {
  readonly kind: FoundBrowser['kind'];
  readonly profileFolder: string;
  readonly isSandboxed: boolean;
}

/** The whole command line of the browser; none of Puppeteer’s own switches is added, for some of them open doors. */
export function launchArguments(choice: LaunchChoice): string[] {
  return [
    '--remote-debugging-pipe',
    choice.kind === 'full' ? '--headless=new' : '--headless',
    `--user-data-dir=${choice.profileFolder}`,
    ...(choice.isSandboxed ? [] : ['--no-sandbox']),
    ...NO_NETWORK,
    ...QUIET,
    ...SAME_EVERYWHERE,
    // The first tab. A full browser opens one in any case; the shell has none unless it is given an address.
    'about:blank',
  ];
}

/** Each of the first two kept every request of thirty-odd vectors from leaving the browser; together they back each other. */
const NO_NETWORK = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--disable-quic',
  '--no-pings',
];

/** Nothing that a browser does for its own sake: updates, reports, first-run pages, extensions, sync. */
const QUIET = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate',
  '--disable-hang-monitor',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** The same picture on each machine, and a page in the background that is not slowed down. */
const SAME_EVERYWHERE = [
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-gpu',
  '--disable-renderer-backgrounding',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--lang=en-US',
];

/**
 * The environment of the browser: the user’s own few variables that it needs, and places that can be written to, so
 * that an empty or read-only home does no harm. Proxy settings and the like stay outside.
 */
export function launchEnvironment(
  found: FoundBrowser,
  host: Host,
  profileFolder: string,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = host.environment[name];
    if (value) environment[name] = value;
  }
  environment['HOME'] ??= profileFolder;
  environment['LANG'] = 'C.UTF-8';
  environment['XDG_CONFIG_HOME'] = profileFolder;
  environment['XDG_CACHE_HOME'] ??= host.homeFolder === null ? profileFolder : host.cacheFolder;
  // What it makes for a moment goes with its profile, also when it is ended before it could remove it.
  if (profileFolder.length <= LONGEST_PROFILE) environment['TMPDIR'] = profileFolder;
  environment['DBUS_SESSION_BUS_ADDRESS'] = '/dev/null';
  if (found.libraryFolder !== null) environment['LD_LIBRARY_PATH'] = found.libraryFolder;
  if (found.fontConfiguration !== null) environment['FONTCONFIG_FILE'] = found.fontConfiguration;
  return environment;
}

/** A socket that a full browser makes in it has a path of at most a hundred letters. */
const LONGEST_PROFILE = 56;

const PASSED_ON = [
  'APPDATA',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'HOME',
  'LD_LIBRARY_PATH',
  'LOCALAPPDATA',
  'PATH',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'TMPDIR',
  'USERPROFILE',
  'WINDIR',
  'XDG_CACHE_HOME',
  'XDG_RUNTIME_DIR',
];
