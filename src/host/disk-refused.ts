import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { HostError } from './host-error.ts';

/** What a `HostError` says, among what else is said about a briefing. */
export const diskRefused = diagnosticKind({
  code: 'disk/refused',
  severity: 'error',
  message: ({ message }: Pick<HostError, 'message'>) => message,
  hint: () => null,
  docs: 'The disk or the system refused to read or to write something: it is full, may only be read, belongs to somebody else, or isn’t what is needed there. What stood there before is left as it was.',
});
