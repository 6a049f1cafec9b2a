import { join } from 'node:path';

import type { SourceFile } from '../source/source-file.ts';
import type { Host } from '../host/host.ts';
import { readTemplates } from './load-templates.ts';
import type { LoadedTemplates } from './load-templates.ts';
import { ownFileMissing, packageFolder } from './package-files.ts';

/** The templates and style sheets of the editions, by name inside templates/: `editions/notes.hbs`, `editions/sheet.css`. */
export type EditionFiles = ReadonlyMap<string, SourceFile>;

/** Loads what the editions are drawn with; a user’s files win over the package’s, as with the templates of slides. */
export async function loadEditionFiles(templates: LoadedTemplates, host: Host): Promise<EditionFiles> {
  const files = new Map<string, SourceFile>();
  const builtIn = join(await packageFolder(host), 'templates');
  for (const folder of [builtIn, ...templates.folders]) await readTemplates(folder, 'editions', files, host);
  if (files.size === 0) throw ownFileMissing(join(builtIn, 'editions'));
  return files;
}
