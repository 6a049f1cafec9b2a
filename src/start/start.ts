#!/usr/bin/env node
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cacheFolderFor, findHome } from '../host/make-folder.ts';
import { runScript } from './run-script.ts';

/** Names the content of the scripts beside this one; written in by tools/build-cli.ts. */
declare const LECTERN_BUILD: string;
/** The scripts beside this one but the first, such as `./puppeteer.js`; written in likewise. */
declare const LECTERN_PARTS: readonly string[];

/** dist/cli.js runs the command line, which is dist/main.js, and what that loads only when it is needed. */
const here = dirname(fileURLToPath(import.meta.url));
const nodeRequire = createRequire(import.meta.url);
const cacheFolder = cacheFolderFor(process.platform, process.env, findHome());

/** `kind` tells runs apart that use different parts of a script, and so have different parts of it compiled. */
function runOwn(name: string, kind: string): unknown {
  const { v8 } = process.versions;
  const cachePath = cacheFolder === null ? null : join(cacheFolder, 'code', `${LECTERN_BUILD}-${v8}`, kind);
  const require = (id: string): unknown =>
    LECTERN_PARTS.includes(id) ? runOwn(id.slice(2), id.slice(2)) : nodeRequire(id);
  return runScript({ path: join(here, name), cachePath, require, importModule: (id) => import(id) });
}

/** The command; a build that prints nothing needs a good deal less than one that does. */
function kindOfRun(): string {
  const [, , word = '', ...others] = process.argv;
  if (!/^[a-z]{1,12}$/u.test(word)) return 'help';
  return others.includes('--no-pdf') ? `${word}-unprinted` : word;
}

const main = runOwn('main.js', kindOfRun());
if (typeof main === 'object' && main !== null && 'run' in main && typeof main.run === 'function') main.run();
