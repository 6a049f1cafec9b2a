import { dirname, isAbsolute, relative, sep } from 'node:path';

import { HostError } from './host-error.ts';
import type { Host, PathFacts } from './host.ts';

/** Folders beside the working folder that a confined host uses for itself. */
export interface OwnFolders {
  /** Files that come with Lectern. */
  readonly read: readonly string[];
  /** What can be made again. */
  readonly written: readonly string[];
}

/**
 * A host that reads and writes in its working folder alone, whoever names a path and by whatever links, besides folders of Lectern’s own.
 * What leads out of it throws `HostError`; at a path outside of it nothing seems to be.
 */
export async function confinedHost(host: Host, own: OwnFolders): Promise<Host> {
  const root = (await host.statPath(host.workingFolder))?.realPath ?? host.workingFolder;
  const roots = [host.workingFolder, root];
  const readable = [...own.read, ...own.written];
  const isReadable = (path: string): boolean => isAt(path, [...roots, ...readable]);

  const toRead = async (path: string): Promise<string | null> => {
    if (!isReadable(path)) throw leadsOut(path, host);
    const facts = await host.statPath(path);
    if (facts === null) return null;
    if (!isAt(path, readable) && !isReadable(facts.realPath)) throw leadsOut(path, host);
    return isAt(path, readable) ? path : facts.realPath;
  };
  const toWrite = async (path: string): Promise<void> => {
    if (isAt(path, own.written)) return;
    if (!isAt(path, roots)) throw leadsOut(path, host);
    const there = await nearestThere(path, host);
    if (!isAt(there.realPath, [root])) throw leadsOut(path, host);
  };
  return {
    ...host,
    readFile: async (path) => orNull(await toRead(path), (real) => host.readFile(real)),
    readParts: async (path, use) => orNull(await toRead(path), (real) => host.readParts(real, use)),
    listFolder: async (path) => orNull(await toRead(path), (real) => host.listFolder(real)),
    statPath: async (path) => (isReadable(path) ? host.statPath(path) : null),
    checkWritable: async (path, kind) => {
      await toWrite(path);
      return host.checkWritable(path, kind);
    },
    writeFile: async (path, content) => {
      await toWrite(path);
      return host.writeFile(path, content);
    },
    replaceFolder: async (path, files) => {
      await toWrite(path);
      return host.replaceFolder(path, files);
    },
  };
}

async function orNull<T>(path: string | null, use: (path: string) => Promise<T | null>): Promise<T | null> {
  return path === null ? null : use(path);
}

/** What is at a path, or else the nearest folder above. */
async function nearestThere(path: string, host: Host): Promise<PathFacts> {
  const facts = await host.statPath(path);
  if (facts !== null) return facts;
  if (path === dirname(path)) throw leadsOut(path, host);
  return nearestThere(dirname(path), host);
}

/** Whether a path is one of some folders, or lies in it. */
function isAt(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const way = relative(folder, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}

function leadsOut(path: string, { workingFolder }: Host): HostError {
  return new HostError(
    'EACCES',
    path,
    `${path} leads out of ${workingFolder}; nothing outside of that folder is read or written.`,
  );
}
