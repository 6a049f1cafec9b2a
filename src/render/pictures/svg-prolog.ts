import { XmlFault, type XmlTag, readXml } from '../../text/parse-xml.ts';

/** What may come before the root: white space, a declaration, comments, a document type with declarations of its own in it. */
const BEFORE_ROOT = /\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE\b[^[>]*(?:\[([^\]]*)\]\s*)?>/iuy;
const ROOT = /<(?:[\w.-]{1,99}:)?svg[\s>/]/iuy;

/**
 * Whether a text is an SVG, by its root. Goes through what comes before once: an expression that may part three hundred
 * comments in all ways never ends.
 */
export function isSvg(text: string): boolean {
  return readProlog(text) !== null;
}

/** Where the root is, and what is declared before it; `null` where there is none. */
function readProlog(text: string): { readonly root: number; readonly declared: string | null } | null {
  let declared: string | null = null;
  BEFORE_ROOT.lastIndex = 0;
  for (let at = 0; ; at = BEFORE_ROOT.lastIndex) {
    const found = BEFORE_ROOT.exec(text);
    declared = found?.[1] ?? declared;
    if (found !== null) continue;
    ROOT.lastIndex = at;
    return ROOT.test(text) ? { root: at, declared } : null;
  }
}

/** `<!ENTITY name "value">`, which editors write for name spaces. */
const ENTITY = /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/gu;

/**
 * An SVG without declarations of its own: what its entities stand for is written in their place, at most so many characters in
 * all, to be counted with the rest. `null` where they stand for more.
 */
export function withoutDeclarations(svg: string, most: number): string | null {
  const { root = 0, declared = null } = readProlog(svg) ?? {};
  if (declared === null) return svg;
  const entities = new Map<string, string>();
  // Of several of a name, the first counts.
  for (const [, name = '', double, single = ''] of declared.matchAll(ENTITY))
    if (!entities.has(name)) entities.set(name, double ?? single);
  let space = most;
  const plain = svg.slice(root).replaceAll(/&([A-Za-z_][\w.-]*);/gu, (reference, name: string) => {
    const value = entities.get(name)?.replaceAll('"', '&quot;').replaceAll("'", '&#39;') ?? reference;
    space -= value.length;
    return space < 0 ? '' : value;
  });
  return space < 0 ? null : plain;
}

/** The text of an SVG in the encoding that it names, which is then said no more. */
export function decodeSvg(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const [declaration, name = 'utf-8'] =
    /^<\?xml\b[^<>]*?\sencoding\s*=\s*["']([^"']*)["'][^<>]*?\?>/iu.exec(text) ?? [];
  if (declaration === undefined || /^utf-?8$/iu.test(name)) return text;
  return decodeAs(name, bytes).slice(declaration.length);
}

function decodeAs(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** As wide as a picture gets beside text, in CSS pixels. */
const WIDTH = 832;

/**
 * An SVG that says its proportions (`viewBox`) but no size gets one: a browser gives it no width beside text. Anything
 * else is left as it is.
 */
export function withSize(svg: string): string {
  const root = rootOf(svg);
  if (root === null || valueOf(root, 'width') !== '' || valueOf(root, 'height') !== '') return svg;
  const [, , width = 0, height = 0] = valueOf(root, 'viewBox')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  if (!(0 < width && 0 < height)) return svg;
  const at = root.start + 1 + root.name.length;
  return `${svg.slice(0, at)} width="${WIDTH}" height="${Math.round((WIDTH * height) / width)}"${svg.slice(at)}`;
}

/** The size that an SVG says, both in one unit; not a number where it says none. */
export function sizeOfSvg(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const root = rootOf(new TextDecoder().decode(bytes.subarray(0, HEAD)));
  const numberOf = (name: string): number =>
    Number(/^\s*([\d.]+)\s*(?:px|pt|mm|cm|in)?\s*$/iu.exec(root === null ? '' : valueOf(root, name))?.[1]);
  return { width: numberOf('width'), height: numberOf('height') };
}

/** The root is further up than this. */
const HEAD = 100_000;

function rootOf(svg: string): XmlTag | null {
  const opened: XmlTag[] = [];
  try {
    readXml(svg.slice(0, HEAD), { open: (tag) => opened.push(tag), close: () => {}, text: () => {} });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
  }
  return opened[0] ?? null;
}

function valueOf({ attributes }: XmlTag, name: string): string {
  return attributes.find((one) => one.name === name)?.value ?? '';
}
