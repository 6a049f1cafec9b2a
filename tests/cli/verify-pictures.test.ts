import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { errorsIn, lectern, workFolder } from '../support/run-lectern.ts';
import { rewrittenPdf } from '../support/rewritten-pdf.ts';

const OUTLINE = `---
title: The wall of Havneby
sources: { src: { title: The wall, text: article.txt } }
---

## It stands

> It was built in one night
>
> — Ann Lee [@src, para. 2]

## Two nights {steps}

- One
- Two
`;
const folder = workFolder({
  'deck/outline.md': OUTLINE,
  'deck/article.txt': 'The wall\n\n“It was built in one night,” said Ann Lee.\n',
});
const built = (name: string): string => join(folder, 'output', 'deck', name);

let deck = '';
let runs = 0;

beforeAll(async () => {
  const run = await lectern(folder, ['build', 'deck']);
  expect([run.code, errorsIn(run)]).toEqual([0, []]);
  deck = readFileSync(built('index.html'), 'utf8');
});

/** Verifies a file with pictures: how the command ends, what it says, and which pictures there are. */
async function verify(content: string | Uint8Array, environment: Record<string, string> = {}) {
  runs += 1;
  const [file, pictures] = [`forged-${runs}`, `pictures-${runs}`];
  writeFileSync(join(folder, file), content);
  const words = ['verify', file, '--source', 'deck/article.txt', '--pictures', pictures];
  const { code, stderr } = await lectern(folder, words, environment);
  const there = join(folder, pictures);
  return {
    code,
    said: stderr.replaceAll(pictures, 'pictures'),
    names: existsSync(there) ? readdirSync(there) : [],
  };
}

const SECOND = ['slide-02-file.png', 'slide-02-source.png'];
const EVERY = [1, 2, 3, 4].flatMap((at) => [`slide-0${at}-file.png`, `slide-0${at}-source.png`]);
const HOSTILE = `<script>
  alert(1); open('http://example.org/'); print();
  fetch('http://example.org/').catch(() => 0);
  setTimeout(() => { location.href = 'http://example.org/'; }, 50);
  document.body.insertAdjacentHTML('beforeend', '<p style="position:fixed;top:0;font-size:80px">Two</p><iframe src="file:///etc/passwd">');
</script>`;
/** Without the policy of a deck, which lets no other script run. */
const unguarded = (html: string): string =>
  html.replace('http-equiv="Content-Security-Policy"', 'name="none"');

test.each<[what: string, forge: (html: string) => string, names: readonly string[]]>([
  ['words', (html) => html.replace('in one night</p>', 'in two nights</p>'), SECOND],
  ['a style that hides words', (html) => html.replace('</style>', 'blockquote{opacity:0}</style>'), SECOND],
  ['a script', (html) => unguarded(html).replace('</body>', `${HOSTILE}</body>`), EVERY],
])('pictures show a deck with another look: %s', async (_what, forge, names) => {
  const run = await verify(forge(deck));
  expect(run).toMatchObject({ code: 1, names });
  expect(run.said).toContain(
    'Slide 2 looks different: pictures/slide-02-file.png is what the file shows, pictures/slide-02-source.png what its source makes.',
  );
});

test('a slide that is new has one picture', async () => {
  const more = deck.replace(
    /<section id="slide-two[^]*?<\/section>/u,
    (slide) => slide + slide.replace('id="', 'id="slide-x'),
  );
  expect((await verify(more)).names).toContain('slide-05-file.png');
});

test('where nothing looks different, and where nothing differs, there are none', async () => {
  expect(await verify(deck.replace('</body>', '<!-- --></body>'))).toMatchObject({
    code: 1,
    names: [],
    said: expect.stringContaining('No slide or page looks different'),
  });
  expect(await verify(deck)).toMatchObject({ code: 0, names: [] });
});

test('what is drawn before a deck hangs the browser is kept, and the rest said to be missing', async () => {
  const script =
    '<script>addEventListener("hashchange", () => { while (location.hash.includes("two")); })</script>';
  const hanging = unguarded(deck).replace(
    '</body>',
    `<p style="position:fixed;top:0">Two</p>${script}</body>`,
  );
  expect(await verify(hanging)).toMatchObject({
    code: 1,
    names: EVERY.slice(0, 4),
    said: expect.stringContaining('Pictures are missing'),
  });
});

test('without a browser a sentence says so, and all else is said', async () => {
  const run = await verify(deck.replace('in one night</p>', 'in two nights</p>'), {
    LECTERN_BROWSER: '/none',
  });
  expect(run).toMatchObject({ code: 1, names: [] });
  expect(run.said).toContain('no pictures were made; all else was compared.');
  expect(run.said).toContain('Slide 2 was changed');
});

test('a page of a PDF that was painted over is pictured', async () => {
  let isDone = false;
  const forged = rewrittenPdf(readFileSync(built('slides.pdf')), ({ content }) => {
    const text = Buffer.from(content ?? []).toString('latin1');
    if (isDone || !/\bTj\b/u.test(text)) return {};
    isDone = true;
    return { content: Buffer.from(`${text}\nq 1 0 0 rg 100 100 300 200 re f Q\n`, 'latin1') };
  });
  const run = await verify(forged);
  expect(isDone).toBe(true);
  expect(run.names).toEqual([
    expect.stringMatching(/^page-0\d-file\.png$/u),
    expect.stringMatching(/^page-0\d-source\.png$/u),
  ]);
  expect(run.said).toMatch(/Page \d looks different: pictures\/page-/u);
});

test('a folder in which something stands is left alone', async () => {
  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine', 'slide-02-file.png'), 'mine');
  const run = await lectern(folder, ['verify', built('index.html'), '--pictures', 'mine']);
  expect([run.code, run.stderr]).toEqual([
    2,
    expect.stringContaining('mine is there already; nothing was changed.'),
  ]);
  expect(readFileSync(join(folder, 'mine', 'slide-02-file.png'), 'utf8')).toBe('mine');
});
