declare module 'hyphen/hyphen.js' {
  interface HyphenatorOptions {
    readonly hyphenChar?: string;
    readonly minWordLength?: number;
  }

  export default function createHyphenator(
    patterns: object,
    options?: HyphenatorOptions,
  ): (text: string) => string;
}

declare module 'hyphen/patterns/*' {
  const patterns: object;
  export default patterns;
}
