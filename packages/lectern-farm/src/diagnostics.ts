import type { Diagnostic } from 'lectern';

import MESSAGES from './messages.json' with { type: 'json' };

/** What is the matter, by its code. The README lists the codes. */
export type Code = keyof typeof MESSAGES;

/** A diagnostic, with facts in its message and hint; `file` is the outline that it is about. */
export function problem(
  code: Code,
  facts: Readonly<Record<string, string | number>> = {},
  file: string | null = null,
): Diagnostic {
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => `${facts[name]}`);
  const { severity, message, hint }: { severity: string; message: string; hint?: string } = MESSAGES[code];
  return {
    code,
    severity: severity === 'warning' || severity === 'info' ? severity : 'error',
    message: filled(message),
    hint: hint === undefined ? null : filled(hint),
    file,
    position: null,
    related: [],
    fix: null,
  };
}

/** What the queue, the store or the machine refuses; what to tell the user is in the diagnostic. */
export class FarmError extends Error {
  override readonly name = 'FarmError';
  readonly diagnostic: Diagnostic;

  constructor(...what: Parameters<typeof problem>) {
    const diagnostic = problem(...what);
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
