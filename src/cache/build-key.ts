import { join } from 'node:path';

import type { BrowserCandidate } from '../browser/find-browser.ts';
import type { Host } from '../host/host.ts';
import { lettersFolder } from '../prepare/load-fonts.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import type { BuildOptions } from '../settings.ts';
import { sha256 } from '../text/bytes.ts';
import { VERSION } from '../version.ts';

/** What a build depends on besides the files that it reads. */
export interface BuildRequest {
  readonly place: BriefingPlace;
  readonly options: BuildOptions;
  readonly isStrict: boolean;
}

/** The key under which a build is kept. Messages name files as the user does, so the place of the outline is part of it; `machine` is its `machineHash`. */
export function buildKey({ place, options, isStrict }: BuildRequest, machine: string): string {
  const { slug, shownPath } = place;
  const asked = { ...options, sources: [...options.sources] };
  return sha256(JSON.stringify({ form: FORM, slug, shownPath, asked, isStrict, machine })).slice(0, 32);
}

/** Raised when entries are written in another form. */
const FORM = 2;

/**
 * A hash of what all builds of a run depend on: this program and whether its Chinese, Japanese and Korean fonts are there, the browser that
 * would print, the fonts of the system (which stand in for characters that ours don’t have), the date that the environment sets. `ownFolder`
 * is the installed package.
 */
export async function machineHash(
  browser: BrowserCandidate | null,
  ownFolder: string,
  host: Host,
): Promise<string> {
  const { environment, platform, architecture } = host;
  const epoch = environment['SOURCE_DATE_EPOCH'] ?? '';
  const printing = browser === null ? '' : await browserHash(browser, host);
  const fonts = browser === null ? [] : await namesBelow(fontFolders(host), host);
  const program = await programHash(ownFolder, host);
  const hasLetters = (await lettersFolder(host)) !== null;
  const made = { version: VERSION, program, platform, architecture, hasLetters };
  return sha256(JSON.stringify({ ...made, epoch, printing, fonts }));
}

/** The embedded browser says its version in its path; of an installed one it is the size of the program. */
async function browserHash({ kind, path }: BrowserCandidate, host: Host): Promise<string> {
  const facts = await host.statPath(path);
  return `${kind} ${facts?.kind === 'file' ? facts.size : path.split(/[/\\]/u).at(-1)}`;
}

/** Of the code that runs; where it runs from its sources, the version has to do. */
async function programHash(ownFolder: string, host: Host): Promise<string> {
  const hashes: string[] = [];
  for (const folder of ['dist', 'dist/pdfjs', 'dist/citeproc', 'dist/page']) {
    for (const name of (await host.listFolder(join(ownFolder, folder))) ?? []) {
      if (!/\.(?:js|mjs|css|json)$/u.test(name)) continue;
      hashes.push(sha256((await host.readFile(join(ownFolder, folder, name))) ?? ''));
    }
  }
  hashes.push(sha256((await host.readFile(join(ownFolder, 'package.json'))) ?? ''));
  return sha256(hashes.join(' '));
}

function fontFolders({ homeFolder, platform }: Host): readonly string[] {
  if (platform !== 'linux') return [];
  const own = homeFolder === null ? [] : [join(homeFolder, '.fonts'), join(homeFolder, '.local/share/fonts')];
  return ['/usr/share/fonts', '/usr/local/share/fonts', ...own];
}

async function namesBelow(folders: readonly string[], host: Host, depth = 0): Promise<readonly string[]> {
  const names: string[] = [];
  for (const folder of folders) {
    const inside = (await host.listFolder(folder).catch(() => null)) ?? [];
    names.push(...inside);
    // A font has a dot in its name, a folder of fonts has none.
    const further = inside.filter((name) => !name.includes('.')).map((name) => join(folder, name));
    if (depth < DEEPEST) names.push(...(await namesBelow(further, host, depth + 1)));
  }
  return names;
}

const DEEPEST = 4;
