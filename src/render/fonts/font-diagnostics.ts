import { diagnosticKind } from '../../diagnostics/diagnostic.ts';

export interface MissingGlyphs {
  /** One character with its code point, or how many and the first of them. */
  readonly what: string;
  /** Its title: numbers change where slides before it are spread over several. */
  readonly slide: string;
}

export const missingGlyph = diagnosticKind({
  code: 'font/missing-glyph',
  severity: 'warning',
  message: ({ what, slide }: MissingGlyphs) =>
    `No font of the deck has ${what}, used on the slide “${slide}”.`,
  hint: () =>
    'Use another character where you can: a machine without a font for this one shows a box or nothing, others whatever they have.',
  docs: 'The embedded fonts cover Latin, Cyrillic, Greek, Hebrew, Arabic, Chinese, Japanese and Korean, as far as newspapers write them. Another character is drawn with a font of the machine that shows the deck, or is a box, or nothing at all.',
});

export interface MissingLetters {
  /** The letters, or the first of them. */
  readonly letters: string;
  readonly slide: string;
  /** Of the package that has them, as npm is told. */
  readonly packageName: string;
}

export const missingLetters = diagnosticKind({
  code: 'font/letters-not-installed',
  severity: 'error',
  message: ({ letters, slide }: MissingLetters) =>
    `The fonts for ${letters}, used on the slide “${slide}”, are not installed.`,
  hint: installing,
  docs: 'Fonts for Chinese, Japanese and Korean are a package of their own, of the same version as Lectern, which npm installs with it unless told to leave out what is optional. No font of the machine replaces them, since a deck must look the same everywhere.',
});

/** How the fonts come to where Lectern is. */
function installing({ packageName }: Pick<MissingLetters, 'packageName'>): string {
  return (
    `Install them beside Lectern: npm install ${packageName} (with -g if Lectern was installed so). With npx, name both: ` +
    `npx --package lectern --package ${packageName} lectern build.`
  );
}

/** What `check`, which draws nothing, says of an outline that couldn’t be built here. */
export const lettersNeeded = diagnosticKind({
  code: 'font/letters-needed',
  severity: 'warning',
  message: ({ letter }: NeededLetters) =>
    `There are letters such as “${letter}” in the outline, and their fonts are not installed: a build would stop.`,
  hint: installing,
  docs: 'As `font/letters-not-installed`, before anything is drawn.',
});

export interface NeededLetters {
  readonly letter: string;
  readonly packageName: string;
}

/** The most that are named; the others are counted. */
const NAMED = 12;

/** Characters in words: one with its code point, several by their number and the first of them. */
export function namedCharacters(codePoints: readonly number[]): string {
  const named = codePoints.slice(0, NAMED).map((codePoint) => String.fromCodePoint(codePoint));
  const [only = 0] = codePoints;
  if (codePoints.length === 1)
    return `“${named.join('')}” (U+${only.toString(16).toUpperCase().padStart(4, '0')})`;
  return `${codePoints.length} characters (${named.join(' ')}${NAMED < codePoints.length ? ' …' : ''})`;
}
