import { isTrueIn, nameIn, valueIn } from '../file/entry-values.ts';
import type { PdfDictionary, PdfObject } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { forbiddenColours } from './forbidden-colours.ts';

/** Names what PDF/A-2 doesn’t allow among the graphics that a page or a form may use (ISO 19005-2 §6.2.4 to §6.2.10). */
export function forbiddenGraphics(resources: PdfDictionary | null, file: PdfFile): readonly string[] {
  if (resources === null) return [];
  return [
    ...resourcesIn(resources, 'ExtGState', file).flatMap((state) => inState(state, file)),
    ...resourcesIn(resources, 'XObject', file).flatMap((object) => inObject(object, file)),
    ...resourcesIn(resources, 'ColorSpace', file).flatMap((space) => forbiddenColours(space, file)),
  ];
}

function resourcesIn(resources: PdfDictionary, kind: string, file: PdfFile): readonly PdfObject[] {
  const named = file.dictionary(resources, kind);
  return (named?.entries ?? []).flatMap(({ value }) => file.resolve(value) ?? []);
}

const BLEND_MODES: ReadonlySet<string> = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
    'Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

function inState(state: PdfObject, file: PdfFile): readonly string[] {
  if (state.kind !== 'dictionary') return [];
  const found: string[] = [];
  if (valueIn(state, 'TR', file) !== null) found.push('a transfer function');
  const second = valueIn(state, 'TR2', file);
  if (second !== null && !(second.kind === 'name' && second.name === 'Default'))
    found.push('a transfer function');
  if (valueIn(state, 'HTP', file) !== null || valueIn(state, 'HTO', file) !== null) found.push('a halftone');
  const blend = nameIn(state, 'BM', file);
  if (blend !== null && !BLEND_MODES.has(blend)) found.push(`the blend mode ${blend}`);
  return found;
}

function inObject(object: PdfObject, file: PdfFile): readonly string[] {
  if (object.kind !== 'stream') return [];
  const { head } = object;
  const found: string[] = [];
  if (isTrueIn(head, 'Interpolate', file)) found.push('a picture with smoothing');
  if (valueIn(head, 'Alternates', file) !== null) found.push('a picture with alternates');
  if (valueIn(head, 'OPI', file) !== null) found.push('a picture that stands for another');
  if (valueIn(head, 'Ref', file) !== null) found.push('a form from another file');
  if (nameIn(head, 'Subtype', file) === 'PS') found.push('PostScript');
  return [...found, ...forbiddenColours(valueIn(head, 'ColorSpace', file), file)];
}
