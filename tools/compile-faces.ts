import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { nodeHost } from '../src/host/node-host.ts';
import { EDITIONS } from '../src/outline/front-matter.ts';
import { loadTheme } from '../src/prepare/load-theme.ts';
import { sheetFaces } from '../src/render/fonts/face-characters.ts';
import { sha256 } from '../src/text/bytes.ts';

/** The texts of Lectern’s own sheets, as decks and editions of each theme have them together. */
export async function ownSheets(): Promise<readonly string[]> {
  const themes = readdirSync('templates/themes').filter((name) =>
    existsSync(`templates/themes/${name}/tokens.css`),
  );
  const loaded = await Promise.all(themes.map((theme) => loadTheme(theme, 'templates', [], nodeHost())));
  return loaded.flatMap(({ value: { tokensCss, themeCss } }) => [
    tokensCss + themeCss,
    ...EDITIONS.map((edition) => tokensCss + themeCss + sheetsOf(edition)),
  ]);
}

function sheetsOf(edition: string): string {
  return ['sheet', 'parts', edition].map((name) => textOf(`templates/editions/${name}.css`)).join('\n');
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The text of src/render/fonts/compiled-faces.ts with what these sheets set in which face: reading them takes as long as composing a deck. */
export async function compiledFacesModule(): Promise<string> {
  const entries = [...new Set(await ownSheets())].map((css) => {
    const sets = Object.entries(sheetFaces(css)).map(
      ([face, names]) => `${face}: new Set(${JSON.stringify([...names])})`,
    );
    return `[${JSON.stringify(sha256(css))}, { ${sets.join(', ')} }]`;
  });
  return `export const COMPILED_FACES = new Map([${entries.join(',\n')}]);`;
}
