import type Handlebars from 'handlebars';

import type { SourceFile } from '../../source/source-file.ts';
import { COMPILED_TEMPLATES } from './compiled-templates.ts';
import { drawingEnvironment } from './drawing-environment.ts';

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
