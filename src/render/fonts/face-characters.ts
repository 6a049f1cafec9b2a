import { LAYOUTS } from '../../deck/layouts/layouts.ts';
import { decodeReferences } from '../../markdown/nodes/inline-tags.ts';
import { withoutCssEscapes } from '../../text/css-escapes.ts';
import { replacePictures } from '../pictures/picture.ts';
import { readSheet } from '../theme/read-sheet.ts';

/** Which characters a piece of HTML sets in which cut: `serif-400`, `sans-600`, `code-400-italic` and so on. */
export type FaceCharacters = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Reads the cuts off our own HTML by the conventions of the theme: the class `serif` and headings of slides set the serif; headings,
 * `strong`, `b` and `th` are bold; `em`, `i` and `cite` italic, but for other scripts; code and keys have a face of their own.
 * What a theme may set in heavier titles is listed under `title` as well, and what its sheets set in another face is listed under both.
 */
export function faceCharacters(html: string, sheets: SheetFaces = NONE): FaceCharacters {
  const faces = new Map<string, Set<number>>();
  const open: Style[] = [PLAIN];
  for (const [token, slash, tag, attributes] of replacePictures(html, () => '')
    .replace(UNSEEN, '')
    .matchAll(TOKENS)) {
    const style = open.at(-1) ?? PLAIN;
    if (tag === undefined) {
      for (const face of facesOf(style)) collect(faces, face, token);
    } else if (slash === '/') {
      if (1 < open.length) open.pop();
    } else if (!VOID.has(tag) && attributes?.endsWith('/') !== true) {
      open.push(styleInside(style, tag, attributes ?? '', sheets));
    }
  }
  return faces;
}

const NONE: SheetFaces = { bold: new Set(), title: new Set(), serif: new Set(), sans: new Set() };

interface Style {
  readonly isSerif: boolean;
  readonly isSans: boolean;
  readonly isCode: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isTitle: boolean;
  /** Bold in the theme at hand, or in some places of it. */
  readonly isHeavy: boolean;
}

const PLAIN: Style = {
  isSerif: false,
  isSans: true,
  isCode: false,
  isBold: false,
  isItalic: false,
  isTitle: false,
  isHeavy: false,
};
/** Formulas for assistive technology alone. */
const UNSEEN = /<math[^]*?<\/math>/gu;
const TOKENS = /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|[^<]+/gu;
const VOID: ReadonlySet<string> = new Set(['br', 'wbr', 'img', 'hr', 'path']);
const CODE: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp']);
/** The theme sets Chinese and Japanese in their own face, in code too. */
const HAS_OWN_FACE = / lang="(?:zh|ja)/u;
/** By tag, and by class: words in drawings and in code. */
const BOLD: ReadonlySet<string> = new Set(
  (
    'h1 h2 h3 h4 strong b th .bold ' +
    '.code-keyword .code-built_in .code-selector-tag .code-section .code-name .code-strong .code-line'
  ).split(' '),
);
const ITALIC: ReadonlySet<string> = new Set(
  'em i cite var .italic .code-comment .code-quote .code-meta .code-emphasis'.split(' '),
);
/** Classes of what a theme may set in its title weight. */
const TITLES: ReadonlySet<string> = new Set([
  '.heading',
  '.paper-title',
  '.part-heading',
  ...Object.values(LAYOUTS).flatMap(({ titleClasses }) => titleClasses.map((name) => `.${name}`)),
]);

function styleInside(style: Style, tag: string, attributes: string, sheets: SheetFaces): Style {
  const classes = classesIn(attributes);
  const are = (face: keyof SheetFaces): boolean => isIn(sheets[face], tag, classes);
  const [isHeading, isSerif] = [classes.includes('heading'), classes.includes('serif')];
  // Some layouts set their heading, and all of them their source marks, in the sans.
  const isSans = [isHeading, classes.includes('cite'), are('sans')].includes(true);
  return {
    isSerif: [style.isSerif, isHeading, isSerif, are('serif')].includes(true),
    isSans: isSans || (style.isSans && !isSerif),
    isCode: (style.isCode || isIn(CODE, tag, [])) && !HAS_OWN_FACE.test(attributes),
    isBold: style.isBold || isIn(BOLD, tag, classes),
    isItalic: (style.isItalic || isIn(ITALIC, tag, classes)) && !classes.includes('script'),
    isTitle: [style.isTitle, isIn(TITLES, tag, classes), are('title')].includes(true),
    isHeavy: style.isHeavy || are('bold'),
  };
}

/** Whether a set has an element by its tag or one of its classes. */
function isIn(names: ReadonlySet<string>, tag: string, classes: readonly string[]): boolean {
  return names.has(tag) || classes.some((name) => names.has(`.${name}`));
}

function classesIn(attributes: string): readonly string[] {
  return /class="([^"]*)"/u.exec(attributes)?.[1]?.split(' ') ?? [];
}

function facesOf(style: Style): readonly string[] {
  const { isSerif, isSans, isCode, isBold, isItalic, isTitle, isHeavy } = style;
  const slope = isItalic ? '-italic' : '';
  const weights = isHeavy && !isBold ? [400, 600] : [isBold ? 600 : 400];
  return weights.flatMap((weight) => {
    const cut = `${weight}${slope}`;
    if (isCode) return [`code-${cut}`];
    return [
      ...(isSerif ? [`serif-${cut}`] : []),
      ...(isSans ? [`sans-${cut}`] : []),
      ...(isTitle ? [`title${slope}`] : []),
    ];
  });
}

function collect(faces: Map<string, Set<number>>, face: string, text: string): void {
  const characters = faces.get(face) ?? new Set<number>();
  faces.set(face, characters);
  for (const character of decodeReferences(text)) characters.add(character.codePointAt(0) ?? 0);
}

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
