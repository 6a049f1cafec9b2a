import { NOWHERE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { browserNotFound, browserUnusable } from './browser-diagnostics.ts';
import {
  embeddedObstacle,
  findEmbeddedPackage,
  unpackEmbeddedBrowser,
  type OnProgress,
} from './embedded-browser.ts';
import { type FoundBrowser, installedBrowser, type SearchStep } from './found-browser.ts';
import {
  installedPlaces,
  pathOf,
  puppeteerCacheFolder,
  puppeteerCachePlaces,
  searchFolders,
  type InstalledPlace,
} from './installed-browsers.ts';

/** A browser that may be started; the embedded one is unpacked by `prepare`, the others are there. */
export interface BrowserCandidate {
  readonly kind: FoundBrowser['kind'];
  readonly path: string;
  /** Its version of Chromium or the start of that, where it is known before it is started. */
  readonly version: string | null;
  prepare(onProgress?: OnProgress): Promise<FoundBrowser>;
}

/** What the search found: the browsers to try, best first, and each step of the way. */
export interface BrowserSearch {
  /** Empty when there is an error among the diagnostics. */
  readonly candidates: readonly BrowserCandidate[];
  readonly steps: readonly SearchStep[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks for a browser to print with: the one that the user named (and no other), else Puppeteer’s cache, the installed
 * ones, the embedded one, older ones of the cache. Headless shells come before full browsers, whatever the step. Starts nothing.
 */
export async function findBrowser(named: string | null, machine: Host): Promise<BrowserSearch> {
  const name = namedBrowser(named, machine);
  if (name !== null) return searchNamed(name, machine);
  return searchAll(asFarAsAllowed(machine));
}

/** Looks for browsers that may be of a version of Chromium: the one that the user named, which is meant to be, and all others. Starts nothing. */
export async function findVersion(
  version: string,
  named: string | null,
  machine: Host,
): Promise<BrowserSearch> {
  const name = namedBrowser(named, machine);
  const own = name === null ? null : await searchNamed(name, machine);
  const others = await searchAll(asFarAsAllowed(machine));
  const mayBe = (one: BrowserCandidate): boolean =>
    one.version === null || `${version}.`.startsWith(`${one.version}.`);
  const meant = own?.candidates.map((one) => ({ ...one, version })) ?? [];
  const candidates = [...meant, ...others.candidates.filter(mayBe)];
  return { candidates, steps: [], diagnostics: own?.diagnostics ?? [] };
}

async function searchAll(host: Host): Promise<BrowserSearch> {
  const cached = await standing(await puppeteerCachePlaces(host), host);
  const installed = await standing(installedPlaces(host), host);
  const embedded = await embeddedStep(host);
  // Fetched to verify what it printed, an old one doesn’t print from then on.
  const least = embedded.candidates[0]?.version ?? null;
  const isOld = ({ version }: BrowserCandidate): boolean => firstNumber(version) < firstNumber(least);
  const all = [
    ...cached.filter((one) => !isOld(one)),
    ...installed,
    ...embedded.candidates,
    ...cached.filter(isOld),
  ];
  const candidates = [...all.filter(isShell), ...all.filter((candidate) => !isShell(candidate))];
  const chosen = candidates[0] ?? null;
  return {
    candidates,
    steps: [
      ...unnamedSteps(),
      ...stepsFor(`Puppeteer’s cache (${puppeteerCacheFolder(host) ?? 'no home folder'})`, cached, chosen),
      ...stepsFor('Installed headless shell', installed.filter(isShell), chosen),
      ...stepsFor(
        'Installed Chrome, Chromium, Edge or Brave',
        installed.filter((one) => !isShell(one)),
        chosen,
      ),
      ...(await windowsStep(host)),
      embedded.candidates[0] === chosen && chosen !== null
        ? { ...embedded.step, outcome: 'chosen' }
        : embedded.step,
    ],
    diagnostics: chosen === null ? [browserNotFound(host, NOWHERE)] : [],
  };
}

const firstNumber = (version: string | null): number => Number.parseInt(version ?? '0', 10);

/** A place that one may not look into has no browser for one: `sudo -u` leaves HOME at somebody else’s. */
function asFarAsAllowed(host: Host): Host {
  return {
    ...host,
    statPath: async (path) => host.statPath(path).catch(() => null),
    listFolder: async (path) => host.listFolder(path).catch(() => null),
  };
}

function isShell(candidate: BrowserCandidate): boolean {
  return candidate.kind === 'headless-shell';
}

async function searchNamed(named: NamedBrowser, host: Host): Promise<BrowserSearch> {
  const found = await inspectNamed(named, host);
  if (typeof found === 'string') {
    const { source, path } = named;
    return {
      candidates: [],
      steps: [{ place: source, outcome: 'unusable', detail: `${path} ${found}` }],
      diagnostics: [browserUnusable({ source, path, reason: found }, NOWHERE)],
    };
  }
  return {
    candidates: [candidateFor(found)],
    steps: [{ place: named.source, outcome: 'chosen', detail: found.executable }],
    diagnostics: [],
  };
}

function candidateFor(found: FoundBrowser, version: string | null = null): BrowserCandidate {
  return { kind: found.kind, path: found.executable, version, prepare: async () => found };
}

function unnamedSteps(): readonly SearchStep[] {
  return ['--browser', ...NAMING_VARIABLES].map((place) => ({ place, outcome: 'nothing', detail: null }));
}

/** The places where an executable file is, each real file once. */
async function standing(places: readonly InstalledPlace[], host: Host): Promise<readonly BrowserCandidate[]> {
  const facts = await Promise.all(places.map((place) => host.statPath(place.path)));
  const seen = new Set<string>();
  return places.flatMap(({ kind, path, version }, index) => {
    const at = facts[index] ?? null;
    if (at === null || at.kind !== 'file' || !at.executable || seen.has(at.realPath)) return [];
    seen.add(at.realPath);
    return [candidateFor(installedBrowser(kind, path), version)];
  });
}

function stepsFor(
  place: string,
  candidates: readonly BrowserCandidate[],
  chosen: BrowserCandidate | null,
): readonly SearchStep[] {
  if (candidates.length === 0) return [{ place, outcome: 'nothing', detail: null }];
  return candidates.map((candidate) => ({
    place,
    outcome: candidate === chosen ? 'chosen' : 'usable',
    detail: candidate.path,
  }));
}

interface EmbeddedStep {
  readonly candidates: readonly BrowserCandidate[];
  readonly step: SearchStep;
}

async function embeddedStep(host: Host): Promise<EmbeddedStep> {
  const place = 'Embedded browser (@sparticuz/chromium)';
  const embedded = await findEmbeddedPackage(host);
  if (embedded === null)
    return { candidates: [], step: { place, outcome: 'nothing', detail: 'not installed' } };
  const obstacle = await embeddedObstacle(host);
  if (obstacle !== null) return { candidates: [], step: { place, outcome: 'unusable', detail: obstacle } };
  const path = embedded.binFolder;
  const candidate: BrowserCandidate = {
    kind: 'headless-shell',
    path,
    // The package has but the first number of Chromium.
    version: /^\d+/u.exec(embedded.version)?.[0] ?? null,
    prepare: (onProgress) => unpackEmbeddedBrowser(embedded, host, onProgress),
  };
  return {
    candidates: [candidate],
    step: { place, outcome: 'usable', detail: `version ${embedded.version}` },
  };
}

/** Under WSL the Windows browser is in sight but out of reach: the pipe that drives a browser ends at the border. */
async function windowsStep(host: Host): Promise<readonly SearchStep[]> {
  if (host.environment['WSL_DISTRO_NAME'] === undefined) return [];
  const path = '/mnt/c/Program Files/Google/Chrome/Application/chrome.exe';
  const isThere = (await host.statPath(path)) !== null;
  const detail = isThere ? `${path} can’t be driven from WSL; install a browser inside it` : null;
  return [{ place: 'Chrome on the Windows side', outcome: isThere ? 'unusable' : 'nothing', detail }];
}

/** A browser that the user named, and where. */
interface NamedBrowser {
  /** `--browser`, `LECTERN_BROWSER` … */
  readonly source: string;
  readonly path: string;
}

/** The places where a user can name a browser, in the order in which they count. */
export const NAMING_VARIABLES = ['LECTERN_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/** The first name that the user gave; `null` when there is none. An empty variable is no name. */
function namedBrowser(flag: string | null, host: Host): NamedBrowser | null {
  if (flag !== null) return { source: '--browser', path: flag };
  for (const source of NAMING_VARIABLES) {
    const path = host.environment[source]?.trim();
    if (path) return { source, path };
  }
  return null;
}

/** The named browser as it is on the disk, or why it can’t be used, as the end of a sentence. */
async function inspectNamed(named: NamedBrowser, host: Host): Promise<FoundBrowser | string> {
  const path = await locate(named.path, host);
  const facts = path === null ? null : await host.statPath(path);
  if (path === null || facts === null) return 'does not exist';
  if (facts.kind === 'folder') return 'is a folder';
  if (facts.kind !== 'file') return 'is no program';
  if (!facts.executable) return 'is not executable';
  return installedBrowser(kindByName(path), path);
}

/** A guess by the name; a wrong one costs nothing, for the shell takes the full browser’s switches too. */
function kindByName(path: string): FoundBrowser['kind'] {
  return /headless[-_]shell(?:\.exe)?$/u.test(path) ? 'headless-shell' : 'full';
}

/** A bare name is looked up in the search path, as a shell would; anything else starts from the working folder. */
async function locate(name: string, host: Host): Promise<string | null> {
  const path = pathOf(host);
  if (path.isAbsolute(name) || /[\\/]/u.test(name)) return path.resolve(host.workingFolder, name);
  const names = host.platform === 'win32' && path.extname(name) === '' ? [`${name}.exe`] : [name];
  for (const place of searchFolders(host).flatMap((folder) => names.map((one) => path.join(folder, one)))) {
    if ((await host.statPath(place).catch(() => null))?.kind === 'file') return place;
  }
  return null;
}
