/** Files read, listed and written: all that preparing a briefing needs of the machine. Paths are absolute. */
export interface Files {
  /** The folder that relative paths on the command line start from. */
  readonly workingFolder: string;
  /**
   * The bytes of a regular file, or `null` when there is none. Throws `HostError` when it is there but can't be read, or is larger
   * than anything that is read.
   */
  readFile(path: string): Promise<Uint8Array | null>;
  /** What is at a path, links followed; `null` when nothing is. */
  statPath(path: string): Promise<PathFacts | null>;
  /** Names in a folder, sorted; `null` when it isn't one. */
  listFolder(path: string): Promise<readonly string[] | null>;
  /** Writes one file whole or not at all: a temporary sibling, then a rename. Makes its folder. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
}

/** The port to disk, environment and temporary space; everything that reads or writes goes through it. Paths are absolute. */
export interface Host extends Files {
  /** Environment variables, read once; on Windows, which doesn’t tell case apart, their names are in capitals. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A folder for things that can be made again: the unpacked browser, subset fonts. */
  readonly cacheFolder: string;
  /** A folder for things that die with the run: the browser's profile. */
  readonly temporaryFolder: string;
  /** The user's home; `null` where there is none. */
  readonly homeFolder: string | null;
  /** `linux`, `darwin`, `win32` …, as Node says it. */
  readonly platform: string;
  /** `x64`, `arm64` …, as Node says it. */
  readonly architecture: string;
  /**
   * What `use` makes of some parts of a large regular file, or `null` when there is none; the file is open meanwhile. Throws
   * `HostError` when it is there but can't be read, and what `use` throws.
   */
  readParts<T>(path: string, use: (part: FilePart) => T): Promise<T | null>;
  /** Throws the `HostError` of a file or folder that couldn’t be written at a path, before the work on what would be. */
  checkWritable(path: string, kind: 'file' | 'folder'): Promise<void>;
  /**
   * Replaces a folder whole or not at all: the files are written to a sibling folder that is renamed into place, so
   * a failed or killed run leaves the old one. Keys are paths inside the folder, with forward slashes.
   */
  replaceFolder(path: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void>;
}

/** The bytes of a file from one offset up to another, or up to its end. */
export type FilePart = (start: number, end: number) => Uint8Array;

/** What the host knows of a path. */
export interface PathFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** The path with all links resolved. */
  readonly realPath: string;
  readonly executable: boolean;
  /** Milliseconds since 1970; none where nothing is on a disk. */
  readonly modifiedAt?: number;
}
