import { join } from 'node:path';

import { NOWHERE, type DiagnosticPlace, type Checked, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestWord, onlyWordNear, fixTo } from '../diagnostics/write-instead.ts';
import { checkSheet } from '../render/theme/check-sheet.ts';
import { checkTokens, missingIn } from '../render/theme/check-tokens.ts';
import { readTokens } from '../render/theme/read-sheet.ts';
import { sourceFile } from '../text/source-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import { unknownTheme } from '../render/theme/theme-diagnostics.ts';
import type { Files } from '../host/host.ts';
import { readText, shownPath } from './read-files.ts';

/** The style sheets of a theme. */
export interface LoadedTheme {
  /** The marks of quotations by language, its tokens, and how text and figures look, which holds in the reading view as well. */
  readonly tokensCss: string;
  /** What layouts share, then each layout’s own, by name, then what the theme varies. */
  readonly themeCss: string;
  readonly printCss: string;
  /** Tokens that take the place of the theme’s own where ink is to be saved. */
  readonly monoCss: string;
  /** Tokens of the theme on sheets of white paper, where they are others than on slides; empty for none. */
  readonly sheetCss: string;
  /** The file of tokens where the user wrote it; `null` for a theme that comes with Lectern. */
  readonly ownTokens: SourceFile | null;
}

/**
 * Loads a theme from `<builtIn>/themes/<name>/` and the same folders of the user’s, each file from the last folder that
 * has it. Files that all themes share lie in `<builtIn>/themes/`, the sheets of layouts beside their templates; a theme’s
 * `variations.css` is laid over that arrangement, its `theme.css` replaces all of it that comes with Lectern. What is wrong with tokens that the user wrote is reported, and what they leave
 * out is taken from `paper`. `namedAt` says where a theme was named that there isn’t; on the command line, nowhere.
 */
export async function loadTheme(
  name: string,
  builtIn: string,
  working: readonly string[],
  host: Files,
  namedAt: () => DiagnosticPlace = () => NOWHERE,
): Promise<Checked<LoadedTheme>> {
  const shared = join(builtIn, 'themes');
  const places = working.flatMap((folder) => [join(folder, 'templates', 'themes'), join(folder, 'themes')]);
  const users = places.map((folder) => join(folder, name));
  const own = [join(shared, name), ...users];
  const sheets = await Promise.all([
    lastOf(own, 'tokens.css', host),
    lastOf([shared, ...own], 'marks.css', host),
    lastOf([shared, ...own], 'text.css', host),
    lastOf([shared, ...own], 'figures.css', host),
    lastOf([shared, ...own], 'theme.css', host),
    lastOf(own, 'variations.css', host),
    lastOf([shared, ...own], 'print.css', host),
    lastOf([shared, ...own], 'mono.css', host),
    lastOf(own, 'sheet.css', host),
  ]);
  const [tokens, marks, text, figures, theme, variations, print, mono, sheet] = sheets;
  const layouts = await layoutSheets(theme?.folder === shared ? [builtIn] : [], working, host);
  // In Lectern’s own folder its themes are where a user’s would.
  const isUsers = tokens !== null && tokens.folder !== join(shared, name) && users.includes(tokens.folder);
  const ownTokens = isUsers ? fileOf(tokens, host) : null;
  const missing = ownTokens === null ? '' : await missingTokensCss(ownTokens, shared, host);
  const value: LoadedTheme = {
    tokensCss: joined(missing, textOf(marks), textOf(tokens), textOf(text), textOf(figures)),
    themeCss: joined(textOf(theme), ...layouts, textOf(variations)),
    printCss: textOf(print),
    monoCss: textOf(mono),
    sheetCss: textOf(sheet),
    ownTokens,
  };
  if (tokens === null)
    return { value, diagnostics: [await unknown(name, namedAt(), [shared, ...places], host)] };
  const found = usersOf(sheets, users).flatMap((written) => checkSheet(fileOf(written, host)));
  return { value, diagnostics: ownTokens === null ? found : [...checkTokens(name, ownTokens), ...found] };
}

interface FoundTheme {
  readonly folder: string;
  readonly path: string;
  readonly text: string;
}

async function lastOf(folders: readonly string[], name: string, host: Files): Promise<FoundTheme | null> {
  const reading = folders.map(async (folder): Promise<readonly FoundTheme[]> => {
    const path = join(folder, name);
    const text = await readText(path, host);
    return text === null ? [] : [{ folder, path, text }];
  });
  return (await Promise.all(reading)).flat().at(-1) ?? null;
}

/** A sheet for each layout that has one, in the order of their names. */
async function layoutSheets(
  builtIn: readonly string[],
  working: readonly string[],
  host: Files,
): Promise<readonly string[]> {
  const templates = [...builtIn, ...working.map((folder) => join(folder, 'templates'))];
  const folders = templates.map((folder) => join(folder, 'layouts'));
  const listed = await Promise.all(folders.map((folder) => host.listFolder(folder)));
  const names = listed.flatMap((found) => found ?? []).filter((name) => name.endsWith('.css'));
  const sheets = [...new Set(names)].sort().map((name) => lastOf(folders, name, host));
  return (await Promise.all(sheets)).map(textOf);
}

function usersOf(sheets: readonly (FoundTheme | null)[], users: readonly string[]): readonly FoundTheme[] {
  return sheets.filter((found) => found !== null).filter(({ folder }) => users.includes(folder));
}

function textOf(found: FoundTheme | null): string {
  return found?.text ?? '';
}

function fileOf({ path, text }: FoundTheme, host: Files): SourceFile {
  return sourceFile(shownPath(path, host), text);
}

function joined(...sheets: readonly string[]): string {
  return sheets.filter((sheet) => sheet !== '').join('\n');
}

/** The tokens of `paper` that the user’s leave out, as a rule that comes before them. */
async function missingTokensCss(own: SourceFile, shared: string, host: Files): Promise<string> {
  const names = missingIn(own);
  const paper = names.length === 0 ? null : await lastOf([join(shared, 'paper')], 'tokens.css', host);
  if (paper === null) return '';
  const values = readTokens(fileOf(paper, host));
  const lines = names.map((name) => `${name}: ${values.get(name)?.value ?? 'initial'};`);
  return `:root { ${lines.join(' ')} }`;
}

async function unknown(
  name: string,
  namedAt: DiagnosticPlace,
  places: readonly string[],
  host: Files,
): Promise<Diagnostic> {
  const names = await Promise.all(places.map((folder) => themesIn(folder, host)));
  const themes = [...new Set(names.flat())].toSorted();
  const known = inWords(themes.map((entry) => `“${entry}”`));
  const meant = onlyWordNear(
    name,
    themes.filter((theme) => NAME.test(theme)),
  );
  const { position } = namedAt;
  const fix = meant === null || position === null ? null : fixTo(meant, position);
  return unknownTheme({ name, known, nearest: nearestWord(name, themes) }, { ...namedAt, fix });
}

/** What the front matter takes for the name of a theme. */
const NAME = /^[a-z0-9][a-z0-9-]*$/u;

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** A folder without tokens is none yet, or none any more. */
async function themesIn(folder: string, host: Files): Promise<string[]> {
  const names = (await host.listFolder(folder)) ?? [];
  const tokens = await Promise.all(
    names.map((name) => host.statPath(join(folder, name, 'tokens.css')).catch(() => null)),
  );
  return names.filter((_, at) => tokens[at]?.kind === 'file');
}
