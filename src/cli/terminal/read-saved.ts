import { resolve } from 'node:path';

import { readArticle } from '../../article/readers/read-article.ts';
import type { SavedArticle } from '../../article/article.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { referencesItself, whatReferencesItself } from '../../evidence/receipt/references-itself.ts';
import { textMissing } from '../../prepare/load-saved-sources.ts';
import { sourceFileMissing, unknownSourceFlag, whichSource } from '../../sources/source-diagnostics.ts';
import { newBudget } from '../../text/budget.ts';
import { FAILED, FOUND, type Terminal } from './terminal.ts';
import type { AnswerFormat } from './shared-flags.ts';

/** Reads an article that was named on the command line, or its page at an address; what Lectern made of one proves nothing. */
export async function readSaved(
  path: string,
  host: Host,
  address: string | null = null,
): Promise<Checked<SavedArticle | null>> {
  const place = resolve(host.workingFolder, path);
  const bytes = await host.readFile(place);
  if (bytes === null) return { value: null, diagnostics: [await textMissing(path, host)] };
  const what = whatReferencesItself(bytes, place, null);
  if (what === null) return readArticle(bytes, path, newBudget(), address);
  return { value: null, diagnostics: [referencesItself({ path, what }, { file: path, position: null })] };
}

/**
 * Says why a command can’t read what it was given, in the form that was asked for: as data on one line, since `quote` answers line by
 * line. Gives the exit code: a wrong path is wrong use, a file that doesn’t hold what is looked for is a finding.
 */
export function reportUnread(
  diagnostics: readonly Diagnostic[],
  format: AnswerFormat,
  terminal: Terminal,
): number {
  if (format === 'json') terminal.print(JSON.stringify({ diagnostics }));
  else terminal.report(diagnostics);
  return diagnostics.some(({ code }) => WRONG_USE.has(code)) ? FAILED : FOUND;
}

const WRONG_USE: ReadonlySet<string> = new Set([
  sourceFileMissing.code,
  unknownSourceFlag.code,
  whichSource.code,
]);
