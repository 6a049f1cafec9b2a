import { diagnosticKind } from '../../diagnostics/diagnostic-kind.ts';

export interface MissingGlyph {
  readonly character: string;
  readonly codePoint: number;
  readonly slide: number;
}

export const missingGlyph = diagnosticKind({
  code: 'font/missing-glyph',
  severity: 'warning',
  message: ({ character, codePoint, slide }: MissingGlyph) =>
    `No font of the deck has “${character}” (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}), used on slide ${slide}.`,
  hint: () => 'It will be shown in whatever font the machine has, or as a box.',
  docs: 'The embedded fonts cover Latin, Cyrillic, Greek, Chinese and Kana. A character outside them is drawn with a font of the machine that shows or prints the deck, and looks different on each; on a machine without such a font it is a box.',
});

/** The kinds of this stage, for the catalogue. */
export const fontDiagnostics = [missingGlyph] as const;
