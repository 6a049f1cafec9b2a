import type Handlebars from 'handlebars';
import runtime from 'handlebars/dist/cjs/handlebars.runtime.js';

import { withoutHidden } from '../../text/hidden-characters.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { COMPILED_TEMPLATES } from './compiled-templates.ts';
import { HELPERS, UnknownValue } from './read-template.ts';

/** What makes templates drawable. */
export interface TemplateEngine {
  /** A Handlebars of one’s own, to register helpers and partials with. */
  readonly createEnvironment: () => typeof Handlebars;
  /** Throws `TemplateFault` when the template is no good. */
  prepare(file: SourceFile, environment: typeof Handlebars): Handlebars.TemplateDelegate<object>;
}

/** The engine for some templates: the compiler is loaded only when one of them isn’t Lectern’s own. */
export async function templateEngine(files: Iterable<SourceFile>): Promise<TemplateEngine> {
  const isKnown = [...files].every(({ text }) => COMPILED_TEMPLATES.has(text));
  return isKnown ? RUNTIME : compilingEngine();
}

const RUNTIME: TemplateEngine = {
  createEnvironment: drawingEnvironment,
  prepare: (file, environment) => {
    const compiled = COMPILED_TEMPLATES.get(file.text);
    if (compiled === undefined) throw new Error(`${file.path} was not among the templates of this engine.`);
    return environment.template<object>(compiled);
  },
};

async function compilingEngine(): Promise<TemplateEngine> {
  const { compileTemplate, compilingEnvironment } = await import('./compile-template.ts');
  return {
    createEnvironment: compilingEnvironment,
    prepare: (file, environment) => {
      const compiled = COMPILED_TEMPLATES.get(file.text);
      return compiled === undefined
        ? compileTemplate(file, environment)
        : environment.template<object>(compiled);
    },
  };
}

/** A Handlebars that draws with compiled templates and has no compiler. */
export function drawingEnvironment(): typeof Handlebars {
  return runtime.create();
}

/** A Handlebars with no helpers but those that templates may use, which take no unknown field for false. */
export function isolatedEnvironment({ createEnvironment }: TemplateEngine): typeof Handlebars {
  const environment = createEnvironment();
  for (const name of Object.keys(environment.helpers)) {
    if (!HELPERS.has(name) && !name.endsWith('Missing')) environment.unregisterHelper(name);
  }
  for (const name of HELPERS) strictHelper(environment, name);
  return environment;
}

/** To Handlebars an unknown field is false in `{{#if …}}`; here it is a mistake, as elsewhere. */
function strictHelper(environment: typeof Handlebars, name: string): void {
  const helper = environment.helpers[name];
  environment.registerHelper(name, function strict(this: unknown, value: unknown, options: HelperCall) {
    if (value === undefined) throw new UnknownValue(name, options.loc?.start ?? null);
    return helper?.call(this, value, options);
  });
}

interface HelperCall extends Handlebars.HelperOptions {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Makes the text of `deck.hbs` drawable. A field that the shell doesn't have is an exception, not a blank. */
export async function compileShell(template: string): Promise<(shell: object) => string> {
  const compiled = COMPILED_TEMPLATES.get(template);
  const draw =
    compiled === undefined
      ? (await import('./compile-template.ts')).compileDocument(template)
      : drawingEnvironment().template<object>(compiled);
  return (shell) => withoutHidden(draw(shell));
}
