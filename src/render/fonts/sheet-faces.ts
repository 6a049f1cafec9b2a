/** What style sheets set in another face than its element has everywhere, by class (`.words`) and tag (`dt`). */
export interface SheetFaces {
  readonly bold: ReadonlySet<string>;
  /** As heavy as titles. */
  readonly title: ReadonlySet<string>;
  readonly serif: ReadonlySet<string>;
  readonly sans: ReadonlySet<string>;
}

/**
 * Reads off style sheets which words they set in which face: each of those characters is wanted in that cut, too. What a
 * selector says of the elements around and of their place isn’t looked at, so that rather too many are taken than one
 * too few, which would be there in another face, or in a font of the machine.
 */
export function sheetFaces(css: string): SheetFaces {
  const faces = {
    bold: new Set<string>(),
    title: new Set<string>(),
    serif: new Set<string>(),
    sans: new Set<string>(),
  };
  for (const [, selectors = '', declarations = ''] of css.replace(COMMENTS, '').matchAll(RULES)) {
    const weight = WEIGHT.exec(declarations)?.groups ?? {};
    const family = FAMILY.exec(declarations)?.groups ?? {};
    for (const face of ['bold', 'title', 'serif', 'sans'] as const) {
      if ((weight[face] ?? family[face]) === undefined) continue;
      for (const name of namesIn(selectors)) faces[face].add(name);
    }
  }
  return faces;
}

const COMMENTS = /\/\*[^]*?\*\//gu;
const RULES = /([^{}]+)\{([^{}]*)\}/gu;
const WEIGHT = /font-weight:\s*(?:(?<bold>[67]00|bold\b)|(?<title>[89]00|var\(--weight-title))/u;
const FAMILY = /font-family:\s*var\(--font-(?:(?<serif>serif)|(?<sans>sans))/u;

/** Classes and tags of the elements that selectors end in; marks of their own, such as `::before`, are in no text. */
function namesIn(selectors: string): readonly string[] {
  return selectors
    .replace(EXCLUSIONS, '')
    .split(COMMAS)
    .filter((selector) => !selector.includes('::'))
    .flatMap((selector) => LAST.exec(selector.replace(CONDITIONS, ''))?.[0].match(NAMES) ?? [])
    .filter((name) => !ANYTHING.test(name));
}

const EXCLUSIONS = /:not\((?:[^()]|\([^()]*\))*\)/gu;
const COMMAS = /,(?![^(]*\))/u;
const CONDITIONS = /\[[^\]]*\]|:(?!is\(|where\()[\w-]+(?:\([^()]*\))?/gu;
const LAST = /(?:[^\s>+~()]|\([^()]*\))+\s*$/u;
const NAMES = /\.[\w-]+|(?<![\w.-])[a-z][a-z\d]*(?![\w(])/gu;
/** What says nothing of which words are meant. */
const ANYTHING = /^(?:\.(?:slide|edition)(?:--.*)?|\.body|is|where)$/u;
