import type { Outcome } from '../../cache/kept-builds.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CallAnswer, WantedCall } from './call.ts';
import type { BuildingHow, WantedBuild } from './builder.ts';

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
