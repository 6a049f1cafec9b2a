import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** The server of queues can’t be used. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  readonly diagnostic: Diagnostic;
  /** Whether the server isn’t there yet, or still reads what it had: it may be in a moment. */
  readonly isAway: boolean;

  constructor(diagnostic: Diagnostic, cause?: unknown, isAway = false) {
    super(diagnostic.message, { cause });
    this.diagnostic = diagnostic;
    this.isAway = isAway;
  }
}
