import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { FrontMatter } from '../../src/outline/front-matter.ts';
import { lectern, workFolder } from '../support/run-lectern.ts';

const SAMPLE = 'briefings/night-buses';
const ARTICLE = textOf(`${SAMPLE}/article.md`);

test('the message in the README is what check says of such a slip', async () => {
  const shown = /^```\n(error\[.+?)^```$/msu.exec(textOf('README.md'))?.[1] ?? '';
  const wrong = /^\d+ \| (> .+)$/mu.exec(shown)?.[1] ?? '';
  const line = Number(/outline\.md:(\d+):1/u.exec(shown)?.[1]);
  const lines = textOf(`${SAMPLE}/outline.md`).split('\n');
  const outline = lines.with(line - 1, wrong).join('\n');
  const folder = workFolder({ [`${SAMPLE}/outline.md`]: outline, [`${SAMPLE}/article.md`]: ARTICLE });
  const { code, stderr } = await lectern(folder, ['check', 'night-buses']);
  expect([code, stderr.slice(0, shown.length)]).toEqual([1, shown]);
});

test('the commands in “Your first briefing” of the README work', async () => {
  const [, shown = ''] = /^## Your first briefing\n.+?^```sh\n(.+?)^```$/msu.exec(textOf('README.md')) ?? [];
  const commands = shown.split('\n').flatMap((line) => /^lectern (.+?) *(?:&&.*)?#/u.exec(line)?.[1] ?? []);
  expect(commands.map((words) => words.split(' ')[0])).toEqual(['init', 'draft', 'present', 'build']);
  const page = `<!DOCTYPE html><title>Buses</title><article>${ARTICLE.replaceAll(/^(?=\S)/gmu, '<p>')}</article>`;
  const folder = workFolder({ 'page.html': page });
  expect((await lectern(folder, commands[0]?.split(' ') ?? [])).code).toBe(0);
  for (const words of [commands[1], `${commands[3]} --no-pdf --strict`]) {
    expect((await lectern(join(folder, 'seminar'), words?.split(' ') ?? [])).code).toBe(0);
  }
  expect(existsSync(join(folder, 'seminar/output/water-prices/index.html'))).toBe(true);
});

test('the slide in the README stands in the briefing that comes with it', () => {
  const slide = /^```markdown\n(.+?)^```$/msu.exec(textOf('README.md'))?.[1] ?? '';
  const [quotation] = slide.match(/^> .+$/mu) ?? [''];
  expect(quotation.length).toBeGreaterThan(20);
  const briefing = textOf('briefings/china-cybersecurity-week/outline.md').replaceAll('\\\n> ', ' ');
  expect(briefing).toContain(quotation);
});

test('the outline that docs/outline-format.md begins with passes as strictly as can be', async () => {
  const outline = /^```markdown\n(.+?)^```$/msu.exec(textOf('docs/outline-format.md'))?.[1] ?? '';
  const run = await lectern(workFolder({ 'outline.md': outline, 'article.md': ARTICLE }), [
    'check',
    '--strict',
  ]);
  expect(run.code).toBe(0);
  expect(run.stderr).toMatch(
    /^✓ .+: 1 of 1 quotations match the saved article\n {2}Speakers not proven: 1 inferred\.\n {2}Look these speakers up yourself: line \d+ .+\.\n$/u,
  );
});

test('the comment in docs/drafting.md is what --from-model writes behind such a quotation', async () => {
  const shown = /^```markdown\n(.+?)^```$/msu.exec(textOf('docs/drafting.md'))?.[1] ?? '';
  const model = shown.replace(/^<!--.+-->\n/mu, '');
  expect(model).not.toBe(shown);
  const folder = workFolder({ 'model.md': model, 'article.md': ARTICLE });
  const run = await lectern(folder, ['draft', 'article.md', '--from-model', 'model.md']);
  expect(run.stdout).toContain(shown.trim());
});

test('the own layout in docs/templates.md is drawn, and looks as the rule beside it says', async () => {
  const page = textOf('docs/templates.md');
  const [template, rule] = ['hbs', 'css'].map(
    (language) => new RegExp(`^\`\`\`${language}\\n(.+?)^\`\`\`$`, 'msu').exec(page)?.[1] ?? '',
  );
  const folder = workFolder({
    'a/outline.md': '---\ntitle: A\n---\n\n## B {.poster}\n\nWords.\n',
    'a/templates/layouts/poster.hbs': template ?? '',
    'a/themes/paper/variations.css': rule ?? '',
  });
  expect((await lectern(folder, ['build', 'a', '--no-pdf', '--strict'])).code).toBe(0);
  const deck = textOf(join(folder, 'output/a/index.html'));
  expect(deck).toMatch(
    /class="slide slide--poster".*?<h2 [^>]*>B<\/h2><div class="body">.*?<p>Words\.<\/p>/su,
  );
  expect(rule).toContain('text-align: center');
  expect(deck).toContain('.slide--poster .body');
});

test('every key of the front matter has its line in docs/outline-format.md', () => {
  const described = textOf('docs/outline-format.md');
  expect(Object.keys(FrontMatter.shape).filter((key) => !described.includes(`\`${key}\``))).toEqual([]);
});

test('every command is in the README, and every option in the docs', async () => {
  const folder = workFolder();
  const readme = textOf('README.md');
  const pages = [
    'command-line',
    'desk',
    'drafting',
    'editions',
    'evidence',
    'extraction',
    'fitting',
    'pdf',
    'presenting',
  ];
  const docs = [readme, ...pages.map((page) => textOf(`docs/${page}.md`))].join('\n');
  const { stdout } = await lectern(folder, ['--help']);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gmu)].map((match) => match[1] ?? '');
  expect(commands.length).toBeGreaterThan(10);
  const missing: string[] = [];
  for (const command of commands.filter((name) => name !== 'help')) {
    if (!readme.includes(`\`lectern ${command}`)) missing.push(command);
    const help = (await lectern(folder, [command, '--help'])).stdout;
    const options = [...help.matchAll(/^ {2}(?:-\w, | {4})?(--[a-z-]+)/gmu)].map((match) => match[1] ?? '');
    expect(options).toContain('--help');
    missing.push(...options.filter((option) => option !== '--help' && !docs.includes(option)));
  }
  expect(missing).toEqual([]);
});

test('the version to cite is that of the package', () => {
  const [, version] = /^version: (.+)$/mu.exec(textOf('CITATION.cff')) ?? [];
  expect(version).toBe(JSON.parse(textOf('package.json')).version);
});

function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}
