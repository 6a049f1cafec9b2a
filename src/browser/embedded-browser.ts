import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { installFolder, privateFolder } from '../host/install-folder.ts';
import { unpackArchive, unpackExecutable } from '../host/unpack-brotli.ts';
import { writeFileWhole } from '../host/write-whole.ts';
import type { FoundBrowser } from './found-browser.ts';

/** The npm package that carries a headless shell for Linux on x64, packed. Its own code and switches are not used. */
export interface EmbeddedPackage {
  readonly version: string;
  readonly binFolder: string;
}

/** Called once when the browser has to be unpacked, which takes a second or two. */
export type OnProgress = (message: string) => void;

/** Finds the package beside this program; `null` when it isn’t installed. */
export async function findEmbeddedPackage(host: Host): Promise<EmbeddedPackage | null> {
  const folder = packageFolder();
  if (folder === null) return null;
  const manifest = await host.readFile(join(folder, 'package.json'));
  const version = /"version":\s*"([\w.+-]+)"/u.exec(new TextDecoder().decode(manifest ?? undefined))?.[1];
  return version === undefined ? null : { version, binFolder: join(folder, 'bin') };
}

/** Why the embedded browser can’t run on this machine, as the end of a sentence; `null` when it can. */
export async function embeddedObstacle(host: Host): Promise<string | null> {
  const { platform, architecture } = host;
  if (platform !== 'linux' || architecture !== 'x64')
    return `is for Linux on x64, and this is ${SYSTEMS[platform] ?? platform} on ${architecture}`;
  const loader = await host.statPath(GLIBC_LOADER);
  return loader === null ? `needs the GNU C library (${GLIBC_LOADER})` : null;
}

/** Unpacks the embedded browser once into the cache folder, or the temporary folder where that can’t be written to. */
export async function unpackEmbeddedBrowser(
  embedded: EmbeddedPackage,
  host: Host,
  onProgress: OnProgress = () => undefined,
): Promise<FoundBrowser> {
  const folder = await unpackSomewhere(embedded, host, onProgress);
  return {
    isEmbedded: true,
    kind: 'headless-shell',
    executable: join(folder, EXECUTABLE),
    libraryFolder: (await hasLibraries(host)) ? null : join(folder, 'lib'),
    fontConfiguration:
      (await host.statPath('/etc/fonts/fonts.conf')) === null ? join(folder, FONT_CONFIGURATION) : null,
  };
}

const SYSTEMS: Readonly<Record<string, string>> = { darwin: 'macOS', linux: 'Linux', win32: 'Windows' };
const GLIBC_LOADER = '/lib64/ld-linux-x86-64.so.2';
const EXECUTABLE = 'chrome-headless-shell';
const FONT_CONFIGURATION = 'fonts.conf';

/** `resolve` only looks the file up; the package’s code is never run. */
function packageFolder(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    let folder = dirname(entry);
    while (basename(folder) !== 'build' && dirname(folder) !== folder) folder = dirname(folder);
    return dirname(folder);
  } catch {
    return null;
  }
}

async function unpackSomewhere(
  embedded: EmbeddedPackage,
  host: Host,
  onProgress: OnProgress,
): Promise<string> {
  const name = `chromium-${embedded.version}`;
  const unpack = async (folder: string): Promise<void> => {
    onProgress('Unpacking the embedded browser (once)');
    await unpackInto(folder, embedded);
  };
  try {
    return await installFolder(join(host.cacheFolder, name), unpack);
  } catch (error) {
    // No other folder helps where too many files are open.
    if (!(error instanceof HostError) || error.code === 'EMFILE') throw error;
    const elsewhere = await privateFolder(host.temporaryFolder, 'lectern-cache');
    return installFolder(join(elsewhere, name), unpack).catch((failure: unknown) => {
      throw failure instanceof HostError ? otherCacheFolder(failure) : failure;
    });
  }
}

function otherCacheFolder({ code, path, message, cause }: HostError): HostError {
  return new HostError(code, path, `${message} Name a folder with 250 MB of room in LECTERN_CACHE.`, cause);
}

async function unpackInto(folder: string, embedded: EmbeddedPackage): Promise<void> {
  await allOver([
    unpackExecutable(join(embedded.binFolder, 'chromium.br'), join(folder, EXECUTABLE)),
    unpackArchive(join(embedded.binFolder, 'al2023.tar.br'), folder),
    unpackArchive(join(embedded.binFolder, 'fonts.tar.br'), folder),
  ]);
  await writeFontConfiguration(folder);
}

/** Waits for all of them before it throws the first error: what still writes would make the removed folder anew. */
async function allOver(works: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

/** The package’s own configuration names folders of another machine; this one names the fonts beside it. */
async function writeFontConfiguration(folder: string): Promise<void> {
  await writeFileWhole(
    join(folder, FONT_CONFIGURATION),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`,
  );
}

/** Whether the machine itself has the libraries that the embedded browser wants beside the C library. */
async function hasLibraries(host: Host): Promise<boolean> {
  for (const library of LIBRARIES) {
    const places = await Promise.all(LIBRARY_FOLDERS.map((folder) => host.statPath(`${folder}/${library}`)));
    if (places.every((facts) => facts === null)) return false;
  }
  return true;
}

const LIBRARIES = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];
const LIBRARY_FOLDERS = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
  '/usr/lib',
];
