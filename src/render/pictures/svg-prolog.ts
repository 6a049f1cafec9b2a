/** What comes before the root of an SVG. */
export interface SvgProlog {
  /** Offset of the root element. */
  readonly root: number;
  /** The document type with declarations of its own in it; `null` without any. */
  readonly subset: DocumentSubset | null;
}

/** Declarations inside a document type, as Illustrator writes them. */
interface DocumentSubset {
  /** What its entities stand for, by name; `null` where one stands for more than plain text. */
  readonly entities: ReadonlyMap<string, string> | null;
}

/**
 * Reads what may come before the root: a declaration, comments, a document type; `null` where no `<svg>` follows. Goes through
 * it once: an expression that may part three hundred comments in all ways never ends.
 */
export function readProlog(svg: string): SvgProlog | null {
  let at = 0;
  let subset: DocumentSubset | null = null;
  for (;;) {
    const end = afterRemark(svg, at);
    if (end !== null) at = end;
    else if (matchAt(/<!DOCTYPE\b/iuy, svg, at) === null) break;
    else {
      const type = readDocumentType(svg, at);
      if (type === null) return null;
      at = type.end;
      subset = type.subset ?? subset;
    }
  }
  return matchAt(/<svg[\s>/]/iuy, svg, at) === null ? null : { root: at, subset };
}

/** Offset past white space, a comment or an instruction; `null` where none is. */
function afterRemark(svg: string, at: number): number | null {
  const space = matchAt(/\s+/uy, svg, at);
  if (space !== null) return at + space[0].length;
  const [open, close] = svg.startsWith('<!--', at) ? ['<!--', '-->'] : ['<?', '?>'];
  if (!svg.startsWith(open, at)) return null;
  const end = svg.indexOf(close, at + open.length);
  return end === -1 ? null : end + close.length;
}

interface DocumentType {
  readonly end: number;
  readonly subset: DocumentSubset | null;
}

function readDocumentType(svg: string, start: number): DocumentType | null {
  const opening = matchAt(/<!DOCTYPE\b(?:[^<>[\]"']|"[^"<>]*"|'[^'<>]*'){0,1000}([>[])/iuy, svg, start);
  if (opening === null) return null;
  const end = start + opening[0].length;
  return opening[1] === '>' ? { end, subset: null } : readSubset(svg, end);
}

/** `<!ENTITY name "value">`, which editors write for name spaces; any other declaration is passed over, to its own end. */
const ENTITY = /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/uy;
const OTHER = /<!(?:ELEMENT|ATTLIST|NOTATION|ENTITY)\b(?:[^"'<>]|"[^"]*"|'[^']*'){0,1000}>/uy;

function readSubset(svg: string, start: number): DocumentType | null {
  const entities = new Map<string, string>();
  let isPlain = true;
  let at = start;
  for (;;) {
    const remark = afterRemark(svg, at);
    if (remark !== null) {
      at = remark;
      continue;
    }
    const declaration = matchAt(ENTITY, svg, at) ?? matchAt(OTHER, svg, at);
    if (declaration === null) break;
    at += declaration[0].length;
    isPlain &&= isTaken(declaration, entities);
  }
  const close = matchAt(/\]\s*>/uy, svg, at);
  if (close === null) return null;
  return { end: at + close[0].length, subset: { entities: isPlain ? entities : null } };
}

/** Adds an entity, of which the first declaration counts; whether what is declared is an entity of plain text, or none at all. */
function isTaken([whole, name, double, single]: RegExpExecArray, entities: Map<string, string>): boolean {
  if (name === undefined) return !whole.startsWith('<!ENTITY');
  const value = double ?? single ?? '';
  if (!entities.has(name)) entities.set(name, value);
  // Markup isn't there to be counted, and entities of entities double as often as there are any.
  return !/[<&%]/u.test(value);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * An SVG without declarations of its own: what its entities stand for is written in their place, at most so many characters in
 * all. `null` where they stand for markup, for other entities or for files.
 */
export function withoutDeclarations(svg: string, most: number): string | null {
  const prolog = readProlog(svg);
  if (prolog === null || prolog.subset === null) return svg;
  const { entities } = prolog.subset;
  if (entities === null) return null;
  const content = svg.slice(prolog.root);
  let space = most;
  const plain = content.replaceAll(/&([A-Za-z_][\w.-]*);/gu, (reference, name: string) => {
    const value = entities.get(name)?.replaceAll('"', '&quot;').replaceAll("'", '&#39;') ?? reference;
    space -= value.length;
    return space < 0 ? '' : value;
  });
  return space < 0 ? null : plain;
}
