import Handlebars from 'handlebars';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type SourceFile, positionBetween } from '../../text/source-file.ts';
import {
  escapedHtml,
  fileNotTaken,
  templateMissing,
  unescapedField,
  unknownHelper,
} from './template-diagnostics.ts';
import { HELPERS, TemplateFault, templateFault, templatePosition } from './template-fault.ts';

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
