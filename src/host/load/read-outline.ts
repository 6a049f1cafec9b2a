import type { Checked } from '../../diagnostics/diagnostic.ts';
import { notUtf8 } from './briefing-diagnostics.ts';
import { HostError } from '../host-error.ts';
import type { Host } from '../host.ts';
import type { BriefingPlace } from './locate-briefings.ts';

/** The text of an outline; empty where its bytes aren’t UTF-8. Throws `HostError` when it is gone, or the disk fails. */
export async function readOutline(place: BriefingPlace, host: Host): Promise<Checked<string>> {
  const bytes = await host.readFile(place.outlinePath);
  if (bytes === null) throw new HostError('ENOENT', place.outlinePath, `${place.shownPath} is gone.`);
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    return {
      value: '',
      diagnostics: [notUtf8({ path: place.shownPath }, { file: place.shownPath, position: null })],
    };
  }
}
