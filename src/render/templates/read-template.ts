import Handlebars from 'handlebars';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Position, type SourceFile, pointAt, positionBetween } from '../../text/source-file.ts';
import {
  escapedHtml,
  fileNotTaken,
  templateMissing,
  templateSyntax,
  unescapedField,
  unknownField,
  unknownHelper,
} from './template-diagnostics.ts';

/** Carries a diagnostic out of Handlebars; never leaves the template set. */
export class TemplateFault extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Thrown where a helper is handed a field that the view lacks; `start` is where its block begins. */
export class UnknownValue extends Error {
  readonly start: { readonly line: number; readonly column: number } | null;

  constructor(helper: string, start: { readonly line: number; readonly column: number } | null) {
    super(helper);
    this.start = start;
  }
}

/** What Handlebars threw, as a fault in the template that was being drawn. */
export function templateFault(error: unknown, file: SourceFile): TemplateFault {
  if (error instanceof TemplateFault) return error;
  if (error instanceof UnknownValue) return unknownFieldAt(error, file);
  const message = error instanceof Error ? error.message : String(error);
  const place = { file: file.path, position: positionOf(error, message, file) };
  const field = /^"(.+?)" not defined in/u.exec(message)?.[1];
  if (field !== undefined) return new TemplateFault(unknownField({ field }, place));
  const helper = /unknown helper (\S+)/u.exec(message)?.[1];
  if (helper !== undefined) return new TemplateFault(unknownHelper({ helper }, place));
  const partial = /^The partial (\S+) could not be found/u.exec(message)?.[1];
  if (partial !== undefined) {
    const named = { file: file.path, position: positionOfPartial(partial, file) };
    return new TemplateFault(templateMissing({ name: `partials/${partial}.hbs`, known: '' }, named));
  }
  return new TemplateFault(templateSyntax({ reason: reasonIn(message) }, place));
}

function unknownFieldAt({ start }: UnknownValue, file: SourceFile): TemplateFault {
  const position = start === null ? null : templatePosition(file, start.line, start.column);
  const block = file.text.slice(position?.start.offset ?? file.text.length);
  const field = /^\{\{#(?:if|unless|each)\s+([^\s}]{1,200})/u.exec(block)?.[1] ?? '';
  return new TemplateFault(unknownField({ field }, { file: file.path, position }));
}

/** Handlebars says what its grammar expects; who writes templates is helped by the words that it stopped at. */
function reasonIn(message: string): string {
  const [, shown = '', caret = '', expected = message] = message.split('\n');
  if (/^Expecting .* got 'EOF'$/u.test(expected)) return 'it ends before something that it opens is closed';
  if (expected.startsWith('Expecting '))
    return `something is missing or too much at “${shown.slice(0, caret.length)}”`;
  return (
    message
      .split('\n')
      .at(-1)
      ?.replace(/\s+- \d+:\d+$/u, '') ?? message
  );
}

/** Where a template names a partial for the first time. */
function positionOfPartial(name: string, file: SourceFile): Position | null {
  const tags = file.text.matchAll(/\{\{~?#?>\s*([^\s}]+)/gu);
  const tag = [...tags].find(([, named]) => named === name);
  return tag === undefined ? null : positionBetween(file, tag.index, tag.index + tag[0].length);
}

/** The place of a line and a column counted from 0, as Handlebars counts. */
function templatePosition(file: SourceFile, line: number, column: number): Position {
  const point = pointAt(file, (file.lineStarts[line - 1] ?? 0) + column);
  return { start: point, end: point };
}

function positionOf(error: unknown, message: string, file: SourceFile): Position | null {
  if (error instanceof Error && 'lineNumber' in error && typeof error.lineNumber === 'number') {
    const column = 'column' in error && typeof error.column === 'number' ? error.column : 0;
    return templatePosition(file, error.lineNumber, column);
  }
  const line = /^Parse error on line (\d+)/u.exec(message)?.[1];
  return line === undefined ? null : templatePosition(file, Number(line), 0);
}

/** The only helpers; see docs/templates.md. */
export const HELPERS: ReadonlySet<string> = new Set(['if', 'unless', 'each']);

/**
 * Reads a template and sees to its manners: known helpers only, triple braces for `…Html` fields and no others, no partials
 * chosen by data. White space around line ends is taken out, because in a PDF it would become part of the text.
 * Throws `TemplateFault`.
 */
export function readTemplate(file: SourceFile): hbs.AST.Program {
  try {
    const program = Handlebars.parse(file.text, { ignoreStandalone: true });
    const manners = new Manners(file);
    manners.accept(program);
    const [first] = manners.diagnostics;
    if (first !== undefined) throw new TemplateFault(first);
    return program;
  } catch (error) {
    throw templateFault(error, file);
  }
}

class Manners extends Handlebars.Visitor {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    super();
    this.#file = file;
  }

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    content.value = collapse(content.value);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const name = nameOf(mustache.path);
    if (0 < mustache.params.length || mustache.hash !== undefined) {
      this.diagnostics.push(unknownHelper({ helper: name }, this.#place(mustache)));
    }
    if (mustache.escaped === name.endsWith('Html')) {
      const diagnostic = mustache.escaped ? escapedHtml : unescapedField;
      this.diagnostics.push(diagnostic({ field: name }, this.#place(mustache)));
    }
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = nameOf(block.path);
    if (!HELPERS.has(name)) this.diagnostics.push(unknownHelper({ helper: name }, this.#place(block)));
    super.BlockStatement(block);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.diagnostics.push(unknownHelper({ helper: nameOf(expression.path) }, this.#place(expression)));
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (partial.name.type !== 'PathExpression') {
      this.diagnostics.push(templateMissing({ name: '(chosen by data)', known: '' }, this.#place(partial)));
    }
    requireFields(partial);
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    requireFields(partial);
    super.PartialBlockStatement(partial);
  }

  #place(node: hbs.AST.Node): {
    readonly file: string;
    readonly position: ReturnType<typeof templatePosition>;
  } {
    const { line, column } = node.loc.start;
    return { file: this.#file.path, position: templatePosition(this.#file, line, column) };
  }
}

/** What a partial is handed has to be there, as what is shown: Handlebars would hand it nothing, and the fault be the partial’s. */
function requireFields({ params, hash }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
  const given = [...params, ...(hash?.pairs ?? []).map(({ value }) => value)];
  for (const value of given) if (value.type === 'PathExpression') Object.assign(value, { strict: true });
}

/** White space with a line end in it goes at the edges of tags and expressions; elsewhere it becomes one space. */
function collapse(content: string): string {
  return content
    .replace(/\s+/gu, (space) => (space.includes('\n') ? '\n' : space))
    .replace(/(?<=^|>)\n|\n(?=$|<)/gu, '')
    .replaceAll('\n', ' ');
}

function nameOf(path: hbs.AST.Expression): string {
  return 'original' in path ? String(path.original) : path.type;
}

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
