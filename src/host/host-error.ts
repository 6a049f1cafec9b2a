import { existsSync, lstatSync } from 'node:fs';
import { dirname } from 'node:path';

import { diagnosticKind } from '../diagnostics/diagnostic.ts';

/** The disk or the system refused something. The message is a sentence for the user; `code` is the system's own word for it. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: string;
  readonly path: string;

  constructor(code: string, path: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.path = path;
  }
}

/** What was being done when the system refused. */
export type HostAction = 'read' | 'write';

/** Turns what node:fs threw into a `HostError`; a `HostError` is passed on as it is. */
export function hostErrorFrom(thrown: unknown, action: HostAction, path: string): HostError {
  if (thrown instanceof HostError) return thrown;
  const code = errorCode(thrown) ?? 'UNKNOWN';
  return new HostError(code, path, sentenceFor(code, action, path), thrown);
}

/** The system's code of an error, such as `ENOENT`; `null` when it has none. */
export function errorCode(thrown: unknown): string | null {
  const hasCode = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';
  return hasCode ? String(thrown.code) : null;
}

/** What is reported about a code. Windows refuses what another program has open as it refuses what one may not do. */
export function sentenceFor(
  code: string,
  action: HostAction,
  path: string,
  platform: string = process.platform,
): string {
  const sentence = platform === 'win32' && IN_USE.has(code) ? orInUse : SENTENCES[code];
  if (sentence !== undefined) return sentence(action, path);
  return `${path} can’t be ${action === 'read' ? 'read' : 'written'} (${code}).`;
}

type Sentence = (action: HostAction, path: string) => string;

const notAllowed: Sentence = (action, path) => `You have no permission to ${action} ${path}.`;

const orInUse: Sentence = (action, path) =>
  `${path} can’t be ${action === 'read' ? 'read' : 'written'}: another program has it open, or something in it, or you have no permission. Close what shows it and try again.`;

const IN_USE: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'EPERM']);

const noFolder: Sentence = (_, path) => {
  const [what, where] = inTheWayTo(path);
  return `${what} is in the place where a folder is needed: ${where}.`;
};

/** The last thing that there is on the way to a path, by its kind and place. */
function inTheWayTo(path: string): readonly [kind: string, place: string] {
  try {
    const isLink = lstatSync(path).isSymbolicLink();
    return [isLink && !existsSync(path) ? 'A link that leads nowhere' : 'A file', path];
  } catch {
    return path === dirname(path) ? ['A file', path] : inTheWayTo(dirname(path));
  }
}

const SENTENCES: Readonly<Record<string, Sentence>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: (_, path) => `${path} is on a disk that can only be read.`,
  ENOSPC: (_, path) => `The disk is full; ${path} was not written.`,
  EDQUOT: (_, path) => `Your share of the disk is used up; ${path} was not written.`,
  ENOENT: (_, path) =>
    existsSync(dirname(path))
      ? `${path} can’t be written: nothing can be made in that folder.`
      : `${path} can’t be written: the folder it belongs in isn’t there.`,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  EINVAL: (_, path) => `${path} can’t be written: Windows has no files or folders of such a name.`,
  EFBIG: (action, path) =>
    action === 'read'
      ? `${path} has more than 256 MB; nothing that Lectern reads is so large.`
      : `${path} is larger than this disk takes.`,
  EISDIR: (_, path) => `${path} is a folder; a file is needed there.`,
  ENAMETOOLONG: (_, path) => `The name ${path} is too long for this disk.`,
  ELOOP: (_, path) => `The links on the way to ${path} lead in a circle.`,
  EBUSY: (_, path) => `${path} is in use by another program, or is where a disk is mounted.`,
  EMFILE: (action, path) => `Too many files are open to ${action} ${path}; \`ulimit -n 1024\` allows more.`,
};

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
  docs: 'The disk is full, may only be read, belongs to somebody else, or isn’t what is needed there. What stood there before is left as it was.',
});
