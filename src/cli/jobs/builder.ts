import type { Outcome } from '../../cache/kept-builds.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import type { BuildOptions } from '../../settings.ts';

/** A briefing that is to be built. */
export interface WantedBuild {
  readonly place: BriefingPlace;
  readonly options: BuildOptions;
  readonly isStrict: boolean;
  /** Absolute path of the folder that gets a folder for each briefing. */
  readonly outputFolder: string;
  /** Whether no other comes behind it: the browser may end while it is being finished. */
  readonly isLast: boolean;
  /** Whether it is built although it was kept, to be compared. */
  readonly isRechecked: boolean;
}

/** What is the same for all builds of a run. */
export interface BuildingHow {
  /** The browser that the user named. */
  readonly browser: string | undefined;
  /** Whether builds of the same are used again, and kept. */
  readonly cache: boolean | undefined;
  readonly mayNeedBrowser: boolean;
}

/** Whoever builds briefings, in this process or in others. */
export interface Builder {
  /** How many it builds at a time. */
  readonly jobs: number;
  /** Builds one. Throws `BrowserError` or `HostError` when the machine fails. */
  build(wanted: WantedBuild): Promise<Outcome>;
  /** Closes what was opened; gives what the user should know of the browser. Once it ended it says so again. */
  end(): Promise<readonly Diagnostic[]>;
}
