import { expect, test } from 'vitest';

import { loadTemplates } from '../../src/prepare/load-templates.ts';
import { memoryHost } from '../../src/host/memory-host.ts';

const BUILT_IN = {
  '/package/templates/layouts/quote.hbs': 'built-in quote',
  '/package/templates/layouts/points.hbs': 'built-in points',
  '/package/templates/themes/theme.css': 'built-in theme',
  '/package/templates/themes/print.css': 'built-in print',
  '/package/templates/themes/mono.css': 'built-in mono',
  '/package/templates/themes/paper/tokens.css': 'paper tokens',
};

const load = (files: Readonly<Record<string, string | Uint8Array>>, theme = 'paper') =>
  loadTemplates(theme, '/work/briefings/a', '/package', memoryHost({ files: { ...BUILT_IN, ...files } }));

test('without files of the user’s, the package’s own are taken', async () => {
  const { value, diagnostics } = await load({});
  expect(diagnostics).toEqual([]);
  expect(value.files.get('layouts/quote.hbs')?.text).toBe('built-in quote');
  expect([value.tokensCss, value.themeCss, value.printCss, value.monoCss]).toEqual([
    'paper tokens',
    'built-in theme',
    'built-in print',
    'built-in mono',
  ]);
  expect([...value.ownLayouts]).toEqual([]);
});

test('templates are replaced file by file; those beside the outline win', async () => {
  const { value } = await load({
    '/work/templates/layouts/quote.hbs': 'mine',
    '/work/briefings/a/templates/layouts/quote.hbs': 'nearer',
    '/work/templates/layouts/poster.hbs': 'poster',
  });
  expect(value.files.get('layouts/quote.hbs')?.text).toBe('nearer');
  expect(value.files.get('layouts/points.hbs')?.text).toBe('built-in points');
  expect([...value.ownLayouts].toSorted((a, b) => a.localeCompare(b))).toEqual(['poster', 'quote']);
});

test('a template is named as the user would name it, one outside of the folder one is in by its whole path', async () => {
  const { value } = await load({ '/work/templates/layouts/poster.hbs': '' });
  expect(value.files.get('layouts/poster.hbs')?.path).toBe('templates/layouts/poster.hbs');
  expect(value.files.get('layouts/quote.hbs')?.path).toBe('/package/templates/layouts/quote.hbs');
});

test('a theme of the user’s needs only its tokens', async () => {
  const { value, diagnostics } = await load({ '/work/themes/mine/tokens.css': '/* my tokens */' }, 'mine');
  expect(value.tokensCss).toMatch(/my tokens \*\/$/u);
  expect(value.themeCss).toBe('built-in theme');
  expect(diagnostics.map(({ code, severity, file }) => [code, severity, file])).toEqual([
    ['theme/missing-token', 'warning', 'themes/mine/tokens.css'],
  ]);
});

test('a file of a built-in theme can be replaced alone', async () => {
  const { value } = await load({ '/work/briefings/a/themes/paper/theme.css': 'my theme' });
  expect([value.tokensCss, value.themeCss]).toEqual(['paper tokens', 'my theme']);
});

test('variations of a theme are laid over the arrangement that all share', async () => {
  const { value } = await load(
    {
      '/work/themes/mine/tokens.css': '/* my tokens */',
      '/work/themes/mine/variations.css': 'my variations',
      '/work/themes/mine/mono.css': 'my mono',
    },
    'mine',
  );
  expect([value.themeCss, value.monoCss]).toEqual(['built-in theme\nmy variations', 'my mono']);
});

test('each layout has a sheet beside its template, which the user’s takes the place of', async () => {
  const sheets = {
    '/package/templates/layouts/quote.css': 'built-in quote',
    '/package/templates/layouts/points.css': 'built-in points',
    '/work/templates/layouts/poster.css': 'my poster',
    '/work/briefings/a/templates/layouts/quote.css': 'my quote',
  };
  const { value } = await load(sheets);
  expect(value.themeCss).toBe('built-in theme\nbuilt-in points\nmy poster\nmy quote');
  const { value: arranged } = await load({ ...sheets, '/work/themes/paper/theme.css': 'my theme' });
  expect(arranged.themeCss).toBe('my theme\nmy poster\nmy quote');
  expect([...value.files.keys()].filter((name) => name.endsWith('.css'))).toEqual([]);
});

test('an unknown theme is reported with those there are', async () => {
  const { diagnostics } = await load({}, 'nope');
  expect(diagnostics.map(({ code, hint }) => [code, hint?.includes('“paper”')])).toEqual([
    ['theme/unknown', true],
  ]);
});

test('files that templates and style sheets of the user’s name are told, those of editions too, and none of the package’s own', async () => {
  const picture = '<img src="logo.png">';
  const { diagnostics } = await load({
    '/package/templates/layouts/quote.hbs': picture,
    '/work/templates/layouts/points.hbs': picture,
    '/work/briefings/a/templates/editions/handout.hbs': picture,
    '/work/templates/editions/sheet.css': 'body { background: url(a.png) }',
  });
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ['template/file-not-taken', 'templates/layouts/points.hbs'],
    ['theme/file-not-taken', 'templates/editions/sheet.css'],
    ['template/file-not-taken', 'briefings/a/templates/editions/handout.hbs'],
  ]);
});

test('a sheet or template that an editor saved as UTF-16 is read like one in UTF-8', async () => {
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const { value } = await load(
    {
      '/work/themes/mine/tokens.css': utf16(':root { --ground: #fff; }'),
      '/work/templates/layouts/poster.hbs': utf16('pöster'),
    },
    'mine',
  );
  expect(value.tokensCss).toContain(':root { --ground: #fff; }');
  expect(value.files.get('layouts/poster.hbs')?.text).toBe('pöster');
});
