import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { errorsIn, lectern, workFolder } from '../support/run-lectern.ts';

test('a picture behind a link that leads out of the folder is refused', async () => {
  const folder = workFolder({
    'b/outline.md': '---\ntitle: T\n---\n## A\n\n![a](c.png)\n',
    'secret.png': 'x',
  });
  symlinkSync('../secret.png', join(folder, 'b/c.png'));
  const run = await lectern(folder, ['build', 'b', '--no-pdf']);
  expect([run.code, ...errorsIn(run)]).toEqual([1, 'picture/outside']);
});

test('a text that is a link out of the briefing is not read', async () => {
  const source = 'sources: { a: { type: article, title: S, text: a.txt } }';
  const folder = workFolder({
    'secret.txt': 'We counted twice.\n',
    'b/outline.md': `---\ntitle: T\n${source}\n---\n## A\n\n> We counted twice\n>\n> — Ann Lee [@a]\n`,
  });
  symlinkSync('../secret.txt', join(folder, 'b/a.txt'));
  const run = await lectern(folder, ['check', 'b']);
  expect([run.code, ...errorsIn(run)]).toEqual([1, 'source/text-outside']);
  // Who runs the command may name it.
  expect((await lectern(folder, ['check', 'b', '--source', 'a=secret.txt'])).code).toBe(0);
});

test.each([
  ['templates/layouts/points.hbs', 'template/outside'],
  ['templates/editions/notes.hbs', 'template/outside'],
  ['themes/paper/theme.css', 'template/outside'],
])('what styles slides comes by no link from elsewhere: %s', async (path, code) => {
  const folder = workFolder({
    'seminar/b/outline.md': '---\ntitle: T\n---\n## A\n\n- b\n- c\n',
    [`seminar/b/${path.replace(/[^/]*$/u, 'README')}`]: '',
    'secret.txt': '/* a secret */',
  });
  // Told once for each folder.
  for (const link of [path, path.replace(/[^/]*$/u, 'zz.css')])
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'seminar/b', link));
  const run = await lectern(join(folder, 'seminar'), ['build', 'b', '--no-pdf']);
  expect([run.code, ...errorsIn(run)]).toEqual([1, code]);
  expect(run.stderr).toContain(`b/${path} is a link`);
  expect(existsSync(join(folder, 'seminar/output'))).toBe(false);
});

test('templates that several briefings share may be linked from within the folder one is in', async () => {
  const folder = workFolder({
    'b/outline.md': '---\ntitle: T\n---\n## A\n\n- b\n- c\n',
    'shared/layouts/points.hbs': '{{#> slide}}{{> heading}}<p>linked</p>{{/slide}}',
  });
  symlinkSync('../shared', join(folder, 'b/templates'));
  expect((await lectern(folder, ['build', 'b', '--no-pdf'])).code).toBe(0);
  expect(readFileSync(join(folder, 'output/b/index.html'), 'utf8')).toContain('<p>linked</p>');
});

test('a lock that is a link out of the briefing is neither written nor believed', async () => {
  const folder = workFolder({
    'b/outline.md':
      '---\ntitle: T\nsources:\n  a: { title: S, text: a.txt }\n---\n## A\n\n> Dams hold\n>\n> — Ann Lee [@a]\n',
    'b/a.txt': '“Dams hold,” said Ann Lee.\n',
    victim: 'mine',
  });
  symlinkSync('../victim', join(folder, 'b/evidence.lock.json'));
  for (const command of ['lock', 'check']) {
    const run = await lectern(folder, [command, 'b']);
    expect([run.code, ...errorsIn(run)]).toEqual([1, 'source/lock-outside']);
  }
  expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('mine');
});
