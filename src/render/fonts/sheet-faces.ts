import { withoutCssEscapes } from '../../text/css-escapes.ts';
import { readSheet } from '../theme/read-sheet.ts';

/** What style sheets set in another face than its element has everywhere, by class (`.words`) and tag (`dt`). */
export interface SheetFaces {
  readonly bold: ReadonlySet<string>;
  /** As heavy as titles. */
  readonly title: ReadonlySet<string>;
  readonly serif: ReadonlySet<string>;
  readonly sans: ReadonlySet<string>;
}

/**
 * Reads off a style sheet which words it sets in which face: each of those characters is wanted in that cut, too. What a
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
  for (const { kind, name, text, selectors } of readSheet({ text: css }).parts) {
    if (kind !== 'declaration' || !/^font(?:-weight|-family)?$/u.test(name)) continue;
    const value = withoutCssEscapes(text.slice(text.indexOf(':') + 1)).toLowerCase();
    const found = [
      ...(name === 'font-family' ? [] : weightsIn(value)),
      ...(name === 'font-weight' ? [] : familiesIn(value)),
    ];
    for (const face of found) for (const one of namesIn(selectors)) faces[face].add(one);
  }
  return faces;
}

/** A value of somebody’s own may be any. */
const OWN_WEIGHT = /var\(\s*--(?!font-|weight-title)/u;
const OWN_FAMILY = /var\(\s*--(?!font-(?:serif|sans|code)|weight-title)/u;

function weightsIn(value: string): readonly ('bold' | 'title')[] {
  if (OWN_WEIGHT.test(value) || /(?<![\w-])bolder(?![\w-])/u.test(value)) return ['bold', 'title'];
  if (/var\(\s*--weight-title/u.test(value)) return ['title'];
  const [word] = /(?<![\w.#/-])(?:bold|\d+(?:\.\d+)?)(?![\w.%/-])/u.exec(value) ?? [];
  const weight = word === 'bold' ? 700 : Number(word ?? 400);
  // There are cuts of 400, of 600 and, for titles, of 900: browsers take the next one up, then down.
  return [
    ...(500 < weight && weight < 800 ? (['bold'] as const) : []),
    ...(600 < weight ? (['title'] as const) : []),
  ];
}

function familiesIn(value: string): readonly ('serif' | 'sans')[] {
  const isAny = OWN_FAMILY.test(value);
  return (['serif', 'sans'] as const).filter(
    (family) => isAny || new RegExp(`var\\(\\s*--font-${family}|lectern (?:han )?${family}`, 'u').test(value),
  );
}

/** Classes and tags of the elements that selectors end in, with those that `&` stands for; marks such as `::before` are in no text. */
function namesIn(around: readonly string[]): readonly string[] {
  const written = (around.at(-1) ?? '').replace(EXCLUSIONS, '');
  const selectors = written.split(COMMAS).filter((selector) => !selector.includes('::'));
  const names = selectors.flatMap(
    (selector) => LAST.exec(selector.replace(CONDITIONS, ''))?.[0].match(NAMES) ?? [],
  );
  const outer = selectors.some((selector) => LAST_OUTER.test(selector)) ? namesIn(around.slice(0, -1)) : [];
  return [...names.filter((name) => !ANYTHING.test(name)), ...outer];
}

const EXCLUSIONS = /:not\((?:[^()]|\([^()]*\))*\)/gu;
const COMMAS = /,(?![^(]*\))/u;
const CONDITIONS = /\[[^\]]*\]|:(?!is\(|where\()[\w-]+(?:\([^()]*\))?/gu;
const LAST = /(?:[^\s>+~()]|\([^()]*\))+\s*$/u;
const LAST_OUTER = /&[^\s>+~]*\s*$/u;
const NAMES = /\.[\w-]+|(?<![\w.-])[a-z][a-z\d]*(?![\w(])/gu;
/** What says nothing of which words are meant. */
const ANYTHING = /^(?:\.(?:slide|edition)(?:--.*)?|\.body|is|where)$/u;
