import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { buildingForScreen } from '../../src/products/build-for-screen.ts';
import { locateBriefings } from '../../src/prepare/locate-briefings.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import type { PresentBuild } from '../../src/present/live-deck.ts';
import { runs } from '../support/long-run.ts';

const BRIEFING = 'briefings/night-buses';

/** What the sample briefing doesn’t have: pictures, formulas, code, footnotes, a quotation without a citation. */
const ORIGINAL = `${readFileSync(`${BRIEFING}/outline.md`, 'utf8')}
## A picture of it[^picture]

![Two buses at night](buses.svg "The last two, drawn")

## Sums and code

Of $n$ buses $\\frac{n}{2}$ are late, in “a trial with a date on it” [@holt, para. 3].

\`\`\`js
const late = buses / 2;
\`\`\`

## What is asked {.statement}

Who pays?[^pays]

[^picture]: It says “The last bus leaves later”.

[^pays]: The town, *perhaps*.
`;

const picture = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="${colour}"/></svg>`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  cpSync(BRIEFING, folder, { recursive: true });
  write('buses.svg', picture('red'));
  write('outline.md', ORIGINAL);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** What builds the briefing, again and again. */
async function building(): Promise<() => Promise<PresentBuild>> {
  const host = nodeHost();
  const [place] = (await locateBriefings([join(folder, 'outline.md')], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  return buildingForScreen(place, { theme: null, sources: new Map() }, host);
}

/** Builds are compared without their fonts, which may hold more than a first build needs. */
async function expectAsAtFirst(build: () => Promise<PresentBuild>): Promise<PresentBuild> {
  const again = await build();
  const anew = await (await building())();
  expect(withoutFonts(again)).toEqual(withoutFonts(anew));
  return again;
}

const withoutFonts = (build: PresentBuild): object =>
  build.kind === 'deck' ? { ...build, fontsCss: '' } : build;

/** Replaces what must be there. */
function edited(from: string, to: string): string {
  expect(ORIGINAL).toContain(from);
  return ORIGINAL.replace(from, to);
}

describe('a build after another is as a first one', () => {
  test.each<[string, () => void]>([
    ['with other words', () => write('outline.md', edited('A narrow vote', 'A wide vote'))],
    ['with other notes', () => write('outline.md', edited('postpones the quarrel', 'begins it'))],
    ['with other words in a footnote', () => write('outline.md', edited('*perhaps*', '*surely*'))],
    [
      'with a slide before the others',
      () => write('outline.md', edited('# The decision', '## New\n\nWords\n\n# The decision')),
    ],
    ['with a slide less', () => write('outline.md', edited('## Sums and code', ''))],
    [
      'with a quotation before the others',
      () =>
        write('outline.md', edited('A narrow vote', '“a trial with a date on it” [@holt, para. 3]: a vote')),
    ],
    [
      'with a quotation in a heading, before another',
      () => write('outline.md', edited('## Sums and code', '## “The last bus leaves later”')),
    ],
    [
      'with the same footnote on another slide',
      () => write('outline.md', edited('Who pays?', 'Who pays?[^picture]')),
    ],
    [
      'with another title',
      () =>
        write('outline.md', edited('title: The last bus leaves later\nsubtitle', 'title: Buses\nsubtitle')),
    ],
    ['with another language', () => write('outline.md', edited('lang: en', 'lang: de'))],
    [
      'with a mark for its circulation',
      () => write('outline.md', edited('lang: en', 'lang: en\ncirculation: Draft')),
    ],
    ['with another theme', () => write('outline.md', edited('theme: ink', 'theme: press'))],
    [
      'with another author of its source',
      () => write('outline.md', edited('family: Holt', 'family: Ahlberg')),
    ],
    ['with another picture', () => write('buses.svg', picture('blue'))],
    [
      'with a template of one’s own',
      () =>
        write('templates/layouts/statement.hbs', '<section id="{{id}}" class="slide">{{title}}</section>'),
    ],
    ['with nothing changed', () => {}],
  ])('%s', async (_, change) => {
    const build = await building();
    expect((await build()).kind).toBe('deck');
    change();
    expect((await expectAsAtFirst(build)).kind).toBe('deck');
    write('outline.md', ORIGINAL);
    await expectAsAtFirst(build);
  });

  test('whatever is moved, taken out and doubled, and after mistakes', async () => {
    const build = await building();
    await build();
    const kinds: string[] = [];
    let paragraphs = ORIGINAL.split('\n\n');
    let state = 7;
    const below = (count: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % count;
    };
    for (let round = 0; round < runs(24); round += 1) {
      if (round % 8 === 0) paragraphs = ORIGINAL.split('\n\n');
      const [from, to] = [1 + below(paragraphs.length - 1), 1 + below(paragraphs.length - 1)];
      const [taken = ''] = paragraphs.splice(from, 1);
      if (below(3) > 0) paragraphs.splice(to, 0, ...(below(4) === 0 ? [taken, taken] : [taken]));
      write('outline.md', paragraphs.join('\n\n'));
      kinds.push((await expectAsAtFirst(build)).kind);
    }
    expect(kinds.filter((kind) => kind === 'deck').length).toBeGreaterThan(4);
  });
});

test('a save changes no other slide of a briefing that counts its editions', async () => {
  const withEdition = ORIGINAL.replace('lang: en', 'lang: en\nedition: 2');
  write('outline.md', withEdition);
  const build = await building();
  const before = await build();
  write('outline.md', withEdition.replace('A narrow vote', 'A wide vote'));
  const after = await build();
  const slidesOf = (built: PresentBuild) => (built.kind === 'deck' ? [...built.slides] : []);
  const changed = slidesOf(after).filter(([, html], at) => html !== slidesOf(before)[at]?.[1]);
  expect(changed.map(([, html]) => html)).toEqual([expect.stringContaining('A wide vote')]);
});

test('what is wrong with a template is said again as long as it is wrong', async () => {
  const build = await building();
  await build();
  write('templates/layouts/statement.hbs', '<section>{{nothing}}</section>');
  const problem = await expectAsAtFirst(build);
  expect(problem.kind === 'problem' && problem.report).toContain('nothing');
  await expectAsAtFirst(build);
});

test('characters that come in bring their font', async () => {
  const build = await building();
  const before = await build();
  write('outline.md', edited('A narrow vote', '港口 A narrow vote'));
  const after = await build();
  const faces = (build: PresentBuild) =>
    build.kind === 'deck' ? build.fontsCss.match(/font-family:'[^']*'/gu) : [];
  expect(new Set(faces(before))).not.toContain("font-family:'Lectern Han Sans'");
  expect(new Set(faces(after))).toContain("font-family:'Lectern Han Sans'");
});
