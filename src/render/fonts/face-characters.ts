/** Which characters a piece of HTML sets in which cut: `serif-400`, `sans-600`, `serif-400-italic` and so on. */
export type FaceCharacters = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Reads the cuts off our own, well-formed HTML. The conventions that it relies on are those of the theme: the class
 * `serif` (and the heading of a slide) sets the serif; headings, `strong`, `b` and `th` are bold; `em`, `i` and `cite`
 * are italic, but for other scripts. What a theme may set in heavier titles is listed under `title` as well.
 */
export function faceCharacters(html: string): FaceCharacters {
  const faces = new Map<string, Set<number>>();
  const open: Style[] = [PLAIN];
  for (const [token, slash, tag, attributes] of html.matchAll(TOKENS)) {
    const style = open.at(-1) ?? PLAIN;
    if (tag === undefined) {
      for (const face of facesOf(style)) collect(faces, face, token);
    } else if (slash === '/') {
      if (1 < open.length) open.pop();
    } else if (!VOID.has(tag) && attributes?.endsWith('/') !== true) {
      open.push(styleInside(style, tag, attributes ?? ''));
    }
  }
  return faces;
}

interface Style {
  readonly isSerif: boolean;
  readonly isSans: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isTitle: boolean;
}

const PLAIN: Style = { isSerif: false, isSans: true, isBold: false, isItalic: false, isTitle: false };
const TOKENS = /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|[^<]+/gu;
const VOID: ReadonlySet<string> = new Set(['br', 'wbr', 'img', 'hr', 'path']);
const BOLD: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'strong', 'b', 'th']);
const ITALIC: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'var']);

/** Classes of what a theme may set in its title weight. */
const TITLES: ReadonlySet<string> = new Set(['heading', 'statement', 'section-number', 'ordinal']);

function styleInside(style: Style, tag: string, attributes: string): Style {
  const classes = classesIn(attributes);
  const isHeading = classes.includes('heading');
  return {
    isSerif: style.isSerif || isHeading || classes.includes('serif'),
    // Some layouts set their heading, and all of them their source marks, in the sans.
    isSans: isHeading || classes.includes('cite') || (style.isSans && !classes.includes('serif')),
    isBold: style.isBold || BOLD.has(tag),
    isItalic: (style.isItalic || ITALIC.has(tag)) && !classes.includes('script'),
    isTitle: style.isTitle || classes.some((name) => TITLES.has(name)),
  };
}

function classesIn(attributes: string): readonly string[] {
  return /class="([^"]*)"/u.exec(attributes)?.[1]?.split(' ') ?? [];
}

function facesOf({ isSerif, isSans, isBold, isItalic, isTitle }: Style): readonly string[] {
  const slope = isItalic ? '-italic' : '';
  const cut = `${isBold ? 600 : 400}${slope}`;
  return [
    ...(isSerif ? [`serif-${cut}`] : []),
    ...(isSans ? [`sans-${cut}`] : []),
    ...(isTitle ? [`title${slope}`] : []),
  ];
}

function collect(faces: Map<string, Set<number>>, face: string, text: string): void {
  const characters = faces.get(face) ?? new Set<number>();
  faces.set(face, characters);
  for (const character of text) characters.add(character.codePointAt(0) ?? 0);
}
