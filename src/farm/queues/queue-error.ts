import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** The server of queues can’t be used. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, cause?: unknown) {
    super(diagnostic.message, { cause });
    this.diagnostic = diagnostic;
  }
}
