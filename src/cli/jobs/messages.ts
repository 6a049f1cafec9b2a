import type { Outcome } from '../../cache/kept-builds.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import type { BuildOptions } from '../../settings.ts';

/** What a process is told: how to build, once, then one briefing after the other; or one call of an agent after the other; then that there are no more. */
export type ToJob =
  | { readonly kind: 'how'; readonly how: BuildingHow }
  | { readonly kind: 'build'; readonly wanted: WantedBuild }
  | { readonly kind: 'call'; readonly wanted: WantedCall }
  | { readonly kind: 'end' };

/** What it answers to each briefing or call, and to the end. */
export type FromJob =
  | { readonly kind: 'built'; readonly outcome: Outcome }
  /** What the machine refused; `isOfBrowser` where no other briefing could be printed either. */
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic; readonly isOfBrowser: boolean }
  | { readonly kind: 'answered'; readonly answer: CallAnswer }
  | { readonly kind: 'ended'; readonly problems: readonly Diagnostic[] };

/** A call of a tool. */
export interface Call {
  readonly name: string;
  readonly arguments?: unknown;
}

/** A call as a process is given it that answers: with the folder of the server. */
export interface WantedCall extends Call {
  readonly folder: string;
}

/** What is answered to a call, as the protocol has it. */
export interface CallAnswer extends Record<string, unknown> {
  readonly content: { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}

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
