/** As wide as a picture gets beside text, in CSS pixels. */
const WIDTH = 832;

/**
 * An SVG that says its proportions (`viewBox`) but no size gets one: a browser gives it no width beside text. Anything
 * else is left as it is.
 */
export function withSize(svg: string): string {
  const root = rootOf(svg);
  if (root === '' || /\s(?:width|height)\s*=/iu.test(root)) return svg;
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/iu.exec(root);
  const [width, height] = [Number(box?.[1]), Number(box?.[2])];
  if (!(0 < width && 0 < height)) return svg;
  const sized = root.replace(
    /^<svg/iu,
    (name) => `${name} width="${WIDTH}" height="${Math.round((WIDTH * height) / width)}"`,
  );
  return svg.replace(root, () => sized);
}

/** The size that an SVG says, both in one unit; not a number where it says none. */
export function sizeOfSvg(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const root = rootOf(new TextDecoder().decode(bytes.subarray(0, HEAD)));
  const numberOf = (name: string): number =>
    Number(
      new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)\\s*(?:px|pt|mm|cm|in)?\\s*["']`, 'iu').exec(root)?.[1],
    );
  return { width: numberOf('width'), height: numberOf('height') };
}

/** The root is further up than this; an expression that finds no end overflows the stack on megabytes. */
const HEAD = 100_000;

/** The tag of the root; empty where there is none. */
function rootOf(svg: string): string {
  return /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/iu.exec(svg.slice(0, HEAD))?.[0] ?? '';
}
