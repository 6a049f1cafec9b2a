import { encodingOf } from '../article/text/decode-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';

/** The text of a template, a style sheet, a lock or a bibliography; `null` where there is none. Throws `HostError` for one of no such size. */
export async function readText(path: string, host: Host): Promise<string | null> {
  const bytes = await host.readFile(path);
  if (bytes === null) return null;
  if (bytes.length <= MAX_BYTES) return new TextDecoder(encodingOf(bytes)).decode(bytes);
  const size = `${Math.ceil(bytes.length / 1e6)} MB`;
  throw new HostError(
    'EFBIG',
    path,
    `${path} has ${size}; a file of its kind may have ${MAX_BYTES / 1e6} MB.`,
  );
}

/** A lock that holds the whole texts of twenty books has as much. */
const MAX_BYTES = 32_000_000;
