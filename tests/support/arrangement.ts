import { readdirSync, readFileSync } from 'node:fs';

/** How slides are arranged in every theme: what layouts share, then the sheet of each. */
export function arrangement(): string {
  const layouts = readdirSync('templates/layouts').filter((name) => name.endsWith('.css'));
  return ['themes/theme.css', ...layouts.toSorted().map((name) => `layouts/${name}`)]
    .map((path) => readFileSync(`templates/${path}`, 'utf8'))
    .join('\n');
}
