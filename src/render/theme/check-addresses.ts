import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionBetween } from '../../source/source-file.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { fileNotTaken } from './theme-diagnostics.ts';
import { withoutComments } from './theme-tokens.ts';

/** Files that a style sheet of the user’s names beside itself: a deck asks for none, so they would be missing in silence. */
export function checkAddresses(file: SourceFile): readonly Diagnostic[] {
  return [...withoutComments(file).matchAll(NAMED)].flatMap((found) => {
    const [whole, imported, quoted = ''] = found;
    const address = imported ?? quoted.trim().replaceAll(/^["']|["']$/gu, '');
    if (imported === undefined && INSIDE.test(address)) return [];
    const position = positionBetween(file, found.index, found.index + whole.length);
    return [fileNotTaken({ address }, { file: file.path, position })];
  });
}

/** `@import "a.css"`, and `url(…)` with its quotation marks: what stands in them may hold brackets. */
const NAMED = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)|\burl\(\s*("[^"]*"|'[^']*'|[^)"']*)/giu;

/** What is written in the sheet itself, what stands in the document, or nothing. */
const INSIDE = /^(?:data:|#|$)/iu;
