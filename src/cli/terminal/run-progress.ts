import { onShutdown } from '../../host/on-shutdown.ts';
import type { Terminal } from './terminal.ts';

/** Shows how a run over several briefings is: a line that changes on a terminal, and what was done when it is interrupted. */
export interface RunProgress {
  begin(slug: string): void;
  /** What is being done, where one is built at a time. */
  step(words: string): void;
  end(slug: string, isBuilt: boolean): void;
  /** The run is over. */
  close(): void;
}

/** How a run is. Times are in seconds. */
export interface RunState {
  readonly total: number;
  readonly failed: number;
  /** When each of those that are done was, in order. */
  readonly endedAt: readonly number[];
  readonly now: number;
  /** What is being built. */
  readonly current: readonly string[];
}

/** Follows a run over so many briefings. */
export function runProgress(
  total: number,
  terminal: Terminal,
  now = (): number => process.uptime(),
): RunProgress {
  const building = new Set<string>();
  const endedAt: number[] = [];
  let failed = 0;
  const show = (current: readonly string[] = [...building]): void =>
    terminal.progress(runLine({ total, failed, endedAt, now: now(), current }), true);
  const forget = onShutdown(() => terminal.say(interruptedLine(total, endedAt.length - failed, failed)));
  return {
    begin: (slug) => {
      building.add(slug);
      show();
    },
    step: (words) => show([words]),
    end: (slug, isBuilt) => {
      building.delete(slug);
      endedAt.push(now());
      if (!isBuilt) failed += 1;
      if (endedAt.length < total) show();
    },
    close: forget,
  };
}

/** “12 of 340 done, 2 not built · 328 left, about 4 min · water-prices, night-buses” */
export function runLine({ total, failed, endedAt, now, current }: RunState): string {
  const left = total - endedAt.length;
  const time = timeLeft(endedAt, now, left);
  const done = `${endedAt.length} of ${total} done${failed === 0 ? '' : `, ${failed} not built`}`;
  return [done, `${left} left${time === null ? '' : `, ${time}`}`, current.join(', ')]
    .filter(Boolean)
    .join(' · ');
}

/** How long the others will take, at the pace of the last; `null` where that means nothing yet. */
function timeLeft(endedAt: readonly number[], now: number, left: number): string | null {
  const last = endedAt.slice(-PACE_OF);
  const [first = now] = last;
  if (last.length < FEWEST || now - first < SHORTEST) return null;
  const seconds = ((now - first) / (last.length - 1)) * left;
  if (seconds < 60) return 'less than a minute';
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min`;
  return `about ${Math.round(seconds / 3600)} h`;
}

/** Kept builds come in a row, and take no time: what went before says little of what is left. */
const PACE_OF = 30;
const FEWEST = 5;
/** Seconds. */
const SHORTEST = 3;

function interruptedLine(total: number, built: number, failed: number): string {
  const ofFailed = failed === 0 ? '' : `, ${failed} had errors`;
  return `Interrupted: ${built} of ${total} briefings are built${ofFailed}; the others are as they were.`;
}
