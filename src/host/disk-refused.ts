import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { HostError } from './host-error.ts';

const ELSEWHERE = 'Work in a folder of your own, or ask whoever owns this one.';
const FULL = 'Make room and try again: `lectern doctor` names a folder of things that can be made again.';

const HINTS: ReadonlyMap<string, string> = new Map([
  ['EACCES', ELSEWHERE],
  ['EPERM', ELSEWHERE],
  ['EROFS', 'Work in a folder on another disk.'],
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
]);

/** What a `HostError` says, among what else is said about a briefing. */
export const diskRefused = diagnosticKind({
  code: 'disk/refused',
  severity: 'error',
  message: ({ message }: Pick<HostError, 'message' | 'code'>) => message,
  hint: ({ code }: Pick<HostError, 'message' | 'code'>) => HINTS.get(code) ?? null,
  docs: 'The disk or the system refused to read or to write something: it is full, may only be read, belongs to somebody else, or isn’t what is needed there. What stood there before is left as it was.',
});
