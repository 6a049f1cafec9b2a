import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const TYPES = 'dist/types';

/**
 * Leaves in dist/types only what its index leads to, a tenth of the declarations that tsc writes, and says that they are those of
 * a module, since dist itself is a folder of CommonJS scripts.
 */
async function keepTypes(): Promise<void> {
  const kept = new Map<string, string>();
  await collect('index.d.ts', kept);
  await rm(TYPES, { recursive: true });
  for (const [name, text] of kept) {
    await mkdir(dirname(join(TYPES, name)), { recursive: true });
    await writeFile(join(TYPES, name), text);
  }
  await writeFile(join(TYPES, 'package.json'), '{ "type": "module" }\n');
}

/** Reads a declaration file and those that it imports, by their paths in dist/types. */
async function collect(name: string, kept: Map<string, string>): Promise<void> {
  if (kept.has(name)) return;
  const text = await readFile(join(TYPES, name), 'utf8');
  kept.set(name, text);
  for (const [, path = ''] of text.matchAll(/(?:\bfrom |\bimport\()['"](\.[^'"]+)\.ts['"]/gu)) {
    await collect(`${join(dirname(name), path)}.d.ts`, kept);
  }
}

await keepTypes();
