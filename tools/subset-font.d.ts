declare module 'subset-font' {
  /** The part of the package's options that the font tool uses. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype' | 'woff2';
      readonly keepAllGlyphs?: boolean;
      readonly noHinting?: boolean;
      readonly keepFeatures?: string[];
      readonly variationAxes?: Readonly<Record<string, number>>;
    },
  ): Promise<Uint8Array>;
}
