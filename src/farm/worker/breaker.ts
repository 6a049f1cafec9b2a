/** Keeps a worker from taking jobs while something that all of them need fails again and again. */
export interface Breaker {
  /** Milliseconds until the next job may be tried; 0 while all is well. */
  wait(): number;
  failed(): void;
  succeeded(): void;
  isOpen(): boolean;
}

/** Opens after so many failures in a row; lets one job try after a while, and after a longer one each time that fails too. */
export function makeBreaker(mostFailures: number, pause: number, now: () => number = Date.now): Breaker {
  let failures = 0;
  let closedAgain = 0;
  return {
    wait: () => (failures < mostFailures ? 0 : Math.max(0, closedAgain - now())),
    isOpen: () => mostFailures <= failures,
    failed: () => {
      failures += 1;
      const beyond = Math.max(0, failures - mostFailures);
      closedAgain = now() + Math.min(pause * 2 ** beyond, LONGEST * pause);
    },
    succeeded: () => (failures = 0),
  };
}

const LONGEST = 16;
