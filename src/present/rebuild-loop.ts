import type { PresentBuild } from './present-build.ts';

/** Builds again when files change, one build at a time; changes during a build lead to one more. */
export interface RebuildLoop {
  /** Says that something has changed. */
  poke(): void;
  /** Waits for the build that runs and starts no other. */
  stop(): Promise<void>;
}

/**
 * Makes a loop around `build`. `publish` gets each deck at once, with the time at which its build began; a problem only when
 * nothing has changed for a moment, for an editor may save a file in two strokes, empty first.
 */
export function rebuildLoop(
  build: () => Promise<PresentBuild>,
  publish: (result: PresentBuild, begunAt: number) => void,
): RebuildLoop {
  let running: Promise<void> | null = null;
  let settling: NodeJS.Timeout | undefined;
  const state = { isStale: false, isStopped: false };

  const publishInTime = (result: PresentBuild, begunAt: number): void => {
    if (result.kind === 'deck') publish(result, begunAt);
    else settling = setTimeout(() => publish(result, begunAt), PROBLEM_DELAY);
  };
  const buildUntilFresh = async (): Promise<void> => {
    while (state.isStale && !state.isStopped) {
      state.isStale = false;
      const begunAt = Date.now();
      const result = await build().catch(problemFrom);
      if (!state.isStale && !state.isStopped) publishInTime(result, begunAt);
    }
    running = null;
  };
  return {
    poke() {
      clearTimeout(settling);
      state.isStale = true;
      running ??= buildUntilFresh();
    },
    async stop() {
      state.isStopped = true;
      clearTimeout(settling);
      await running;
    },
  };
}

/** Milliseconds; longer than an editor takes between truncating a file and filling it. */
const PROBLEM_DELAY = 120;

/** A build that throws is the tool's own fault or the machine's; the server lives on to see it mended. */
function problemFrom(error: unknown): PresentBuild {
  const report = error instanceof Error ? error.message : String(error);
  return { kind: 'problem', title: 'The deck could not be built', report, files: [] };
}
