import Handlebars from 'handlebars';

import type { SourceFile } from '../../text/source-file.ts';
import { readTemplate } from './read-template.ts';

/** A Handlebars that compiles. */
export function compilingEnvironment(): typeof Handlebars {
  return Handlebars.create();
}

/** Makes a template of slides drawable. Throws `TemplateFault` when it is no good. */
export function compileTemplate(
  file: SourceFile,
  environment: typeof Handlebars,
): Handlebars.TemplateDelegate<object> {
  return environment.compile<object>(readTemplate(file), SLIDE_OPTIONS);
}

/** Makes the text of deck.hbs drawable. */
export function compileDocument(text: string): Handlebars.TemplateDelegate<object> {
  return Handlebars.create().compile<object>(text, DOCUMENT_OPTIONS);
}

/** A template of slides as JavaScript, an expression. Throws `TemplateFault` when it is no good. */
export function precompileTemplate(file: SourceFile): string {
  return textOf(Handlebars.precompile(readTemplate(file), SLIDE_OPTIONS));
}

/** The text of deck.hbs as JavaScript, an expression. */
export function precompileDocument(text: string): string {
  return textOf(Handlebars.precompile(text, DOCUMENT_OPTIONS));
}

/** What its types call a specification is the text of one, unless source maps are asked for. */
function textOf(compiled: unknown): string {
  if (typeof compiled !== 'string') throw new TypeError('Handlebars gave no text.');
  return compiled;
}

const SLIDE_OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true, with: false, log: false, lookup: false },
};

const DOCUMENT_OPTIONS: CompileOptions = { strict: true, knownHelpersOnly: true };
