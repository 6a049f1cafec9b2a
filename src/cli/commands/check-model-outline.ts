import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { markFailures, withoutMarks } from '../../draft/mark-failures.ts';
import { articlesAtHand } from '../../evidence/articles-at-hand.ts';
import { gatherEvidence } from '../../evidence/gather-evidence.ts';
import { passes } from '../../evidence/verdict.ts';
import type { Host } from '../../host/host.ts';
import { loadWitnesses, textMissing } from '../../host/load-witnesses.ts';
import { parseOutline } from '../../outline/parse-outline.ts';
import { exitCodeFor, FAILED, FINE, FOUND } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** What `lectern draft --from-model` was given. */
export interface ModelOutlineOptions {
  readonly sources: ReadonlyMap<string, string>;
  /** Read for `-`. */
  readonly input: Readable;
}

/**
 * `lectern draft --from-model <file|->`: looks up every quotation of an outline that some program or person wrote, and
 * prints it with a comment behind each that fails. Exit code 1 when one does, or the outline has errors.
 */
export async function checkModelOutline(
  path: string,
  { sources, input }: ModelOutlineOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const text = path === '-' ? await textOf(input) : await textAt(path, host);
  if (text === null) {
    terminal.report([await textMissing(path, host)], new Map());
    return FAILED;
  }
  const shown = path === '-' ? 'stdin' : path;
  const { value: outline, diagnostics } = parseOutline(shown, withoutMarks(text));
  const folder = path === '-' ? host.workingFolder : dirname(resolve(host.workingFolder, path));
  const place = { slug: 'draft', folder, outlinePath: resolve(folder, shown), shownPath: shown };
  const witnesses = await loadWitnesses(
    outline,
    place,
    soleSource(sources, Object.keys(outline.frontMatter.sources)),
    host,
  );
  const { articles, lock } = witnesses.value;
  const evidence = gatherEvidence(outline, { articles: await articlesAtHand(articles), lock });
  terminal.print(markFailures(outline.file.text, evidence.value, articles));
  const all: readonly Diagnostic[] = [...diagnostics, ...witnesses.diagnostics, ...evidence.diagnostics];
  terminal.report(all, new Map([[shown, outline.file]]));
  const failing = evidence.value.filter(({ verdict }) => !passes(verdict)).length;
  terminal.say(
    `${evidence.value.length - failing} of ${evidence.value.length} quotations stand in the source.`,
  );
  return failing > 0 ? FOUND : Math.max(FINE, exitCodeFor(all, false));
}

/** A path without an id means the only source there is. */
function soleSource(
  supplied: ReadonlyMap<string, string>,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const path = supplied.get('');
  const [id] = ids;
  if (path === undefined || id === undefined || ids.length !== 1) return supplied;
  return new Map([[id, path]]);
}

async function textAt(path: string, host: Host): Promise<string | null> {
  const bytes = await host.readFile(resolve(host.workingFolder, path));
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

async function textOf(input: Readable): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}
