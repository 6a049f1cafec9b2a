import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path/posix';

const TYPES = 'dist/types';
/** The only package that declarations name; theirs come along, so that nobody installs the 8 MB that it has besides. */
const ZOD = { folder: 'node_modules/zod', kept: 'zod' };

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
  const isZod = name.startsWith(`${ZOD.kept}/`);
  const path = isZod ? join(ZOD.folder, relative(ZOD.kept, name)) : join(TYPES, name);
  const zod = relative(dirname(name), join(ZOD.kept, 'index.js'));
  const text = (await readFile(path, 'utf8')).replaceAll(
    /(?<=\bfrom |\bimport\()(['"])zod\1/gu,
    `'${zod.startsWith('.') ? zod : `./${zod}`}'`,
  );
  kept.set(name, text);
  for (const [, imported = ''] of text.matchAll(/(?:\bfrom |\bimport\()['"](\.[^'"]+)\.[jt]s['"]/gu))
    await collect(`${join(dirname(name), imported)}.d.ts`, kept);
}

await keepTypes();
