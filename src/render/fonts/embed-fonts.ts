import type { PlannedFace } from './font-plan.ts';
import { bufferOf } from '../../source/buffer-of.ts';

/** The `@font-face` rules of faces with the fonts inside, cut where they are to be. */
export function embedFonts(faces: readonly (readonly [PlannedFace, Uint8Array])[]): string {
  return faces.map(([face, bytes]) => fontFace(face, bytes)).join('\n');
}

function fontFace({ family, weight, style, range, file }: PlannedFace, bytes: Uint8Array): string {
  const [type, format] = file.endsWith('.woff2') ? ['font/woff2', 'woff2'] : ['font/ttf', 'truetype'];
  const base64 = bufferOf(bytes).toString('base64');
  return [
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:block;`,
    `src:url(data:${type};base64,${base64}) format('${format}');`,
    lineMetrics(family, file),
    range === null ? '' : `unicode-range:${range};`,
    '}',
  ].join('');
}

/** The same line as the Latin beside it, for what comes from another family: else one of its words makes its line taller. */
function lineMetrics(family: string, file: string): string {
  const isOther = family.startsWith('Lectern Han') || /-(?:hebrew|arabic)\.woff2$/u.test(file);
  if (!isOther) return '';
  return family.endsWith('Serif') ? SERIF_LINE : SANS_LINE;
}

/** Ascent and descent of Source Serif 4 and Source Sans 3. */
const SERIF_LINE = 'ascent-override:103.6%;descent-override:33.5%;line-gap-override:0%;';
const SANS_LINE = 'ascent-override:102.4%;descent-override:40%;line-gap-override:0%;';
