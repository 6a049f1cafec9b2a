import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { recordReads } from '../../../src/cache/record-reads.ts';
import { wordsOf } from '../../../packages/lectern-farm/src/bundle/bundle-form.ts';
import { makeBundle, sendBundle } from '../../../packages/lectern-farm/src/bundle/make-bundle.ts';
import { placeBundle } from '../../../packages/lectern-farm/src/bundle/place-bundle.ts';
import { type FarmStore, inStore } from '../../../packages/lectern-farm/src/store/open-store.ts';
import { folderStore } from '../../../src/cache/store.ts';
import type { Host } from '../../../src/host/host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { buildBriefing } from '../../../src/pipeline.ts';
import { locateBriefings, type BriefingPlace } from '../../../src/prepare/locate-briefings.ts';
import { packageFolder } from '../../../src/prepare/read-files.ts';
import { type BuildOptions, DEFAULT_OPTIONS, DEFAULT_PRINT } from '../../../src/settings.ts';
import { workFolder } from '../../support/run-lectern.ts';
import { stripedPng } from '../../support/striped-png.ts';
import { testBrowser } from '../../support/test-browser.ts';

const browser = testBrowser();

const hostIn = (workingFolder: string): Host => ({ ...nodeHost(), workingFolder });

async function placeIn(folder: string, name = 'briefings/a'): Promise<BriefingPlace> {
  const [place] = (await locateBriefings([name], false, hostIn(folder))).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  return place;
}

/** A folder store with a bundle in it. */
async function sent(folder: string) {
  const wanted = { theme: null, sources: new Map(), flags: ['presenter', 'edition=slides,notes'] };
  const made = await makeBundle(await placeIn(folder), wanted, hostIn(folder), 'm');
  if (made.value === null) throw new Error(JSON.stringify(made.diagnostics));
  const store = inStore(folderStore(workFolder(), nodeHost()), 't');
  return { ...made.value, store, hash: await sendBundle(made.value, store) };
}

async function unpacked(hash: string, store: FarmStore) {
  const folder = workFolder();
  const { value, diagnostics } = await placeBundle(hash, store, folder, nodeHost());
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return { folder, placed: value };
}

/** What a build writes, by name. */
async function built(place: BriefingPlace, options: BuildOptions, host: Host) {
  const outputFolder = workFolder();
  const run = {
    options,
    outputFolder,
    isStrict: false,
    browser: async () => browser(),
    onPrinted: () => undefined,
    onProgress: () => undefined,
  };
  const { diagnostics } = await buildBriefing(place, run, host);
  const folder = join(outputFolder, place.slug);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const files = names.map(({ name, parentPath }) => [
    name,
    readFileSync(join(parentPath, name)).toString('base64'),
  ]);
  return { files: Object.fromEntries(files), diagnostics };
}

const ARTICLE = '# Buses\n\n“The money is gone,” Anna Brandt told the council on Monday.\n';

/** Whatever a briefing may read: an article by a link, its lock, picture, figures, bibliography, style, theme, templates of slides and editions. */
function richFolder(): string {
  const folder = workFolder({
    'briefings/a/outline.md': [
      '---',
      'title: Buses',
      'theme: own',
      'bibliography: own.bib',
      'csl: own.csl',
      'sources:',
      '  buses: { title: Buses, text: article.md }',
      '---',
      '',
      '## Money',
      '',
      '> The money is gone',
      '>',
      '> — Anna Brandt [@buses]',
      '',
      '## Picture',
      '',
      '![Stripes](assets/a.png)',
      '',
      '## Figures [@one]',
      '',
      '```chart',
      'type: bar',
      'title: Buses a year',
      'data: buses.csv',
      '```',
      '',
      '## An empty promise that never ends and goes on and on, far too long for a heading of a slide in any room at all, really',
      '',
      '- Words',
    ].join('\n'),
    'briefings/a/buses-kept.md': ARTICLE,
    'briefings/a/assets/a.png': stripedPng(60, 40),
    'briefings/a/buses.csv': 'year,buses\n2020,4\n2021,6\n',
    'briefings/a/own.bib': '@book{one, title={One}, author={Anna Brandt}, year={2020}}\n',
    'briefings/a/own.csl': CSL,
    'briefings/a/diary.md': 'Nothing that anybody else should read.',
    '.env': 'SECRET=1',
    'themes/own/tokens.css': readFileSync('templates/themes/paper/tokens.css', 'utf8').replace(
      '#faf7f0',
      '#ffffff',
    ),
    'templates/layouts/points.hbs': `${readFileSync('templates/layouts/points.hbs', 'utf8')}<!-- own -->`,
    'templates/editions/reader.css': `${readFileSync('templates/editions/reader.css', 'utf8')}\n/* own */`,
  });
  symlinkSync('buses-kept.md', join(folder, 'briefings/a/article.md'));
  return folder;
}

const CSL =
  '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout suffix=" Never."><text variable="title"/></layout></bibliography></style>';

const EVERYTHING: BuildOptions = {
  ...DEFAULT_OPTIONS,
  isPresenter: true,
  print: {
    ...DEFAULT_PRINT,
    editions: ['slides', 'notes', 'handout', 'reader'],
    makesPictures: true,
    withNotes: true,
  },
};

test('a bundle has all that a build of all editions reads, and makes the same bytes', async () => {
  const folder = richFolder();
  const { bundle, hash, store } = await sent(folder);
  const { folder: other, placed } = await unpacked(hash, store);

  const host = hostIn(folder);
  const roots = new Map([
    ['lectern', await packageFolder(host)],
    ['here', folder],
  ]);
  const recording = recordReads(host, roots, [host.cacheFolder]);
  const plain = await built(await placeIn(folder), EVERYTHING, recording.host);
  const files =
    (await recording.reads())?.filter(({ asked, answer }) => asked === 'file' && answer !== '') ?? [];
  const read = files.map(({ path }) => path).filter((path) => path.startsWith('here:'));
  expect(files.filter(({ path }) => !/^(?:here|lectern):/u.test(path))).toEqual([]);
  expect(bundle.files.map(({ path }) => `here:${path}`)).toEqual(expect.arrayContaining(read));
  expect(read.length).toBeGreaterThan(7);
  expect(bundle.files.map(({ path }) => path)).toEqual([
    'briefings/a/article.md',
    'briefings/a/assets/a.png',
    'briefings/a/buses-kept.md',
    'briefings/a/buses.csv',
    'briefings/a/outline.md',
    'briefings/a/own.bib',
    'briefings/a/own.csl',
    'templates/editions/reader.css',
    'templates/layouts/points.hbs',
    'themes/own/tokens.css',
  ]);

  expect(wordsOf(placed)).toEqual(['--edition=slides,notes', '--presenter']);
  const made = await built(await placeIn(other), EVERYTHING, hostIn(other));
  expect(made.diagnostics).toEqual(plain.diagnostics);
  expect(made.diagnostics).not.toEqual([]);
  expect(Object.keys(made.files).length).toBeGreaterThan(8);
  expect(made.files).toEqual(plain.files);
});
