import { join } from 'node:path';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { templateOutside } from './briefing-diagnostics.ts';
import type { Host } from '../host/host.ts';
import { realPathOf } from './file-beside.ts';
import { isInside } from './is-inside.ts';
import { shownPath } from './shown-path.ts';

/** Reports templates and style sheets that stand in `folders` by a link that leads out of all `roots`, the first of each folder. */
export async function linksOut(
  folders: readonly string[],
  roots: readonly string[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  const real = await Promise.all(roots.map((root) => realPathOf(root, host)));
  const found: Diagnostic[] = [];
  for (const folder of folders) {
    const names = ((await host.listFolder(folder)) ?? []).filter((name) => /\.(?:hbs|css)$/u.test(name));
    for (const path of names.map((name) => join(folder, name))) {
      const facts = await host.statPath(path);
      if (facts === null || real.some((root) => isInside(facts.realPath, root))) continue;
      const file = shownPath(path, host);
      found.push(templateOutside({ path: file }, { file, position: null }));
      break;
    }
  }
  return found;
}
