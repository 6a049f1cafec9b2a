import { BRIEFING } from './place-store.ts';

/**
 * Whether no other window shows this briefing; from then on, this one is the first. One that is about to be gone, as when a deck is
 * loaded again, has a moment for it. A browser that can’t tell shows it alone.
 */
export function isOnlyWindow(): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => {});
    };
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      navigator.locks
        .request(`lectern-${BRIEFING}`, { signal }, hold)
        .catch(({ name }: Error) => resolve(!/^(?:Timeout|Abort)Error$/u.test(name)));
    } catch {
      resolve(true);
    }
  });
}

/** Milliseconds */
const PATIENCE = 500;
