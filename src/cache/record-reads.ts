import { isAbsolute, join, relative, sep } from 'node:path';

import type { Host, PathFacts } from '../host/host.ts';
import { sha256 } from '../text/bytes.ts';

/** What a build asked of the disk, and what it was answered. */
export interface Read {
  readonly asked: 'file' | 'facts' | 'folder';
  /** From one of the roots, such as `briefing:outline.md`, so that it holds on every machine. */
  readonly path: string;
  /** A hash of what stood there; empty where nothing did. */
  readonly answer: string;
}

/** Folders by the names that reads give them; of two that hold a path, the first names it. */
export type Roots = ReadonlyMap<string, string>;

/** A host that notes what is asked of it. */
export interface Recording {
  readonly host: Host;
  /** All that was read outside of the folders that were to be ignored, in order of path; `null` where something changed meanwhile, or can’t be hashed. */
  reads(): Promise<readonly Read[] | null>;
  /** The files of the folder that was replaced last; `null` where none was. */
  written(): ReadonlyMap<string, string | Uint8Array> | null;
}

/** What is known of files that don’t change during a run, those of the program: they are hashed once. */
export type Steady = Map<string, string | null>;

/** Notes every question that is put to a host but those about `ignored` folders, the output and the cache. */
export function recordReads(
  host: Host,
  roots: Roots,
  ignored: readonly string[],
  steady: Steady = new Map(),
): Recording {
  const notes = new Notes(roots, ignored, steady);
  const unhashed: string[] = [];
  let written: ReadonlyMap<string, string | Uint8Array> | null = null;
  const recorded: Host = {
    ...host,
    readFile: async (path) => notes.note('file', path, await host.readFile(path), hashOfFile),
    statPath: async (path) => notes.note('facts', path, await host.statPath(path), factsFrom(roots)),
    listFolder: async (path) => notes.note('folder', path, await host.listFolder(path), hashOfNames),
    readParts: async (path, use) => {
      unhashed.push(path);
      return host.readParts(path, use);
    },
    replaceFolder: async (path, files) => {
      written = files;
      return host.replaceFolder(path, files);
    },
  };
  const reads = async (): Promise<readonly Read[] | null> => {
    try {
      for (const path of unhashed)
        if (!notes.isKnown('file', path)) notes.note('file', path, await host.readFile(path), hashOfFile);
    } catch {
      return null;
    }
    return notes.all();
  };
  return { host: recorded, reads, written: () => written };
}

class Notes {
  private readonly answers = new Map<string, Read>();
  private isUnchanged = true;

  private readonly roots: Roots;
  private readonly ignored: readonly string[];
  private readonly steady: Steady;

  constructor(roots: Roots, ignored: readonly string[], steady: Steady) {
    this.roots = roots;
    this.ignored = ignored;
    this.steady = steady;
  }

  /** Whether a file’s answer is known without asking; it is noted then. */
  isKnown(asked: Read['asked'], at: string): boolean {
    const path = nameOf(at, this.roots);
    const answer = this.steady.get(`${asked} ${path}`) ?? null;
    if (answer !== null) this.answers.set(`${asked} ${path}`, { asked, path, answer });
    return answer !== null;
  }

  /** Notes an answer, and gives it. */
  note<T>(asked: Read['asked'], at: string, given: T, hash: (given: T) => string): T {
    if (this.ignored.some((folder) => pathWithin(at, folder) !== null)) return given;
    if (this.isKnown(asked, at)) return given;
    const [path, answer] = [nameOf(at, this.roots), hash(given)];
    const key = `${asked} ${path}`;
    if (isSteady(path)) this.steady.set(key, answer);
    this.isUnchanged &&= (this.answers.get(key)?.answer ?? answer) === answer;
    this.answers.set(key, { asked, path, answer });
    return given;
  }

  /** In order of path; `null` where something changed meanwhile. */
  all(): readonly Read[] | null {
    return this.isUnchanged ? [...this.answers.values()].toSorted(byPath) : null;
  }
}

/** Whether the disk answers everything as it did. What is known of the files of the program is taken from `steady`, and put there. */
export async function answersAsBefore(
  reads: readonly Read[],
  roots: Roots,
  host: Host,
  steady: Steady,
): Promise<boolean> {
  for (const read of reads) {
    const key = `${read.asked} ${read.path}`;
    const known = isSteady(read.path) ? steady.get(key) : undefined;
    const answer = known === undefined ? await answerTo(read, roots, host) : known;
    if (isSteady(read.path)) steady.set(key, answer);
    if (answer !== read.answer) return false;
  }
  return true;
}

/** The program’s own, and the fonts beside it. */
function isSteady(path: string): boolean {
  return path.startsWith('lectern:') || path.startsWith('letters:');
}

async function answerTo({ asked, path }: Read, roots: Roots, host: Host): Promise<string | null> {
  const at = placeOf(path, roots);
  try {
    if (asked === 'file') return hashOfFile(await host.readFile(at));
    return asked === 'facts'
      ? factsFrom(roots)(await host.statPath(at))
      : hashOfNames(await host.listFolder(at));
  } catch {
    return null;
  }
}

function hashOfFile(bytes: Uint8Array | null): string {
  return bytes === null ? '' : sha256(bytes);
}

/** With the place that a link leads to: files are read there, and a link may be led elsewhere. */
function factsFrom(roots: Roots): (facts: PathFacts | null) => string {
  return (facts) => {
    if (facts === null) return '';
    const { kind, size, realPath } = facts;
    return `${kind} ${kind === 'file' ? size : ''} ${nameOf(realPath, roots)}`;
  };
}

function hashOfNames(names: readonly string[] | null): string {
  return names === null ? '' : sha256(names.join('\0'));
}

function nameOf(path: string, roots: Roots): string {
  for (const [name, folder] of roots) {
    const inside = pathWithin(path, folder);
    if (inside !== null) return `${name}:${inside.split(sep).join('/')}`;
  }
  return `:${path}`;
}

function placeOf(name: string, roots: Roots): string {
  const colon = name.indexOf(':');
  const folder = roots.get(name.slice(0, colon));
  return folder === undefined ? name.slice(colon + 1) : join(folder, name.slice(colon + 1));
}

/** A path from a folder that holds it, or is it; `null` where it lies elsewhere. */
function pathWithin(path: string, folder: string): string | null {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : way;
}

function byPath(one: Read, other: Read): number {
  const [left, right] = [`${one.path} ${one.asked}`, `${other.path} ${other.asked}`];
  return left < right ? -1 : Number(left > right);
}
