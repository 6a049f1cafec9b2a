import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { lectern, workFolder } from '../support/run-lectern.ts';

const EXAMPLES: readonly string[] = readdirSync('examples', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
/** Every layout but that of templates of one’s own. */
const LAYOUTS: readonly string[] = readdirSync('templates/layouts').flatMap((file) => {
  const name = /^(.+)\.hbs$/u.exec(file)?.[1];
  return name === undefined || name === 'custom' ? [] : [name];
});

test.each(['paper', 'ink', 'press'])('every example builds without a warning in %s', async (theme) => {
  const out = workFolder();
  const paths = EXAMPLES.map((name) => join('examples', name));
  const options = ['--strict', '--theme', theme, '--edition', 'slides', '--out', out];
  const { code, stderr } = await lectern('.', ['build', ...paths, ...options]);
  expect([code, stderr]).toEqual([0, expect.not.stringMatching(/^(?:warning|error)\[/mu)]);
  expect(EXAMPLES.filter((name) => !existsSync(join(out, name, 'slides.pdf')))).toEqual([]);
  const used = new Set(EXAMPLES.flatMap((name) => layoutsIn(join(out, name, 'report.json'))));
  expect(LAYOUTS.filter((name) => !used.has(name))).toEqual([]);
});

test('the list of examples names each of them', () => {
  const listed = readFileSync('examples/README.md', 'utf8').matchAll(/\]\((.+?)\/outline\.md\)/gu);
  expect([...listed].map(([, name = '']) => name).toSorted()).toEqual(EXAMPLES);
});

function layoutsIn(report: string): readonly string[] {
  const slides: readonly { readonly layout: string }[] = JSON.parse(readFileSync(report, 'utf8')).slides;
  return slides.map(({ layout }) => layout);
}
