import type { Checked } from '../diagnostics/diagnostic.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { decodeOutline } from './decode-outline.ts';
import type { BriefingPlace } from './locate-briefings.ts';

/** The text of an outline; empty where it can’t be one. Throws `HostError` when it is gone, or the disk fails. */
export async function readOutline(place: BriefingPlace, host: Host): Promise<Checked<string>> {
  const bytes = await host.readFile(place.outlinePath);
  if (bytes === null) throw new HostError('ENOENT', place.outlinePath, `${place.shownPath} is gone.`);
  const { value, diagnostics } = decodeOutline(bytes, place.shownPath);
  return { value: value ?? '', diagnostics };
}
