/** A Chromium that is on the disk; whether it starts is known when it was started. */
export interface FoundBrowser {
  /** Unpacked from `@sparticuz/chromium`, and can be unpacked anew. */
  readonly isEmbedded: boolean;
  /** A headless shell starts in a third of the time and half the memory of a full browser, and prints the same PDF. */
  readonly kind: 'headless-shell' | 'full';
  readonly executable: string;
  /** Libraries that the machine lacks, for the browser alone; `null` when it has them. */
  readonly libraryFolder: string | null;
  /** A font configuration for a machine that has none; `null` where the machine has its own. */
  readonly fontConfiguration: string | null;
}

/** A browser that is there as it was installed, and uses what the machine has. */
export function installedBrowser(kind: FoundBrowser['kind'], executable: string): FoundBrowser {
  return { isEmbedded: false, kind, executable, libraryFolder: null, fontConfiguration: null };
}

/** The number in what a browser says of itself, such as `HeadlessChrome/147.0.7727.0`: a shell and a full browser of one number print the same. */
export function chromiumVersion(version: string): string {
  return /\d{1,5}(?:\.\d{1,5}){0,4}/u.exec(version)?.[0] ?? '0';
}

/** One place of the search and what stood there. */
export interface SearchStep {
  readonly place: string;
  readonly outcome: 'chosen' | 'usable' | 'nothing' | 'unusable';
  /** The path found, or why it can't be used. */
  readonly detail: string | null;
}
