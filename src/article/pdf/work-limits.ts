/** How much somebody else’s code may take. */
export interface WorkLimits {
  /** For one step, in milliseconds. */
  readonly step: number;
  /** For all of them. */
  readonly whole: number;
  /** By which the memory of the process may grow, in bytes. */
  readonly memory: number;
}

/** Work in a thread of its own, which can be ended at any moment. */
export interface WatchedWorker {
  /** What it is asked through. */
  readonly port: object;
  /** Waits for a step, no longer than it may take. Throws `OverLimit`, or the reason for which the thread ended. */
  readonly step: <T>(work: Promise<T>) => Promise<T>;
  /** Ends the thread, whatever it is at. */
  readonly end: () => Promise<void>;
}

/** The work took more time or memory than it may; which of them is the message. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit';
}
