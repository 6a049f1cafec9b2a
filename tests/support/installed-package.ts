import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { z } from 'zod';

import { workFolder } from './run-lectern.ts';

/**
 * A folder in which the package is installed as npm would: the files that it publishes, what it depends on and nothing else, a link to
 * its command. `npm run build` has to be done.
 */
export function installedPackage(files: Readonly<Record<string, string>> = {}): string {
  const folder = workFolder(files);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  // Needs neither the network nor a home that can be written to.
  const apart = ['--offline', '--no-update-notifier', '--logs-max=0', '--cache', join(folder, 'npm')];
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', ...apart], {
    encoding: 'utf8',
  });
  for (const [, path = ''] of packed.matchAll(/"path": "([^"]+)"/gu)) {
    mkdirSync(dirname(join(modules, 'lectern', path)), { recursive: true });
    cpSync(path, join(modules, 'lectern', path));
  }
  for (const path of neededModules()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(resolve(path), join(folder, path));
  }
  symlinkSync('../lectern/dist/cli.js', join(modules, '.bin/lectern'));
  return folder;
}

/** What npm installs with the package, as the lock has it: all but what only its makers need. */
function neededModules(): readonly string[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return Object.entries(packages)
    .filter(([path, { dev }]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(path) && !dev && existsSync(path))
    .map(([path]) => path);
}

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })) });
