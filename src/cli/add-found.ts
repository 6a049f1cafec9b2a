import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';

/** What is said of all briefings together. */
export interface AllFound {
  readonly diagnostics: Diagnostic[];
  /** The files that something is said of, by path; code frames are cut from them. */
  readonly files: Map<string, SourceFile>;
}

/** Adds what was found in one briefing, made of `files`; what no file is at fault for, such as a flag, is said once. */
export function addFound(found: readonly Diagnostic[], files: Iterable<SourceFile>, all: AllFound): void {
  const isSaid = ({ code, message }: Diagnostic): boolean =>
    all.diagnostics.some((said) => said.file === null && said.code === code && said.message === message);
  for (const diagnostic of found)
    if (diagnostic.file !== null || !isSaid(diagnostic)) all.diagnostics.push(diagnostic);
  const named = new Set(found.map(({ file }) => file));
  for (const file of files) if (named.has(file.path)) all.files.set(file.path, file);
}
