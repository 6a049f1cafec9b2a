import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const Step = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const Workflow = z.looseObject({
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()).default({}),
      'timeout-minutes': z.int(),
      steps: z.array(Step),
    }),
  ),
});
const FOLDER = '.github/workflows';
const WORKFLOWS = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);

function stepsOf(path: string): readonly z.infer<typeof Step>[] {
  const read: unknown = parse(readFileSync(path, 'utf8'));
  if (path === 'action.yml')
    return z.looseObject({ runs: z.looseObject({ steps: z.array(Step) }) }).parse(read).runs.steps;
  return Object.values(Workflow.parse(read).jobs).flatMap(({ steps }) => steps);
}

test.each([...WORKFLOWS, 'action.yml'])(
  '%s uses actions of a certain content, and puts nobody’s words into a script',
  (path) => {
    const steps = stepsOf(path);
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((name) => !/^\.\/$|^actions\/[\w-]+@[\da-f]{40}$/u.test(name))).toEqual([]);
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(0);
  },
);

test.each(WORKFLOWS)('%s holds no secret, and may do no more than it must', (path) => {
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/\bsecrets\b|TOKEN: (?!\$\{\{ github\.token \}\})|pull_request_target/u);
  const { jobs } = Workflow.parse(parse(text));
  const granted = Object.entries(jobs).flatMap(([job, { permissions }]) =>
    Object.entries(permissions).map(([name, value]) => `${job}: ${name} ${value}`),
  );
  expect(granted).toEqual(
    path.endsWith('publish.yml') ? ['npm: id-token write', 'release: contents write'] : [],
  );
});

test('the scripts of package.json that the workflows run are there, and so is what the image is built of', () => {
  const { scripts } = z
    .looseObject({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const run = [...WORKFLOWS, 'Dockerfile'].flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/npm run (?:--silent )?([\w:]+)/gu)].map(([, name = '']) => name),
  );
  expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
  const kept = [...readFileSync('.dockerignore', 'utf8').matchAll(/^!([\w./-]+)$/gmu)].map(
    ([, path = '']) => path,
  );
  expect(kept.filter((path) => !existsSync(path))).toEqual([]);
  expect(kept.length).toBeGreaterThan(10);
});

const DOCS = readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []));
const linesOf = (paths: readonly string[], pattern: RegExp): readonly string[] =>
  paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
  );

test('what others wrote is used by its content, with its version beside it, in the docs as well', () => {
  const used = linesOf([...WORKFLOWS, 'action.yml', ...DOCS], /^\s*- ?uses: |^\s+uses: /u);
  const pinned =
    /uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$|uses: \.\/$|uses: lectern-deck\/lectern@/u;
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((line) => !pinned.test(line))).toEqual([]);
  const images = linesOf(
    ['Dockerfile', 'packages/lectern-farm/deploy/compose.yaml'],
    /^FROM |image: docker/u,
  );
  expect(images).toHaveLength(3);
  expect(images.filter((line) => !/:[\w.-]*\d[\w.-]*@sha256:[\da-f]{64}/u.test(line))).toEqual([]);
});

test('one commit stands for one version', () => {
  const text = [...WORKFLOWS, 'action.yml', ...DOCS].map((path) => readFileSync(path, 'utf8')).join('\n');
  const versions = new Map<string, Set<string>>();
  for (const [, name = '', pin = ''] of text.matchAll(/uses: ([\w/-]+)@([\da-f]{40} # v\S+)/gu))
    versions.set(name, (versions.get(name) ?? new Set()).add(pin));
  expect([...versions].filter(([, pins]) => pins.size > 1)).toEqual([]);
});

test('what lectern-farm needs is of the versions that it is tested with', () => {
  const { dependencies } = z
    .looseObject({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('packages/lectern-farm/package.json', 'utf8')));
  const { packages } = z
    .looseObject({ packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const locked = Object.keys(dependencies).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(Object.fromEntries(locked)).toEqual(dependencies);
  expect(locked.length).toBeGreaterThan(4);
});
