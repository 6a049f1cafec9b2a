import { rounded } from './svg.ts';

/**
 * A drawing for a text that is read from right to left: what stood at the left is at the right, and begins there. Words are
 * turned back where they are, and begin where they ended.
 */
export function mirrored(drawing: string): string {
  const [, opening = '', width = '0', content = ''] = WHOLE.exec(drawing) ?? [];
  const turned = content.replace(TEXT, (_, start: string, x: string, rest: string, anchor?: string) => {
    const back = `transform="matrix(-1 0 0 1 ${rounded(2 * Number(x))} 0)"`;
    return `${start}${x}" ${back}${rest}${OPPOSITES.get(anchor ?? 'start') ?? ''}>`;
  });
  return opening === ''
    ? drawing
    : `${opening}<g transform="matrix(-1 0 0 1 ${width} 0)">${turned}</g></svg>`;
}

/** As svg.ts writes them. */
const WHOLE = /^(<svg [^>]*viewBox="0 0 ([\d.]+) [^>]*>)(.*)<\/svg>$/su;
const TEXT = /(<text x=")([-\d.]+)"([^>]*?)(?: text-anchor="(\w+)")?>/gu;

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['start', ' text-anchor="end"'],
  ['middle', ' text-anchor="middle"'],
]);
