import type { Files, PathFacts } from '../../host/host.ts';

/** A host that keeps what is read through it. */
export interface NotedFiles {
  /** Gives a file again as it was when it was first read, whoever changes it meanwhile. */
  readonly host: Files;
  /** The files that were read or looked at, by the paths that were asked for. */
  all(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The bytes of one of them; `null` where it was none. */
  bytesAt(path: string): Promise<Uint8Array | null>;
}

/** Notes what is read through a host. A file that is read where a link leads to is at the link as well. */
export function noteFiles(host: Files): NotedFiles {
  const read = new Map<string, Uint8Array>();
  const facts = new Map<string, PathFacts>();
  const readFile = async (path: string): Promise<Uint8Array | null> => {
    const bytes = read.get(path) ?? (await host.readFile(path));
    if (bytes !== null) read.set(path, bytes);
    return bytes;
  };
  const bytesAt = async (path: string): Promise<Uint8Array | null> =>
    readFile(read.has(path) ? path : (facts.get(path)?.realPath ?? path));
  return {
    host: {
      ...host,
      readFile,
      statPath: async (path) => {
        const found = await host.statPath(path);
        if (found?.kind === 'file') facts.set(path, found);
        return found;
      },
    },
    bytesAt,
    all: async () => {
      const all = new Map(read);
      for (const path of facts.keys()) {
        const bytes = await bytesAt(path);
        if (bytes !== null) all.set(path, bytes);
      }
      return all;
    },
  };
}
