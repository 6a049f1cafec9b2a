import { basename } from 'node:path';

import type { SavedArticle } from '../../article/article.ts';
import { extractFindings } from '../../speech/extract-findings.ts';
import { findingsJson } from '../../speech/findings-json.ts';
import { withReadings } from '../../speech/readings.ts';
import type { Host } from '../../host/host.ts';
import { type DraftCommand, makeDraft } from '../answers/make-draft.ts';
import { asTyped, type Terminal, FAILED, FINE } from '../terminal/terminal.ts';
import { readSaved, reportUnread } from '../terminal/read-saved.ts';

/** `lectern draft <article>`, or two that are compared: proposes an outline. Overwrites nothing. Exit code 1 where an article holds nothing to quote. */
export async function draft(
  paths: readonly string[],
  command: DraftCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const made = await makeDraft(paths, command, host);
  if (made.kind === 'unread') return reportUnread(made.diagnostics, 'pretty', terminal);
  if (made.kind === 'refused') {
    terminal.refuse(made.sentence);
    return FAILED;
  }
  const { text, outline, copies } = made;
  const what = copies.length > 1 ? 'the articles' : 'the article';
  const beside = copies.length === 0 ? '' : `, with ${what} beside it as ${copies.join(' and ')}`;
  terminal.report(made.ofArticle);
  if (outline === null) terminal.print(text);
  else terminal.say(`✓ ${outline}${beside}`);
  terminal.report(made.diagnostics);
  if (outline !== null) terminal.say(`Next: lectern present ${asTyped(outline)}`);
  return FINE;
}

/** `lectern draft --emit findings <article…>`: one JSON document a line, in the order of the command line. */
export async function emitFindings(
  paths: readonly string[],
  host: Host,
  terminal: Terminal,
): Promise<number> {
  let code: number = FINE;
  for (const path of paths) {
    const { value: article, diagnostics } = await readSaved(path, host);
    if (article === null) {
      code = Math.max(code, reportUnread(diagnostics, 'pretty', terminal));
      continue;
    }
    terminal.report(diagnostics);
    terminal.print(await findingsLine(path, article));
  }
  return code;
}

/** The id is the name of the file without its ending. */
async function findingsLine(path: string, article: SavedArticle): Promise<string> {
  const id = basename(path).replace(/\.[^.]+$/u, '');
  return JSON.stringify(findingsJson(id, await withReadings(extractFindings(article))));
}
