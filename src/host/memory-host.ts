import { resolve, sep } from 'node:path';

import { HostError } from './host-error.ts';
import type { Host, PathFacts } from './host.ts';

/** What a memory host starts with; everything may be left out. */
export interface MemoryHostSetup {
  /** Contents by absolute path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Paths of files that may be run. */
  readonly executables?: readonly string[];
  /** Folders in which nothing can be written. */
  readonly readOnly?: readonly string[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly workingFolder?: string;
  readonly homeFolder?: string | null;
  readonly platform?: string;
  readonly architecture?: string;
  /**
   * A host that is read where memory has nothing and never written, such as `nodeHost()`: a build reads the templates and fonts
   * of the package through its host. What isn't set up above is as it is there.
   */
  readonly beneath?: Host;
}

/** A host without a disk, for tests and for library users who hold everything in memory. */
export interface MemoryHost extends Host {
  /** What is there at the moment, by absolute path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The text of a file; throws when there is none. */
  textOf(path: string): string;
}

/**
 * Makes a host in memory. Paths are absolute and use forward slashes; folders are there when a file is in them. On Windows a path may be
 * asked for as that spells it, with backslashes and the drive.
 */
export function memoryHost(setup: MemoryHostSetup = {}): MemoryHost {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(setup.files ?? {})) files.set(keyOf(path), bytesOf(content));
  const executables = new Set(setup.executables?.map(keyOf));
  for (const path of executables) files.set(path, new Uint8Array());
  const { beneath } = setup;
  return {
    ...surroundings(setup),
    files,
    textOf: (path) => new TextDecoder().decode(present(files, keyOf(path))),
    readFile: async (path) => files.get(keyOf(path)) ?? (await beneath?.readFile(path)) ?? null,
    readParts: async (path, use) => {
      const bytes = files.get(keyOf(path));
      if (bytes !== undefined) return use((start, end) => bytes.subarray(start, end));
      return (await beneath?.readParts(path, use)) ?? null;
    },
    statPath: async (path) =>
      factsOf(keyOf(path), files, executables) ?? (await beneath?.statPath(path)) ?? null,
    listFolder: async (path) =>
      bothOf(namesIn(keyOf(path), files), (await beneath?.listFolder(path)) ?? null),
    checkWritable: async (path) => refuseReadOnly(path, setup),
    writeFile: async (path, content) => {
      refuseReadOnly(path, setup);
      files.set(keyOf(path), bytesOf(content));
    },
    replaceFolder: async (path, content) => {
      refuseReadOnly(path, setup);
      const folder = keyOf(path);
      for (const old of files.keys()) if (old.startsWith(`${folder}/`)) files.delete(old);
      for (const [name, bytes] of content) files.set(`${folder}/${name}`, bytesOf(bytes));
    },
  };
}

/** A path as `files` has it: without the drive that one is on. */
function keyOf(path: string): string {
  if (sep === '/') return path;
  const [whole, root] = [resolve(path), resolve('/')];
  return (whole.startsWith(root) ? whole.slice(root.length - 1) : whole).replaceAll(sep, '/');
}

function surroundings(setup: MemoryHostSetup) {
  const { beneath } = setup;
  const homeFolder = setup.homeFolder === undefined ? '/home/user' : setup.homeFolder;
  const standing = beneath ?? {
    workingFolder: '/work',
    environment: {},
    cacheFolder: `${homeFolder ?? '/tmp'}/.cache/lectern`,
    temporaryFolder: '/tmp',
    homeFolder,
    platform: 'linux',
    architecture: 'x64',
  };
  return {
    workingFolder: setup.workingFolder ?? standing.workingFolder,
    environment: setup.environment ?? standing.environment,
    cacheFolder: standing.cacheFolder,
    temporaryFolder: standing.temporaryFolder,
    homeFolder: setup.homeFolder === undefined ? standing.homeFolder : setup.homeFolder,
    platform: setup.platform ?? standing.platform,
    architecture: setup.architecture ?? standing.architecture,
  };
}

function bothOf(names: readonly string[] | null, others: readonly string[] | null): readonly string[] | null {
  return names === null || others === null ? (names ?? others) : [...new Set([...names, ...others])].sort();
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function present(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new HostError('ENOENT', path, `${path} does not exist.`);
  return bytes;
}

function factsOf(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
  executables: ReadonlySet<string>,
): PathFacts | null {
  const bytes = files.get(path);
  if (bytes !== undefined) {
    return { kind: 'file', size: bytes.length, realPath: path, executable: executables.has(path) };
  }
  const isFolder = namesIn(path, files) !== null;
  return isFolder ? { kind: 'folder', size: 0, realPath: path, executable: true } : null;
}

function namesIn(path: string, files: ReadonlyMap<string, Uint8Array>): readonly string[] | null {
  const prefix = path.endsWith('/') ? path : `${path}/`;
  const inside = [...files.keys()].filter((file) => file.startsWith(prefix));
  const names = inside.map((file) => file.slice(prefix.length).split('/')[0] ?? '');
  return inside.length === 0 ? null : [...new Set(names)].sort();
}

function refuseReadOnly(path: string, setup: MemoryHostSetup): void {
  const folder = setup.readOnly?.find((readOnly) => path === readOnly || path.startsWith(`${readOnly}/`));
  if (folder !== undefined) throw new HostError('EROFS', path, `${path} is on a disk that can only be read.`);
}
