import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';

import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { VERSION } from '../../src/version.ts';
import { ended } from '../support/ended.ts';
import { installedPackage } from '../support/installed-package.ts';
import { workFolder } from '../support/run-lectern.ts';

const Step = z.looseObject({
  id: z.string().optional(),
  if: z.string().optional(),
  run: z.string().optional(),
  'working-directory': z.string().default('.'),
  env: z.record(z.string(), z.string()).default({}),
});
const Action = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({ default: z.string() })),
  runs: z.looseObject({ using: z.literal('composite'), steps: z.array(Step) }),
});
const ACTION = Action.parse(parse(readFileSync('action.yml', 'utf8')));

let installed = '';
beforeAll(() => {
  installed = installedPackage();
});

/** Stands for npm, which would ask the network: notes what it is asked for, and puts the package there. */
const NPM = `#!/bin/sh
printf '%s\\n' "$@" >"$RUNNER_TEMP/npm"
ln -s "$INSTALLED" "$RUNNER_TEMP/lectern"
`;

const ARTICLE = 'The gates\n\n“We keep the gates open,” said Ann Lee.\n';
const OUTLINE = `---
title: The gates
sources:
  lee: { type: article-newspaper, title: The gates, text: article.txt }
---

## The promise

> We keep the gates open
>
> — Ann Lee [@lee, para. 2]
`;

function briefing(outline = OUTLINE, folder = 'briefings/harbour'): Record<string, string> {
  return { [`${folder}/outline.md`]: outline, [`${folder}/article.txt`]: ARTICLE };
}

/** Runs the steps as the runner of GitHub does: each script in a shell of its own, what inputs say in its environment. */
async function runAction(
  files: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> = {},
) {
  const workspace = workFolder(files);
  const temporary = workFolder({ 'bin/npm': NPM });
  chmodSync(join(temporary, 'bin/npm'), 0o755);
  const inputs = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, { default: standard }]) => [name, given[name] ?? standard]),
  );
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{ inputs\.([a-z]+) \}\}/gu, (_, name: string) => inputs[name] ?? '');
  const isWanted = (condition = ''): boolean =>
    [...condition.matchAll(/inputs\.([a-z]+) == '([a-z]+)'/gu)].every(
      ([, name = '', value]) => inputs[name] === value,
    );
  const own = { GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_PATH: join(temporary, 'path') };
  for (const path of Object.values(own)) writeFileSync(path, '');
  let said = '';
  for (const step of ACTION.runs.steps) {
    if (step.run === undefined || !isWanted(step.if)) continue;
    const script = join(temporary, 'step.sh');
    writeFileSync(script, step.run);
    const ownPath = readFileSync(own.GITHUB_PATH, 'utf8').trim();
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: join(workspace, filled(step['working-directory'])),
      env: {
        ...process.env,
        ...own,
        PATH: `${ownPath}:${join(temporary, 'bin')}:${process.env['PATH']}`,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temporary,
        INSTALLED: installed,
        ...Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, filled(value)])),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout, stderr } = await ended(child);
    said += stdout + stderr;
    if (code !== 0) break;
  }
  return {
    workspace,
    said,
    outputs: readFileSync(own.GITHUB_OUTPUT, 'utf8'),
    installs: readFileSync(join(temporary, 'npm'), 'utf8').trim().split('\n'),
  };
}

test('a fine briefing is built, and what was built is named', async () => {
  const { workspace, said, outputs, installs } = await runAction(briefing(), { theme: 'ink', pages: 'true' });
  expect(said).not.toContain('::error');
  expect(installs.at(-1)).toBe(`lectern@${VERSION}`);
  const [, path = ''] = /^output<<(?:end-\d+)\n(.*)\nend-\d+\n$/u.exec(outputs) ?? [];
  expect(path).toBe(join(workspace, 'output'));
  expect(readdirSync(path).sort()).toEqual(['harbour', 'index.html']);
  expect(readdirSync(join(path, 'harbour')).sort()).toEqual(['index.html', 'report.json', 'slides.pdf']);
  expect(readFileSync(join(path, 'harbour/report.json'), 'utf8')).toContain('"theme": "ink"');
});

test('a wrong word is marked at its line, seen from the repository, and nothing is built', async () => {
  const files = briefing(OUTLINE.replace('keep the gates', 'keep all gates'), 'talks/briefings/harbour');
  const { workspace, said, outputs } = await runAction(files, { folder: 'talks' });
  expect(said).toMatch(
    /^::error file=talks\/briefings\/harbour\/outline\.md,line=9,.*title=evidence\/altered::/mu,
  );
  expect([outputs, readdirSync(join(workspace, 'talks'))]).toEqual(['', ['briefings']]);
});

test('of several briefings those that are named are checked; with build: false none is built', async () => {
  const wrong = OUTLINE.replace('keep the gates', 'keep all gates');
  const files = {
    ...briefing(),
    ...briefing(OUTLINE, 'briefings/second'),
    ...briefing(wrong, 'briefings/third'),
  };
  const { workspace, said } = await runAction(files, {
    briefings: 'harbour\n  briefings/second\n',
    build: 'false',
  });
  expect(said).not.toContain('::error');
  expect(readdirSync(workspace)).toEqual(['briefings']);
});

test('warnings stop a strict run', async () => {
  const files = briefing(`${OUTLINE}\n## An empty slide\n`);
  const [lax, strict] = [
    await runAction(files, { build: 'false' }),
    await runAction(files, { strict: 'true' }),
  ];
  expect(lax.said).toContain('::warning');
  expect([strict.said.includes('::warning'), strict.outputs]).toEqual([true, '']);
});

test('packed, Lectern and the fonts of East Asian letters are installed together', async () => {
  const version = './packed/lectern-0.1.0.tgz';
  const fonts = './packed/lectern-fonts-cjk-0.1.0.tgz';
  const { installs } = await runAction(briefing(), { version, fonts, build: 'false' });
  expect(installs.slice(-2)).toEqual([version, fonts]);
});

const HOSTILE = [
  '$(touch own)',
  '`touch own`',
  '"; touch own #',
  "'; touch own #",
  '| touch own',
  '--help',
  '*',
  '\n::stop',
];

test.each(HOSTILE)('what inputs say is never run: %j', async (words) => {
  const { workspace, installs } = await runAction(briefing(), {
    briefings: words,
    version: words,
    fonts: words,
    theme: words,
    output: words,
  });
  expect(installs.slice(6).join('\n')).toBe(`lectern@${words}\n${words}`);
  expect(readdirSync(workspace)).toEqual(['briefings']);
});

test('a folder whose name breaks lines sets no other output', async () => {
  const { outputs } = await runAction(briefing(), { output: 'decks\nother=1' });
  expect(outputs).toMatch(
    /^output<<(end-\d+)\n.*\ndecks\nother=1\n\1\n$|^output<<(end-\d+)\n.*decks\nother=1\n\2\n$/u,
  );
});
