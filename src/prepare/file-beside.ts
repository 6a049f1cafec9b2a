import type { Host, PathFacts } from '../host/host.ts';
import { isInside } from './is-inside.ts';

/**
 * What stands at a path that an outline names, which is read at its `realPath`: a briefing may come from anybody, and reads
 * files of its own folder only. `outside` where the path or a link leads out of it, `null` where there is no file.
 */
export async function fileBeside(
  path: string,
  folder: string,
  host: Host,
): Promise<PathFacts | 'outside' | null> {
  if (!isInside(path, folder)) return 'outside';
  const facts = await host.statPath(path);
  if (facts === null) return null;
  if (!isInside(facts.realPath, await realPathOf(folder, host))) return 'outside';
  return facts.kind === 'file' ? facts : null;
}

/** Where a path leads when its links are followed; the path itself where nothing stands. */
export async function realPathOf(path: string, host: Host): Promise<string> {
  return (await host.statPath(path))?.realPath ?? path;
}
