import { expect, test } from 'vitest';

import { locateBriefings, sameNames } from '../../src/prepare/locate-briefings.ts';
import { HostError } from '../../src/host/host-error.ts';
import type { Host } from '../../src/host/host.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { plainPath } from '../support/plain-path.ts';

/** What a command finds in /work: the slugs, or the codes of what is wrong. */
async function located(
  files: readonly string[],
  names: readonly string[],
  takesAll = false,
): Promise<readonly string[]> {
  const host = memoryHost({ files: Object.fromEntries(files.map((path) => [`/work/${path}`, ''])) });
  const { value, diagnostics } = await locateBriefings(names, takesAll, host);
  return [
    ...value.map(({ slug, shownPath }) => `${slug} ${shownPath}`),
    ...diagnostics.map(({ code }) => code),
  ];
}

const TWO = ['briefings/a/outline.md', 'briefings/b/outline.md', 'briefings/empty/notes.md'];

test('a name is a folder in briefings/', async () => {
  expect(await located(TWO, ['b'])).toEqual(['b briefings/b/outline.md']);
});

test('a path is a folder or an outline anywhere', async () => {
  expect(await located(['x/outline.md', 'x/talk.md'], ['x'])).toEqual(['x x/outline.md']);
  expect(await located(['x/outline.md', 'x/talk.md'], ['x/talk.md'])).toEqual(['talk x/talk.md']);
});

test('one outside of the folder one is in is shown by its whole path', async () => {
  const host = memoryHost({ files: { '/x/outline.md': '' } });
  const { value } = await locateBriefings(['../x'], false, host);
  expect(value.map(({ shownPath }) => plainPath(shownPath))).toEqual(['/x/outline.md']);
});

test('one that is named twice is found once', async () => {
  expect(await located(TWO, ['b', 'briefings/b', 'briefings/b/outline.md'])).toEqual([
    'b briefings/b/outline.md',
  ]);
});

test('no name means the outline of this folder, or else the only briefing', async () => {
  expect(await located(['outline.md', ...TWO], [])).toEqual(['work outline.md']);
  expect(await located(['briefings/a/outline.md'], [])).toEqual(['a briefings/a/outline.md']);
});

test('several briefings and no name is a question', async () => {
  expect(await located(TWO, [])).toEqual(['briefing/which']);
});

test('--all takes every briefing', async () => {
  expect(await located(TWO, [], true)).toEqual(['a briefings/a/outline.md', 'b briefings/b/outline.md']);
});

test('nothing to build is said', async () => {
  expect(await located([], [])).toEqual(['briefing/none']);
  expect(await located(['notes.md'], [], true)).toEqual(['briefing/none']);
});

test('what is missing is reported beside what is found', async () => {
  expect(await located(TWO, ['a', 'c', 'empty'])).toEqual([
    'a briefings/a/outline.md',
    'briefing/not-found',
    'briefing/not-found',
  ]);
});

test.each([
  ['c', 'There is no briefing “c”.', 'Here are a, b.'],
  ['briefings/empty', 'The folder “briefings/empty” has no outline.md in it.', 'Here are a, b.'],
  ['empty', 'The folder “empty” has no outline.md in it.', 'Here are a, b.'],
  ['briefings', 'The folder “briefings” has no outline.md in it.', 'Here are a, b.'],
])('who named “%s” is told what is wrong with it, and what is here', async (name, message, hint) => {
  const host = memoryHost({ files: Object.fromEntries(TWO.map((path) => [`/work/${path}`, ''])) });
  const [missing] = (await locateBriefings([name], false, host)).diagnostics;
  expect(missing?.message).toBe(message);
  expect(missing?.hint).toContain(hint);
});

test('who has one briefing is reported of it', async () => {
  const host = memoryHost({ files: { '/work/briefings/water-prices/outline.md': '' } });
  const [missing] = (await locateBriefings(['talk'], false, host)).diagnostics;
  expect(missing?.hint).toContain('Here is water-prices. ');
});

test.each([[[]], [['b']]])(
  'who stands below the folder that briefings are named from is told the way there (%j)',
  async (names) => {
    for (const [workingFolder, way] of [
      ['/work/briefings/a', '../..'],
      ['/work/output', '..'],
    ] as const) {
      const host = memoryHost({ workingFolder, files: { '/work/briefings/a/outline.tmp': '' } });
      const none = await locateBriefings(names, true, host);
      expect(none.diagnostics[0]?.hint).not.toContain('cd ');
      const seminar = memoryHost({ workingFolder, files: { '/work/briefings/c/outline.md': '' } });
      const { diagnostics } = await locateBriefings(names, true, seminar);
      expect(diagnostics[0]?.hint).toContain(`\`cd ${way}\`. `);
    }
  },
);

test('a misspelt name is met with the one that was meant', async () => {
  const host = memoryHost({ files: { '/work/briefings/water-prices/outline.md': '' } });
  const { diagnostics } = await locateBriefings(['water-price'], false, host);
  expect(diagnostics.map(({ hint }) => hint)).toEqual(['Did you mean “water-prices”?']);
});

test('a file whose name is only dots does not get the folder of all outputs', async () => {
  const [found] = await located(['..md'], ['..md']);
  expect(found).toMatch(/^briefing /u);
});

test('hidden folders in briefings/ are none of them', async () => {
  expect(await located(['briefings/a/outline.md', 'briefings/.a.7.1-tmp/outline.md'], [], true)).toEqual([
    'a briefings/a/outline.md',
  ]);
});

test.each([[[]], [['a']]])(
  'briefings that one may not look at aren’t said to be missing (%j)',
  async (names) => {
    const host = memoryHost({ files: { '/work/briefings/a/outline.md': '' } });
    const closed = closedAt('/work/briefings/a', host);
    const { value, diagnostics } = await locateBriefings(names, false, closed);
    expect([value.length, diagnostics.map(({ code, file }) => `${code} ${file}`)]).toEqual([
      0,
      [`disk/refused briefings/a${names.length === 0 ? '/outline.md' : ''}`],
    ]);
  },
);

test.each([
  [[], true],
  [['b', 'a', 'c'], false],
] as const)('a briefing that one may not look at hides none of the others (%j)', async (names, takesAll) => {
  const host = memoryHost({
    files: {
      '/work/briefings/a/outline.md': '',
      '/work/briefings/b/outline.md': '',
      '/work/briefings/c/outline.md': '',
    },
  });
  const closed = closedAt('/work/briefings/b', host);
  const { value, diagnostics } = await locateBriefings(names, takesAll, closed);
  expect([value.map(({ slug }) => slug), diagnostics.map(({ code }) => code)]).toEqual([
    ['a', 'c'],
    ['disk/refused'],
  ]);
});

test.each([
  [[], true, ['b']],
  [[], false, []],
  [['a', 'b'], false, ['b']],
  [['briefings/a/outline.md'], false, []],
] as const)(
  'a folder called outline.md is reported of, and no briefing (%j)',
  async (names, takesAll, found) => {
    const files = { '/work/briefings/a/outline.md/notes.md': '', '/work/briefings/b/outline.md': '' };
    const { value, diagnostics } = await locateBriefings(names, takesAll, memoryHost({ files }));
    expect(value.map(({ slug }) => slug)).toEqual(found);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'briefing/not-a-file: briefings/a/outline.md is a folder, and an outline is a file.',
    ]);
  },
);

test('a folder called outline.md where one is, is reported of before other briefings are taken', async () => {
  expect(await located(['outline.md/notes.md', 'briefings/a/outline.md'], [])).toEqual([
    'briefing/not-a-file',
  ]);
});

test('a name with marks is found however its letters are composed', async () => {
  expect(await located(['briefings/e\u0301tude/outline.md'], ['\u00e9tude'])).toEqual([
    'e\u0301tude briefings/e\u0301tude/outline.md',
  ]);
});

/** A host that may not look at what begins so. */
function closedAt(start: string, host: Host): Host {
  const refuse = async (path: string): Promise<never> => {
    throw new HostError('EACCES', path, `You have no permission to read ${path}.`);
  };
  return {
    ...host,
    statPath: (path) => (plainPath(path).startsWith(start) ? refuse(path) : host.statPath(path)),
  };
}

/** A disk that answers to `Harbour` and to `harbour`, and knows how it is spelt. */
function foldingHost(path: string, platform: string): Host {
  const host = memoryHost({ platform, files: { [path]: '' } });
  const parts = path.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
  const spelt = (asked: string): string =>
    parts.find((part) => part.toLowerCase() === asked.toLowerCase()) ?? asked;
  return {
    ...host,
    statPath: async (asked) => host.statPath(spelt(asked)),
    listFolder: async (asked) => host.listFolder(spelt(asked)),
  };
}

test.each(['harbour', 'HARBOUR', 'briefings/Harbour/Outline.md'])(
  'a briefing that is named as %s is called what its folder is, where the disk doesn’t tell case apart',
  async (name) => {
    const host = foldingHost('/work/briefings/Harbour/outline.md', 'darwin');
    const { value } = await locateBriefings([name, 'Harbour'], false, host);
    expect(value.map(({ slug, shownPath }) => `${slug} ${shownPath}`)).toEqual([
      'Harbour briefings/Harbour/outline.md',
    ]);
  },
);

test('a link keeps its own name', async () => {
  const host = memoryHost({
    files: { '/work/briefings/Harbour/outline.md': '', '/real/harbour/outline.md': '' },
  });
  const linked: Host = {
    ...host,
    statPath: async (path) => {
      const facts = await host.statPath(path);
      return facts === null
        ? null
        : { ...facts, realPath: plainPath(path).replace('/work/briefings/Harbour', '/real/harbour') };
    },
  };
  const { value } = await locateBriefings(['Harbour'], false, linked);
  expect(value.map(({ slug, folder }) => [slug, plainPath(folder)])).toEqual([
    ['Harbour', '/work/briefings/Harbour'],
  ]);
});

test.each([
  ['linux', 0],
  ['darwin', 1],
  ['win32', 1],
])('on %s briefings that differ in case alone share their output %i times', async (platform, count) => {
  const host = memoryHost({ platform, files: { '/work/a/Talk.md': '', '/work/b/talk.md': '' } });
  const { value } = await locateBriefings(['a/Talk.md', 'b/talk.md'], false, host);
  expect(sameNames(value, host)).toHaveLength(count);
});
