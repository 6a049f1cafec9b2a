import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { workFolder } from '../support/run-lectern.ts';

/** Where programs that keep several versions of Node keep them, and what is in the folder of one. */
const KEPT: readonly (readonly [folder: string, inside: string])[] = [
  [join(homedir(), '.nvm/versions/node'), 'bin/node'],
  [join(homedir(), '.local/share/fnm/node-versions'), 'installation/bin/node'],
  [join(homedir(), '.local/share/mise/installs/node'), 'bin/node'],
  [join(homedir(), '.asdf/installs/nodejs'), 'bin/node'],
  [join(homedir(), '.volta/tools/image/node'), 'bin/node'],
  // What `npx node@24` has fetched.
  [join(homedir(), '.npm/_npx'), 'node_modules/node/bin/node'],
  [join(process.env['RUNNER_TOOL_CACHE'] ?? '/opt/hostedtoolcache', 'node'), 'x64/bin/node'],
];

/** A Node of each version that Lectern runs on, by its major number, beside the one that runs this; nothing is fetched. */
function otherNodes(): ReadonlyMap<number, string> {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [
      join(folder, 'node'),
      ...[20, 22, 24, 26].flatMap((major) => [join(folder, `node${major}`), join(folder, `node-${major}`)]),
    ]);
  const kept = KEPT.flatMap(([folder, inside]) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, inside)) : [],
  );
  const all = [...kept, ...onPath]
    .filter((path) => existsSync(path))
    .map((path) => [majorOf(path), path] as const);
  return new Map(all.filter(([major]) => major !== 0 && major !== majorOf(process.execPath)));
}

/** The major number of a Node; 0 for one that Lectern doesn’t run on. */
function majorOf(path: string): number {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').trim().slice(1).split('.').map(Number);
  const least = new Map([
    [20, 19],
    [22, 13],
  ]).get(major);
  return minor < (least ?? (major < 24 ? Infinity : 0)) ? 0 : major;
}

/** The hashes of what a Node builds of the briefing that comes with Lectern. */
function built(node: string): readonly string[] {
  const out = workFolder();
  const words = ['dist/cli.js', 'build', 'china-cybersecurity-week', '--edition', 'all', '--out', out];
  const env = { ...process.env, LECTERN_BUILDS: 'off', NODE_OPTIONS: '' };
  execFileSync(node, words, { env, stdio: 'pipe' });
  const folder = join(out, 'china-cybersecurity-week');
  return readdirSync(folder).map((name) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${name} ${hash}`;
  });
}

const nodes = otherNodes();

describe.skipIf(nodes.size === 0)('other versions of Node, as far as they are here,', () => {
  let expected: readonly string[];
  beforeAll(() => {
    expected = built(process.execPath);
  });

  test.each([...nodes])('Node %i builds the same bytes, HTML and PDF', (_, node) => {
    expect(built(node)).toEqual(expected);
    expect(expected.filter((file) => file.includes('.pdf ')).length).toBeGreaterThan(2);
  });
});
