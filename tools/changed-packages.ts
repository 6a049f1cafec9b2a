import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Plugin } from 'esbuild';

/** A file of a package that is bundled otherwise than it was published. */
interface Change {
  /** Inside of node_modules. */
  readonly file: string;
  readonly change: (source: string) => string;
}

const CHANGES: readonly Change[] = [
  {
    // A path of XPath is parsed again each time that the rules which say formulas ask for it, a hundred times for each formula: half of
    // the time that saying takes. There are some hundred of these paths, and one resolver of names.
    file: 'wicked-good-xpath/dist/wgxpath.install-node.js',
    change: (source) =>
      source.replace(
        /d\.evaluate=function\(a,b,c,d\)\{return\(new (\w+)\(a,c\)\)\.evaluate\(b,d\)\}/u,
        'd.evaluate=function(parsed){return function(a,b,c,d){var e=parsed.get(a);e||parsed.set(a,e=new $1(a,c));return e.evaluate(b,d)}}(new Map)',
      ),
  },
];

/** Makes the changes, and stops where a package has come out otherwise, so that somebody looks whether they are still needed. */
export const withChanges: Plugin = {
  name: 'with-changes',
  setup(bundler) {
    const changes = new Map(
      CHANGES.map(({ file, change }) => [realpathSync(resolve('node_modules', file)), change]),
    );
    bundler.onLoad({ filter: /[\\/]node_modules[\\/].*\.js$/ }, async ({ path }) => {
      const change = changes.get(path);
      if (change === undefined) return undefined;
      const source = await readFile(path, 'utf8');
      const contents = change(source);
      if (contents === source) throw new Error(`${path} is no longer what was changed.`);
      return { contents };
    });
  },
};
