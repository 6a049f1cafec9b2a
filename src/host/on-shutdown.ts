/** Cleans up; must be quick and synchronous, for there is no later. */
export type Cleanup = () => void;

/**
 * Runs a cleanup when the process ends before the work did: on exit, SIGINT, SIGTERM, SIGHUP and, on
 * Windows, Ctrl-Break. After a signal the process ends with 128 + its number, as a shell expects, unless somebody else listens to the signal and so decides.
 * Gives the function that takes the cleanup back.
 */
export function onShutdown(cleanup: Cleanup): () => void {
  if (cleanups.size === 0) listen();
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup) && cleanups.size === 0) stopListening();
  };
}

/**
 * Does a piece of synchronous work that no signal cuts off: one that comes meanwhile ends the process right after it,
 * before what this is awaited for continues. Throws what the work throws.
 */
export async function untilDone(work: () => void): Promise<void> {
  const forget = onShutdown(() => undefined);
  try {
    work();
  } finally {
    // One turn of the loop may be under way already; in the next one signals are heard.
    for (let turns = 0; turns < 2; turns += 1) await new Promise(setImmediate);
    forget();
  }
}

const cleanups = new Set<Cleanup>();

const EXIT_CODES: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
  SIGBREAK: 149,
};

/** What asks a process to end. Windows sends no SIGTERM; its SIGHUP is a console that is closed, SIGBREAK is Ctrl-Break, which others don’t have. */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

function listen(): void {
  process.on('exit', cleanUp);
  for (const signal of ENDING_SIGNALS) process.on(signal, end);
}

function stopListening(): void {
  process.off('exit', cleanUp);
  for (const signal of ENDING_SIGNALS) process.off(signal, end);
}

function end(signal: NodeJS.Signals): void {
  const decidedElsewhere = process.listenerCount(signal) > 1;
  cleanUp();
  if (!decidedElsewhere) process.exit(EXIT_CODES[signal] ?? 1);
}

/** Goes on listening meanwhile: a second Ctrl-C must not end the process in the middle. */
function cleanUp(): void {
  const pending = [...cleanups].reverse();
  cleanups.clear();
  for (const cleanup of pending) attempt(cleanup);
  stopListening();
}

/** One cleanup that fails must not keep the others from running. */
function attempt(cleanup: Cleanup): void {
  try {
    cleanup();
  } catch {
    // There is nobody left to tell.
  }
}
