import type Handlebars from 'handlebars';
import type { TemplateEngine } from './template-engine.ts';
import { UnknownValue } from './template-fault.ts';
import { HELPERS } from './template-helpers.ts';

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
