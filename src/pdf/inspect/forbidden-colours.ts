import { numberIn } from '../file/entry-values.ts';
import type { PdfObject, PdfStream } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { explainsColours, iccHeader } from '../icc-profile.ts';

/** Names what PDF/A-2 doesn’t allow in a space of colours, beside an output intent for screens (ISO 19005-2 §6.2.4). */
export function forbiddenColours(space: PdfObject | null, file: PdfFile): readonly string[] {
  const listed = partsOf(space, file);
  // Colours that are listed by number are those of another space, which is never a list itself.
  const [kind, base = null] = nameOf(listed[0]) === 'Indexed' ? partsOf(listed[1] ?? null, file) : listed;
  switch (nameOf(kind)) {
    case 'DeviceCMYK':
      return ['colours of a printer'];
    case 'ICCBased':
      return base?.kind === 'stream' && !explains(base, file) ? ['a profile that explains no colours'] : [];
    default:
      return [];
  }
}

/** Such as `/ICCBased` and the profile; a space without parts is its name. */
function partsOf(space: PdfObject | null, file: PdfFile): readonly (PdfObject | null)[] {
  return space?.kind === 'array' ? space.items.slice(0, 2).map(file.resolve) : [space];
}

function nameOf(object: PdfObject | null | undefined): string {
  return object?.kind === 'name' ? object.name : '';
}

function explains(profile: PdfStream, file: PdfFile): boolean {
  const known = EXPLAINS.get(profile);
  if (known !== undefined) return known;
  const header = iccHeader(profile, file);
  const does = header !== null && explainsColours(header, numberIn(profile.head, 'N', file) ?? 0);
  EXPLAINS.set(profile, does);
  return does;
}

/** A profile may belong to many pictures. */
const EXPLAINS = new WeakMap<PdfStream, boolean>();
