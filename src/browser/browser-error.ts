import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The browser failed; what to tell the user is in the diagnostic. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, cause?: unknown) {
    super(diagnostic.message, { cause });
    this.diagnostic = diagnostic;
  }
}
