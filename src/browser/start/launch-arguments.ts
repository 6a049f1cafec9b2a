import type { FoundBrowser } from '../find/found-browser.ts';

/** What a launch depends on. */
export interface LaunchChoice {
  readonly kind: FoundBrowser['kind'];
  readonly profileFolder: string;
  readonly isSandboxed: boolean;
}

/** The whole command line of the browser; none of Puppeteer’s own switches is added, for some of them open doors. */
export function launchArguments(choice: LaunchChoice): string[] {
  return [
    choice.kind === 'full' ? '--headless=new' : '--headless',
    `--user-data-dir=${choice.profileFolder}`,
    ...(choice.isSandboxed ? [] : ['--no-sandbox']),
    ...NO_NETWORK,
    ...QUIET,
    ...SAME_EVERYWHERE,
    // A full browser opens a first tab in any case; the shell has none unless it is given an address.
    ...(choice.kind === 'full' ? ['about:blank'] : []),
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
