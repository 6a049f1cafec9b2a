import { join } from 'node:path';

import type { Checked, Diagnostic, DiagnosticPlace } from '../diagnostics/diagnostic.ts';
import type { Files, Host } from '../host/host.ts';
import type { PageBundle } from '../render/document/deck-document.ts';
import type { DeckMode } from '../render/document/inline-asset.ts';
import { checkFilesNamed } from '../render/templates/read-template.ts';
import { templateOutside } from '../render/templates/template-diagnostics.ts';
import { checkSheet } from '../render/theme/check-sheet.ts';
import { type SourceFile, sourceFile } from '../text/source-file.ts';
import { type LoadedTheme, loadTheme } from './load-theme.ts';
import {
  isInside,
  ownFileMissing,
  packageFolder,
  readPackageText,
  readText,
  realPathOf,
  shownPath,
} from './read-files.ts';

/** The templates and style sheets of one build: the package's own, overridden file by file. */
export interface LoadedTemplates extends LoadedTheme {
  /** Templates by name inside templates/, such as `layouts/quote.hbs`; the user’s tokens among them. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Layouts that the package doesn't have, and those that a user's template replaces. */
  readonly ownLayouts: ReadonlySet<string>;
  /** Absolute paths of the user's folders that may hold templates. */
  readonly folders: readonly string[];
  /** Absolute paths of every folder that was looked into for the user’s files, whether it is there or not, for a watcher. */
  readonly watched: readonly string[];
}

/**
 * Loads templates and a theme. The user's files win over the package's, those beside the outline over those of the
 * working folder: `templates/…` for templates, `themes/<name>/…` (or `templates/themes/<name>/…`) for a theme.
 */
export async function loadTemplates(
  theme: string,
  briefingFolder: string,
  packageFolder: string,
  host: Files,
  themeNamedAt?: () => DiagnosticPlace,
): Promise<Checked<LoadedTemplates>> {
  const builtIn = join(packageFolder, 'templates');
  const working = [host.workingFolder, briefingFolder].filter(
    (folder, at, all) => all.indexOf(folder) === at,
  );
  const folders = working.map((folder) => join(folder, 'templates')).filter((folder) => folder !== builtIn);
  const ofSlides = ['layouts', 'partials'];
  const files = new Map<string, SourceFile>();
  for (const kind of ofSlides) await readTemplates(builtIn, kind, files, host);
  const own = new Map<string, SourceFile>();
  for (const folder of folders) {
    for (const kind of [...ofSlides, 'editions']) await readTemplates(folder, kind, own, host);
  }
  for (const [name, file] of own) if (!name.startsWith('editions/')) files.set(name, file);
  for (const name of files.keys()) if (name.endsWith('.css')) files.delete(name);
  const { value: sheets, diagnostics } = await loadTheme(theme, builtIn, working, host, themeNamedAt);
  if (sheets.ownTokens !== null) files.set(`themes/${theme}/tokens.css`, sheets.ownTokens);
  const watched = watchedFolders(theme, folders, working);
  const ofEditions = folders.map((folder) => join(folder, 'editions'));
  const outside = await reportLinksOut([...watched, ...ofEditions], working, host);
  const value: LoadedTemplates = {
    files,
    ...sheets,
    ownLayouts: new Set(await layoutsIn(folders, host)),
    folders: [...folders, ...working.map((folder) => join(folder, 'themes'))],
    watched,
  };
  return { value, diagnostics: [...outside, ...diagnostics, ...[...own.values()].flatMap(checkOwn)] };
}

function checkOwn(file: SourceFile): readonly Diagnostic[] {
  return file.path.endsWith('.css') ? checkSheet(file) : checkFilesNamed(file);
}

/** Each with those on the way to it, so that one is noticed that comes into being later. */
function watchedFolders(
  theme: string,
  folders: readonly string[],
  working: readonly string[],
): readonly string[] {
  const inTemplates = folders.flatMap((folder) =>
    ['', 'layouts', 'partials', 'themes', join('themes', theme)].map((name) => join(folder, name)),
  );
  return [
    ...inTemplates,
    ...working.flatMap((folder) => ['', theme].map((name) => join(folder, 'themes', name))),
  ];
}

/** Reads the templates and style sheets of one folder of a set of templates, over those that are there. */
async function readTemplates(
  folder: string,
  kind: string,
  files: Map<string, SourceFile>,
  host: Files,
): Promise<void> {
  const names = ((await host.listFolder(join(folder, kind))) ?? []).filter((name) =>
    /\.(?:hbs|css)$/u.test(name),
  );
  const read = names.map(async (name) => [name, await readText(join(folder, kind, name), host)] as const);
  for (const [name, text] of await Promise.all(read)) {
    const path = shownPath(join(folder, kind, name), host);
    if (text !== null) files.set(`${kind}/${name}`, sourceFile(path, text));
  }
}

async function layoutsIn(folders: readonly string[], host: Files): Promise<readonly string[]> {
  const lists = await Promise.all(folders.map((folder) => host.listFolder(join(folder, 'layouts'))));
  return lists.flatMap((names) => names ?? []).flatMap((name) => /^(.+)\.hbs$/u.exec(name)?.[1] ?? []);
}

/** The templates and style sheets of the editions, by name inside templates/: `editions/notes.hbs`, `editions/sheet.css`. */
export type EditionFiles = ReadonlyMap<string, SourceFile>;

/** Loads what the editions are drawn with; a user’s files win over the package’s, as with the templates of slides. */
export async function loadEditionFiles(templates: LoadedTemplates, host: Files): Promise<EditionFiles> {
  const files = new Map<string, SourceFile>();
  const builtIn = join(await packageFolder(host), 'templates');
  for (const folder of [builtIn, ...templates.folders]) await readTemplates(folder, 'editions', files, host);
  if (files.size === 0) throw ownFileMissing(join(builtIn, 'editions'));
  return files;
}

/** Reports templates and style sheets that are in `folders` by a link that leads out of all `roots`, the first of each folder. */
async function reportLinksOut(
  folders: readonly string[],
  roots: readonly string[],
  host: Files,
): Promise<readonly Diagnostic[]> {
  const real = await Promise.all(roots.map((root) => realPathOf(root, host)));
  const found: Diagnostic[] = [];
  for (const folder of folders) {
    const names = ((await host.listFolder(folder)) ?? []).filter((name) => /\.(?:hbs|css)$/u.test(name));
    for (const path of names.map((name) => join(folder, name))) {
      const facts = await host.statPath(path);
      if (facts === null || real.some((root) => isInside(facts.realPath, root))) continue;
      const file = shownPath(path, host);
      found.push(templateOutside({ path: file }, { file, position: null }));
      break;
    }
  }
  return found;
}

/** What goes round the slides: the scripts and sheets of the page, and the shell of the document. */
interface LoadedPage {
  readonly page: PageBundle;
  /** Text of templates/deck.hbs. */
  readonly shell: string;
}

/** Loads the bundled page code from dist/page. Throws `HostError` when it wasn't built. */
export async function loadPageBundle(mode: DeckMode, host: Host): Promise<LoadedPage> {
  const root = await packageFolder(host);
  const read = (name: string): Promise<string> => readPackageText(join(root, 'dist', 'page', name), host);
  const [script, speakerScript, fitScript, slidesCss, readingCss, panelCss, shell] = await Promise.all([
    read(SCRIPTS[mode]),
    read('speaker-view.js'),
    read('self-fit.js'),
    read('slides.css'),
    read('reading.css'),
    read('evidence-panel.css'),
    readPackageText(join(root, 'templates', 'deck.hbs'), host),
  ]);
  return { page: { script, speakerScript, fitScript, slidesCss, readingCss, panelCss }, shell };
}

const SCRIPTS: Readonly<Record<DeckMode, string>> = {
  audience: 'deck.js',
  presenter: 'presenter.js',
  live: 'live.js',
};

/**
 * The text of a function that runs inside the browser: `fit` fits slides, `hyphens` parts words at line ends,
 * `footnotes` sets notes at the feet of pages, `rows` sets the rows of a handout on sheets, `notes` speaker notes in large type,
 * `spaces` parts words for those who hear a PDF. Throws `HostError` when it wasn’t built.
 */
export async function loadPageFunction(
  name: 'fit' | 'hyphens' | 'footnotes' | 'rows' | 'notes' | 'spaces',
  host: Host,
): Promise<string> {
  return readPackageText(join(await packageFolder(host), 'dist', 'page', `${name}.js`), host);
}
