import { listIn, nameIn, valueIn } from '../file/entry-values.ts';
import { iccHeader } from '../icc-profile.ts';
import type { IccHeader } from '../icc-profile.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** The document says what its colours mean. */
export const outputIntent = pdfRule({
  code: 'pdf/output-intent',
  severity: 'error',
  clause: 'ISO 19005-2 §6.2.3',
  problem: 'The PDF doesn’t say what its colours mean',
  remedy: 'Embed an output intent with an ICC profile, such as sRGB.',
  reason: 'Without a profile each screen and each printer shows other colours.',
  *find({ catalog, file }) {
    const intents = listIn(catalog, 'OutputIntents', file).filter((intent) => intent.kind === 'dictionary');
    const archival = intents.filter((intent) => nameIn(intent, 'S', file) === 'GTS_PDFA1');
    if (archival.length === 0) yield WHOLE;
    const profiles = new Set(archival.map((intent) => valueIn(intent, 'DestOutputProfile', file)));
    if (profiles.size > 1) yield { page: null, what: 'it has several profiles' };
    for (const profile of profiles) {
      if (profile?.kind !== 'stream' || !isProfile(iccHeader(profile, file)))
        yield { page: null, what: 'its profile is none' };
    }
  },
});

/** Of a printer or a screen. */
function isProfile(header: IccHeader | null): boolean {
  return (
    header !== null &&
    ['prtr', 'mntr'].includes(header.deviceClass) &&
    ['RGB ', 'CMYK', 'GRAY'].includes(header.colours) &&
    header.version < 5
  );
}
