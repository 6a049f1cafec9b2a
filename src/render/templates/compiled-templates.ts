/**
 * Lectern’s own templates as Handlebars compiles them, by their text. Empty in the source; tools/build-cli.ts fills it, so
 * that a run of the command loads no compiler unless a template is the user’s own.
 */
export const COMPILED_TEMPLATES: ReadonlyMap<string, TemplateSpecification> = new Map();
