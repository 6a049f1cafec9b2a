import type { Outcome } from '../../cache/kept-builds.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import type { BuildOptions } from '../../settings.ts';

/** What one briefing may take. */
export interface Limits {
  readonly seconds: number;
  /** Of memory, for the process that builds, its browser and all that they start. */
  readonly megabytes: number;
  readonly slides: number;
}

/** A seminar briefing takes a second or two, a few hundred megabytes and some twenty slides. */
export const DEFAULT_LIMITS: Limits = { seconds: 300, megabytes: 2000, slides: 500 };

/** A briefing in a folder of its own, and how it is to be built. */
interface PlacedBriefing {
  /** Absolute path of the folder that stands for the one that the user was in. */
  readonly workingFolder: string;
  readonly place: BriefingPlace;
  readonly options: BuildOptions;
  readonly isStrict: boolean;
  /** Absolute path of the folder that gets a folder for the briefing. */
  readonly outputFolder: string;
}

/** How a build ended. */
export type BuildEnd =
  | { readonly kind: 'built'; readonly outcome: Outcome }
  /** It took more than it may, and was killed. */
  | { readonly kind: 'over'; readonly limit: 'time' | 'memory' }
  /** Its process ended before it was done. */
  | { readonly kind: 'gone'; readonly how: string }
  /** The machine refused; `isOfBrowser` where the browser did. */
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic; readonly isOfBrowser: boolean }
  /** It was killed because its signal was aborted. */
  | { readonly kind: 'stopped' };

/** Builds briefings in processes of their own, which are killed with all that they started when they take more than they may. */
export interface LimitedBuilder {
  build(wanted: PlacedBriefing, signal: AbortSignal, onStep: (step: string) => void): Promise<BuildEnd>;
  /** Ends the processes; gives what their browsers should be known for. */
  end(): Promise<readonly Diagnostic[]>;
}
