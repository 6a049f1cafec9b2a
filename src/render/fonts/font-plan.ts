import { sha256 } from '../../text/bytes.ts';
import { COMPILED_FACES } from './compiled-faces.ts';
import { type SheetFaces, sheetFaces } from './face-characters.ts';

/**
 * Slices of the two families, smallest useful pieces first: a deck gets those that it has characters of. Arabic, Hebrew and
 * the Greek of the serif come from families of their own. Browsers ask the first one first: the second would make ō of o
 * and a macron, behind which what reads the tags of a PDF loses the rest.
 */
export const SLICES = [
  'pinyin',
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
  'hebrew',
  'arabic',
] as const;
export type Slice = (typeof SLICES)[number];

/** The file of a slice of a cut. Hebrew and Arabic have no italic: they are upright in it. */
export function sliceFile(cut: string, slice: Slice): string {
  const isUpright = slice === 'hebrew' || slice === 'arabic';
  return `${isUpright ? cut.replace('-italic', '') : cut}-${slice}.woff2`;
}

/** The cuts of the two Latin families, each a static instance: a variable font would go into a PDF as Type 3. */
export const LATIN_FACES = [
  { name: 'serif-400', family: 'Lectern Serif', weight: 400, style: 'normal' },
  { name: 'serif-400-italic', family: 'Lectern Serif', weight: 400, style: 'italic' },
  { name: 'serif-600', family: 'Lectern Serif', weight: 600, style: 'normal' },
  { name: 'serif-600-italic', family: 'Lectern Serif', weight: 600, style: 'italic' },
  { name: 'serif-900', family: 'Lectern Serif', weight: 900, style: 'normal' },
  { name: 'serif-900-italic', family: 'Lectern Serif', weight: 900, style: 'italic' },
  { name: 'sans-400', family: 'Lectern Sans', weight: 400, style: 'normal' },
  { name: 'sans-400-italic', family: 'Lectern Sans', weight: 400, style: 'italic' },
  { name: 'sans-600', family: 'Lectern Sans', weight: 600, style: 'normal' },
  { name: 'sans-600-italic', family: 'Lectern Sans', weight: 600, style: 'italic' },
] as const;

/** The package beside this one that has the letters of Chinese, Japanese and Korean. */
export const LETTERS_PACKAGE = 'lectern-fonts-cjk';

/** The cuts of the Chinese families, from which each deck gets its own characters. */
export const HAN_FACES = [
  { name: 'han-serif-400', family: 'Lectern Han Serif', weight: 400, beside: 'serif' },
  { name: 'han-serif-600', family: 'Lectern Han Serif', weight: 600, beside: 'serif' },
  { name: 'han-serif-900', family: 'Lectern Han Serif', weight: 900, beside: 'serif' },
  { name: 'han-sans-400', family: 'Lectern Han Sans', weight: 400, beside: 'sans' },
  { name: 'han-sans-600', family: 'Lectern Han Sans', weight: 600, beside: 'sans' },
] as const;

/** The cuts of the face that code is set in, from which each deck with code gets its own characters. */
export const CODE_FACES = [
  { name: 'code-400', weight: 400, style: 'normal', upright: 'code-400' },
  { name: 'code-400-italic', weight: 400, style: 'italic', upright: 'code-400' },
  { name: 'code-600', weight: 600, style: 'normal', upright: 'code-600' },
  { name: 'code-600-italic', weight: 600, style: 'italic', upright: 'code-600' },
] as const;

/** The family of code. */
export const CODE_FAMILY = 'Lectern Code';

/** The `unicode-range` of each slice of each face: what dist/fonts/coverage.json holds. */
export type FontCoverage = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A font file that a deck needs, and what of it. */
export interface PlannedFace {
  /** Name of the file in its folder. */
  readonly file: string;
  /** Whether that is the folder of `LETTERS_PACKAGE`, not the one of fonts that come with Lectern. */
  readonly hasLetters: boolean;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** CSS `unicode-range` of a file that goes in whole or gives only what another lacks; `null` for any other. */
  readonly range: string | null;
  /** The characters to cut out; empty for a file that goes in whole. */
  readonly codePoints: readonly number[];
}

/** The weights that the serif of titles is cut in. */
export type TitleWeight = 600 | 900;

/** Which faces a theme uses besides those that elements have everywhere. */
export interface ThemeFaces {
  readonly titleWeight: TitleWeight;
  readonly sheets: SheetFaces;
}

/** Reads the faces off the style sheets of a theme. */
export function themeFaces(css: string): ThemeFaces {
  const sheets = COMPILED_FACES.get(sha256(css)) ?? sheetFaces(css);
  return { titleWeight: titleWeightOf(css), sheets };
}

/** The weight that a theme’s tokens give to titles with `--weight-title`; the last rule wins, as in a browser. */
function titleWeightOf(tokensCss: string): TitleWeight {
  const last = [...tokensCss.matchAll(/--weight-title:\s*(\d+)/gu)].at(-1)?.[1];
  return last === '900' ? 900 : 600;
}
