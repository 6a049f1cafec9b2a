import { BrowserError } from '../browser/browser-error.ts';
import { NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diskRefused } from '../host/disk-refused.ts';
import { HostError } from '../host/host-error.ts';

/** What the machine refused, out of what was thrown; a fault of Lectern’s own is thrown on. `file` is the outline at hand. */
export function refusalIn(thrown: unknown, file: string | null = null): Diagnostic {
  if (thrown instanceof BrowserError) return thrown.diagnostic;
  if (thrown instanceof HostError) return diskRefused(thrown, { ...NOWHERE, file });
  throw thrown;
}
