import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionBetween, type SourceFile } from '../../text/source-file.ts';
import { fileNotTaken } from './template-diagnostics.ts';

/** Pictures and films that a template of the user’s names, by a path or an address: a deck asks for none of them. */
export function checkFilesNamed(file: SourceFile): readonly Diagnostic[] {
  const html = file.text.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length));
  return [...html.matchAll(NAMED)].flatMap((found) => {
    const [whole, ...values] = found;
    const address = (values.find((value) => value !== undefined) ?? '')
      .trim()
      .replaceAll(/^["']|["']$/gu, '');
    if (TAKEN.test(address)) return [];
    const position = positionBetween(file, found.index, found.index + whole.length);
    return [fileNotTaken({ address }, { file: file.path, position })];
  });
}

const COMMENT = /\{\{~?!--[^]*?(?:--~?\}\}|$)|\{\{~?![^}]*|<!--[^]*?(?:-->|$)/gu;

/** What is shown in place of an element, the picture of an `<image>` or `<use>`, and addresses among looks. */
const NAMED =
  /(?<=\s)(?:src|srcset|poster)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)|<(?:image|use)\s[^<>]*?\bhref\s*=\s*("[^"]*"|'[^']*')|\burl\(([^)]*)/giu;

/** What the template holds itself, what is in the document, what Lectern fills in, or nothing. */
const TAKEN = /^(?:data:|#|$)|\{\{/iu;
