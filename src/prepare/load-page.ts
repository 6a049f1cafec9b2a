import { join } from 'node:path';

import type { DeckMode } from '../render/document/deck-mode.ts';
import type { PageBundle } from '../render/document/deck-document.ts';
import type { Host } from '../host/host.ts';
import { packageFolder, readPackageText } from './read-files.ts';

/** What goes round the slides: the scripts and sheets of the page, and the shell of the document. */
export interface LoadedPage {
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
