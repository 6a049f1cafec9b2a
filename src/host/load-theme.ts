import { join } from 'node:path';

import type { Checked } from '../diagnostics/diagnostic.ts';
import { unknownTheme } from './briefing-diagnostics.ts';
import type { Host } from './host.ts';

/** The style sheets of a theme. */
export interface LoadedTheme {
  /** Its tokens, and the looks of figures, which hold in the reading view as well. */
  readonly tokensCss: string;
  readonly themeCss: string;
  readonly printCss: string;
  /** Tokens that take the place of the theme’s own where ink is to be saved. */
  readonly monoCss: string;
  /** Tokens of the theme on sheets of white paper, where they are others than on slides; empty for none. */
  readonly sheetCss: string;
}

/**
 * Loads a theme from `<builtIn>/themes/<name>/` and the same folders of the user’s, each file from the last folder that
 * has it. Files that all themes share lie in `<builtIn>/themes/`; a theme’s `variations.css` is laid over the shared
 * arrangement, its `theme.css` replaces it.
 */
export async function loadTheme(
  name: string,
  builtIn: string,
  working: readonly string[],
  host: Host,
): Promise<Checked<LoadedTheme>> {
  const shared = join(builtIn, 'themes');
  const own = [
    join(shared, name),
    ...working.flatMap((folder) => [join(folder, 'templates', 'themes', name), join(folder, 'themes', name)]),
  ];
  const [tokensCss, figuresCss, themeCss, variationsCss, printCss, monoCss, sheetCss] = await Promise.all([
    lastOf(own, 'tokens.css', host),
    lastOf([shared, ...own], 'figures.css', host),
    lastOf([shared, ...own], 'theme.css', host),
    lastOf(own, 'variations.css', host),
    lastOf([shared, ...own], 'print.css', host),
    lastOf([shared, ...own], 'mono.css', host),
    lastOf(own, 'sheet.css', host),
  ]);
  const value: LoadedTheme = {
    tokensCss: [tokensCss ?? '', ...(figuresCss === null ? [] : [figuresCss])].join('\n'),
    themeCss: [themeCss ?? '', ...(variationsCss === null ? [] : [variationsCss])].join('\n'),
    printCss: printCss ?? '',
    monoCss: monoCss ?? '',
    sheetCss: sheetCss ?? '',
  };
  return { value, diagnostics: tokensCss === null ? [await complain(name, shared, host)] : [] };
}

async function lastOf(folders: readonly string[], name: string, host: Host): Promise<string | null> {
  const contents = await Promise.all(folders.map((folder) => host.readFile(join(folder, name))));
  const bytes = contents.findLast((content) => content !== null);
  return bytes === undefined || bytes === null ? null : new TextDecoder().decode(bytes);
}

async function complain(name: string, shared: string, host: Host): Promise<ReturnType<typeof unknownTheme>> {
  const names = (await host.listFolder(shared)) ?? [];
  const known = names.filter((entry) => !entry.includes('.')).map((entry) => `“${entry}”`);
  return unknownTheme({ name, known: inWords(known.toSorted()) }, { file: null, position: null });
}

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
