/** Cleans up; must be quick and synchronous, for there is no later. */
export type Cleanup = () => void;

/**
 * Runs a cleanup when the process ends before the work did: on exit, SIGINT, SIGTERM and SIGHUP. After a signal the
 * process ends with 128 + its number, as a shell expects, unless somebody else listens to the signal and so decides.
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
 * before what this is awaited for goes on. Throws what the work throws.
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
};

function listen(): void {
  process.on('exit', cleanUp);
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
}

function stopListening(): void {
  process.off('exit', cleanUp);
  process.off('SIGINT', end);
  process.off('SIGTERM', end);
  process.off('SIGHUP', end);
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
