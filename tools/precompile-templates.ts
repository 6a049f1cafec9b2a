import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { precompileDocument, precompileTemplate } from '../src/render/templates/compile-template.ts';
import { sourceFile } from '../src/text/source-file.ts';

/** The text of src/render/templates/compiled-templates.ts with Lectern’s own templates in it. */
export function compiledTemplatesModule(folder = 'templates'): string {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const compiled = !/[\\/]/.test(name)
        ? precompileDocument(text)
        : precompileTemplate(sourceFile(name, text));
      return `[${JSON.stringify(text)}, ${compiled}]`;
    });
  return `export const COMPILED_TEMPLATES = new Map([${entries.join(',\n')}]);`;
}
