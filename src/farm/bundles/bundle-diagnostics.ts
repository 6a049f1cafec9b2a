import { diagnosticKind } from '../../diagnostics/diagnostic-kind.ts';
import { plural } from '../../diagnostics/diagnostic.ts';

/** A briefing outside of the folder from which it is sent. */
export const briefingElsewhere = diagnosticKind({
  code: 'bundle/elsewhere',
  severity: 'error',
  message: ({ slug }: { readonly slug: string }) =>
    `The briefing ${slug} lies outside of the folder that you are in.`,
  hint: () => 'Go to the folder that holds it, and add it from there.',
  docs: 'A bundle names files by their paths from the folder that you are in, so that a worker finds your templates and themes as `lectern build` does, and no path of your machine travels.',
});

/** A briefing of too many or too large files. */
export const bundleTooLarge = diagnosticKind({
  code: 'bundle/too-large',
  severity: 'error',
  message: ({ files, measure }: { readonly files: number; readonly measure: string }) =>
    `This briefing reads ${plural(files, 'file')} of ${measure} together; 5,000 files of 200 MB may be sent.`,
  hint: () => 'Make the largest pictures smaller, or build it on this machine.',
  docs: 'A bundle has bounds, so that no briefing fills the disks of workers.',
});

/** A file that isn’t sent because of its name. */
export const nameRefused = diagnosticKind({
  code: 'bundle/name',
  severity: 'error',
  message: ({ path, why }: { readonly path: string; readonly why: string }) =>
    `${path} can’t be sent to a worker: ${why}.`,
  hint: () => 'Call it otherwise.',
  docs: 'Workers run on any system and for anybody, so a bundle has no path that leads out of its folder, no name that a system doesn’t write, no hidden file and no program.',
});

/** A bundle that isn’t in the store. */
export const bundleMissing = diagnosticKind({
  code: 'bundle/missing',
  severity: 'error',
  message: ({ what }: { readonly what: string }) => `The store has no ${what}.`,
  hint: () => 'Add the briefing again, which sends all that is missing.',
  docs: 'A job names its bundle by a hash, and the bundle its files by theirs. One of them isn’t in the store, though it is the one that the job was added to: somebody took it out. A worker that uses another store takes no jobs.',
});

/** A bundle or a file of one that isn’t what was sent. */
export const bundleDamaged = diagnosticKind({
  code: 'bundle/damaged',
  severity: 'error',
  message: ({ what }: { readonly what: string }) => `The ${what} in the store isn’t what was sent.`,
  hint: () =>
    'Add the briefing again, which puts it right. If this is said often, look at the disks of the store.',
  docs: 'Everything is in the store under the SHA-256 of its bytes, which is compared whenever it is read.',
});

/** A bundle that no Lectern wrote. */
export const bundleRefused = diagnosticKind({
  code: 'bundle/refused',
  severity: 'error',
  message: ({ why }: { readonly why: string }) => `This bundle isn’t taken: ${why}.`,
  hint: () => 'Find out who may write to the queue and the store: Lectern makes no such bundle.',
  docs: 'A bundle may come from anybody who can write to the store. Paths that lead out of the folder, names that are there twice but for capitals, hidden files, programs and sizes that don’t agree are refused before anything is written.',
});
