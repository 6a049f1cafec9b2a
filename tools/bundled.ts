import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Metafile } from 'esbuild';

/** What files of dist/ were made of: each with the files of packages that went into it, as `node_modules/<package>/…`. */
export type Bundled = Readonly<Record<string, readonly string[]>>;

/** Kept beside what was built, and not published: whose notices have to be given is read here. */
const FOLDER = 'dist/bundled';

/** Keeps what one step of the build has put together of packages. */
export async function keepBundled(step: string, bundled: Bundled): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/${step}.json`, `${JSON.stringify(bundled, null, 1)}\n`);
}

/** What all steps of the build have put together. */
export async function readBundled(): Promise<Bundled> {
  const steps = await readdir(FOLDER);
  const kept = await Promise.all(
    steps
      .sort()
      .map(async (name): Promise<Bundled> => JSON.parse(await readFile(`${FOLDER}/${name}`, 'utf8'))),
  );
  return Object.assign({}, ...kept);
}

/** What esbuild has bundled, by files of dist/. `nameOf` gives the file for an output that wasn’t written to its place. */
export function bundledIn(
  { metafile }: { readonly metafile?: Metafile | undefined },
  nameOf: (output: string) => string = (output) => output.replace(/^dist\//u, ''),
): Bundled {
  return Object.fromEntries(
    Object.entries(metafile?.outputs ?? {}).map(([output, { inputs }]) => [
      nameOf(output),
      Object.entries(inputs).flatMap(([input, { bytesInOutput }]) =>
        bytesInOutput === 0 ? [] : packageFiles(input),
      ),
    ]),
  );
}

/** The path of an input from node_modules on, wherever that folder is; nothing for code of Lectern’s own. */
export function packageFiles(input: string): readonly string[] {
  const at = input.replaceAll('\\', '/').search(/(?<=^|\/)node_modules\//u);
  return at === -1 ? [] : [input.replaceAll('\\', '/').slice(at)];
}

/** The folder of the package that a file belongs to. */
export function packageOf(file: string): string {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0];
  if (folder === undefined) throw new Error(`${basename(file)} is in no package: ${file}`);
  return folder;
}
