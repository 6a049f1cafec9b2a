import { expect, test } from 'vitest';

import { folderWith, fixIn, PLACE } from '../support/fixed-briefing.ts';

const OUTLINE = '---\ntitle: T\n---\n\n## One {.pionts}\n\n- a\n- b\n\n## Two {.tabel}\n\n- c\n- d\n';

test('what has one remedy is corrected, and what is left is reported of the outline as it is then', async () => {
  const host = folderWith(OUTLINE);
  const { fixed, diagnostics } = await fixIn(host);
  expect(host.textOf(PLACE.outlinePath)).toBe(OUTLINE.replace('pionts', 'points').replace('tabel', 'table'));
  expect(fixed.map(({ code, title }) => `${code}: ${title}`)).toEqual([
    'outline/unknown-layout: Write “.points”',
    'outline/unknown-layout: Write “.table”',
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['outline/layout-shape']);
});

test('an outline with nothing to correct isn’t written', async () => {
  const host = folderWith('---\ntitle: T\n---\n\n## One\n\nWords.\n', {}, ['/b']);
  expect(await fixIn(host)).toMatchObject({ fixed: [], diagnostics: [] });
});

test('a byte order mark and the line ends of Windows stay', async () => {
  const saved = `\uFEFF${OUTLINE.replaceAll('\n', '\r\n')}`;
  const host = folderWith(saved);
  await fixIn(host);
  const bytes = host.files.get(PLACE.outlinePath) ?? new Uint8Array();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text).toBe(saved.replace('pionts', 'points').replace('tabel', 'table'));
});

test('what somebody saves meanwhile is never written over', async () => {
  const host = folderWith(OUTLINE);
  let reads = 0;
  const busy = {
    ...host,
    readFile: async (path: string) => {
      reads += path === PLACE.outlinePath ? 1 : 0;
      // The third time is right before the outline would be written.
      if (reads === 3 && path === PLACE.outlinePath)
        await host.writeFile(path, OUTLINE.replace('## One', '## Another'));
      return host.readFile(path);
    },
  };
  const { fixed } = await fixIn(busy);
  expect(fixed).toHaveLength(2);
  expect(host.textOf(PLACE.outlinePath)).toContain('## Another {.points}');
});

test('where the disk may only be read, the outline stays and that is said beside the rest', async () => {
  const host = folderWith(OUTLINE, {}, ['/b']);
  const { fixed, diagnostics } = await fixIn(host);
  expect(fixed).toEqual([]);
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ['outline/unknown-layout', PLACE.shownPath],
    ['outline/unknown-layout', PLACE.shownPath],
    ['disk/refused', PLACE.shownPath],
  ]);
  expect(host.textOf(PLACE.outlinePath)).toBe(OUTLINE);
});

test('an outline that can’t be read as text is left', async () => {
  const host = folderWith(new Uint8Array([0xff, 0xfe, 0xff]));
  const { fixed, diagnostics } = await fixIn(host);
  expect([fixed, diagnostics.map(({ code }) => code)]).toEqual([[], ['outline/encoding']]);
});

test('two keys that were meant to be the same don’t become one that is there twice', async () => {
  const source = 'a: { title: A, year: 2020, date: 2021 }';
  const host = folderWith(
    `---\ntitle: T\nauthor: Ann Lee\nby: Li Wei\nsources: { ${source} }\n---\n\n## One\n\nRain [@a].\n`,
  );
  const { diagnostics } = await fixIn(host);
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'front-matter/unknown-key',
    'front-matter/unknown-source-key',
  ]);
  expect(host.textOf(PLACE.outlinePath)).toContain('presenter: Ann Lee\nby: Li Wei');
  expect(host.textOf(PLACE.outlinePath)).toContain('issued: 2020, date: 2021');
});
