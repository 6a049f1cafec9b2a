import { chmod, mkdir, symlink } from 'node:fs/promises';
import { resolve } from 'node:path';

import { build } from 'esbuild';

const PACKAGE = 'packages/lectern-farm';

/** packages/lectern-farm/dist: the command and the thread that watches over what builds. Lectern and other packages are installed beside it. */
await build({
  entryPoints: [`${PACKAGE}/src/cli.ts`, `${PACKAGE}/src/worker/watch-parent.ts`],
  entryNames: '[name]',
  outdir: `${PACKAGE}/dist`,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Not by the path that tsconfig.json has for it: `lectern` is what is installed.
  tsconfigRaw: {},
  logLevel: 'warning',
});
await chmod(`${PACKAGE}/dist/cli.js`, 0o755);

// npm links no workspace to the package that holds it; here it finds the library as it does where both are installed.
await mkdir(`${PACKAGE}/node_modules`, { recursive: true });
await symlink(resolve('.'), `${PACKAGE}/node_modules/lectern`, 'junction').catch(
  (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  },
);
