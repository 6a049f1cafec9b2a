import { cutFont } from './cut-font.ts';
import type { FontPlan, PlannedFace } from './plan-fonts.ts';

/** The `@font-face` rules of a plan with the fonts inside. `files` holds the bytes of each file that the plan names. */
export function embedFonts(plan: FontPlan, files: ReadonlyMap<string, Uint8Array>): string {
  return plan.faces.map((face) => fontFace(face, bytesOf(face, files))).join('\n');
}

/** Whether the faces of one sheet are all in another. */
export function hasFaces(css: string, wanted: string): boolean {
  const faces = new Set(css.split('\n'));
  return wanted.split('\n').every((face) => faces.has(face));
}

function bytesOf(face: PlannedFace, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = files.get(face.file);
  if (bytes === undefined) throw new Error(`The font file ${face.file} was not loaded.`);
  return face.codePoints.length === 0 ? bytes : cutFont(bytes, face.codePoints, face.family);
}

function fontFace({ family, weight, style, range, file }: PlannedFace, bytes: Uint8Array): string {
  const [type, format] = file.endsWith('.woff2') ? ['font/woff2', 'woff2'] : ['font/ttf', 'truetype'];
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return [
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:block;`,
    `src:url(data:${type};base64,${base64}) format('${format}');`,
    // The same line as the Latin beside it: else a Chinese word makes its line taller.
    LINE_METRICS.get(family) ?? '',
    range === null ? '' : `unicode-range:${range};`,
    '}',
  ].join('');
}

/** Ascent and descent of Source Serif 4 and Source Sans 3. */
const LINE_METRICS: ReadonlyMap<string, string> = new Map([
  ['Lectern Han Serif', 'ascent-override:103.6%;descent-override:33.5%;line-gap-override:0%;'],
  ['Lectern Han Sans', 'ascent-override:102.4%;descent-override:40%;line-gap-override:0%;'],
]);
