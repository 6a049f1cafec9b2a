import { readXml, XmlFault, type XmlTag } from '../../text/parse-xml.ts';

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
